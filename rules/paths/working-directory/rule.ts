import { alsoAt, defineRule, lineageOf } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'paths/working-directory',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Forbid changing the working directory.',
  why: 'Every relative path after it means something else, and a second run of the cell starts from another folder.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    changed: ({ file, api }: { file: string; resolved: string | null; api: string }) => ({
      what: `"${api}" changes the working directory to "${file}"`,
      help: 'Leave the directory as it is and write paths relative to this file, such as "data/x.csv".',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} files change the working directory (here ${here})`,
      help: 'Leave the directory as it is and write paths relative to each file, such as "Path(__file__).parent / \'data\'".',
    }),
    note: ({ api, file }) => `"${api}" to "${file}"`,
  },
  *check({ file, project: { lineage }, problem }) {
    const entered = (lineageOf(lineage, file.path)?.reads ?? []).filter(
      ({ use, path, state }) =>
        use.action === 'enter' &&
        path.path !== '' &&
        use.reach !== 'never' &&
        state !== 'missing' &&
        state !== 'machine' &&
        state !== 'hosted',
    );
    const [first, ...rest] = entered;
    if (first === undefined) return;
    const { use, path, resolved, also } = first;
    yield problem(
      'changed',
      { file: path.text, resolved, api: use.api },
      use.at,
      alsoAt([...also, ...rest.map((one) => one.use.at)].slice(0, 50)),
    );
  },
});
