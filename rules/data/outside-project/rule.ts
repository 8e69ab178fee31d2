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
    outside: ({
      file,
      done,
      files,
    }: {
      file: string;
      resolved: string | null;
      done: string;
      files: readonly string[];
    }) => ({
      what: `"${file}"${files.length > 1 ? ` (and ${files.length - 1} more)` : ''} is ${done}, which lies outside of the repository`,
      help: 'Put it into the repository and write its path from there, or let the code fetch it.',
    }),
  },
  // One finding a file for what lies beside the repository, and one for what lies in somebody's home folder.
  *check({ file, project: { lineage }, problem }) {
    const found = readsIn(lineage, file, ['outside']);
    for (const isHome of [false, true]) {
      const all = found.filter(({ read }) => (read.path.from === 'home') === isHome);
      const first = all.find(({ confidence }) => confidence === 'high') ?? all[0];
      if (first === undefined) continue;
      const { read, confidence } = first;
      const rest = all.filter((one) => one !== first);
      const also = [...read.also, ...rest.flatMap((one) => [one.read.use.at, ...one.read.also])].slice(0, 50);
      const files = [...new Set([read, ...rest.map((one) => one.read)].map(({ path }) => path.text))].slice(0, 50);
      yield problem('outside', { ...fileData(read.path, null), done: doneWith(read.use), files }, read.use.at, {
        confidence,
        // A home folder may hold what the program itself put there: a cache, settings.
        ...(isHome ? { atMost: 'warning' as const } : {}),
        ...alsoAt(also),
      });
    }
  },
});
