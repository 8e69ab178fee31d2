import { JsonScanner, JsonTrouble } from './json-scanner.js';
import { KeyTable } from './key-table.js';
import type { RawCell, RawCellMetadata, RawMetadata, RawNames, RawNotebook, RawOutput } from './raw-notebook.js';

const NOTEBOOK_KEYS = new KeyTable(['cells', 'worksheets', 'metadata', 'nbformat', 'nbformat_minor']);
const METADATA_KEYS = new KeyTable(['kernelspec', 'language_info']);
const NAMES_KEYS = new KeyTable(['name', 'display_name', 'language', 'version']);
const CELL_KEYS = new KeyTable([
  'cell_type',
  'source',
  'input',
  'code',
  'id',
  'execution_count',
  'prompt_number',
  'language',
  'metadata',
  'outputs',
]);
const CELL_METADATA_KEYS = new KeyTable(['tags', 'vscode', 'nbgrader']);
const VSCODE_KEYS = new KeyTable(['languageId']);
const NBGRADER_KEYS = new KeyTable(['solution']);
const OUTPUT_KEYS = new KeyTable(['output_type', 'execution_count', 'prompt_number', 'ename', 'evalue']);

export interface ScannedNotebook {
  /** As much as there was before the trouble. */
  readonly raw: RawNotebook;
  readonly trouble: JsonTrouble | undefined;
  /** Where the first NaN or Infinity stands. */
  readonly nonNumber: number | undefined;
}

/**
 * Finds the pieces of a notebook in its bytes, in one pass and in linear time. Of a key that stands twice the last one
 * counts, as in every JSON reader.
 */
export function scanNotebook(bytes: Buffer, start: number): ScannedNotebook {
  const s = new JsonScanner(bytes, start);
  const raw: RawNotebook = {
    isObject: false,
    cells: undefined,
    worksheetCells: undefined,
    major: undefined,
    minor: undefined,
    metadata: undefined,
  };
  try {
    raw.isObject = objectOrValue(s, (keyStart, keyEnd) => {
      const key = NOTEBOOK_KEYS.find(bytes, keyStart, keyEnd);
      if (key === 'cells') {
        raw.cells = undefined;
        scanCells(s, (cells) => (raw.cells = cells));
      } else if (key === 'worksheets') {
        raw.worksheetCells = undefined;
        scanWorksheets(s, (cells) => (raw.worksheetCells = cells));
      } else if (key === 'metadata') raw.metadata = scanMetadata(s);
      else if (key === 'nbformat') raw.major = s.value();
      else if (key === 'nbformat_minor') raw.minor = s.value();
      else s.value();
    });
    s.finish();
    return { raw, trouble: undefined, nonNumber: s.nonNumber };
  } catch (error) {
    if (!(error instanceof JsonTrouble)) throw error;
    return { raw, trouble: error, nonNumber: s.nonNumber };
  }
}

const OBJECT = 0x7b;
const LIST = 0x5b;

/** Reads an object by its keys, or skips whatever else stands there. True for an object. */
function objectOrValue(s: JsonScanner, onKey: (start: number, end: number) => void): boolean {
  if (s.peek() !== OBJECT) {
    s.value();
    return false;
  }
  s.object(onKey);
  return true;
}

/** The list is handed over before it is filled: if the file breaks off, what came before stays. */
function scanCells(s: JsonScanner, keep: (cells: RawCell[]) => void, cells: RawCell[] = []): void {
  if (s.peek() !== LIST) {
    s.value();
    return;
  }
  keep(cells);
  s.list(() => cells.push(scanCell(s)));
}

function scanWorksheets(s: JsonScanner, keep: (cells: RawCell[]) => void): void {
  if (s.peek() !== LIST) {
    s.value();
    return;
  }
  const cells: RawCell[] = [];
  keep(cells);
  s.list(() => {
    objectOrValue(s, (start, end) => {
      if (NOTEBOOK_KEYS.find(s.bytes, start, end) === 'cells') scanCells(s, keep, cells);
      else s.value();
    });
  });
}

function scanCell(s: JsonScanner): RawCell {
  s.peek();
  const start = s.pos;
  const cell: RawCell = {
    span: { start, end: start },
    isObject: false,
    type: undefined,
    source: undefined,
    id: undefined,
    count: undefined,
    language: undefined,
    metadata: undefined,
    outputs: undefined,
    outputList: undefined,
  };
  cell.isObject = objectOrValue(s, (keyStart, keyEnd) => readCellKey(s, cell, keyStart, keyEnd));
  cell.span = { start, end: s.pos };
  return cell;
}

