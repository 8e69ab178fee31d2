import { defineRule, entryAt, isInTree } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/dvc-missing',
  scope: 'project',
  summary: 'Require DVC’s settings beside the files that it tracks.',
  why: 'Without the settings "dvc pull" does not know where the data is kept, and only the small .dvc files are there.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['lineage'] },
  messages: {
    noConfig: ({ file, files }: { file: string; resolved: string; files: number }) => ({
      what: `${files === 1 ? `"${file}" stands` : `"${file}" and ${files - 1} more .dvc files stand`} for data, but the repository has no ".dvc/config"`,
      help: 'Type "dvc init" and "dvc remote add -d <name> <url>", and commit ".dvc/config".',
    }),
  },
  *check({ tree, problem }) {
    const tracked = tree.entries.filter(
      ({ path, kind }) => kind === 'file' && /[^/]\.dvc$/.test(path) && isInTree(tree, path),
    );
    const [first] = tracked;
    // A folder inside the repository may be a DVC project of its own.
    const isSetUp =
      entryAt(tree, '.dvc/config') !== undefined || tree.entries.some(({ path }) => path.endsWith('/.dvc/config'));
    if (first === undefined || isSetUp) return;
    const at = { path: first.path, line: 1, column: 1 };
    yield problem('noConfig', { file: first.path, resolved: first.path, files: tracked.length }, at);
  },
});
