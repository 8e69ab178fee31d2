import type { Expr, JoinedStr } from '../ast.js';
import { isLineEnd } from './characters.js';
import { fail, failDepth, failExpected, MAX_DEPTH } from './errors.js';
import { parseYieldOrList } from './expression-lists.js';
import { formattedEnd } from './recovery.js';
import { STRING_ESCAPES, STRING_RAW, STRING_TEMPLATE, STRING_TRIPLE } from './scan-string.js';
import type { Scanner } from './scanner.js';
import { stringValue } from './string-values.js';
import { addText, checkContent } from './strings.js';
import type { StringPart } from './strings.js';
import * as T from './tokens.js';

/** How the f-string that is being read is written. */
interface Writing {
  readonly flags: number;
  readonly quote: number;
  readonly quoteAt: number;
}

const OPEN = 123;
const CLOSE = 125;
const BACKSLASH = 92;

/** Reads the f-string or t-string (PEP 701, 750) at the current FSTRING token and moves behind it. */
export function parseFormatted(s: Scanner, parts: StringPart[]): void {
  const writing: Writing = { flags: s.stringFlags, quote: s.text.charCodeAt(s.quoteAt), quoteAt: s.quoteAt };
  const { start, parens } = s;
  if (s.depth >= MAX_DEPTH) {
    failDepth(s);
  } else {
    s.depth++;
    readParts(s, writing, false, parts);
    s.depth--;
  }
  if (s.failed) {
    // Going on amid the string would read its text as code.
    s.end = Math.max(s.end, formattedEnd(s, writing.quoteAt));
    s.parens = parens;
    s.failTok = T.FSTRING;
    s.prevEnd = s.end;
    s.start = start;
    s.quoteAt = writing.quoteAt;
    return;
  }
  s.end += (writing.flags & STRING_TRIPLE) === 0 ? 1 : 3;
  s.advance();
}

/** Reads text and fields from `s.end` on, up to the closing quote, or in a format spec to its `}`; `s.end` is then there. */
function readParts(s: Scanner, writing: Writing, spec: boolean, parts: StringPart[]): void {
  const { text } = s;
  let from = s.end;
  let pos = from;
  for (;;) {
    const code = text.charCodeAt(pos);
    if (code === writing.quote && closes(text, pos, writing)) {
      s.end = pos;
      addChunk(s, writing, parts, from, pos);
      if (spec) fail(s, 'the `{` in this f-string is never closed', pos, pos + 1);
      return;
    }
    if (code === OPEN || code === CLOSE) {
      // `{{` and `}}` are a brace as text, but not inside a format spec.
      const doubled = !spec && text.charCodeAt(pos + 1) === code;
      s.end = doubled ? pos + 2 : pos;
      addChunk(s, writing, parts, from, doubled ? pos + 1 : pos);
      if (!doubled && code === OPEN) readField(s, writing, parts);
      else if (!doubled && !spec) fail(s, 'a single `}` in an f-string (`}}` stands for the character)', pos, pos + 1);
      if (s.failed || (!doubled && code === CLOSE)) return;
      from = pos = s.end;
    } else if (code === BACKSLASH) {
      pos = afterBackslash(text, pos, writing);
    } else if (endsEarly(s, pos, code, writing)) {
      s.end = Math.min(pos, s.length);
      return fail(s, 'the f-string is never closed', writing.quoteAt, s.end);
    } else {
      pos++;
    }
  }
}

/** Whether the text or, without triple quotes, the line ends before the string does. */
function endsEarly(s: Scanner, pos: number, code: number, writing: Writing): boolean {
  return (isLineEnd(code) && (writing.flags & STRING_TRIPLE) === 0) || (code === 0 && pos >= s.length);
}

function closes(text: string, pos: number, writing: Writing): boolean {
  if ((writing.flags & STRING_TRIPLE) === 0) return true;
  return text.charCodeAt(pos + 1) === writing.quote && text.charCodeAt(pos + 2) === writing.quote;
}

