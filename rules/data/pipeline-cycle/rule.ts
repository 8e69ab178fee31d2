import { defineRule, lineageOf, quoteSome } from '../../../src/api/index.js';

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
      const one = files.filter((file) => !back.files.includes(file));
      const other = back.files.filter((file) => !files.includes(file));
      // Both read and write one and the same file: a shared store, of which nobody can say who comes first.
      if (one.length === 0 || other.length === 0) continue;
      const at = (
        path: string,
        file: string | undefined,
      ): { readonly path: string; readonly line: number; readonly column: number } =>
        lineageOf(lineage, path)?.reads.find(({ resolved }) => resolved === file)?.use.at ?? {
          path,
          line: 1,
          column: 1,
        };
      yield problem('cycle', { steps: [from, to], files: [...one, ...other] }, at(from, other[0]), {
        related: [{ ...at(to, one[0]), note: 'and here' }],
      });
    }
  },
});
