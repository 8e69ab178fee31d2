import type { SyntaxErrorFact, SyntaxFact } from '../../api/index.js';
import type { PythonError } from '../../python/ast.js';
import { asksForCode } from '../../python/flow/unsolved-cell.js';
import { misplaced } from '../../python/misplaced.js';
import { placeIn } from './python-text.js';
import type { PythonText } from './python-text.js';

const MAX_ERRORS = 200;
const MAX_LINE = 100;
const MIXED = 'tabs and spaces are mixed';

/** What in these texts is no Python. `version`: what a notebook says of its kernel. */
export function syntaxFact(texts: readonly PythonText[], version?: string): SyntaxFact {
  return { errors: errorsOf(texts), ...(version === undefined ? {} : { version }) };
}

function errorsOf(texts: readonly PythonText[]): SyntaxErrorFact[] {
  const errors: SyntaxErrorFact[] = [];
  for (const text of texts)
    for (const { kind, message, start, end } of refusedIn(text)) {
      if (errors.length >= MAX_ERRORS) return errors;
      const exercise = message.startsWith('expected an indented block') && asksForCode(text.module.source);
      errors.push({
        kind,
        message,
        line: lineAround(text, start),
        ...(exercise ? { exercise } : {}),
        at: placeIn(text, start, end),
      });
    }
  return errors;
}

/** What the parser and what the compiler would refuse. */
function refusedIn({ module, cell }: PythonText): readonly PythonError[] {
  const out = misplaced(module, cell !== undefined);
  const all = out.length === 0 ? module.errors : [...module.errors, ...out].sort((a, b) => a.start - b.start);
  // Python 2 takes a tab for eight spaces: in code that is Python 2 anyway the mixture is no error of its own.
  if (!all.some(({ kind }) => kind === 'python2')) return all;
  return all.map((error) => (error.message.startsWith(MIXED) ? { ...error, kind: 'python2' as const } : error));
}

function lineAround({ module }: PythonText, offset: number): string {
  const start = module.lines.startOf(module.lines.lineAt(offset));
  const [line = ''] = module.source.slice(start, start + MAX_LINE * 4).split(/[\r\n]/, 1);
  return line.trim().slice(0, MAX_LINE);
}
