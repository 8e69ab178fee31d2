import { removedApisAt } from '../../data/removed-api.js';
import type { CallEvent, ReferenceEvent } from '../../python/calls/code-event.js';
import type { Module } from '../../python/ast.js';

/** A stretch of a script or cell (offsets in UTF-16 units) and what to write there instead. */
export interface Rename {
  readonly start: number;
  readonly old: string;
  readonly text: string;
}

/** Names that numpy had for Python's own, which mean the same in every release. */
const BUILTIN = /^numpy\.(?:float|int|bool|object|str|complex|unicode|long)$/;
const DOTTED = /^[^\W\d]\w*\.[^\W\d]\w*$/;
const FROM = /^from[ \t]+(collections)[ \t]+import[ \t]+(\w[\w \t,]*)$/;

/** `import os, collections`: the name is bound by it, under no other. */
const PLAIN = /^([ \t]*import[ \t]+(?:[\w.]+(?:[ \t]+as[ \t]+\w+)?[ \t]*,[ \t]*)*)collections(?=[ \t]*(?:,|;|#|\r?$))/m;
const WITH_ABC = /^[ \t]*import[ \t]+collections\.abc(?=[ \t]*(?:,|;|#|\r?$))/m;

/**
 * The rename that mends a use of a removed API and changes nothing else: `np.float` is `float`, and `from collections import
 * Mapping` is `from collections.abc import Mapping`, if the line takes nothing else. `collections.Mapping` is
 * `collections.abc.Mapping`, where the import can be made to bring that: see `importOfAbc`.
 */
export function renameOf(
  api: string,
  replacement: string,
  event: CallEvent | ReferenceEvent,
  { source }: Module,
): Rename | undefined {
  const node = event.node.kind === 'Call' ? event.node.func : event.node;
  const old = source.slice(node.start, node.end);
  if (BUILTIN.test(api))
    return DOTTED.test(old) && old.endsWith(api.slice(api.indexOf('.')))
      ? { start: node.start, old, text: replacement }
      : undefined;
  if (old === api && replacement === `collections.abc.${old.slice('collections.'.length)}` && event.kind !== 'import')
    return { start: node.start, old, text: replacement };
  const [, module, names] = api.startsWith('collections.') && event.kind === 'import' ? (FROM.exec(old) ?? []) : [];
  if (module === undefined || names === undefined) return undefined;
  const taken = names.split(',').map((one) => one.trim().split(/\s/, 1)[0] ?? '');
  const hasMoved = (name: string): boolean =>
    removedApisAt(`collections.${name}`).some(({ replacement: instead }) => instead === `collections.abc.${name}`);
  if (!taken.every(hasMoved)) return undefined;
  return { start: node.start + old.indexOf(module), old: module, text: 'collections.abc' };
}

/**
 * What makes a text's `import collections` bring `collections.abc` as well, which the first alone does not: `import collections.abc`
 * binds the same name. `there` where it brings it already; nothing where there is no such import.
 */
export function importOfAbc({ source }: Module): Rename | 'there' | undefined {
  if (WITH_ABC.test(source)) return 'there';
  const [line, before = ''] = PLAIN.exec(source) ?? [];
  if (line === undefined) return undefined;
  const start = source.search(PLAIN) + before.length;
  return { start, old: 'collections', text: 'collections.abc' };
}

/** A name of Python's own that the code gives another meaning, or may get from a star import. */
export function isRebound(name: string, { source }: Module): boolean {
  if (!/^\w+$/.test(name)) return false;
  if (/^[ \t]*from\s+\S+\s+import\s+\*/m.test(source)) return true;
  const bound = `\\b(?:def|class|for|as|import|global|del)\\s+${name}\\b`;
  const parameter = `\\bdef\\s+\\w+\\((?:[^)\\n]{0,200},)?\\s*${name}\\s*[,)=:]`;
  const assigned = `(?<![\\w.])${name}\\s*(?:=(?!=)|,\\s*\\w+\\s*=(?!=))`;
  return new RegExp(`${bound}|${parameter}|${assigned}`).test(source);
}
