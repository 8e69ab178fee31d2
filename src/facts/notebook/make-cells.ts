import type { ByteSpan, CellFact, OutputFact } from '../../api/index.js';
import { readCount } from './cell-count.js';
import {
  describeKind,
  kindAt,
  knownString,
  optionalString,
  parseAt,
  spell,
  stringAt,
  wellFormed,
} from './json-values.js';
import { KeyTable } from './key-table.js';
import { makeOutput } from './make-output.js';
import type { Oddities } from './oddities.js';
import type { RawCell } from './raw-notebook.js';

/** What the readers of single pieces of a notebook share. */
export interface CellInput {
  readonly bytes: Buffer;
  readonly major: number;
  readonly minor: number;
  readonly oddities: Oddities;
}

const ID = /^[a-zA-Z0-9_-]{1,64}$/;
const NO_SPANS: readonly ByteSpan[] = [];
const NO_TAGS: readonly string[] = [];
const NO_OUTPUTS: readonly OutputFact[] = [];

/** The cells as facts, with every departure from nbformat's schema noted. Throws JsonTrouble on a malformed string. */
export function makeCells(raws: readonly RawCell[], input: CellInput): CellFact[] {
  const cells = raws.map((raw, index) => makeCell(raw, index, input));
  noteRepeatedIds(cells, input);
  return cells;
}

/** One cell as a fact. Throws JsonTrouble on a malformed string. */
export function makeCell(raw: RawCell, index: number, input: CellInput): CellFact {
  const { bytes, oddities } = input;
  if (!raw.isObject) {
    oddities.add(`a cell is ${describeKind(kindAt(bytes, raw.span))}, not an object`, 'an empty cell', index);
    return {
      index,
      type: 'unknown',
      source: '',
      tags: NO_TAGS,
      executionCount: null,
      countSpans: NO_SPANS,
      outputs: NO_OUTPUTS,
    };
  }
  const type = cellType(raw, index, input);
  const isCode = type === 'code';
  const id = cellId(raw, index, input);
  const language = optionalString(bytes, raw.metadata?.languageId ?? raw.language)?.toLowerCase();
  const cell: MutableCell = {
    index,
    type,
    source: cellSource(raw, index, input),
    tags: cellTags(raw, input),
    executionCount: isCode ? readCount(raw.count, index, input) : null,
    countSpans: isCode ? countSpans(raw, bytes) : NO_SPANS,
    outputs: isCode ? cellOutputs(raw, index, input) : NO_OUTPUTS,
  };
  // Not by spreading: notebooks have many cells, and that costs more than the rest of them.
  if (id !== undefined) cell.id = id;
  if (language !== undefined) cell.language = language;
  if (cell.outputs.length > 0 && raw.outputs !== undefined) cell.outputsSpan = raw.outputs;
  if (isTrue(bytes, raw.metadata?.solution)) cell.isSolution = true;
  checkMetadata(raw, index, input);
  return cell;
}

function isTrue(bytes: Buffer, span: ByteSpan | undefined): boolean {
  return span !== undefined && bytes.toString('latin1', span.start, span.end) === 'true';
}

type MutableCell = { -readonly [K in keyof CellFact]: CellFact[K] };

const CELL_TYPES = new KeyTable(['code', 'markdown', 'raw', 'heading', 'html']);

function cellType(raw: RawCell, index: number, { bytes, oddities }: CellInput): CellFact['type'] {
  const type = knownString(bytes, raw.type, CELL_TYPES);
  switch (type) {
    case 'code':
    case 'markdown':
    case 'raw':
      return type;
    // Formats 2 and 3 had these; a later Jupyter turns both into Markdown.
    case 'heading':
    case 'html':
      return 'markdown';
    case '':
      oddities.add(`"cell_type" is ${spell(bytes, raw.type)}`, 'a cell that is not run', index);
      return 'unknown';
  }
}

/** Ids came with format 4.5; before it, a missing one is right. */
function cellId(raw: RawCell, index: number, { bytes, major, minor, oddities }: CellInput): string | undefined {
  const wanted = major === 4 && minor >= 5;
  if (raw.id === undefined) {
    if (wanted) oddities.addHarmless('a cell has no "id"', 'told apart by its position', index);
    return undefined;
  }
  const id = optionalString(bytes, raw.id);
  if (id !== undefined && ID.test(id)) return id;
  if (wanted) oddities.add('an "id" is not 1 to 64 letters, digits, "-" or "_"', 'told apart by its position', index);
  return undefined;
}

function noteRepeatedIds(cells: readonly CellFact[], { oddities }: CellInput): void {
  const seen = new Set<string>();
  for (const { id, index } of cells) {
    if (id === undefined) continue;
    if (seen.has(id))
      oddities.addHarmless('an "id" stands on an earlier cell too', 'told apart by their position', index);
    seen.add(id);
  }
}

function cellSource({ source }: RawCell, index: number, { bytes, oddities }: CellInput): string {
  if (source === undefined) {
    oddities.add('"source" is missing', 'an empty cell', index);
    return '';
  }
  const kind = kindAt(bytes, source);
  if (kind === 'string') return stringAt(bytes, source);
  if (kind !== 'list') {
    oddities.add(`"source" is ${describeKind(kind)}`, 'an empty cell', index);
    return '';
  }
  const lines = parseAt(bytes, source) as readonly unknown[];
  if (lines.every((line) => typeof line === 'string')) return wellFormed(lines.join(''));
  oddities.add('"source" holds lines that are no strings', 'without those lines', index);
  return wellFormed(lines.filter((line) => typeof line === 'string').join(''));
}

function checkMetadata({ metadata }: RawCell, index: number, { major, oddities }: CellInput): void {
  if (major < 4) return;
  if (metadata === undefined) oddities.add('a cell has no "metadata"', 'none', index);
  else if (!metadata.isObject) oddities.add('the "metadata" of a cell is not an object', 'none', index);
}

function cellTags({ metadata }: RawCell, { bytes }: CellInput): readonly string[] {
  const tags = metadata?.tags;
  if (tags === undefined || kindAt(bytes, tags) !== 'list') return NO_TAGS;
  const list = parseAt(bytes, tags) as readonly unknown[];
  return list.filter((tag) => typeof tag === 'string').map(wellFormed);
}

/** Where the file says a count that is not null: of the cell and of the results it gave. For fixes. */
function countSpans({ count, outputList }: RawCell, bytes: Buffer): readonly ByteSpan[] {
  const spans: ByteSpan[] = [];
  if (count !== undefined && kindAt(bytes, count) !== 'null') spans.push(count);
  for (const output of outputList ?? [])
    if (output.count !== undefined && kindAt(bytes, output.count) !== 'null') spans.push(output.count);
  return spans.length === 0 ? NO_SPANS : spans;
}

function cellOutputs(raw: RawCell, index: number, input: CellInput): readonly OutputFact[] {
  const { bytes, major, oddities } = input;
  const list = raw.outputList;
  if (list !== undefined)
    return list.length === 0 ? NO_OUTPUTS : list.map((output) => makeOutput(output, index, input));
  if (raw.outputs !== undefined)
    oddities.add(`"outputs" is ${describeKind(kindAt(bytes, raw.outputs))}`, 'no outputs', index);
  else if (major >= 4) oddities.add('a code cell has no "outputs"', 'no outputs', index);
  return NO_OUTPUTS;
}
