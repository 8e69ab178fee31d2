import type { Expr, Stmt } from '../ast.js';
import { isIdentifierPart, isLineEnd } from './characters.js';
import { report } from './errors.js';
import { helpQuery } from './help-queries.js';
import { magicNode } from './ipython-statements.js';
import { AUTOMAGIC_NAMES, BARE_AUTOMAGIC_NAMES, SHELL_PROGRAMS } from './magic-names.js';
import { firstCode, isTextBlank, lineEnd, physicalLineEnd, resumeAt, trimmedEnd, wordEnd } from './raw-lines.js';
import type { Scanner } from './scanner.js';

/**
 * Understands a line that is no Python as IPython would: a help query, or a magic without its `%`.
 * Null, with nothing changed but perhaps a better message, if it is neither. The line began at `start`.
 */
export function rescueIPython(s: Scanner, start: number): Stmt | null {
  const stop = lineEnd(s, start);
  if (s.start <= stop) {
    const query = helpQuery(s, start, stop);
    if (query !== null) {
      forget(s, start);
      resumeAt(s, stop);
      return query;
    }
  }
  return AUTOCALL.test(s.text.slice(start, start + 2)) ? autocall(s, start, stop) : rescueAutomagic(s, start, stop);
}

/** `;f a b` and `,f a b` are `f(...)` with the rest as texts, `/f a` is `f(a)`; a `;` alone comes to an empty string. */
const AUTOCALL = /^(?:[;,]|\/[\w.])/;

function autocall(s: Scanner, start: number, stop: number): Stmt {
  forget(s, start);
  resumeAt(s, stop);
  const end = trimmedEnd(s.text, start, stop);
  const id = /^[^\W\d]\w*/.exec(s.text.slice(start + 1, end))?.[0];
  // The name is read, so a line with a path stops at the first folder's name.
  const value: Expr =
    id === undefined
      ? { kind: 'Constant', start, end, type: 'str', value: '' }
      : { kind: 'Name', start: start + 1, end: start + 1 + id.length, id, ctx: 'load' };
  return { kind: 'Expr', start, end, value };
}

function rescueAutomagic(s: Scanner, start: number, stop: number): Stmt | null {
  const { text } = s;
  let nameEnd = start;
  while (nameEnd < stop && isIdentifierPart(text.charCodeAt(nameEnd))) nameEnd++;
  const name = text.slice(start, nameEnd);
  const command = shortened(text.slice(start, trimmedEnd(text, start, stop)));
  if (isShellCommand(text, start, stop)) hintAtShell(s, command);
  if (!AUTOMAGIC_NAMES.has(name) || !followsBlank(text, nameEnd)) return null;
  forget(s, start);
  if (!isOnlyLine(s, start, stop)) {
    const message = `\`${command}\` is a command only where it is alone in its cell: \`%${command}\` works everywhere`;
    report(s, 'syntax', message, start, trimmedEnd(text, start, stop));
  }
  return magicNode(s, { start, nameStart: start, nameEnd, stop, target: null, auto: true });
}

/** `git clone x`, `apt-get install x`, `python run.py`; "python is a language" is none. */
function isShellCommand(text: string, start: number, stop: number): boolean {
  const programEnd = wordEnd(text, start, stop);
  const program = text.slice(start, programEnd);
  if (program !== 'python' && program !== 'python3') return programEnd < stop && SHELL_PROGRAMS.has(program);
  const argument = text.slice(programEnd + 1, wordEnd(text, programEnd + 1, stop));
  return argument.startsWith('-') || argument.endsWith('.py');
}

function followsBlank(text: string, pos: number): boolean {
  const code = text.charCodeAt(pos);
  return code === 32 || code === 9;
}

function shortened(command: string): string {
  return command.length > 60 ? `${command.slice(0, 57)}...` : command;
}

function hintAtShell(s: Scanner, command: string): void {
  const last = s.errors.at(-1);
  if (last === undefined || s.errors.length <= s.errorsBefore || last.kind !== 'syntax') return;
  s.errors[s.errors.length - 1] = { ...last, message: `\`${command}\` is a shell command: it needs \`!\` before it` };
}

/** Takes back what was recorded while the line was read as Python. */
function forget(s: Scanner, start: number): void {
  s.errors.length = s.errorsBefore;
  while ((s.comments.at(-1)?.start ?? -1) >= start) s.comments.pop();
  s.failed = false;
  s.parens = 0;
  s.atLineStart = false;
}

/** IPython tries magics without `%` only where the cell is a single line. */
function isOnlyLine(s: Scanner, start: number, stop: number): boolean {
  return isTextBlank(s.text, stop, s.length) && start === firstCode(s);
}

/**
 * `ls`, `pwd` and `ls -l` are Python as well, a name and a subtraction; alone in a cell they are IPython's commands.
 * Returns the magic that replaces the only statement of a cell, or null.
 */
export function bareAutomagic(s: Scanner, body: readonly Stmt[]): Stmt | null {
  const [only] = body;
  if (body.length !== 1 || only?.kind !== 'Expr' || s.errors.length > 0) return null;
  const { text } = s;
  const { start } = only;
  let nameEnd = start;
  while (isIdentifierPart(text.charCodeAt(nameEnd))) nameEnd++;
  if (!BARE_AUTOMAGIC_NAMES.has(text.slice(start, nameEnd))) return null;
  const stop = physicalLineEnd(s, start);
  if (!isOnlyLine(s, start, stop)) return null;
  const bare = only.value.kind === 'Name' || isOptionAfter(text, nameEnd);
  return bare ? magicNode(s, { start, nameStart: start, nameEnd, stop, target: null, auto: true }) : null;
}

/** `ls -l`: a space before the sign and none behind it. */
function isOptionAfter(text: string, nameEnd: number): boolean {
  let pos = nameEnd;
  while (followsBlank(text, pos)) pos++;
  const next = text.charCodeAt(pos + 1);
  return pos > nameEnd && text.charCodeAt(pos) === 45 && !followsBlank(text, pos + 1) && !isLineEnd(next);
}