/** Where to go on behind a backslash: over the escaped character, but not over a brace, which still begins a field. */
function afterBackslash(text: string, pos: number, writing: Writing): number {
  const next = text.charCodeAt(pos + 1);
  if (next === OPEN || next === CLOSE) return pos + 1;
  if (next === 13 && text.charCodeAt(pos + 2) === 10) return pos + 3;
  if (next === 78 && text.charCodeAt(pos + 2) === OPEN && (writing.flags & STRING_RAW) === 0) {
    // `\N{BULLET}`: the name of a character, not a field. Names are short, so the search is bounded.
    const close = text.slice(pos, pos + 120).indexOf('}');
    if (close > 0) return pos + close + 1;
  }
  return pos + 2;
}

/** Adds the text between two offsets; its node ends at `s.end`, behind the second brace of a doubled one. */
function addChunk(s: Scanner, writing: Writing, parts: StringPart[], start: number, end: number): void {
  if (end <= start) return;
  const chunk = s.text.slice(start, end);
  if (chunk.includes('\\')) checkContent(s, chunk, start, writing.flags | STRING_ESCAPES);
  const escapes = chunk.includes('\\') || chunk.includes('\r');
  addText(parts, start, Math.max(end, s.end), escapes ? stringValue(chunk, writing.flags | STRING_ESCAPES) : chunk);
}

/** Reads `{value=!r:spec}`; `s.end` is at the `{`, afterwards behind the `}`. */
function readField(s: Scanner, writing: Writing, parts: StringPart[]): void {
  const start = s.end;
  s.brackets[s.parens++] = start;
  s.end = start + 1;
  s.advance();
  if (s.tok === T.RBRACE || s.tok === T.BANG || s.tok === T.COLON)
    return fail(s, 'an expression is missing between the braces');
  const valueStart = s.start;
  const isLambda = s.tok === T.KW_LAMBDA;
  const value = parseYieldOrList(s);
  if (isLambda) fail(s, 'a `lambda` in an f-string needs brackets around it', value.start, value.end);
  const valueEnd = s.prevEnd;
  const shown = s.tok === T.ASSIGN;
  if (shown) {
    s.advance();
    addText(parts, start + 1, s.start, s.text.slice(start + 1, s.start));
  }
  let conversion = s.tok === T.BANG ? readConversion(s) : null;
  let formatSpec: JoinedStr | null = null;
  if (s.tok === T.COLON || s.tok === T.WALRUS) {
    formatSpec = readSpec(s, writing);
  } else if (s.tok !== T.RBRACE) {
    failExpected(s, '`}` in the f-string');
    s.parens = Math.max(0, s.parens - 1);
  }
  if (shown && conversion === null && formatSpec === null) conversion = 'r';
  addField(s, writing, parts, { start, value, text: s.text.slice(valueStart, valueEnd), conversion, formatSpec });
}

function addField(
  s: Scanner,
  writing: Writing,
  parts: StringPart[],
  field: { start: number; value: Expr; text: string; conversion: 's' | 'r' | 'a' | null; formatSpec: JoinedStr | null },
): void {
  const { start, value, text, conversion, formatSpec } = field;
  if ((writing.flags & STRING_TEMPLATE) === 0) {
    parts.push({ kind: 'FormattedValue', start, end: s.end, value, conversion, formatSpec });
  } else {
    parts.push({ kind: 'Interpolation', start, end: s.end, value, str: text, conversion, formatSpec });
  }
}

function readConversion(s: Scanner): 's' | 'r' | 'a' | null {
  s.advance();
  const name = s.tok === T.NAME ? s.name() : '';
  if (name === 's' || name === 'r' || name === 'a') {
    s.advance();
    return name;
  }
  failExpected(s, '`s`, `r` or `a` after `!`');
  return null;
}

/** Reads from the `:` (which the scanner may have taken with a `=`) to the `}`. */
function readSpec(s: Scanner, writing: Writing): JoinedStr {
  const start = s.start + 1;
  s.end = start;
  const values: StringPart[] = [];
  // Fields inside a format spec are values, in t-strings as well.
  const plain: Writing = { ...writing, flags: writing.flags & ~STRING_TEMPLATE };
  if (s.depth >= MAX_DEPTH) {
    failDepth(s);
  } else {
    s.depth++;
    readParts(s, plain, true, values);
    s.depth--;
  }
  const end = s.end;
  if (!s.failed) {
    s.end++;
    s.parens--;
  }
  return { kind: 'JoinedStr', start, end, values: values.filter((part) => part.kind !== 'Interpolation') };
}
