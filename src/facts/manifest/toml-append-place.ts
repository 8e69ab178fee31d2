import type { ManifestFact } from '../../api/index.js';
import { lineAppendPlace, lineEndOf } from './append-place.js';
import type { OpenManifest } from './open-manifest.js';
import type { TomlItem } from './toml-tree.js';

type AppendPlace = Pick<ManifestFact, 'append'>;

/** Nothing but blanks, or a comment, up to the end of the line. */
const REST = /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;

/**
 * Where a requirement is added to an array of strings (`dependencies` of PEP 621): behind the last one, in the manner of
 * the others. Nothing where a comment stands so that it would come to belong to another line.
 */
export function arrayAppendPlace(open: OpenManifest, array: TomlItem | undefined): AppendPlace {
  if (array?.type !== 'array' || open.unreadable.length > 0) return {};
  const { source } = open;
  const last = array.items.at(-1);
  const newline = lineEndOf(source);
  if (last === undefined) {
    const isBare = source.slice(array.start, array.end) === '[]';
    const before = newline;
    return isBare ? place(open, array.start + 1, { before, lead: '    "', lineEnd: `",${newline}` }) : {};
  }
  const [indent] = /(?<=^|\n)[ \t]*$/.exec(source.slice(Math.max(0, last.start - 200), last.start)) ?? [];
  // On one line with another one, or with the bracket.
  if (indent === undefined) return place(open, last.end, { before: '', lead: ', "', lineEnd: '"' });
  const hasComma = source[last.end] === ',';
  const rest = lineRest(source, last.end + (hasComma ? 1 : 0));
  if (rest === undefined) return {};
  if (hasComma) return place(open, rest.end, { before: '', lead: `${indent}"`, lineEnd: `",${newline}` });
  return rest.isBlank ? place(open, last.end, { before: ',', lead: `${newline}${indent}"`, lineEnd: '",' }) : {};
}

/** Where an entry is added to a table (`numpy = "*"` of Poetry and pipenv): behind the last one that has a line of its own. */
export function tableAppendPlace(open: OpenManifest, table: TomlItem | undefined): AppendPlace {
  if (table?.type !== 'table') return {};
  const { source } = open;
  const last = [...table.entries.values()].findLast(
    ({ keyStart }) => keyStart !== undefined && (keyStart === 0 || source[keyStart - 1] === '\n'),
  );
  const { append } = lineAppendPlace(open, last && { start: last.keyStart ?? 0, end: last.end }, /^$/);
  return append === undefined ? {} : { append: { ...append, isPair: true } };
}

function lineRest(source: string, from: number): { readonly end: number; readonly isBlank: boolean } | undefined {
  REST.lastIndex = from;
  const [found] = REST.exec(source) ?? [];
  return found === undefined ? undefined : { end: from + found.length, isBlank: !found.includes('#') };
}

function place(open: OpenManifest, at: number, append: Omit<NonNullable<ManifestFact['append']>, 'at'>): AppendPlace {
  const { span } = open.span(at, at);
  return span === undefined ? {} : { append: { ...append, at: span.start } };
}
