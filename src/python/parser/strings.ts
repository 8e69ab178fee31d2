import type { Constant, Expr, FormattedValue, Interpolation } from '../ast.js';
import { report, reportPython2 } from './errors.js';
import { parseFormatted } from './formatted-strings.js';
import { STRING_BYTES, STRING_ESCAPES, STRING_PYTHON2, STRING_TEMPLATE } from './scan-string.js';
import type { Scanner } from './scanner.js';
import { badEscape, stringValue } from './string-values.js';
import * as T from './tokens.js';

export type StringPart = Constant | FormattedValue | Interpolation;

/** One or more string literals side by side. */
export function parseStrings(s: Scanner): Expr {
  const start = s.start;
  if (s.tok === T.FSTRING) return parseMixed(s, start, []);
  const flags = s.stringFlags;
  const value = literalValue(s);
  s.advance();
  const type = (flags & STRING_BYTES) === 0 ? 'str' : 'bytes';
  const first: Constant = { kind: 'Constant', start, end: s.prevEnd, type, value };
  return s.tok === T.STRING || s.tok === T.FSTRING ? parseMore(s, first, value) : first;
}

function literalValue(s: Scanner): string {
  if ((s.stringFlags & STRING_PYTHON2) !== 0) {
    reportPython2(s, 'the string prefix `ur` is Python 2', s.start, s.contentStart);
  }
  const content = s.text.slice(s.contentStart, s.contentEnd);
  if ((s.stringFlags & (STRING_ESCAPES | STRING_BYTES)) !== 0) checkContent(s, content, s.contentStart, s.stringFlags);
  return stringValue(content, s.stringFlags);
}

/** Reports what Python 3 refuses between the quotes. `at`: where the content begins. */
export function checkContent(s: Scanner, content: string, at: number, flags: number): void {
  const bad = badEscape(content, flags);
  if (bad !== null) report(s, 'syntax', bad.message, at + bad.at, at + bad.at + 2);
  const wide = (flags & STRING_BYTES) === 0 ? -1 : content.search(/[^\0-\x7f]/);
  if (wide >= 0) report(s, 'syntax', 'bytes can hold ASCII characters only', at + wide, at + wide + 1);
}

/** Literals after the first: joined while they are plain. */
function parseMore(s: Scanner, first: Constant, firstValue: string): Expr {
  const { start, type } = first;
  // Joined at the end: a thousand literals side by side must not copy a growing string each time.
  const values = [firstValue];
  while (s.tok === T.STRING) {
    checkKind(s, type === 'bytes', start);
    values.push(literalValue(s));
    s.advance();
  }
  const whole: Constant = { kind: 'Constant', start, end: s.prevEnd, type, value: values.join('') };
  if (s.tok !== T.FSTRING) return whole;
  if (type === 'bytes') checkKind(s, true, start);
  return parseMixed(s, start, [whole]);
}

function checkKind(s: Scanner, bytes: boolean, start: number): void {
  if (((s.stringFlags & STRING_BYTES) !== 0) === bytes) return;
  report(s, 'syntax', 'strings and bytes cannot be joined by standing side by side', start, s.end);
}

/** Literals of which at least one is an f-string or t-string; `parts` come before the current one. */
function parseMixed(s: Scanner, start: number, parts: StringPart[]): Expr {
  let template = false;
  while (s.tok === T.STRING || s.tok === T.FSTRING) {
    if (s.tok === T.FSTRING) {
      template ||= (s.stringFlags & STRING_TEMPLATE) !== 0;
      parseFormatted(s, parts);
    } else {
      checkKind(s, false, start);
      addText(parts, s.start, s.end, literalValue(s));
      s.advance();
    }
  }
  const values = parts.filter((part) => part.kind !== 'Constant' || part.value !== '');
  if (template) return { kind: 'TemplateStr', start, end: s.prevEnd, values };
  return { kind: 'JoinedStr', start, end: s.prevEnd, values: values.filter((part) => part.kind !== 'Interpolation') };
}

/** Adds text, to the last part if that is text as well: as CPython's tree has it. */
export function addText(parts: StringPart[], start: number, end: number, text: string): void {
  if (text === '') return;
  const last = parts[parts.length - 1];
  if (last?.kind === 'Constant') {
    const value = String(last.value) + text;
    parts[parts.length - 1] = { kind: 'Constant', start: last.start, end, type: 'str', value };
  } else {
    parts.push({ kind: 'Constant', start, end, type: 'str', value: text });
  }
}
