import type { Inserted } from '../ast.js';
import { isBlank, isIdentifierStart } from './characters.js';
import { insertedExpr } from './inserted.js';
import { OPTIONS_WITH_VALUE } from './magic-names.js';
import { wordEnd } from './raw-lines.js';
import type { Scanner } from './scanner.js';

/** Where the Python of a magic's line begins, behind options such as `-n 10 -r3`. */
export function lineBodyStart(s: Scanner, name: string, from: number, to: number): number {
  return readOptions(s, name, from, to, null);
}

/** `-f function` of `%lprun` and `%mprun` names a function of the notebook. */
export function optionValues(s: Scanner, name: string, from: number, to: number): Inserted[] {
  const values: Inserted[] = [];
  if (name === 'lprun' || name === 'mprun') readOptions(s, name, from, to, values);
  return values;
}

function readOptions(s: Scanner, name: string, from: number, to: number, values: Inserted[] | null): number {
  const { text } = s;
  const withValue = OPTIONS_WITH_VALUE[name] ?? '';
  let pos = skipBlanks(text, from, to);
  while (pos < to && text.charCodeAt(pos) === 45 && isOption(text, pos)) {
    const letter = text.charAt(pos + 1);
    let end = wordEnd(text, pos, to);
    let valueStart = pos + 2;
    if (withValue.includes(letter) && end === pos + 2) {
      valueStart = skipBlanks(text, end, to);
      end = wordEnd(text, valueStart, to);
    }
    if (letter === 'f' && values !== null) values.push(insertedExpr(s, valueStart, end));
    pos = skipBlanks(text, end, to);
  }
  return pos;
}

/** `-n` and `--quiet` are options, `-1` is a number. */
function isOption(text: string, pos: number): boolean {
  const next = text.charCodeAt(pos + 1);
  return next === 45 || isIdentifierStart(next);
}

function skipBlanks(text: string, from: number, to: number): number {
  let pos = from;
  while (pos < to && isBlank(text.charCodeAt(pos))) pos++;
  return pos;
}
