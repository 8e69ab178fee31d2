import type { Comment, PythonError } from '../ast.js';
import { IDENTIFIER_START, isBlank, isDigit } from './characters.js';
import { beginLine } from './scan-indentation.js';
import { scanName, scanUnicode } from './scan-name.js';
import { scanNumber } from './scan-number.js';
import { scanOperator } from './scan-operator.js';
import { scanString } from './scan-string.js';
import * as T from './tokens.js';

/**
 * Cuts the text into tokens, one ahead of the parser, and holds all of the parser's state.
 * One token is current (`tok`, `start`, `end`); nothing beyond it has been read, so a production that reads raw text
 * (f-strings, magics) moves `end` and goes on. Every field is set here: one added later would change the object's
 * hidden class and slow every access down.
 */
export class Scanner {
  /** The text with two NULs behind it: reading at the end, and stepping over a last backslash, needs no check. */
  readonly text: string;
  /** Length of the text without those NULs. */
  readonly length: number;
  readonly ipython: boolean;

  tok = T.END;
  start = 0;
  end = 0;
  /** Where the last consumed token ends: the end of the node that it closes. */
  prevEnd = 0;

  /** How many brackets are open; line ends count only at 0. */
  parens = 0;
  /** Offsets of the open brackets; only the first `parens` entries mean something. */
  readonly brackets: number[] = [];

  /** Columns of the open blocks, tabs to multiples of 8, and again with tabs counted as 1. */
  indents: number[] = [0];
  tabIndents: number[] = [0];
  pendingDedents = 0;
  atLineStart = true;
  /** The next line decides what column 0 is: IPython strips the indentation that a cell begins with. */
  freshIndent: boolean;
  tabsReported = false;

  /** About the current STRING or FSTRING: `STRING_*` bits, the place of the quote, and what is between the quotes. */
  stringFlags = 0;
  quoteAt = 0;
  contentStart = 0;
  contentEnd = 0;
  /** The current NUMBER's value and type, and whether it is Python 2 only. */
  numberValue = 0;
  numberType: 'int' | 'float' | 'complex' = 'int';
  numberIsPython2 = false;
  /** The current NAME has non-ASCII characters and must be normalised. */
  unicodeName = false;
  /** Why the current token is INVALID. */
  complaint = '';

  errors: PythonError[] = [];
  readonly comments: Comment[] = [];
  failed = false;
  /** The token at which parsing failed. */
  failTok = T.END;
  /** Number of errors when the current statement began. */
  errorsBefore = 0;
  /** Column of the line that the current statement began on. */
  statementColumn = 0;
  statementStart = 0;
  /** What may still be spent on looking ahead and going back after errors, in code units; keeps parsing linear. */
  lookahead: number;

  depth = 0;
  blockDepth = 0;
  /** Something is nested so deeply that the finished tree must be measured. */
  deep = false;
  /** Bits of what stands around the statement: 1 a function, 2 a loop, 4 an `async def`, 8 a class. */
  around = 0;
  /** Where something was met that the compiler may refuse; -1 where all of the text has to be looked into. */
  readonly strays: number[] = [];
  /** Where the last `:=` and the last `yield` began: inside a comprehension they are looked into. */
  lastInner = -1;
  /** How many starred targets were met. */
  stars = 0;
  /** Where the cell begins: a cell magic may have nothing before it. */
  cellStart = 0;
  /** Where a magic may begin although it is not first on its line: behind `%time`. */
  escapeAt = -1;
  /** A statement took the end of its line with it, as the Python of a magic does. */
  lineDone = false;

  constructor(source: string, ipython: boolean) {
    this.text = source + '\0\0';
    this.length = source.length;
    this.ipython = ipython;
    this.freshIndent = ipython;
    this.lookahead = 2 * source.length + 10_000;
    // A byte order mark may stand before the first line.
    if (source.charCodeAt(0) === 0xfeff) this.end = this.cellStart = 1;
  }

  /** Makes the next token the current one. */
  advance(): void {
    this.prevEnd = this.end;
    if (this.pendingDedents > 0) {
      this.pendingDedents--;
      this.tok = T.DEDENT;
      return;
    }
    if (this.atLineStart && beginLine(this)) return;
    this.scan();
  }

  /** Skips white space, comments and joined lines, then reads one token. */
  private scan(): void {
    const text = this.text;
    let pos = this.end;
    for (;;) {
      const code = text.charCodeAt(pos);
      if (code === 32 || isBlank(code)) {
        pos++;
      } else if (code < 128) {
        if (IDENTIFIER_START[code] === 1) return scanName(this, pos);
        if (code === 35) {
          pos = this.skipComment(pos);
        } else if (code === 10 || code === 13) {
          const next = code === 13 && text.charCodeAt(pos + 1) === 10 ? pos + 2 : pos + 1;
          if (this.parens === 0) return this.endLine(pos, next);
          pos = next;
        } else if (code === 92) {
          const next = this.afterContinuation(pos);
          if (next < 0) return this.invalid(pos, pos + 1, 'a backslash must be the last character of its line');
          pos = next;
        } else if (code === 34 || code === 39) {
          return scanString(this, pos, pos, 0);
        } else if (isDigit(code)) {
          return scanNumber(this, pos);
        } else if (code === 0 && pos >= this.length) {
          return this.endText(pos);
        } else {
          return scanOperator(this, pos, code);
        }
      } else {
        return scanUnicode(this, pos);
      }
    }
  }

  private endLine(pos: number, next: number): void {
    this.tok = T.NEWLINE;
    this.start = pos;
    this.end = next;
    this.atLineStart = true;
  }

  private endText(pos: number): void {
    this.start = this.end = pos;
    // The last line needs no line end of its own. Inside brackets the end is an error, which the parser reports.
    this.atLineStart = this.parens === 0;
    this.tok = this.atLineStart && this.tok !== T.NEWLINE ? T.NEWLINE : T.END;
  }

  /** Records the comment at `pos` and returns where its line ends. */
  skipComment(pos: number): number {
    const text = this.text;
    let end = pos + 1;
    for (;;) {
      const code = text.charCodeAt(end);
      if (code === 10 || code === 13 || (code === 0 && end >= this.length)) break;
      end++;
    }
    this.comments.push({ kind: 'Comment', start: pos, end });
    return end;
  }

  /** Where the next line starts if the backslash at `pos` joins it to this one, else -1. */
  afterContinuation(pos: number): number {
    const next = this.text.charCodeAt(pos + 1);
    if (next === 13) return this.text.charCodeAt(pos + 2) === 10 ? pos + 3 : pos + 2;
    return next === 10 ? pos + 2 : -1;
  }

  /** Makes what cannot be a token the current one. */
  invalid(start: number, end: number, complaint: string): void {
    this.tok = T.INVALID;
    this.start = start;
    this.end = end;
    this.complaint = complaint;
  }

  /** The text of the current NAME, NFKC normalised as Python does (PEP 3131). */
  name(): string {
    const name = this.text.slice(this.start, this.end);
    return this.unicodeName ? name.normalize('NFKC') : name;
  }
}
