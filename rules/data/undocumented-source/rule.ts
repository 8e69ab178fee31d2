import { defineRule, fileData, readsIn } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/undocumented-source',
  scope: 'project',
  summary: 'Require the README to tell where data comes from that the repository does not hold.',
  why: 'Whoever wants to repeat the work has to ask the authors for the data.',
  levels: { recommended: 'off', strict: 'off', paper: 'warning' },
  needs: { project: ['lineage', 'readmes'] },
  messages: {
    undocumented: ({ file, count }: { file: string; resolved: string | null; count: number }) => ({
      what: `the README tells nothing of data, and the code reads ${count === 1 ? `"${file}"` : `"${file}" and ${count - 1} more files`} that the repository does not hold`,
      help: 'Write a section "Data": where the files come from, which version, and where to put them.',
    }),
  },
  *check({ outlines, project: { lineage, readmes }, problem }) {
    if (
      readmes.some(
        ({ prose, headings }) =>
          headings.some(({ text }) => /\bdata(?:sets?)?\b/i.test(text)) ||
          /\b(?:dataset|data (?:is|are|can|was|were|from))\b/.test(prose),
      )
    )
      return;
    const missing = outlines.flatMap((file) =>
      file.linted ? readsIn(lineage, file, ['missing', 'ignored', 'machine', 'hosted', 'outside']) : [],
    );
    const [first] = missing;
    if (first === undefined) return;
    const { path, resolved, use } = first.read;
    yield problem('undocumented', { ...fileData(path, resolved), count: missing.length }, use.at);
  },
});
