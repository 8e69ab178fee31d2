import type { SyntaxErrorFact, SyntaxFact } from '../../api/index.js';
import type { PythonError } from '../../python/ast.js';
import { asksForCode } from '../../python/flow/unsolved-cell.js';
import { parsePython } from '../../python/parse-python.js';
import { compilerErrors } from '../../python/compiler/compiler-errors.js';
import { TOO_LONG } from '../../python/parser/tree-cuts.js';
import { python2Takes } from '../../python/python2-takes.js';
import { placeIn } from './python-text.js';
import type { PythonText } from './python-text.js';

const MAX_ERRORS = 200;
const MAX_LINE = 100;
/** What in these texts is no Python. `version`: what a notebook says of its kernel. */
export function syntaxFact(texts: readonly PythonText[], version?: string): SyntaxFact {
  return { errors: errorsOf(texts, version?.startsWith('2.') === true), ...(version === undefined ? {} : { version }) };
}

function errorsOf(texts: readonly PythonText[], isPython2: boolean): SyntaxErrorFact[] {
  const errors: SyntaxErrorFact[] = [];
  for (const text of texts) {
    const refused = refusedIn(text, isPython2);
    const elsewhere = refused.length > 0 && text.cell === undefined ? refusedByIPython(text) : null;
    for (const { kind, message, start, end } of refused) {
      if (errors.length >= MAX_ERRORS) return errors;
      const exercise = message.startsWith('expected an indented block') && asksForCode(text.module.source);
      errors.push({
        kind,
        message,
        line: lineAround(text, start),
        ...(exercise ? { exercise } : {}),
        ...(elsewhere?.has(text.module.lines.lineAt(start)) === false ? { inIPython: true } : {}),
        at: placeIn(text, start, end),
      });
    }
  }
  return errors;
}

/** The lines of a script that IPython would refuse as well. */
function refusedByIPython({ module }: PythonText): ReadonlySet<number> {
  const cell = parsePython(module.source, { ipython: true });
  return new Set([...cell.errors, ...compilerErrors(cell, true)].map(({ start }) => cell.lines.lineAt(start)));
}

/** What the parser and what the compiler would refuse. */
function refusedIn({ module, cell }: PythonText, isPython2: boolean): readonly PythonError[] {
  const out = compilerErrors(module, cell !== undefined);
  const read = module.errors.filter(({ message }) => message !== TOO_LONG);
  const all = out.length === 0 ? read : [...read, ...out].sort((a, b) => a.start - b.start);
  if (!isPython2 && !all.some(({ kind }) => kind === 'python2')) return all;
  return all.map((error) => (python2Takes(error) ? { ...error, kind: 'python2' as const } : error));
}

function lineAround({ module }: PythonText, offset: number): string {
  const start = module.lines.startOf(module.lines.lineAt(offset));
  const [line = ''] = module.source.slice(start, start + MAX_LINE * 4).split(/[\r\n]/, 1);
  return line.trim().slice(0, MAX_LINE);
}
