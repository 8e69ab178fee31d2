import type { Edit } from './fix.js';
import type { Confidence } from './level.js';
import type { Place } from './place.js';

/** One imported module, in a script or a code cell. */
export interface ImportFact {
  /** Dotted, as written: `sklearn.model_selection`. */
  readonly module: string;
  /** The first part: `sklearn`. Empty for `from . import x`. */
  readonly top: string;
  /** What `from module import a, b` takes; empty for `import module` and a star. */
  readonly names: readonly string[];
  /** Leading dots of a relative import. */
  readonly level: number;
  /** `outside`: neither the standard library nor IPython nor relative: a package, or a module of this repository. */
  readonly origin: 'stdlib' | 'ipython' | 'relative' | 'outside';
  /** Under `try`/`except ImportError` (or a bare except, or `except Exception`). */
  readonly guarded: boolean;
  /** Under `if TYPE_CHECKING`. */
  readonly typing: boolean;
  /** Inside a function, or under a condition: a run may never come by. */
  readonly optional: boolean;
  readonly at: Place;
}

/** One text that is no Python of the version at hand. */
export interface SyntaxErrorFact {
  /** `python2`: valid in Python 2 only. `depth`: nested deeper than Python follows. */
  readonly kind: 'syntax' | 'indentation' | 'python2' | 'depth';
  /** In plain words without a full stop. */
  readonly message: string;
  /** The line that it stands on, trimmed, at most 100 characters. */
  readonly line: string;
  /** A body that an exercise leaves to whoever does it. */
  readonly exercise?: true;
  /** Scripts: IPython would take it. */
  readonly inIPython?: true;
  readonly at: Place;
}
export interface SyntaxFact {
  /** In the order of their places; at most 200. */
  readonly errors: readonly SyntaxErrorFact[];
  /** Notebooks: the version of Python that saved it, such as "3.11.7", where it says so. */
  readonly version?: string;
}

/** The top-level names that a file hands on to one that imports or runs it. */
export interface ExportsFact {
  readonly names: readonly string[];
  /** `__all__`, where it is a plain list. */
  readonly all: readonly string[] | null;
  /** Modules of its star imports, with the leading dots of relative ones. */
  readonly stars: readonly string[];
  /** Paths that it runs by `%run`, as written. */
  readonly runs: readonly string[];
  /** Names come into being that cannot be known (`exec`, `globals().update(...)`), or the file could not be parsed. */
  readonly open: boolean;
}

/** What a run of a Python notebook from the top, in document order and from an empty start, would not find. */
export interface NamesFact {
  /** By place; one for each name. */
  readonly missing: readonly MissingNameFact[];
  /** From here on names may exist that cannot be known; no claim behind it is of high confidence. */
  readonly opened?: { readonly by: string; readonly at: Place };
}
export interface MissingNameFact {
  readonly name: string;
  /**
   * `undefined`: no cell binds it; `later`: only what comes later does; `deleted`: it was there and is no more; `unbound`: a name
   * of the function itself, which has not bound it by then.
   */
  readonly kind: 'undefined' | 'later' | 'deleted' | 'unbound';
  readonly confidence: Confidence;
  /** The first read that fails. */
  readonly at: Place;
  /** Where the function was called that reads it, if it stands in a function. */
  readonly calledAt?: Place;
  /** `later`: where it is bound; `deleted`: where it was deleted. */
  readonly because?: Place;
  /** `deleted` by the end of an `except ... as name`. */
  readonly byExcept: boolean;
  /** Further reads of the same missing name, at most 50. */
  readonly further: readonly Place[];
  /** `undefined`: the known name that is spelled most alike. */
  readonly nearest?: string;
  /** `later`: the order of the two cells can be changed without making another name late. */
  readonly movable: boolean;
  /** Edits that move the cell that defines it above the one that reads it; with the first that can be moved, if that is all it takes. */
  readonly move?: readonly Edit[];
}

/** What a notebook asks of the session around it. */
export interface SessionFact {
  /** Calls that wait for a person: `input()`, `getpass.getpass()`. */
  readonly prompts: readonly { readonly call: string; readonly at: Place }[];
  /** What it takes from another notebook or an earlier session: `%run other.ipynb`, `%store -r`. */
  readonly borrowed: readonly { readonly kind: 'run' | 'store'; readonly text: string; readonly at: Place }[];
}
/** A name that a cell first reads from outside and then binds: a second run of the cell starts from another value. */
export interface ReboundFact {
  readonly name: string;
  readonly readAt: Place;
  readonly at: Place;
}

/** A read that got another definition in the recorded order of execution than it gets from the top. */
export interface StaleReadFact {
  readonly name: string;
  readonly at: Place;
  readonly count: number;
  /** What a clean run gives it. */
  readonly clean: { readonly at: Place; readonly count: number };
  /** What the saved outputs rest on. */
  readonly recorded: { readonly at: Place; readonly count: number };
}
