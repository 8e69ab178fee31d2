import type { Node } from '../../src/python/ast.js';
import { parsePython } from '../../src/python/parse-python.js';
import { forEachChild } from '../../src/python/walk.js';

const MARKS = { load: '', store: '!', del: '~' } as const;
const WORDS: readonly string[] = [
  'op',
  'ops',
  'name',
  'attr',
  'arg',
  'asname',
  'module',
  'args',
  'command',
  'query',
  'conversion',
];

/** A tree in one line: names are `x`, stored `x!`, deleted `x~`; other nodes are `Kind:words(children)` in order of evaluation. */
export function outline(node: Node): string {
  if (node.kind === 'Name') return node.id + MARKS[node.ctx];
  if (node.kind === 'Constant')
    return node.type === 'str' ? JSON.stringify(node.value) : `${node.type}${String(node.value ?? '')}`;
  const words: string[] = [];
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  for (const word of WORDS) {
    const value = fields[word];
    if (typeof value === 'string' && value !== '') words.push(value);
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) words.push(...value);
  }
  const children: string[] = [];
  forEachChild(node, (child) => children.push(outline(child)));
  const head = [node.kind, ...words].join(':');
  return children.length === 0 ? head : `${head}(${children.join(' ')})`;
}

/** The outline of each statement, in one string. */
export function outlineOf(source: string, ipython = false): string {
  return parsePython(source, { ipython })
    .body.map((statement) => outline(statement))
    .join('; ');
}

/** The errors of a text as `line:column kind: message`. */
export function errorsOf(source: string, ipython = false): string[] {
  const { errors, lines } = parsePython(source, { ipython });
  return errors.map(({ start, kind, message }) => {
    const { line, column } = lines.positionAt(start);
    return `${String(line)}:${String(column)} ${kind}: ${message}`;
  });
}
