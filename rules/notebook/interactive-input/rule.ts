import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'notebook/interactive-input',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require notebooks that run without somebody at the keyboard.',
  why: 'Under nbconvert, papermill and CI nobody answers: the call stops the run, and a typed answer is not in the file.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['session'] },
  messages: {
    prompt: ({ call, places }: { call: string; places: number }) => ({
      what: `"${call}()" waits for somebody to type${places === 1 ? '' : `, as ${places === 2 ? 'does 1 more call' : `do ${places - 1} more calls`}`}: a run without a person stops here`,
      help: call.includes('getpass')
        ? 'Read the secret from an environment variable ("os.environ").'
        : 'Write the value into a cell (with papermill, one tagged "parameters") or read it from a file.',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} notebooks wait for somebody to type (here ${here}): a run without a person stops there`,
      help: 'Write the values into a cell (with papermill, one tagged "parameters") or read them from a file; a secret from an environment variable.',
    }),
    note: ({ call, places }) =>
      `"${call}()"${places === 1 ? '' : ` and ${places - 1} more ${places === 2 ? 'call' : 'calls'}`}`,
  },
  *check({ file: { session }, problem }) {
    const [first, ...others] = session.prompts;
    if (first === undefined) return;
    const related = others.slice(0, 5).map(({ at, call }) => ({ ...at, note: `"${call}()"` }));
    yield problem('prompt', { call: first.call, places: session.prompts.length }, first.at, { related });
  },
});
