import type { CellMagic, Inserted, LineMagic, ShellCommand, Span } from '../ast.js';
import { asText, UNKNOWN } from '../constants/value.js';
import { bindPylab } from './bind-import.js';
import { bindTarget } from './bind-target.js';
import { evaluate } from './evaluate.js';
import { runBlock } from './run-block.js';
import type { Tracer } from './tracer.js';

/** Says magics and shell lines with what IPython puts into them, and runs the Python that they hold. */
export function runIPython(t: Tracer, node: LineMagic | ShellCommand | CellMagic): void {
  if (node.kind === 'ShellCommand') {
    t.sink({ kind: 'shell', text: filled(t, node.command, node.commandStart, node.inserted), ...t.base(node) });
    if (node.target !== null) bindTarget(t, node.target, UNKNOWN);
    return;
  }
  const text = filled(t, node.args, node.argsStart, node.inserted);
  const body = node.kind === 'CellMagic' ? node.bodyText : null;
  t.sink({ kind: 'magic', name: node.name, text, body, ...t.base(node) });
  if (node.kind === 'LineMagic' && node.name === 'pylab' && !text.includes('--no-import-all')) bindPylab(t);
  if (node.kind === 'CellMagic' && node.lineBody !== null) runBlock(t, node.lineBody);
  if (node.body !== null) runBlock(t, node.body);
  if (node.kind === 'LineMagic' && node.target !== null) bindTarget(t, node.target, UNKNOWN);
}

function filled(t: Tracer, text: string, start: number, inserted: readonly Inserted[]): string {
  let made = '';
  let at = 0;
  for (const span of inside(inserted, start, text.length)) {
    const value = span.expr === null ? undefined : evaluate(t, span.expr);
    // A name that does not exist is the shell's own: the text stays.
    if (value === undefined) continue;
    made += text.slice(at, span.start - start) + asText(value).text;
    at = span.end - start;
  }
  return made + text.slice(at);
}

function inside<T extends Span>(spans: readonly T[], start: number, length: number): T[] {
  return spans.filter((span) => span.start >= start && span.end <= start + length).sort((a, b) => a.start - b.start);
}
