import { defineRule } from '../../../src/api/index.js';
import type { SyntaxErrorFact } from '../../../src/api/index.js';

/** A command of the shell that somebody left without its "%" or "!". */
const INSTALL = /^(?:sudo\s+)?(pip3?|conda|mamba|apt(?:-get)?|brew)\s+install\b/;

/** A blank that whoever does the exercise is to fill in: `import ____ as pd`. */
const BLANK = /(?<!\w)_{3,}(?!\w)/;

export const rule = defineRule({
  id: 'python/syntax-error',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require cells and scripts that Python can parse.',
  why: 'Python runs nothing of a cell or file that it cannot parse, so names that it would define are missing further down.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { file: ['syntax'] },
  messages: {
    broken: ({ line, problem, more, inCell }: { line: string; problem: string; more: number; inCell: boolean }) => ({
      what: `"${line}" is not Python: ${problem}${more === 0 ? '' : ` (and ${more} more ${more === 1 ? 'place' : 'places'} here)`}`,
      help: helpFor(line, problem, inCell),
    }),
  },
  *check({ file: { syntax }, problem }) {
    // One finding for each cell: what comes behind the first error often follows from it.
    const byCell = new Map<number | undefined, SyntaxErrorFact[]>();
    for (const error of syntax.errors) {
      if (error.kind === 'python2') continue;
      const list = byCell.get(error.at.cell);
      if (list === undefined) byCell.set(error.at.cell, [error]);
      else list.push(error);
    }
    for (const [first, ...others] of byCell.values()) {
      if (first === undefined) continue;
      const inCell = first.at.cell !== undefined;
      const data = { line: first.line, problem: first.message, more: others.length, inCell };
      const related = others.slice(0, 5).map(({ at, message }) => ({ ...at, note: message }));
      const isExercise = [first, ...others].some(({ line }) => BLANK.test(line));
      yield problem('broken', data, first.at, { related, ...(isExercise ? { atMost: 'info' as const } : {}) });
    }
  },
});

function helpFor(line: string, problem: string, inCell: boolean): string {
  const installer = INSTALL.exec(line)?.[1];
  if (problem.includes('must be on the first line of its cell')) return 'Make it the first line of its cell.';
  if (!inCell)
    return problem.includes('IPython only')
      ? 'Take the line out, or run the file with "ipython": magics and shell lines work there only.'
      : 'Correct the line, or put "#" before it if it is text.';
  if (installer === undefined) return 'Correct the line, or make the cell a Markdown cell if it is text.';
  if (installer === 'pip' || installer === 'pip3')
    return `Write "%${line.replace(/^sudo\s+/, '').replace(/^pip3/, 'pip')}".`;
  return installer === 'conda' || installer === 'mamba' ? `Write "%${line}".` : `Write "!${line}".`;
}
