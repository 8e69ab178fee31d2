import { parseShell } from '../shell/parse-shell.js';
import { ALONE, KNOWN_COMMANDS } from './known-commands.js';

export interface BlockCommand {
  readonly words: readonly string[];
  /** In the block, from 0. */
  readonly line: number;
  /** The command's text on its first line, as it stands there. */
  readonly text: string;
}

const SHELL = new Set(
  'sh bash shell zsh fish ksh csh powershell pwsh ps1 ps cmd bat batch dos commandline cli'.split(' '),
);
const CONSOLE = new Set('console shell-session shellsession sh-session terminal bash-session prompt'.split(' '));
const PYTHON = new Set('python python3 py ipython ipython3 jupyter pycon'.split(' '));
const UNNAMED = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'code', 'raw']);

// A prompt: `$ `, `% `, `(venv) user@host:~/x$ `, `[user@host x]$ `, `PS C:\> `, `C:\Users\x> `. The parts before the
// sign are bounded, so that no line costs more than its beginning.
const PROMPT =
  /^[ \t]*(?:\([\w .-]{1,40}\)[ \t]*)?(?:\[[\w.@~/: -]{1,60}\]|[\w.-]{1,40}@[\w.:~/-]{1,60}|~?\/[\w./-]{0,60}|~)?[ \t]?(?:\$|%|❯|➜)[ \t]+(?=\S)/;
const WINDOWS_PROMPT = /^[ \t]*(?:\([\w .-]{1,40}\)[ \t]*)?(?:PS[ \t]+)?(?:[A-Za-z]:\\[^>\n]{0,80})?>[ \t]*(?=\S)/;
const NOTEBOOK_PROMPT = /^[ \t]*(?:In ?\[[\d ]{0,4}\]:[ \t]?)?([!%]{1,2})[ \t]?(?=\S)/;

/** The commands in a block of code: shell by the language its author named, or by its look. */
export function blockCommands(language: string, text: string): readonly BlockCommand[] {
  const name = languageName(language);
  const lines = text.split(/\r\n|\n|\r/);
  const chosen = PYTHON.has(name) ? lines.map(magic) : shellLines(lines, name);
  if (chosen === undefined || chosen.every((line) => line === '')) return [];
  const source = chosen.join('\n');
  const starts = lineStarts(source);
  let line = 0;
  // Trees of folders and templates stand in shell blocks too: a program's name begins with a letter, a path or a variable.
  const commands = parseShell(source).filter(({ words }) => /^[\w./~$]/.test(words[0] ?? ''));
  return commands.map(({ words, start, end }) => {
    // Commands come in order of their start, substitutions excepted: those share their command's line or follow it.
    while (line > 0 && (starts[line] ?? 0) > start) line--;
    while ((starts[line + 1] ?? Infinity) <= start) line++;
    return { words, line, text: source.slice(start, Math.min(end, (starts[line + 1] ?? Infinity) - 1)).trimEnd() };
  });
}

/** The words of an inline code span if it is a command; nothing if it is a name, a path or code. */
export function spanCommand(span: string): readonly string[] | undefined {
  const text = stripPrompt(span.trim());
  if (text.length > 500 || !isKnown(text)) return undefined;
  const words = parseShell(text)[0]?.words;
  if (words === undefined) return undefined;
  return words.length > 1 || ALONE.has(words[0] ?? '') || /^\.\/.+\.\w+$/.test(words[0] ?? '') ? words : undefined;
}

function languageName(info: string): string {
  // ```bash, ```{.bash}, ```{bash, eval=FALSE}, ```sh title="x"
  return /^[\s{.]*([\w+-]*)/.exec(info)?.[1]?.toLowerCase() ?? '';
}

/** One line a line, "" for those that are no shell; nothing if the block is another language. */
function shellLines(lines: readonly string[], name: string): readonly string[] | undefined {
  const isConsole = CONSOLE.has(name);
  const isShell = SHELL.has(name);
  if (!isConsole && !isShell && !UNNAMED.has(name)) return undefined;
  const prompted = lines.map((line) => hasPrompt(line));
  // With prompts, what has none is output; a console block without any prompt was typed without its prompts.
  if (prompted.includes(true)) return keep(lines, (line, i) => prompted[i] === true || (isShell && isKnown(line)));
  return isShell ? lines.map(stripPrompt) : keep(lines, isKnown);
}

/** The lines that `wanted` picks, without their prompts, and what continues them behind a backslash. */
function keep(lines: readonly string[], wanted: (line: string, i: number) => boolean): string[] {
  let continues = false;
  return lines.map((line, i) => {
    const isKept = continues || wanted(line, i);
    continues = isKept && line.endsWith('\\');
    return isKept ? stripPrompt(line) : '';
  });
}

function hasPrompt(line: string): boolean {
  if (line.trimStart().startsWith('>>>')) return false;
  if (PROMPT.test(line)) return true;
  const rest = line.replace(WINDOWS_PROMPT, '').replace(/^[ \t]*\$/, '');
  return rest !== line && startsKnown(rest);
}

function stripPrompt(line: string): string {
  if (line.trimStart().startsWith('>>>')) return '';
  const plain = line.replace(PROMPT, '');
  if (plain !== line) return plain;
  for (const mark of [WINDOWS_PROMPT, NOTEBOOK_PROMPT, /^[ \t]*\$/]) {
    const rest = line.replace(mark, '');
    // `$HOME/bin/x` is no prompt, `$pip install` is one.
    if (rest !== line && startsKnown(rest)) return rest;
  }
  return line;
}

/** `!pip install x`, `%pip install x`, `%conda install x` in a Python block; everything else in it is Python. */
function magic(line: string): string {
  const match = NOTEBOOK_PROMPT.exec(line);
  if (match === null) return '';
  const rest = line.slice(match[0].length);
  return match[1] === '!' || startsKnown(rest) ? rest : '';
}

/** The line begins, its prompt aside, with a program that people are told to type. */
function isKnown(line: string): boolean {
  return startsKnown(stripPrompt(line));
}

function startsKnown(text: string): boolean {
  const first = /^[ \t]*(?:[A-Z_]{2,40}=[^\s"']{0,80}[ \t]+){0,5}([^\s;|&]{1,120})/.exec(text)?.[1] ?? '';
  // "make sure that ..." in an indented paragraph is English.
  if (first === 'make' && /^[ \t]*make[ \t]+(?:sure|the|an?|it|your)\b/.test(text)) return false;
  return KNOWN_COMMANDS.has(first) || /^\.\/[\w./-]+$/.test(first);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}
