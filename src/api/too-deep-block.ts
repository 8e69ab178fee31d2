import { DEEPEST_FLOW } from './too-deep.js';

const BLANK = /[ \t]/;
const INDICATOR = /[-?:]/;

/**
 * The offset at which blocks of YAML are nested too deeply, by their indentation or by `- - -`; nothing where there is none.
 * A parser that calls itself for each does not always get to throw: the engine ends the process where it has no stack left to
 * compile a regular expression. Linear.
 */
export function tooDeepBlockAt(text: string): number | undefined {
  const columns: number[] = [];
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    let at = skipBlanks(text, start, end);
    if (at < end && text[at] !== '#') {
      while ((columns.at(-1) ?? -1) >= at - start) columns.pop();
      columns.push(at - start);
      for (let next = below(text, at, end); next !== undefined; next = below(text, at, end)) {
        at = next;
        columns.push(at - start);
      }
      if (columns.length > DEEPEST_FLOW) return start;
    }
    start = end + 1;
  }
  return undefined;
}

/** Where the block begins that the indicator at `at` holds on the same line. */
function below(text: string, at: number, end: number): number | undefined {
  if (!INDICATOR.test(text.charAt(at)) || !BLANK.test(text.charAt(at + 1))) return undefined;
  const next = skipBlanks(text, at + 1, end);
  return next < end ? next : undefined;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}
