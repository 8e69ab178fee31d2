import type { LfsPointerFact } from './facts.js';

/** A git-lfs pointer where the content should be: of a file that is read, or that the code reads. */
export interface PointerFact extends LfsPointerFact {
  /** A `.gitattributes` says that git-lfs keeps it. Without that line git-lfs fetches nothing, installed or not. */
  readonly hasAttribute: boolean;
}

/** What DVC keeps, and where. */
export interface DvcFact {
  /** `.dvc` files, sorted. */
  readonly tracked: readonly {
    readonly path: string;
    /** What it stands for, relative to the root. */
    readonly out: string;
    /** The data is in the tree all the same. */
    readonly isThere: boolean;
    /** The nearest `.dvc/config` in its folder or above; null if there is none. */
    readonly config: string | null;
  }[];
  /** By the path of their `.dvc/config`: where the data is kept. */
  readonly remotes: Readonly<Record<string, readonly DvcRemote[]>>;
}
export interface DvcRemote {
  readonly name: string;
  readonly url: string;
  /** A folder of one machine. */
  readonly isFolder: boolean;
}
