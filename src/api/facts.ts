import type { ByteSpan, Place } from './place.js';
import type { FileKind } from './source-file.js';

// ---------------------------------------------------------------- notebooks
/** A notebook as a whole. */
export interface NotebookFact {
  /** Major and minor format number; what stands in the file. */
  readonly format: { readonly major: number; readonly minor: number };
  readonly cellCount: number;
  readonly kernel?: {
    readonly name?: string;
    readonly displayName?: string;
    readonly language?: string;
    /** Of the two names' JSON strings, quotes included, in the file's bytes: for fixes. */
    readonly nameSpan?: ByteSpan;
    readonly displayNameSpan?: ByteSpan;
  };
  /** From `language_info`, else the kernelspec, else nbformat 3's cells; lower case. Not there when nothing says it. */
  readonly language?: string;
  /** `language_info.version`, such as "3.11.7". */
  readonly languageVersion?: string;
  /** Where the kernelspec's object stands in the file's bytes, for fixes. */
  readonly kernelspecSpan?: ByteSpan;
  /** Departures from nbformat's schema that were read all the same, each with what was assumed. */
  readonly oddities: readonly NotebookOddity[];
}
export interface NotebookOddity {
  readonly what: string;
  readonly assumed: string;
  readonly at: Place;
}

export interface CellFact {
  /** Over all cells, from 0. */
  readonly index: number;
  readonly type: 'code' | 'markdown' | 'raw' | 'unknown';
  readonly id?: string;
  /** The decoded source, lines joined. */
  readonly source: string;
  readonly tags: readonly string[];
  /** What the cell itself says (format 3, VS Code's `languageId`), lower case; most cells say nothing. */
  readonly language?: string;
  /** null: the file says null or nothing. */
  readonly executionCount: number | null;
  /** Of each count that is not null in the file's bytes, of this cell and of its execute_results: for fixes. */
  readonly countSpans: readonly ByteSpan[];
  readonly outputs: readonly OutputFact[];
}
export interface OutputFact {
  readonly kind: 'stream' | 'display_data' | 'execute_result' | 'error' | 'unknown';
  /** Of the output's JSON in the file. */
  readonly bytes: number;
  /** For `error`: as saved, at most 500 characters each. */
  readonly error?: { readonly name: string; readonly value: string };
}

// ---------------------------------------------------------------- Python
/** One imported module, in a script or a code cell. */
export interface ImportFact {
  /** Dotted, as written: `sklearn.model_selection`. */
  readonly module: string;
  /** The first part: `sklearn`. Empty for `from . import x`. */
  readonly top: string;
  /** Leading dots of a relative import. */
  readonly level: number;
  /** `outside`: neither the standard library nor IPython nor relative: a package, or a module of this repository. */
  readonly origin: 'stdlib' | 'ipython' | 'relative' | 'outside';
  /** Under `try`/`except ImportError` (or a bare except, or `except Exception`). */
  readonly guarded: boolean;
  /** Under `if TYPE_CHECKING`. */
  readonly typing: boolean;
  readonly at: Place;
}

// ---------------------------------------------------------------- manifests
export type ManifestFormat = 'requirements' | 'pyproject' | 'setup-cfg' | 'setup-py' | 'pipfile' | 'conda-env';

