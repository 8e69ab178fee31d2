import { defineRule } from '../../../src/api/index.js';
import type { SyntaxErrorFact } from '../../../src/api/index.js';

/** A command of the shell that somebody left without its "%" or "!". */
const INSTALL = /^(?:sudo\s+)?(pip3?|conda|mamba|apt(?:-get)?|brew)\s+install\b/;

/** A blank that whoever does the exercise is to fill in: `import ____ as pd`. */
const BLANK = /(?<!\w)_{3,}(?!\w)/;

interface Broken {
  readonly line: string;
  readonly problem: string;
  readonly more: number;
  readonly cells: number;
  readonly inCell: boolean;
}

export const rule = defineRule({
  id: 'python/syntax-error',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require cells and scripts that Python can parse.',
  why: 'Python runs nothing of a cell or file that it cannot parse, so names that it would define are missing further down.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { file: ['syntax'], project: ['loadedScripts'] },
  messages: {
    broken: ({ line, problem, more, cells, inCell }: Broken) => ({
      what: `"${line}" is not Python: ${problem}${moreOf(more, cells)}`,
      help: helpFor(line, problem, inCell),
    }),
  },
  *check({ file: { path, syntax }, project: { loadedScripts }, problem }) {
    // What notebooks load into their cells is run by IPython and by nobody else.
    const isLoaded = loadedScripts[path] !== undefined;
    const errors = isLoaded ? syntax.errors.filter(({ inIPython }) => inIPython !== true) : syntax.errors;
    const texts = [...byCell(errors).values()];
    const isExercise = (errors: readonly SyntaxErrorFact[]): boolean =>
      errors.some(({ line, exercise }) => exercise ?? BLANK.test(line));
    // One finding a file, and one for the blanks of an exercise: those are left empty on purpose.
    for (const exercise of [false, true]) {
      const [errors, ...others] = texts.filter((one) => isExercise(one) === exercise);
      const [first, ...behind] = errors ?? [];
      if (first === undefined) continue;
      yield problem(
        'broken',
        {
          line: first.line,
          problem: first.message,
          more: behind.length,
          cells: others.length + 1,
          inCell: first.at.cell !== undefined,
        },
        first.at,
        {
          also: others.flatMap(([one]) => (one === undefined ? [] : [{ ...one.at, note: one.message }])),
          related: behind.slice(0, 5).map(({ at, message }) => ({ ...at, note: message })),
          ...(exercise ? { atMost: 'info' as const } : {}),
        },
      );
    }
  },
});

/** By cell: Python takes a cell as a whole, and what comes behind its first error often follows from that. */
function byCell(errors: readonly SyntaxErrorFact[]): Map<number | undefined, SyntaxErrorFact[]> {
  const cells = new Map<number | undefined, SyntaxErrorFact[]>();
  for (const error of errors) {
    // That is python/python2's.
    if (error.kind === 'python2') continue;
    const list = cells.get(error.at.cell);
    if (list === undefined) cells.set(error.at.cell, [error]);
    else list.push(error);
  }
  return cells;
}

/** `more`: of the same cell or script; `cells`: that are not Python, this one among them. */
function moreOf(more: number, cells: number): string {
  const parts = [
    more === 0 ? '' : `${more} more ${more === 1 ? 'place' : 'places'} here`,
    cells === 1 ? '' : `${cells - 1} more ${cells === 2 ? 'cell' : 'cells'}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (and ${parts.join(', ')})`;
}

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
