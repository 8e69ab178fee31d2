import type { ByteSpan } from '../../api/index.js';
import type { Node } from '../../python/ast.js';
import type { PythonText } from '../python/python-text.js';
import type { Locate } from '../removed/removed-collector.js';

/** Each look-up walks over the text. */
const LONGEST_TEXT = 100_000;

/** Where a text that a call is given stands in the file's bytes: if it stands there as it is, in quotes, without a prefix and escapes. */
export function literalSpan(unit: PythonText, node: Node, text: string, locate: Locate): ByteSpan | undefined {
  const { source } = unit.module;
  if (node.kind !== 'Call' || source.length > LONGEST_TEXT) return undefined;
  for (const given of [...node.args, ...node.keywords.map(({ value }) => value)])
    if (given.kind === 'Constant' && given.value === text && isPlain(source.slice(given.start, given.end), text))
      return locate(unit, given.start + 1, text);
  return undefined;
}

function isPlain(written: string, text: string): boolean {
  return written === `'${text}'` || written === `"${text}"`;
}
