/** A simple command of a shell line, with the offset of its first word. */
export interface SplitCommand {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
}

const MAX_LENGTH = 20_000;
const LINE_END = /[\r\n]/;
const SEPARATOR = /[\r\n;|&]/;

/**
 * Splits the text of a magic or shell line into simple commands: quotes taken off, `&&`, `;`, `|` and line ends between
 * commands, a backslash before a line end as a space. Far less than a shell, but installing is one plain command, and
 * a notebook need not load a shell's grammar for it. Linear, never throws.
 */
export function splitCommands(source: string): SplitCommand[] {
  const text = source.slice(0, MAX_LENGTH);
  const commands: SplitCommand[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let start = 0;
  let at = 0;
  const endWord = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = (end: number): void => {
    endWord();
    if (words.length > 0) commands.push({ words, start, end });
    words = [];
  };
  for (; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === '\\' && LINE_END.test(text.charAt(at + 1))) {
      endWord();
      at += text.startsWith('\r\n', at + 1) ? 2 : 1;
    } else if (SEPARATOR.test(c)) endCommand(at);
    else if (c === ' ' || c === '\t') endWord();
    else if (c === '#' && word === undefined) at = commentEnd(text, at);
    else {
      if (words.length === 0 && word === undefined) start = at;
      const [part, last] = wordPart(text, at);
      word = (word ?? '') + part;
      at = last;
    }
  }
  endCommand(at);
  return commands;
}

/** A quoted stretch without its quotes, or one character; and the offset of its last one. */
function wordPart(text: string, at: number): readonly [part: string, last: number] {
  const c = text.charAt(at);
  if (c !== '"' && c !== "'") return [c, at];
  const close = text.indexOf(c, at + 1);
  const end = close < 0 ? text.length : close;
  return [text.slice(at + 1, end), end];
}

function commentEnd(text: string, at: number): number {
  let end = at;
  while (end + 1 < text.length && !LINE_END.test(text.charAt(end + 1))) end++;
  return end;
}
