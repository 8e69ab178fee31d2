import type { ByteSpan, Place } from './place.js';

export type ManifestFormat = 'requirements' | 'pyproject' | 'setup-cfg' | 'setup-py' | 'pipfile' | 'conda-env';

/** A file that declares packages. */
export interface ManifestFact {
  readonly path: string;
  readonly format: ManifestFormat;
  /** pyproject.toml: which tool's tables it holds dependencies in; "pixi" for a pixi.toml, "script" for the block of a script (PEP 723). */
  readonly tool?: 'pep621' | 'poetry' | 'pdm' | 'uv' | 'hatch' | 'flit' | 'pixi' | 'script';
  /** The file declares packages at all: a pyproject.toml with only tool settings does not. */
  readonly declares: boolean;
  /** It is the manifest of an installable library (has a build system and a project name): ranges are right there. */
  readonly library: boolean;
  /** The project's own name, where the manifest gives it one. */
  readonly name?: string;
  /** More may be declared than could be read: the file is broken, or its Python computes the list. */
  readonly open?: boolean;
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
  /** What a lock file of the tool notes as the hash of this manifest, one for each way that its releases make it. */
  readonly lockHashes?: Partial<Readonly<Record<'poetry' | 'pdm' | 'pipenv', readonly string[]>>>;
  /** The names below `[project] dynamic`: what is not written here but made by the build. */
  readonly dynamic?: readonly string[];
  /** requirements: what pip-compile or `uv pip compile` says of how it made the file. */
  readonly compiled?: CompiledFact;
  /** conda: lines end in selectors of conda-lock (`# [linux]`), so that not all count everywhere. */
  readonly selectors?: boolean;
  /** Where entries can be added: the byte, what must stand before the first one, and what each begins and ends with. */
  readonly append?: {
    readonly at: number;
    readonly before: string;
    readonly lead: string;
    readonly lineEnd: string;
    /** An entry is written `name = "version"`, with "*" for any. */
    readonly isPair?: boolean;
  };
  /** conda: the `prefix:` line, a path on the machine that wrote the file. */
  readonly prefix?: { readonly text: string; readonly at: Place; readonly span?: ByteSpan };
}
/** The header of a compiled requirements file. */
export interface CompiledFact {
  /** The command as the header has it, on one line: `uv pip compile requirements.in -o requirements.txt`. */
  readonly command: string;
  /** Files that it names, as written; the one that it writes is not among them. */
  readonly inputs: readonly string[];
  /** Packages that a note says an input file asks for itself (`# via -r requirements.in`). */
  readonly direct: readonly { readonly name: string; readonly from: string; readonly line: number }[];
  /** It leaves packages out (`--no-emit-package`, `--only-group`, ...): what is not there need not be missing. */
  readonly partial: boolean;
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
  /** What the file should hold instead, where that is certain (UTF-8 for UTF-16). */
  readonly mend?: { readonly span: ByteSpan; readonly text: string };
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
  /** pyproject.toml: the tool whose own table names it; nothing for the tables of PEP 621 and 735, which all tools read. */
  readonly of?: NonNullable<ManifestFact['tool']>;
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
/** A lock file: that it is there. What it says is a fact of its own, made only for who asks. */
export interface LockFact {
  readonly path: string;
  readonly format: LockFormat;
}
