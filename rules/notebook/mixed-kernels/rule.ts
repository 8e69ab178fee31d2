import { defineRule, wholeFile } from '../../../src/api/index.js';
import { notebooksByVersion } from './notebooks-by-version.js';

export const rule = defineRule({
  id: 'notebook/mixed-kernels',
  scope: 'project',
  summary: 'Require that the notebooks of one environment were run by one version of Python.',
  why: 'A co-worker builds one environment, and no single Python in it gives the outputs that several gave.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['manifests'] },
  messages: {
    mixed: ({ versions }: { versions: readonly { version: string; notebooks: number }[] }) => ({
      what: `the notebooks were run by different Pythons: ${versions
        .map(({ version, notebooks }) => `${version} (${notebooks} ${notebooks === 1 ? 'notebook' : 'notebooks'})`)
        .join(', ')}`,
      help: 'Run all of them with one Python and save; say which in the manifest, such as "requires-python".',
    }),
  },
  *check({ outlines, project: { manifests }, problem }) {
    for (const groups of notebooksByVersion(outlines, manifests)) {
      const [most, next] = groups;
      if (most === undefined || next === undefined) continue;
      const versions = groups.map(({ version, paths }) => ({ version, notebooks: paths.length }));
      // Shown at the first notebook that differs from most.
      yield problem('mixed', { versions }, wholeFile(next.paths[0] ?? ''), {
        related: groups
          .filter((group) => group !== next)
          .map(({ version, paths }) => ({ ...wholeFile(paths[0] ?? ''), note: `run by Python ${version}` })),
      });
    }
  },
});
