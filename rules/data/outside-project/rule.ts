import { alsoAt, defineRule, doneWith, fileData, readsIn } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/outside-project',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Forbid reading files from outside of the repository.',
  why: 'What lies beside the repository or in a home folder does not come along when it is cloned.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    outside: ({ file, done }: { file: string; resolved: string | null; done: string }) => ({
      what: `"${file}" is ${done}, which lies outside of the repository`,
      help: 'Put it into the repository and write its path from there, or let the code fetch it.',
    }),
  },
  *check({ file, project: { lineage }, problem }) {
    for (const { read, confidence } of readsIn(lineage, file, ['outside'])) {
      // A home folder may hold what the program itself put there: a cache, settings.
      const doubt = read.path.from === 'home' ? { atMost: 'warning' as const } : {};
      yield problem('outside', { ...fileData(read.path, null), done: doneWith(read.use) }, read.use.at, {
        confidence,
        ...doubt,
        ...alsoAt(read.also),
      });
    }
  },
});
