import type { Edit } from './fix.js';
import type { Confidence } from './level.js';
import type { LockContentsFact, StaleLockFact } from './lock-facts.js';
import type { ManifestFormat, RequirementFact } from './manifest-facts.js';
import type { Place } from './place.js';

/** A command that installs packages: in a cell, a Dockerfile, a CI workflow or a README. */
export interface InstallFact {
  /** `system`: packages of the operating system (apt, brew, ...). */
  readonly tool: 'pip' | 'conda' | 'system';
  /** What is run: `pip`, `uv pip`, `mamba`, `apt-get`. */
  readonly program: string;
  /** On one line, at most 200 characters, secrets masked. */
  readonly command: string;
  /** What it names. */
  readonly requirements: readonly RequirementFact[];
  /** Files that it installs from (`-r`, `--file`), relative to the root. */
  readonly files: readonly string[];
  /** It installs a project of the repository: `pip install .`, `poetry install`. */
  readonly project: boolean;
  /** `sudo` stands before it. */
  readonly sudo: boolean;
  /** Python asks first whether the package is there, or on which platform it runs. */
  readonly asked?: true;
  readonly at: Place;
}

/** Where a file looks for modules beyond its own folder, and whether its code brings some along while it runs. */
export interface ModuleSearchFact {
  /** It clones, downloads, unpacks or writes files (`git clone`, `wget`, `%%writefile`): modules may come from there. */
  readonly fetches: boolean;
  /** It clones another repository: modules that are no package's most likely lie there. */
  readonly clones?: true;
  /** It adds a folder outside of the repository to `sys.path`. */
  readonly outside: boolean;
  /** Modules that its cells write (`%%writefile lab.py`), as written. */
  readonly writes?: readonly string[];
  /** It changes where modules are looked for at all: `sys.path`, another working folder, an importer of its own. */
  readonly edits: boolean;
}

/** Something that says which Python the project runs on. */
export interface PythonVersionFact {
  readonly kind:
    | 'requires-python'
    | 'python-version-file'
    | 'runtime'
    | 'conda'
    | 'pipfile'
    | 'image'
    | 'workflow'
    | 'tox'
    | 'notebook';
  /** As written: `>=3.9`, `3.11`, `python-3.8.10`, `py38`. */
  readonly text: string;
  readonly at: Place;
}

/** What a file kind of its own says of Python: `.python-version`, `runtime.txt`, a workflow, `tox.ini`. */
export type PythonFileFact = readonly PythonVersionFact[];

/** What the environment that the manifests describe lacks for the code. Parts are made when they are first asked for. */
export interface EnvironmentFact {
  readonly undeclared: readonly UndeclaredFact[];
  readonly missingLocals: readonly MissingLocalFact[];
  readonly cellInstalls: readonly CellInstallFact[];
  readonly unused: readonly UnusedFact[];
  /** Every declaration of a Python version, with the folder that it counts for; notebooks' own are apart. */
  readonly pythons: readonly DeclaredPythonFact[];
  /** The folders ("" is the root) with Python code that no declaration of a version serves. */
  readonly withoutPython: readonly { readonly folder: string; readonly files: number; readonly at: Place }[];
  /** Versions of Python that notebooks were run with, the most frequent first. */
  readonly notebookPythons: readonly { readonly version: string; readonly count: number; readonly at: Place }[];
  readonly pythonConflicts: readonly PythonConflictFact[];
  readonly pinTroubles: readonly PinTroubleFact[];
  readonly removed: readonly RemovedApiFact[];
  readonly lockConflicts: readonly LockConflictFact[];
  /** What every lock file of the repository fixes; `lockedVersion` answers for one package. */
  readonly locked: readonly LockContentsFact[];
  readonly staleLocks: readonly StaleLockFact[];
  /** By manifest, the versions that the notebooks which it serves print, where they agree. */
  readonly toldVersions: readonly (PrintedVersionFact & { readonly manifest: string })[];
  /** Top-level modules that the code imports and that only manifests in UTF-16 declare. */
  readonly utf16Declarations: readonly { readonly manifest: string; readonly modules: readonly string[] }[];
}

/** A version of a package that the saved outputs of a notebook tell. */
export interface PrintedVersionFact {
  /** PEP 503. */
  readonly name: string;
  /** Exact, without a local part (`+cu118`). */
  readonly version: string;
  /** The cell that printed it. */
  readonly at: Place;
}

