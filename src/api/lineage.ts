import type { ByteSpan, Place } from './place.js';

/** A value with where it starts from, after constant folding. */
export interface PathText {
  /** As written, after folding: separators as they are, `*` for parts that are not known. */
  readonly text: string;
  /**
   * `here`: relative to the folder that the code runs in; `root`: relative to the repository's root (made from `__file__`);
   * `absolute`, `home` (`~/...`): of one machine; `url`; `unknown`: its beginning is not known.
   */
  readonly from: 'here' | 'root' | 'absolute' | 'home' | 'url' | 'unknown';
  /** With "/" and without "./": what stands behind the beginning. */
  readonly path: string;
  /** No part is unknown. */
  readonly complete: boolean;
  /** A default that whoever starts the program may replace. */
  readonly soft: boolean;
}

/**
 * `read`, `list` (a folder), `enter` (`os.chdir`), `write`, `append`, `update` (opened for both), `make` (a folder), `remove`;
 * `load`: read by something of which no failure is told (a shell line, a query) or that is not followed (`load_data(path)`);
 * `check`: asks whether it exists; `mention`: given to something unknown, which may write it; `download`: fetched from a URL;
 * `fetch`: a URL that is read or downloaded; `syspath`: put on `sys.path`; `literal`: an absolute path in the code, whatever is done with it; `model`: of a hub, without a revision.
 */
export type FileAction =
  | 'read'
  | 'list'
  | 'load'
  | 'enter'
  | 'write'
  | 'append'
  | 'update'
  | 'make'
  | 'remove'
  | 'check'
  | 'mention'
  | 'download'
  | 'fetch'
  | 'syspath'
  | 'literal'
  | 'model';

/** One use of a file or folder by a script or a notebook. Outline fact: small. */
export interface FileUse {
  readonly action: FileAction;
  /** `pandas.read_csv`, `open`, `!wget`. */
  readonly api: string;
  /** Alternatives: which one is used cannot be known. At least one. */
  readonly paths: readonly PathText[];
  /** Folders that the code may be in by then, relative to where it started; null where that is not known. */
  readonly folders: readonly string[] | null;
  readonly at: Place;
  /** See the reach of calls: `uncalled` is a function that nothing here calls, `never` such as on Colab only. */
  readonly reach: 'always' | 'maybe' | 'uncalled' | 'never';
  /** Its failure is caught. */
  readonly guarded: boolean;
  /** Notebooks: the bytes of the path that is read, where it stands in the call as one plain text, for fixes. */
  readonly literal?: ByteSpan;
}
/** Constants of a module that others may import: texts with marks for places (see `src/python/constants`). */
export type ModuleConstantsFact = Readonly<
  Record<string, { readonly text: string; readonly isPath: boolean; readonly soft: boolean }>
>;

/** What became of a read, a listing or a change of folder. */
export type ReadState =
  /** It is in the tree. */
  | 'there'
  /** Made by code or tools of the repository: before it in the same file, or by another file. */
  | 'made'
  /** Made only later in the same file. */
  | 'late'
  | 'missing'
  /** In the tree, but in another place. */
  | 'elsewhere'
  /** In the tree, but spelled with other letter case. */
  | 'case'
  /** On this disk, but not in git. */
  | 'ignored'
  /** Leads out of the repository. */
  | 'outside'
  /** On one person's machine. */
  | 'machine'
  /** On Colab, Kaggle and the like only. */
  | 'hosted'
  /** Cannot be said. */
  | 'unknown';

/** A read with what became of it. */
export interface ResolvedRead {
  readonly use: FileUse;
  readonly state: ReadState;
  /** The path that the message speaks of. */
  readonly path: PathText;
  /** Relative to the root; null where it has no place there. */
  readonly resolved: string | null;
  /** Where another step meets it (see edges), if that is not clear from the path alone. */
  readonly place?: string;
  /** `elsewhere`, `case`: where it is, relative to the root, and what to write instead. */
  readonly actual?: { readonly path: string; readonly write: string };
  /** `made`: by which other file, and where; null for the same file or a tool. */
  readonly by?: { readonly path: string; readonly at: Place } | null;
  /** A download step of the repository or its README speaks of it. */
  readonly documented: boolean;
  /** There is doubt: the same name is written elsewhere, or a pattern may cover it. */
  readonly doubtful: boolean;
  /** `missing`: the topmost folder on the way that is not there either; null if only the file is. */
  readonly absentFolder?: string | null;
  /** `missing`: a file of the same name in another folder, of which it is not known that it is meant. */
  readonly namesake?: string;
  /** Further places in the same file that read the same. */
  readonly also: readonly Place[];
}
export interface ResolvedWrite {
  readonly use: FileUse;
  readonly path: PathText;
  readonly resolved: string | null;
  /** As of a read. */
  readonly place?: string;
}
/** What one script or notebook reads and writes. */
export interface FileLineage {
  readonly path: string;
  readonly reads: readonly ResolvedRead[];
  readonly writes: readonly ResolvedWrite[];
  /** What is surely read or written too, but by calls that are not followed: for the order of steps, not for findings. */
  readonly loads: readonly ResolvedRead[];
  readonly saves: readonly ResolvedWrite[];
  /** Other uses, as they are. */
  readonly others: readonly FileUse[];
}
/** `from` writes what `to` reads. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  /** Relative to the root. */
  readonly files: readonly string[];
}
export interface LineageFact {
  readonly files: Readonly<Record<string, FileLineage>>;
  readonly edges: readonly LineageEdge[];
}

/** A key in the code, by the format of its issuer. Only its beginning is kept. */
export interface TokenFact {
  /** `GitHub`, `AWS`. */
  readonly issuer: string;
  readonly masked: string;
  readonly at: Place;
}
