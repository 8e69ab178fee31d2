import { isPythonSpace } from './python-space.js';

/** One option of a requirements line: its long name, its value, and where the value stands. */
export interface PipOption {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Options that pip's requirements files know (pip 26), with their short forms. `flag`: takes no value. */
const OPTIONS: Readonly<Record<string, { readonly short?: string; readonly flag?: true; readonly same?: string }>> = {
  '--index-url': { short: '-i' },
  '--pypi-url': { same: '--index-url' },
  '--extra-index-url': {},
  '--no-index': { flag: true },
  '--constraint': { short: '-c' },
  '--requirement': { short: '-r' },
  '--editable': { short: '-e' },
  '--find-links': { short: '-f' },
  '--no-binary': {},
  '--only-binary': {},
  '--prefer-binary': { flag: true },
  '--require-hashes': { flag: true },
  '--no-require-hashes': { flag: true },
  '--pre': { flag: true },
  '--all-releases': {},
  '--only-final': {},
  '--trusted-host': {},
  '--use-feature': {},
  '--hash': {},
  '--config-settings': { short: '-C' },
  // Gone from pip 25 and later, still in many files: older versions take it.
  '--global-option': {},
};
const LONG = Object.keys(OPTIONS);
const SHORT = new Map(
  LONG.flatMap((name) => (OPTIONS[name]?.short === undefined ? [] : [[OPTIONS[name].short, name]])),
);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a line into the requirement and its options, as pip's `break_args_options` does: the options start at the first
 * word, after a single space, that starts with "-".
 */
export function optionsStart(line: string): number {
  if (line.startsWith('-')) return 0;
  const at = line.indexOf(' -');
  return at < 0 ? line.length : at + 1;
}

/** Reads the options of a line from an offset on (shell words, then optparse's rules: `--opt=x`, `--opt x`, `-ox`, shortened names). */
export function parseOptions(line: string, from: number): readonly PipOption[] | { readonly trouble: string } {
  const words = shellWords(line, from);
  if ('trouble' in words) return words;
  const options: PipOption[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || word.text === '--') break;
    if (!/^-./.test(word.text)) continue;
    const parsed = parseOption(word);
    if ('trouble' in parsed) return parsed;
    const { name, inline } = parsed;
    if (OPTIONS[name]?.flag === true) {
      if (inline !== undefined) return { trouble: `"${name}" takes no value` };
      options.push({ name, value: '', start: word.start, end: word.end });
      continue;
    }
    const value = inline ?? words[++i];
    if (value === undefined) return { trouble: `no value stands behind "${name}"` };
    options.push({ name: OPTIONS[name]?.same ?? name, value: value.text, start: value.start, end: value.end });
  }
  return options;
}

function parseOption(word: Word): { readonly name: string; readonly inline?: Word } | { readonly trouble: string } {
  const { text, start, end } = word;
  if (!text.startsWith('--')) {
    const name = SHORT.get(text.slice(0, 2));
    if (name === undefined) return { trouble: `"${text.slice(0, 2)}" is no option of a requirements file` };
    return text.length > 2 ? { name, inline: { text: text.slice(2), start: start + 2, end } } : { name };
  }
  const equals = text.indexOf('=');
  const written = equals < 0 ? text : text.slice(0, equals);
  const names = OPTIONS[written] === undefined ? LONG.filter((name) => name.startsWith(written)) : [written];
  const [name] = names;
  if (name === undefined || names.length > 1) return { trouble: `"${written}" is no option of a requirements file` };
  if (equals < 0) return { name };
  return { name, inline: { text: text.slice(equals + 1), start: start + equals + 1, end } };
}

/** Words as `shlex.split` makes them: quotes and backslashes are taken off. */
function shellWords(line: string, from: number): Word[] | { readonly trouble: string } {
  const words: Word[] = [];
  let text: string[] | undefined;
  let start = from;
  let at = from;
  for (; at < line.length; at++) {
    const character = line.charAt(at);
    if (isPythonSpace(line.charCodeAt(at))) {
      if (text !== undefined) words.push({ text: text.join(''), start, end: at });
      text = undefined;
      continue;
    }
    if (text === undefined) {
      text = [];
      start = at;
    }
    if (character === '\\') {
      if (at + 1 >= line.length) return { trouble: 'a "\\" stands at its end' };
      text.push(line.charAt(++at));
    } else if (character === "'" || character === '"') {
      const closed = quoted(line, at, text);
      if (closed === undefined) return { trouble: `a ${character} is not closed` };
      at = closed;
    } else text.push(character);
  }
  if (text !== undefined) words.push({ text: text.join(''), start, end: at });
  return words;
}

/** Adds what stands between the quotes to `text`; the offset of the closing quote, nothing if there is none. */
function quoted(line: string, open: number, text: string[]): number | undefined {
  const quote = line.charAt(open);
  for (let at = open + 1; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === quote) return at;
    const next = line.charAt(at + 1);
    if (quote === '"' && character === '\\' && (next === '"' || next === '\\')) {
      text.push(next);
      at++;
    } else text.push(character);
  }
  return undefined;
}
