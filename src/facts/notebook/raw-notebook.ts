import type { ByteSpan } from '../../api/index.js';

/** Where the pieces of a notebook stand in its bytes. Nothing is decoded yet, and nothing is known of their types. */
export interface RawNotebook {
  isObject: boolean;
  /** Format 4: the cells; nothing when there is no such key or it holds no list. */
  cells: RawCell[] | undefined;
  /** Formats 2 and 3: the cells of all worksheets in a row. */
  worksheetCells: RawCell[] | undefined;
  major: ByteSpan | undefined;
  minor: ByteSpan | undefined;
  metadata: RawMetadata | undefined;
}
export interface RawMetadata {
  isObject: boolean;
  kernelspec: RawNames | undefined;
  languageInfo: RawNames | undefined;
}
/** `kernelspec` or `language_info`. */
export interface RawNames {
  span: ByteSpan;
  isObject: boolean;
  name: ByteSpan | undefined;
  displayName: ByteSpan | undefined;
  language: ByteSpan | undefined;
  version: ByteSpan | undefined;
}
export interface RawCell {
  span: ByteSpan;
  isObject: boolean;
  type: ByteSpan | undefined;
  /** `source`; `input` in formats 2 and 3, `code` in format 1. */
  source: ByteSpan | undefined;
  id: ByteSpan | undefined;
  /** `execution_count`, formerly `prompt_number`. */
  count: ByteSpan | undefined;
  /** Format 3 says it with each cell. */
  language: ByteSpan | undefined;
  metadata: RawCellMetadata | undefined;
  outputs: ByteSpan | undefined;
  /** Nothing when `outputs` is no list. */
  outputList: RawOutput[] | undefined;
}
export interface RawCellMetadata {
  isObject: boolean;
  tags: ByteSpan | undefined;
  /** `vscode.languageId`: the cell is in another language than the notebook. */
  languageId: ByteSpan | undefined;
  /** `nbgrader.solution`: whoever takes the assignment fills the cell in. */
  solution: ByteSpan | undefined;
}
export interface RawOutput {
  span: ByteSpan;
  isObject: boolean;
  type: ByteSpan | undefined;
  count: ByteSpan | undefined;
  ename: ByteSpan | undefined;
  evalue: ByteSpan | undefined;
}
