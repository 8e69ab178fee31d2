import { defineRule, isInTree } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/large-file',
  scope: 'project',
  summary: 'Forbid large files that are kept in git itself.',
  why: 'Every clone fetches all versions of the file, and hosts refuse files above a limit.',
  levels: { recommended: 'off', strict: 'off', paper: 'off' },
  needs: { project: ['home'] },
  options: {
    megabytes: { type: 'integer', minimum: 1, default: 10, description: 'Files above this size are reported.' },
  },
  messages: {
    large: ({ file, megabytes }: { file: string; resolved: string; megabytes: number }) => ({
      what: `"${file}" has ${megabytes} MB`,
      help: 'Keep it with git-lfs or DVC, or in a data repository such as Zenodo, and let the code fetch it.',
    }),
  },
  *check({ tree, options: { megabytes }, problem }) {
    for (const { path, kind, size } of tree.entries) {
      if (kind !== 'file' || size <= megabytes * 1_000_000 || !isInTree(tree, path)) continue;
      yield problem(
        'large',
        { file: path, resolved: path, megabytes: Math.round(size / 1_000_000) },
        { path, line: 1, column: 1 },
      );
    }
  },
});
