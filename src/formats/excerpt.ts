import { escapeText } from '../messages/escape-text.js';
import { findSecrets } from '../messages/find-secrets.js';
import { characterWidth } from './display-width.js';

/** A code line made fit for the screen and the caret line below it, both without a margin. */
export interface Excerpt {
  readonly code: string;
  readonly caret: string;
}
/** What is shown for a stretch of the line (UTF-16 offsets): one character, its escape, or the mask of a credential. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly width: number;
}
/** The units that are shown: from `first`, before `last`. */
interface View {
  readonly first: number;
  readonly last: number;
}

const TAB = 4;
const CUT = '...';
// Lines of 200,000 characters exist. What lies further from the caret is never shown; credentials are looked for further
// out, so that a long one is seen whole.
const REACH = 1024;
const SEARCHED = 4096;

/**
 * Renders the line with a caret below `column` (from 1, in code points) up to `endColumn` (exclusive; one character when
 * there is none). Tabs become spaces, wide characters count two, what is longer than `room` is cut round the caret.
 */
export function renderExcerpt(line: string, column: number, endColumn: number | undefined, room: number): Excerpt {
  const start = skipCodePoints(line, 0, column - 1);
  const end = skipCodePoints(line, start, Math.min(REACH, Math.max(1, (endColumn ?? column + 1) - column)));
  const from = wholeCharacter(line, Math.max(0, start - REACH));
  const to = wholeCharacter(line, Math.min(line.length, start + REACH));
  const units = toUnits(line, from, to);
  const view = chooseView(units, start, room, { left: from > 0, right: to < line.length });
  const left = view.first > 0 || from > 0 ? CUT : '';
  const right = view.last < units.length || to < line.length ? CUT : '';
  let code = left;
  let before = left.length;
  let under = 0;
  for (const unit of units.slice(view.first, view.last)) {
    code += unit.shown;
    if (unit.end <= start) before += unit.width;
    else if (unit.start < end) under += unit.width;
  }
  return { code: (code + right).trimEnd(), caret: ' '.repeat(before) + '^'.repeat(Math.max(1, under)) };
}

function skipCodePoints(text: string, from: number, count: number): number {
  let offset = from;
  for (let i = 0; i < count && offset < text.length; i++) offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}

/** The offset, or the one before where it would split a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

/** The units of a stretch of the line. */
function toUnits(line: string, from: number, to: number): Unit[] {
  const units: Unit[] = [];
  let at = from;
  let column = 0;
  const push = (shown: string, width: number, end: number): void => {
    units.push({ start: at, end, shown, width });
    at = end;
    column += width;
  };
  const plain = (end: number): void => {
    while (at < end) {
      const character = String.fromCodePoint(line.codePointAt(at) ?? 0x20);
      const tab = TAB - (column % TAB);
      if (character > ' ' && character < '\x7f' && character !== '#') push(character, 1, at + 1);
      else if (character === '\t') push(' '.repeat(tab), tab, at + 1);
      else if (character === '#' && line[at - 1] === '#' && line[at + 1] === '[') push('\\x23', 4, at + 1);
      else {
        const shown = escapeText(character);
        push(shown, shown === character ? characterWidth(character) : shown.length, at + character.length);
      }
    }
  };
  const searched = Math.max(0, from - SEARCHED);
  for (const secret of findSecrets(line.slice(searched, to + SEARCHED))) {
    const [start, end] = [secret.start + searched, Math.min(to, secret.end + searched)];
    if (end <= at || start >= to) continue;
    plain(start);
    push(secret.shown, secret.shown.length, end);
  }
  plain(from + line.slice(from, to).trimEnd().length);
  return units;
}

/** Which units fit into `room`, so that the caret is among them: from the start of the line if it can be. */
function chooseView(
  units: readonly Unit[],
  caret: number,
  room: number,
  more: { left: boolean; right: boolean },
): View {
  const total = units.reduce((sum, unit) => sum + unit.width, 0);
  if (total <= room && !more.left && !more.right) return { first: 0, last: units.length };
  const found = units.findIndex((unit) => unit.end > caret);
  const at = found < 0 ? units.length : found;
  const space = Math.max(8, room - 2 * CUT.length);
  const width = (index: number): number => units[index]?.width ?? 0;
  let first = at;
  let used = 0;
  while (first > 0 && used + width(first - 1) <= (space * 2) / 3) used += width(--first);
  if (first > 0)
    // Too far right to begin at the start: then mostly what follows the caret.
    while (first < at && used > space / 3) used -= width(first++);
  let last = at;
  while (last < units.length && used + width(last) <= space) used += width(last++);
  while (first > 0 && used + width(first - 1) <= space) used += width(--first);
  return { first, last };
}
