import { displayWidth } from './display-width.js';

/** Breaks a text at its spaces into lines of at most `width` terminal columns; a longer word keeps a line to itself. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const length = displayWidth(word);
    if (used > 0 && used + 1 + length > width) {
      lines.push(line);
      line = word;
      used = length;
    } else {
      line += used > 0 ? ` ${word}` : word;
      used += used > 0 ? length + 1 : length;
    }
  }
  lines.push(line);
  return lines;
}
