import { analyseNames } from '../../src/python/flow/analyse-names.js';
import type { NameFlow, NameSources } from '../../src/python/flow/name-flow.js';
import { parsePython } from '../../src/python/parse-python.js';
import { lowerCells } from '../../src/python/scopes/lower-cells.js';

export interface FlowOptions {
  readonly sources?: Partial<NameSources>;
  readonly languageVersion?: string;
  /** Of each cell. */
  readonly tags?: readonly (readonly string[])[];
  /** Indexes of cells that nbgrader marks as solutions. */
  readonly solutions?: readonly number[];
  /** Execution counts of each cell; none was run otherwise. */
  readonly counts?: readonly number[];
}

/** The name flow of a notebook with these code cells. */
export function flowOf(cells: readonly string[], options: FlowOptions = {}): NameFlow {
  const parsed = cells.map((source, index) => ({ index, module: parsePython(source, { ipython: true }) }));
  const scopes = lowerCells(parsed, options.languageVersion);
  return analyseNames({
    cells: parsed.flatMap((cell, i) => {
      const scope = scopes[i];
      const isSolution = options.solutions?.includes(i) ?? false;
      const tags = options.tags?.[i] ?? [];
      return scope === undefined
        ? []
        : [{ ...cell, scope, tags, executionCount: options.counts?.[i] ?? null, isSolution }];
    }),
    sources: { star: () => 'absent', run: () => 'absent', ...options.sources },
    ...(options.languageVersion === undefined ? {} : { languageVersion: options.languageVersion }),
  });
}

/** Each finding as `name`, with `[cell]`, and with its kind and confidence unless they are "undefined" and "high". */
export function missing(cells: readonly string[], options: FlowOptions = {}): string[] {
  return flowOf(cells, options).missing.map(({ name, at, kind, confidence }) =>
    [`${name}[${at.cell}]`, kind === 'undefined' ? '' : kind, confidence === 'high' ? '' : confidence]
      .filter(Boolean)
      .join(' '),
  );
}
