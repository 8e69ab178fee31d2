import { alsoAt, defineRule, fileData, readsIn } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/wrong-folder',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require files to be where the code looks for them.',
  why: 'A path that is right from another folder only is not found by whoever starts the code in its own.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    elsewhere: ({ file, actual, write }: { file: string; resolved: string | null; actual: string; write: string }) => ({
      what: `"${file}" is not there: the repository has it as "${actual}"`,
      help: `Write "${write}".`,
    }),
  },
  *check({ file, project: { lineage }, problem }) {
    for (const { read, confidence } of readsIn(lineage, file, ['elsewhere'])) {
      if (read.actual === undefined) continue;
      const { path: actual, write } = read.actual;
      yield problem('elsewhere', { ...fileData(read.path, read.resolved), actual, write }, read.use.at, {
        confidence,
        ...alsoAt(read.also),
      });
    }
  },
});
