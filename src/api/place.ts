/**
 * A stretch of one file. Lines and columns count from 1, columns in Unicode code points, the end is exclusive.
 * With `cell` (index over all cells, from 0) line and column lie inside that cell's source. 1, 1 means the whole file (or cell).
 */
export interface Place {
  /** Relative to the root, with "/" separators; bytes of the name that are not UTF-8 as `\xNN`. */
  readonly path: string;
  readonly cell?: number;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A second place that a finding rests on, with a word on what it is ("defined here"). */
export interface RelatedPlace extends Place {
  readonly note: string;
}

/** A further place of equal standing; the note says what is to be seen there, where it is not what the message says. */
export interface EqualPlace extends Place {
  readonly note?: string;
}

/** A stretch of the file on disk: UTF-8 byte offsets, the end exclusive. */
export interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

/** The place that stands for a whole file. */
export function wholeFile(path: string): Place {
  return { path, line: 1, column: 1 };
}
