import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'deps/conda-prefix',
  scope: 'file',
  summary: 'Forbid the "prefix:" line in a conda environment file.',
  why: 'It is a path of the machine that wrote the file: elsewhere it misleads, and some tools try to install there.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
  kinds: ['conda-env'],
  needs: { file: ['manifest'] },
  messages: {
    prefix: ({ prefix }: { prefix: string }) => ({
      what: `"prefix: ${prefix}" is a path of one machine`,
      help: 'Take the line out; "conda env export | grep -v ^prefix" does not write it.',
    }),
  },
  *check({ file: { manifest }, problem }) {
    const { path, prefix } = manifest;
    if (prefix === undefined) return;
    const { text, at, span } = prefix;
    const fix = { title: 'Take the line out', safety: 'safe' as const };
    const extra = span === undefined ? {} : { fix: { ...fix, edits: [{ path, ...span, text: '' }] } };
    yield problem('prefix', { prefix: text }, at, extra);
  },
});
