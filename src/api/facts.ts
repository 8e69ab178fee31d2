import type { ContainerConfigFact, ImageFact } from './container-facts.js';
import type { DvcFact, PointerFact } from './data-stores.js';
import type { FileUse, LineageFact, ModuleConstantsFact, TokenFact } from './lineage.js';
import type {
  EnvironmentFact,
  InstallFact,
  ModuleSearchFact,
  PrintedVersionFact,
  PythonFileFact,
  RemovedUseFact,
} from './environment-facts.js';
import type { LockContentsFact } from './lock-facts.js';
import type { IncludeFact, LockFact, ManifestFact } from './manifest-facts.js';
import type { CellFact, NotebookFact } from './notebook-facts.js';
import type { Place } from './place.js';
import type {
  ExportsFact,
  ImportFact,
  NamesFact,
  ReboundFact,
  SessionFact,
  StaleReadFact,
  SyntaxFact,
} from './python-facts.js';
import type { ChanceSignsFact, ModuleChanceFact, RandomnessFact, UnstableFact } from './randomness-facts.js';
import type { ReadmeFact } from './readme-facts.js';
import type { FileKind } from './source-file.js';

export type * from './notebook-facts.js';
export type * from './python-facts.js';
export type * from './lock-facts.js';
export type * from './manifest-facts.js';
export type * from './container-facts.js';
export type * from './readme-facts.js';
export type * from './data-stores.js';
export type * from './environment-facts.js';
export type * from './randomness-facts.js';