/** A package that code imports and that nothing which serves the code declares. One for each package and manifest. */
export interface UndeclaredFact {
  /** As imported at the first place, dotted. */
  readonly module: string;
  /** The widely used distributions that provide it, best first; empty where none is known: it may be a module of the author's. */
  readonly packages: readonly string[];
  /** The first of them as this manifest calls it: conda has `pytorch` for `torch`. The module's name where none is known. */
  readonly entry: string;
  /** Where to add it: the manifest nearest to the code. */
  readonly manifest: string;
  readonly format: ManifestFormat;
  /** One exact version that a lock file, another manifest or a cell of the repository names. */
  readonly version?: { readonly text: string; readonly at: Place };
  /** A declared package that brings it along. */
  readonly broughtBy?: string;
  /** A declared package that nobody knows, and that may bring it along, as it is one that many need. */
  readonly perhapsBy?: string;
  /** The manifest's lock file, which has it for another package's sake. */
  readonly lockedIn?: string;
  /** Installed by a CI workflow or by another notebook's cell only. */
  readonly installedAt?: Place;
  /** `guarded`: under `try`/`except ImportError` or `TYPE_CHECKING` everywhere; `optional`: in functions and conditions only. */
  readonly use: 'plain' | 'optional' | 'guarded';
  /** Imported by tests, documentation and build scripts only. */
  readonly aside: boolean;
  readonly confidence: Confidence;
  readonly files: number;
  /** How many of the packages that files served by this manifest import it does declare. */
  readonly provided: number;
  /** The strongest first, at least one; at most 50. */
  readonly places: readonly Place[];
}

/** A module that must be the repository's own, and that a clone does not hold. */
export interface MissingLocalFact {
  /** As imported, with the dots of a relative import. */
  readonly module: string;
  /**
   * `generic`: a name such as `utils`, that no package has; `relative`: a relative import; `ignored`: it is there, but not
   * committed; `unreachable`: it lies in another folder than the notebook, where the notebook's kernel does not look;
   * `case`: a file beside the code has the name in other capitals.
   */
  readonly kind: 'generic' | 'relative' | 'ignored' | 'unreachable' | 'case';
  /** Where it would lie, or lies. */
  readonly path: string;
  readonly confidence: Confidence;
  readonly places: readonly Place[];
}

/** What the cells of one notebook install with one command. */
export interface CellInstallFact {
  readonly path: string;
  readonly install: InstallFact;
  readonly packages: readonly {
    readonly name: string;
    readonly specifier: string;
    /** `undeclared`: no manifest that serves the notebook has it; `differs`: the manifest asks for other versions. */
    readonly manifest: 'undeclared' | 'declared' | 'differs' | 'none';
    readonly exact: boolean;
    /** The module that it is there for: as the notebook imports it, else as it is known. */
    readonly module: string;
    /** What the manifest says, where it differs. */
    readonly declaredAt?: Place;
    readonly declaredAs?: string;
  }[];
}

export interface UnusedFact {
  readonly name: string;
  readonly manifest: string;
  readonly at: Place;
}

export interface DeclaredPythonFact extends PythonVersionFact {
  readonly folder: string;
  /** The minor versions of 2.7 and 3.4 to 3.14 that it admits; empty where it cannot be understood. */
  readonly admits: readonly string[];
}
export interface PythonConflictFact {
  readonly one: DeclaredPythonFact;
  readonly other: DeclaredPythonFact;
  /** How many notebooks say the same as `other`. */
  readonly count: number;
}
export interface PinTroubleFact {
  readonly name: string;
  readonly version: string;
  /** The declaration of Python that it does not go with. */
  readonly python: DeclaredPythonFact;
  /** `no`: the release refuses that Python; `no-wheel`: only its source could be built. */
  readonly kind: 'no' | 'no-wheel';
  /** The first and last Python with a build: `3.7`, `3.10`. */
  readonly builds: readonly string[];
  readonly at: Place;
}

/** Code that uses what a package no longer has, as a reader finds it. */
export interface RemovedUseFact {
  /** As written out: `numpy.float`, `pandas.read_csv(squeeze=)`. */
  readonly api: string;
  readonly package: string;
  /** The module to import for it, for the report. */
  readonly module: string;
  readonly removedIn: string;
  readonly backIn?: string;
  readonly replacement: string;
  readonly source: string;
  /** A run from the top comes by for sure. */
  readonly reached: boolean;
  readonly places: readonly Place[];
  /** Renames that mend it and change nothing else, where there are any. */
  readonly edits?: readonly Edit[];
}
/** The same, held against the versions that the manifests allow. */
export interface RemovedApiFact {
  readonly path: string;
  readonly use: RemovedUseFact;
  /** `pinned`: every allowed version lacks it; `allowed`: the newest allowed one does; `free`: nothing says which version. */
  readonly versions: 'pinned' | 'allowed' | 'free';
  readonly specifier: string;
  readonly declaredAt?: Place;
}
export interface LockConflictFact {
  readonly folder: string;
  readonly paths: readonly string[];
}
