import type { Module, ParseOptions, Stmt } from './ast.js';
import { bareAutomagic } from './parser/ipython-rescue.js';
import { LineTable } from './line-table.js';
import { withoutPrompts } from './parser/prompts.js';
import { Scanner } from './parser/scanner.js';
import { parseStatements } from './parser/statements.js';
import { cutDeepTrees } from './parser/tree-cuts.js';

/**
 * Parses a Python file, or a notebook cell with what IPython adds. Total: never throws, needs a bounded stack and time
 * linear in the text. What is broken is in `errors`, the rest of the text is still in the tree.
 */
export function parsePython(source: string, options: ParseOptions): Module {
  const s = new Scanner(options.ipython ? withoutPrompts(source) : source, options.ipython);
  s.advance();
  let body: readonly Stmt[] = parseStatements(s);
  if (options.ipython) {
    const magic = bareAutomagic(s, body);
    if (magic !== null) body = [magic];
  }
  if (s.deep) cutDeepTrees(body, s.errors);
  const errors = s.errors.length > 1 ? s.errors.sort((a, b) => a.start - b.start) : s.errors;
  const { comments, strays } = s;
  const lines = new LineTable(source);
  return { kind: 'Module', start: 0, end: source.length, body, errors, strays, comments, lines, source };
}
