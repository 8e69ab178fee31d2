import type { Confidence } from '../../api/index.js';
import type { Module } from '../ast.js';
import type { ModuleScope } from '../scopes/name-event.js';

/** A stretch of a cell: its index over all cells and UTF-16 offsets into its source, the end exclusive. */
export interface CellSpan {
  readonly cell: number;
  readonly start: number;
  readonly end: number;
}

/** One code cell of a notebook, parsed, with what `lowerCells` made of it. */
export interface FlowCell {
  readonly index: number;
  readonly module: Module;
  readonly scope: ModuleScope;
  readonly tags: readonly string[];
  readonly executionCount: number | null;
  /** nbgrader: whoever takes the assignment fills it in. */
  readonly isSolution?: boolean;
}

/** What a local file answers: its names, that it is there but cannot be told, or that there is no such file. */
export type SourceNames = ReadonlySet<string> | 'unknown' | 'absent';

/** Names that come from other files. */
export interface NameSources {
  /** Of `from module import *`; leading dots for a relative import. */
  star(module: string): SourceNames;
  /** Of `%run path`. */
  run(path: string): SourceNames;
}

export interface FlowInput {
  /** In document order. */
  readonly cells: readonly FlowCell[];
  readonly sources: NameSources;
  /** `language_info.version`, such as "3.11.7", where the notebook has one. */
  readonly languageVersion?: string;
}

/**
 * `undefined`: nothing binds it; `later`: only what comes later does; `deleted`: it was there and is no more; `unbound`: a name of
 * the function itself, which has not bound it yet.
 */
export type MissingKind = 'undefined' | 'later' | 'deleted' | 'unbound';

/** A name that a clean run from the top would not find: one for each name of a notebook, with all its reads. */
export interface MissingName {
  readonly name: string;
  readonly kind: MissingKind;
  readonly confidence: Confidence;
  /** The first read that fails (of the surest ones). */
  readonly at: CellSpan;
  /** Where the function was called that reads it, when the read stands in a function. */
  readonly calledAt: CellSpan | null;
  /** `later`: where it is bound; `deleted`: where it was deleted. */
  readonly because: CellSpan | null;
  /** `deleted` by the end of an `except ... as name`. */
  readonly byExcept: boolean;
  /** Further reads that depend on the same missing name, at most 50. */
  readonly further: readonly CellSpan[];
  /** The known name that is spelled most alike. */
  readonly nearest: string | null;
  /** `later`: the name would be there if the cell that binds it were moved above the one that reads it. */
  readonly movable: boolean;
}

export interface NameFlow {
  /** By the place of the first failing read. */
  readonly missing: readonly MissingName[];
  /** What made names unknowable: the first `from unknown import *`, `exec`, `%run` of a missing file, ... */
  readonly opened: { readonly at: CellSpan; readonly by: string } | null;
}
