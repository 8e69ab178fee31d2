import { alsoAt, defineRule, fileData, readsIn } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/case-mismatch',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require paths to be spelled in the letter case of the files.',
  why: 'The file is found all the same on macOS and Windows; Linux, containers and hosted notebooks do not.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    otherCase: ({ file, actual, write }: { file: string; resolved: string | null; actual: string; write: string }) => ({
      what: `"${file}" is spelled otherwise in the repository: "${actual}"`,
      help: `Write "${write}".`,
    }),
  },
  *check({ file, project: { lineage }, problem }) {
    for (const { read, confidence } of readsIn(lineage, file, ['case'])) {
      if (read.actual === undefined) continue;
      const { path: actual, write } = read.actual;
      yield problem('otherCase', { ...fileData(read.path, read.resolved), actual, write }, read.use.at, {
        confidence,
        ...alsoAt(read.also),
      });
    }
  },
});
