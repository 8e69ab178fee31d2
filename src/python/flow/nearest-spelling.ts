import { BUILTIN_NAMES } from '../scopes/known-names.js';

/** How many names are compared at most. */
const MAX_NAMES = 4000;

/**
 * The known name that is spelled most like the missing one, or null: at most one edit in five letters, two at all;
 * letters that look alike (Cyrillic, Greek) count as the same, differences of case as half an edit. A slip seldom hits the first
 * letter, and never a digit: `y_test` is not `X_test`, `x2` is not `x1`, they are other variables. Of builtins more is asked, since nobody
 * chose them: `expit` is not `exit`, but `pirnt` is `print`.
 */
export function nearestSpelling(name: string, known: Iterable<string>): string | null {
  const plain = skeleton(name);
  const limit = Math.min(2, Math.floor(plain.length / 5));
  let best: string | null = null;
  let bestDistance = limit + 0.75;
  let count = 0;
  for (const other of known) {
    if (count++ > MAX_NAMES) break;
    if (other === name || Math.abs(other.length - name.length) > limit || other.startsWith('__')) continue;
    const distance = distanceOf(plain, skeleton(other), limit);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = other;
    }
  }
  return best;
}

function distanceOf(plain: string, mirror: string, limit: number): number {
  if (mirror === plain) return 0;
  // One letter says too little: `x` is not a slip for `X`.
  if (plain.length === 1) return Infinity;
  if (mirror.toLowerCase() === plain.toLowerCase()) return 0.5;
  if (limit === 0 || mirror[0]?.toLowerCase() !== plain[0]?.toLowerCase()) return Infinity;
  if (digitsOf(mirror) !== digitsOf(plain)) return Infinity;
  return plain.length < 8 && BUILTIN_NAMES.has(mirror) && !hasSameLetters(plain, mirror)
    ? Infinity
    : edits(plain, mirror, limit);
}

function hasSameLetters(a: string, b: string): boolean {
  return Array.from(a).sort().join('') === Array.from(b).sort().join('');
}

function digitsOf(name: string): string {
  return name.replace(/\D+/g, '');
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Ѕ: 'S',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  ο: 'o',
  ν: 'v',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  Ζ: 'Z',
};

const ASCII = /^[\w$]*$/;

function skeleton(name: string): string {
  if (ASCII.test(name)) return name;
  let plain = '';
  for (const letter of name) plain += LOOKALIKES[letter] ?? letter;
  return plain;
}

/** Names are short: of longer ones nothing is said. */
const LONGEST = 64;
/** Three rows of the table of distances, used over and over. */
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const;

/** Edit distance with swaps of neighbours; Infinity above the limit. */
function edits(a: string, b: string, limit: number): number {
  if (a.length > LONGEST || b.length > LONGEST) return Infinity;
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row[j] = value;
      if (value < least) least = value;
    }
    if (least > limit) return Infinity;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? Infinity;
}