function readCellKey(s: JsonScanner, cell: RawCell, keyStart: number, keyEnd: number): void {
  switch (CELL_KEYS.find(s.bytes, keyStart, keyEnd)) {
    case 'cell_type':
      cell.type = s.value();
      break;
    case 'source':
    case 'input':
    case 'code':
      cell.source = s.value();
      break;
    case 'id':
      cell.id = s.value();
      break;
    case 'execution_count':
    case 'prompt_number':
      cell.count = s.value();
      break;
    case 'language':
      cell.language = s.value();
      break;
    case 'metadata':
      cell.metadata = scanCellMetadata(s);
      break;
    case 'outputs':
      scanOutputs(s, cell);
      break;
    default:
      s.value();
  }
}

function scanCellMetadata(s: JsonScanner): RawCellMetadata {
  const metadata: RawCellMetadata = { isObject: false, tags: undefined, languageId: undefined, solution: undefined };
  metadata.isObject = objectOrValue(s, (start, end) => {
    const key = CELL_METADATA_KEYS.find(s.bytes, start, end);
    if (key === 'tags') metadata.tags = s.value();
    else if (key === 'vscode')
      objectOrValue(s, (innerStart, innerEnd) => {
        const value = VSCODE_KEYS.find(s.bytes, innerStart, innerEnd);
        const span = s.value();
        if (value === 'languageId') metadata.languageId = span;
      });
    else if (key === 'nbgrader')
      objectOrValue(s, (innerStart, innerEnd) => {
        const value = NBGRADER_KEYS.find(s.bytes, innerStart, innerEnd);
        const span = s.value();
        if (value === 'solution') metadata.solution = span;
      });
    else s.value();
  });
  return metadata;
}

function scanOutputs(s: JsonScanner, cell: RawCell): void {
  const isList = s.peek() === LIST;
  const start = s.pos;
  cell.outputList = undefined;
  if (isList) {
    const outputs: RawOutput[] = [];
    s.list(() => outputs.push(scanOutput(s)));
    cell.outputList = outputs;
  } else s.value();
  cell.outputs = { start, end: s.pos };
}

function scanOutput(s: JsonScanner): RawOutput {
  s.peek();
  const start = s.pos;
  const output: RawOutput = {
    span: { start, end: start },
    isObject: false,
    type: undefined,
    count: undefined,
    ename: undefined,
    evalue: undefined,
  };
  output.isObject = objectOrValue(s, (keyStart, keyEnd) => {
    const key = OUTPUT_KEYS.find(s.bytes, keyStart, keyEnd);
    const span = s.value();
    if (key === 'output_type') output.type = span;
    else if (key === 'execution_count' || key === 'prompt_number') output.count = span;
    else if (key === 'ename') output.ename = span;
    else if (key === 'evalue') output.evalue = span;
  });
  output.span = { start, end: s.pos };
  return output;
}

function scanMetadata(s: JsonScanner): RawMetadata {
  const metadata: RawMetadata = { isObject: false, kernelspec: undefined, languageInfo: undefined };
  metadata.isObject = objectOrValue(s, (start, end) => {
    const key = METADATA_KEYS.find(s.bytes, start, end);
    if (key === 'kernelspec') metadata.kernelspec = scanNames(s);
    else if (key === 'language_info') metadata.languageInfo = scanNames(s);
    else s.value();
  });
  return metadata;
}

function scanNames(s: JsonScanner): RawNames {
  s.peek();
  const start = s.pos;
  const names: RawNames = {
    span: { start, end: start },
    isObject: false,
    name: undefined,
    displayName: undefined,
    language: undefined,
    version: undefined,
  };
  names.isObject = objectOrValue(s, (keyStart, keyEnd) => {
    const key = NAMES_KEYS.find(s.bytes, keyStart, keyEnd);
    const span = s.value();
    if (key === 'name') names.name = span;
    else if (key === 'display_name') names.displayName = span;
    else if (key === 'language') names.language = span;
    else if (key === 'version') names.version = span;
  });
  names.span = { start, end: s.pos };
  return names;
}
