import { defineRule, lineageOf, quoteSome, wholeFile } from '../../../src/api/index.js';
import type { LineageFact, Place, ResolvedRead } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/pipeline-cycle',
  scope: 'project',
  summary: 'Forbid two steps that read each other’s output.',
  why: 'There is no order in which a clean run of both could start.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['lineage'] },
  messages: {
    cycle: ({ steps, files }: { steps: readonly [string, string]; files: readonly string[] }) => ({
      what: `"${steps[0]}" and "${steps[1]}" each read what the other writes: ${quoteSome(files, 4)}`,
      help: 'Let one of them write under another name, so that one step comes first.',
    }),
  },
  *check({ project: { lineage }, problem }) {
    for (const { from, to, files } of lineage.edges) {
      if (from >= to) continue;
      const back = lineage.edges.find((edge) => edge.from === to && edge.to === from);
      if (back === undefined) continue;
      // What the repository has lets a clean run start. And where both read and write one and the same file, a store that
      // they share, nobody can say who comes first.
      const [forTo, forFrom] = [needed(lineage, to, files), needed(lineage, from, back.files)];
      const one = forTo.filter((file) => !back.files.includes(file));
      const other = forFrom.filter((file) => !files.includes(file));
      if (one.length === 0 || other.length === 0) continue;
      const at = (path: string, file: string | undefined): Place =>
        lineageOf(lineage, path)?.reads.find((read) => placeOf(read) === file)?.use.at ?? wholeFile(path);
      yield problem('cycle', { steps: [from, to], files: [...one, ...other] }, at(from, other[0]), {
        related: [{ ...at(to, one[0]), note: 'and here' }],
      });
    }
  },
});

/** Of these files those that the step reads and that the repository does not have. */
function needed(lineage: LineageFact, path: string, files: readonly string[]): string[] {
  const reads = lineageOf(lineage, path)?.reads ?? [];
  return files.filter((file) => reads.some((read) => placeOf(read) === file && read.state !== 'there'));
}

/** As edges name it: a path of one machine has no place in the repository. */
function placeOf({ place, resolved, path }: ResolvedRead): string {
  return place ?? resolved ?? path.path;
}