/** A file that declares packages. */
export interface ManifestFact {
  readonly path: string;
  readonly format: ManifestFormat;
  /** pyproject.toml: which tool's tables it holds dependencies in. */
  readonly tool?: 'pep621' | 'poetry' | 'pdm' | 'uv' | 'hatch' | 'flit';
  /** The file declares packages at all: a pyproject.toml with only tool settings does not. */
  readonly declares: boolean;
  /** It is the manifest of an installable library (has a build system and a project name): ranges are right there. */
  readonly library: boolean;
  readonly requirements: readonly RequirementFact[];
  /** `-r` and `-c` lines, resolved against the file's folder; null when it leaves the root. */
  readonly includes: readonly IncludeFact[];
  /** Requested Python, as written: requires-python, conda `python=3.11`, Pipfile python_version, poetry python. */
  readonly python?: { readonly text: string; readonly at: Place };
  /** requirements: index options; conda: channels; with credentials already masked. */
  readonly sources: readonly {
    readonly kind: 'index' | 'extra-index' | 'find-links' | 'channel' | 'trusted-host';
    readonly text: string;
    readonly at: Place;
  }[];
  readonly problems: readonly ManifestProblem[];
  /** conda: the `prefix:` line, a path on the machine that wrote the file. */
  readonly prefix?: { readonly text: string; readonly at: Place; readonly span?: ByteSpan };
}
/** What a manifest's own tool would not take, though the file could be read. */
export interface ManifestProblem {
  /** `encoding`: UTF-16; `empty`: nothing in it; `table`: a pasted listing; `entry`: one entry that no tool takes. */
  readonly kind: 'encoding' | 'empty' | 'table' | 'entry';
  /** A clause with the offending text in quotes: `"numpy=1.2" is no requirement: "=" is no operator of pip`. */
  readonly what: string;
  /** What to type. */
  readonly help: string;
  readonly at: Place;
}
export interface IncludeFact {
  readonly kind: 'requirements' | 'constraints';
  readonly text: string;
  readonly resolved: string | null;
  readonly at: Place;
}
export interface RequirementFact {
  /** As written: `Scikit_Learn`. Empty for a bare URL or path without a name. */
  readonly name: string;
  /** PEP 503: `scikit-learn`. */
  readonly normalized: string;
  readonly extras: readonly string[];
  /**
   * PEP 440 specifier or conda version as written, "" when there is none: `>=1.2,<2`, `==1.0.3`. Poetry's own ranges
   * are translated (`^1.2` is `>=1.2,<2`); what PEP 440 cannot say stays as written.
   */
  readonly specifier: string;
  /** conda: the build string of `name=1.0=py39h1234_0`. */
  readonly build?: string;
  /** PEP 508 marker as written. */
  readonly marker?: string;
  readonly source: RequirementSource;
  /** `dev` and `optional` are groups that a plain install leaves out. */
  readonly group: 'runtime' | 'dev' | 'optional' | 'constraint';
  readonly groupName?: string;
  readonly ecosystem: 'pip' | 'conda';
  /**
   * Exactly one release can satisfy it: `==1.2.3` (no wildcard), `===`, conda `==`, `=1.2.3` with three parts or a build
   * (and shorter ones in what `conda env export` wrote), a URL with hash, a VCS commit.
   */
  readonly exact: boolean;
  readonly editable: boolean;
  /** `--hash=` given. */
  readonly hashed: boolean;
  readonly at: Place;
  /** Of the whole requirement in the file, for fixes. */
  readonly span?: ByteSpan;
}
export type RequirementSource =
  | { readonly kind: 'index' }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'vcs'; readonly url: string; readonly ref: string | null }
  | { readonly kind: 'path'; readonly path: string };

export type LockFormat = 'uv' | 'poetry' | 'pdm' | 'pipenv' | 'conda-lock' | 'pylock' | 'pixi' | 'renv' | 'julia';
/** A lock file: for now that it is there. */
export interface LockFact {
  readonly path: string;
  readonly format: LockFormat;
}

// ---------------------------------------------------------------- containers
export interface ImageFact {
  readonly path: string;
  readonly stages: readonly StageFact[];
}
export interface StageFact {
  /** After `ARG` defaults before the first FROM were put in: `python:3.11-slim`. */
  readonly image: string;
  /** As written: `python:${PY}`. */
  readonly written: string;
  readonly name?: string;
  readonly tag?: string;
  readonly digest?: string;
  /** `scratch`, an earlier stage of the file, or a variable that nothing in the file gives a value. */
  readonly base: 'image' | 'scratch' | 'stage' | 'unresolved';
  readonly at: Place;
}
/** Something else that rebuilds an environment: compose, devcontainer. `image` is what it starts from, where it says so. */
export interface ContainerConfigFact {
  readonly path: string;
  readonly images: readonly { readonly image: string; readonly at: Place }[];
  readonly builds: boolean;
}

// ---------------------------------------------------------------- README
export interface ReadmeFact {
  readonly path: string;
  readonly format: 'markdown' | 'rst' | 'text' | 'asciidoc' | 'org' | 'html';
  readonly headings: readonly { readonly text: string; readonly level: number; readonly at: Place }[];
  /** Of prose: without markup, code, badges, links' targets and images. In code points. */
  readonly proseLength: number;
  /** Prose, lower case, at most 20,000 characters: for rules that look for words. */
  readonly prose: string;
  readonly codeBlocks: readonly { readonly language: string; readonly text: string; readonly at: Place }[];
  /** Commands found in code blocks and inline code, one each simple command. */
  readonly commands: readonly CommandFact[];
  readonly links: readonly {
    readonly target: string;
    readonly text: string;
    readonly image: boolean;
    readonly at: Place;
  }[];
}
/** One simple shell command: words with quotes removed, expansions left as written. */
export interface CommandFact {
  readonly words: readonly string[];
  readonly at: Place;
}

// ---------------------------------------------------------------- all kinds
/** The file is a git-lfs pointer: its content was not fetched. */
export interface LfsPointerFact {
  readonly oid: string;
  readonly size: number;
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
  readonly manifest: ManifestFact;
  readonly lock: LockFact;
  readonly image: ImageFact;
  readonly containerConfig: ContainerConfigFact;
  readonly readme: ReadmeFact;
  readonly lfsPointer: LfsPointerFact | null;
}
export type FileFactName = keyof FileFacts;

/** The small facts of every file that stay in memory for the whole run. */
export type OutlineFactName =
  'notebook' | 'imports' | 'manifest' | 'lock' | 'image' | 'containerConfig' | 'readme' | 'lfsPointer';
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
  /** Folders ("" is the root), sorted, with files that import packages which no manifest and no lock file serves. */
  readonly unserved: readonly UnservedFolder[];
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
