import type { AST } from 'toml-eslint-parser';
import { ParseError, parseTOML } from 'toml-eslint-parser';
import type { UnreadableFact } from '../reader.js';
import type { OpenManifest } from './open-manifest.js';

type Value = string | number | boolean | Date;
/** A value of a TOML file, with the stretch of text that it (`start`, `end`) and its key (`keyStart`) take. */
export type TomlItem = TomlTable | TomlArray | TomlScalar;
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly keyStart?: number;
}
export interface TomlTable extends Stretch {
  readonly type: 'table';
  readonly entries: Map<string, TomlItem>;
}
export interface TomlArray extends Stretch {
  readonly type: 'array';
  readonly items: TomlItem[];
}
export interface TomlScalar extends Stretch {
  readonly type: 'scalar';
  readonly value: Value;
  /** Of a string: where its characters start, behind the quotes. */
  readonly inner: number;
}

/**
 * Parses a TOML manifest. A file with a mistake is reported as unreadable, with the line, and what stands before the
 * mistake is read all the same (TOML has no way to go on behind one).
 */
export function parseTomlTree(open: OpenManifest): TomlTable {
  const { source, text } = open;
  const parsed = attempt(source, text.path);
  if ('type' in parsed) return parsed;
  // The lines of an unfinished merge are the cause of what else is wrong: said already.
  if (open.unreadable.length === 0) open.unreadable.push(parsed.unreadable);
  for (const end of [parsed.index, source.lastIndexOf('\n[', parsed.index) + 1]) {
    const part = source.slice(0, end <= 0 ? 0 : source.lastIndexOf('\n', end - 1) + 1);
    const again = attempt(part, text.path);
    if ('type' in again) return again;
  }
  return emptyTable();
}

/** The item at a path of keys; nothing if there is none. */
export function tomlAt(table: TomlItem | undefined, ...keys: readonly string[]): TomlItem | undefined {
  let item = table;
  for (const key of keys) item = item?.type === 'table' ? item.entries.get(key) : undefined;
  return item;
}

/** The entries of a table at a path; none where there is no table. */
export function tomlEntries(table: TomlItem | undefined, ...keys: readonly string[]): Iterable<[string, TomlItem]> {
  const item = tomlAt(table, ...keys);
  return item?.type === 'table' ? item.entries : [];
}

/** The string at a path; nothing if there is none. */
export function tomlString(table: TomlItem | undefined, ...keys: readonly string[]): string | undefined {
  const item = tomlAt(table, ...keys);
  return item?.type === 'scalar' && typeof item.value === 'string' ? item.value : undefined;
}

interface Failure {
  readonly unreadable: UnreadableFact;
  readonly index: number;
}

function attempt(source: string, path: string): TomlTable | Failure {
  try {
    return treeOf(parseTOML(source));
  } catch (error) {
    if (error instanceof ParseError) {
      const words = error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, '');
      const at = { path, line: error.lineNumber, column: error.column + 1 };
      return { unreadable: { reason: `is not TOML: ${words}`, at }, index: error.index };
    }
    // Brackets in brackets, thousands deep: the parser's stack ends.
    const at = { path, line: 1, column: 1 };
    return { unreadable: { reason: 'is nested too deeply to be read', at }, index: 0 };
  }
}

function emptyTable(start = 0, end = 0): TomlTable {
  return { type: 'table', entries: new Map(), start, end };
}

function treeOf(program: AST.TOMLProgram): TomlTable {
  const [top] = program.body;
  const root = emptyTable(top.range[0], top.range[1]);
  for (const node of top.body) {
    if (node.type === 'TOMLKeyValue') addKeyValue(root, node);
    else {
      const keys = node.key.keys.map(nameOf);
      const table = node.kind === 'array' ? appendTable(root, keys, node) : descend(root, keys, node.range[0]);
      for (const pair of node.body) addKeyValue(table, pair);
    }
  }
  return root;
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

/** The table at a path of keys below another one, made where it is not there; of an array of tables, the last one. */
function descend(from: TomlTable, keys: readonly string[], start: number): TomlTable {
  let table = from;
  for (const key of keys) {
    const found = table.entries.get(key);
    const inner = found?.type === 'array' ? found.items.at(-1) : found;
    if (inner?.type === 'table') table = inner;
    else {
      const made = emptyTable(start, start);
      table.entries.set(key, made);
      table = made;
    }
  }
  return table;
}

function appendTable(root: TomlTable, keys: readonly string[], node: AST.TOMLTable): TomlTable {
  const parent = descend(root, keys.slice(0, -1), node.range[0]);
  const name = keys.at(-1) ?? '';
  const found = parent.entries.get(name);
  const made = emptyTable(node.range[0], node.range[1]);
  if (found?.type === 'array') found.items.push(made);
  else parent.entries.set(name, { type: 'array', items: [made], start: node.range[0], end: node.range[1] });
  return made;
}

function addKeyValue(table: TomlTable, node: AST.TOMLKeyValue): void {
  const keys = node.key.keys.map(nameOf);
  const parent = descend(table, keys.slice(0, -1), node.range[0]);
  parent.entries.set(keys.at(-1) ?? '', { ...itemOf(node.value), keyStart: node.range[0] });
}

function itemOf(node: AST.TOMLContentNode): TomlItem {
  const [start, end] = node.range;
  if (node.type === 'TOMLArray') return { type: 'array', items: node.elements.map(itemOf), start, end };
  if (node.type === 'TOMLInlineTable') {
    const table = emptyTable(start, end);
    for (const pair of node.body) addKeyValue(table, pair);
    return table;
  }
  const inner = node.kind === 'string' ? start + (node.multiline ? 3 : 1) : start;
  return { type: 'scalar', value: node.value, start, end, inner };
}
