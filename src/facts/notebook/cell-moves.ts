import type { ByteSpan, Edit, MissingNameFact, NamesFact } from '../../api/index.js';

export interface CellMovesInput {
  readonly path: string;
  readonly bytes: Buffer;
  /** Of all cells, in order. */
  readonly spans: readonly ByteSpan[];
}

/** A notebook that wants more cells moved than this was not written to be run from the top. */
const MOST_MOVES = 5;

/**
 * Adds to the first name that is defined too late the edits that move its cell up. One at a time: the notebook is looked at
 * anew after each. A notebook where many cells are late gets none.
 */
export function withCellMoves(names: NamesFact, input: CellMovesInput): NamesFact {
  const late = names.missing.filter(({ kind }) => kind === 'later');
  const cells = new Set(late.map(({ because }) => because?.cell));
  const first = late.find(({ movable, confidence }) => movable && confidence === 'high');
  if (first === undefined || cells.size > MOST_MOVES) return names;
  const move = moveEdits(first, input);
  if (move === undefined) return names;
  return { ...names, missing: names.missing.map((one) => (one === first ? { ...one, move } : one)) };
}

/** Takes the later cell's JSON out and puts it in front of the earlier one, with the comma and the space that stand between cells. */
function moveEdits(
  { at, calledAt, because }: MissingNameFact,
  { path, bytes, spans }: CellMovesInput,
): readonly Edit[] | undefined {
  const to = (calledAt ?? at).cell ?? -1;
  const from = because?.cell ?? -1;
  const [target, next, before, moved] = [spans[to], spans[to + 1], spans[from - 1], spans[from]];
  if (target === undefined || next === undefined || before === undefined || moved === undefined) return undefined;
  const text = (start: number, end: number): string => bytes.toString('utf8', start, end);
  const gap = text(target.end, next.start);
  // Cells of different worksheets (format 3) have more than a comma between them.
  if (!isComma(gap) || !isComma(text(before.end, moved.start))) return undefined;
  return [
    { path, start: target.start, end: target.start, text: text(moved.start, moved.end) + gap },
    { path, start: before.end, end: moved.end, text: '' },
  ];
}

function isComma(text: string): boolean {
  return text.trim() === ',';
}