/** The file is a git-lfs pointer: its content was not fetched. */
export interface LfsPointerFact {
  readonly oid: string;
  readonly size: number;
}
/** A path of one person's machine in a saved output. */
export interface OutputPathFact {
  readonly cell: number;
  /** As it stands there, with `***` for the person's name. */
  readonly masked: string;
}
export interface SuppressionFact {
  /** Rule ids or `family/*`; empty means every rule. */
  readonly rules: readonly string[];
  readonly scope: 'line' | 'cell' | 'file';
  readonly reason?: string;
  /** Where the comment stands; it covers that line, or the next line if it stands alone on its own. */
  readonly at: Place;
  /** For scope `line`: the lines it covers, both ends included. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Facts of one file, by name. Each extractor makes those of its kinds. */
export interface FileFacts {
  readonly notebook: NotebookFact;
  readonly cells: readonly CellFact[];
  readonly imports: readonly ImportFact[];
  readonly syntax: SyntaxFact;
  readonly exports: ExportsFact;
  /** Python notebooks only; others have none missing. */
  readonly names: NamesFact;
  readonly session: SessionFact;
  readonly rebound: readonly ReboundFact[];
  readonly stale: readonly StaleReadFact[];
  /** Files that the code reads, writes and looks for, in the order of a run from the top. */
  readonly uses: readonly FileUse[];
  readonly constants: ModuleConstantsFact;
  readonly tokens: readonly TokenFact[];
  /** Where the code draws random numbers, and whether the same ones come again. */
  readonly randomness: RandomnessFact;
  /** What calling its functions means for chance elsewhere. Made only of a file that is asked. */
  readonly chance: ModuleChanceFact;
  readonly chanceSigns: ChanceSignsFact;
  /** Sets whose order, and moments that, reach data. Apart from `randomness`: following them costs, and the rules that ask are off. */
  readonly unsteady: readonly UnstableFact[];
  readonly manifest: ManifestFact;
  readonly lock: LockFact;
  readonly lockContents: LockContentsFact;
  readonly image: ImageFact;
  readonly containerConfig: ContainerConfigFact;
  readonly readme: ReadmeFact;
  /** Install commands in code cells, scripts, Dockerfiles and workflows; a README has them among its commands. */
  readonly installs: readonly InstallFact[];
  /** Notebooks: in the order of the cells. */
  readonly printedVersions: readonly PrintedVersionFact[];
  /** Python only. */
  readonly moduleSearch: ModuleSearchFact;
  readonly pythonFile: PythonFileFact;
  /** What the code uses that its packages no longer have in some release. */
  readonly removedUses: readonly RemovedUseFact[];
  readonly lfsPointer: LfsPointerFact | null;
  /** Notebooks: paths of the scripts that its cells load as their own text (`%load x.py`). */
  readonly loads: readonly string[];
  /** Notebooks: paths of somebody's home in the saved outputs, the first of each cell that shows one. */
  readonly outputPaths: readonly OutputPathFact[];
}
export type FileFactName = keyof FileFacts;

/** The small facts of every file that stay in memory for the whole run. */
export type OutlineFactName =
  | 'notebook'
  | 'imports'
  | 'exports'
  | 'uses'
  | 'constants'
  | 'chance'
  | 'chanceSigns'
  | 'manifest'
  | 'lock'
  | 'lockContents'
  | 'image'
  | 'containerConfig'
  | 'readme'
  | 'installs'
  | 'printedVersions'
  | 'moduleSearch'
  | 'pythonFile'
  | 'removedUses'
  | 'lfsPointer'
  | 'loads';
export interface Outline {
  readonly path: string;
  readonly kind: FileKind;
  readonly linted: boolean;
  readonly facts: Partial<Pick<FileFacts, OutlineFactName>>;
}

/** Facts of the whole repository, by name, derived from all outlines and the tree. */
export interface ProjectFacts {
  /** Where a finding about the whole project is shown (contract: nearest manifest, README, settings, notebook, ...). */
  readonly home: Place;
  readonly readmes: readonly ReadmeFact[];
  readonly manifests: readonly ManifestFact[];
  readonly locks: readonly LockFact[];
  /** What rebuilds the environment, one entry a file or folder. */
  readonly containers: readonly {
    readonly path: string;
    readonly kind: 'dockerfile' | 'devcontainer' | 'compose' | 'binder' | 'nix' | 'apptainer';
  }[];
  /** Imports of somebody else's packages (no module of this repository), unguarded and not under TYPE_CHECKING, per file. */
  readonly thirdParty: readonly { readonly path: string; readonly imports: readonly ImportFact[] }[];
  /** Files that manifests name with `-r`, `-c` and their like and that a clone does not hold; sorted as the manifests are. */
  readonly missingIncludes: readonly {
    readonly path: string;
    readonly include: IncludeFact;
    /** `outside`: it leads out of the repository; `ignored`: it is there, but git ignores or does not know it. */
    readonly why: 'absent' | 'outside' | 'ignored';
  }[];
  /** Folders ("" is the root), sorted, with files that import packages which no manifest and no lock file serves. */
  readonly unserved: readonly UnservedFolder[];
  /** Which script or notebook reads and writes which files. */
  readonly lineage: LineageFact;
  /** Scripts that notebooks load into cells (`%load x.py`), each with the first notebook that does. */
  readonly loadedScripts: Readonly<Record<string, string>>;
  /** By path. */
  readonly lfsPointers: Readonly<Record<string, PointerFact>>;
  readonly dvc: DvcFact;
  /** `.env` files of the repository that set a key or a password. */
  readonly envSecrets: readonly EnvSecretFact[];
  /** Whether a fresh install gives what the code imports. */
  readonly environment: EnvironmentFact;
}
/** The first line of a `.env` file that sets one: the variable's name, not its value. */
export interface EnvSecretFact {
  readonly path: string;
  readonly line: number;
  readonly name: string;
}
export interface UnservedFolder {
  readonly folder: string;
  /** How many files there import packages. */
  readonly files: number;
  /** Top-level names, sorted, with the widely used packages that provide them (best first) and their first import. */
  readonly modules: readonly {
    readonly module: string;
    readonly packages: readonly string[];
    readonly at: Place;
  }[];
}
export type ProjectFactName = keyof ProjectFacts;
