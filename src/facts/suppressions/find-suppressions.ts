import type { SuppressionFact } from '../../api/index.js';
import type { SourceText } from '../text/source-text.js';

/** `hash`: Python, code cells, Dockerfile, YAML, TOML, requirements. `html`: Markdown. */
export type CommentStyle = 'hash' | 'html';

// "#" begins a comment only at a line's start or behind white space: `a#b` is a value in YAML and requirements files.
const COMMENTS = {
  hash: /(?<=^|[ \t])#[ \t]*reprolint[ \t]*:([^\r\n]*)/gm,
  html: /<!--[ \t]*reprolint[ \t]*:([^\r\n]{0,1000}?)-->/g,
} as const satisfies Record<CommentStyle, RegExp>;
/** `ignore[rule, family/*] -- reason`, `ignore-file[...]`; without brackets: every rule. */
const DIRECTIVE = /^(ignore|ignore-file)(?![\w-])[ \t]*(?:\[([^\]\r\n]*)\])?[ \t]*(?:(?:--|—|:)[ \t]*(\S(?:.*\S)?))?/;
const COMMENT_LINE = { hash: /^[ \t]*(?:#|$)/, html: /^[ \t]*(?:<!--.*-->[ \t]*)?$/ } as const;

/**
 * Inline comments that silence rules. One that stands alone on its line covers itself and the next line that is neither
 * blank nor a comment; one behind code covers its line.
 *
 * @param comments offsets at which comments of this text are known to begin; a match elsewhere (in a string) does not count
 */
export function findSuppressions(
  text: SourceText,
  style: CommentStyle,
  comments?: readonly number[],
): SuppressionFact[] {
  // Nearly no file has any.
  if (!text.text.includes('reprolint')) return [];
  const known = comments === undefined ? undefined : new Set(comments);
  const found: SuppressionFact[] = [];
  const next = nextLineOfText(text, style);
  for (const match of text.text.matchAll(COMMENTS[style])) {
    if (known?.has(match.index) === false) continue;
    const directive = DIRECTIVE.exec((match[1] ?? '').trim());
    if (directive !== null)
      found.push(makeSuppression(text, next, match.index, match.index + match[0].length, directive));
  }
  return found;
}

function makeSuppression(
  text: SourceText,
  next: (from: number) => number,
  start: number,
  end: number,
  [, word, list, reason]: RegExpExecArray,
): SuppressionFact {
  const at = text.place(start, end);
  const rules = (list ?? '').split(',').map((rule) => rule.trim());
  return {
    rules: rules.filter((rule) => rule !== ''),
    scope: word === 'ignore-file' ? 'file' : 'line',
    ...(reason === undefined ? {} : { reason }),
    at,
    firstLine: at.line,
    lastLine: isAlone(text, at.line, start, end) ? next(at.line) : at.line,
  };
}

function isAlone(text: SourceText, line: number, start: number, end: number): boolean {
  const lineStart = text.lineStarts[line - 1] ?? 0;
  const lineStop = text.lineStarts[line] ?? text.text.length;
  return text.text.slice(lineStart, start).trim() === '' && text.text.slice(end, lineStop).trim() === '';
}

/**
 * The next line that is neither blank nor a comment; the comment's own line if there is none. To be asked in the order of lines:
 * what was gone over once is not gone over again, however many comments stand in a row.
 */
function nextLineOfText(text: SourceText, style: CommentStyle): (from: number) => number {
  let next = 0;
  return (from) => {
    if (next <= from) next = from + 1;
    while (next <= text.lineStarts.length && COMMENT_LINE[style].test(text.line(next))) next++;
    return next <= text.lineStarts.length ? next : from;
  };
}
