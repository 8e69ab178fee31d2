import type { GraphFile, GraphStep, PipelineGraph } from './pipeline-graph.js';

/** What a diagram shows: nodes with ids that no name can spoil, and arrows between them. */
export interface Drawn {
  readonly steps: readonly (GraphStep & { readonly id: string })[];
  readonly files: readonly (GraphFile & { readonly id: string; readonly look: 'made' | 'given' | 'absent' })[];
  readonly arrows: readonly { readonly from: string; readonly to: string }[];
  /** Steps that share no file are left out where others do. */
  readonly leftOut: number;
}

/** The diagram of the steps that share files; of all where none do. */
export function drawn({ steps, files }: PipelineGraph): Drawn {
  const joined = steps.filter(({ group }) => group !== null);
  const shown = (joined.length === 0 ? steps : joined).map((step, i) => ({ ...step, id: `s${i + 1}` }));
  const used = new Set(shown.flatMap(({ reads, writes }) => [...reads, ...writes]));
  const shownFiles = files
    .filter(({ path }) => used.has(path))
    .map((file, i) => ({ ...file, id: `f${i + 1}`, look: lookOf(file) }));
  const idOf = new Map(shownFiles.map(({ path, id }) => [path, id]));
  const arrow = (from: string | undefined, to: string | undefined): Drawn['arrows'] =>
    from === undefined || to === undefined ? [] : [{ from, to }];
  return {
    steps: shown,
    files: shownFiles,
    arrows: shown.flatMap(({ id, reads, writes }) => [
      ...reads.flatMap((file) => arrow(idOf.get(file), id)),
      ...writes.flatMap((file) => arrow(id, idOf.get(file))),
    ]),
    leftOut: steps.length - shown.length,
  };
}

function lookOf({ madeBy, where }: GraphFile): 'made' | 'given' | 'absent' {
  if (madeBy.length > 0 || where === 'made') return 'made';
  return ['repository', 'web', 'hosted', 'unknown'].includes(where) ? 'given' : 'absent';
}
