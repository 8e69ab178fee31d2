import type { ByteSpan } from './place.js';

/** One replacement of bytes in the file on disk. */
export interface Edit extends ByteSpan {
  readonly path: string;
  readonly text: string;
  /** The file is not there: it is made, with this text (`start` and `end` are 0). If it is there by then, it stays as it is. */
  readonly create?: true;
}

/** Edits that mend a finding. `safe`: the code means the same afterwards; `unsafe`: a person should look. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly Edit[];
  /** The edits of each file mend that file, with or without those of the others. */
  readonly apart?: true;
}
