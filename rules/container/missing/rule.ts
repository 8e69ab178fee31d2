import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'container/missing',
  scope: 'project',
  summary: 'Require something that rebuilds the environment: a Dockerfile, a dev container or a repo2docker folder.',
  why: 'A manifest names packages; only a container also names the system under them.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['containers', 'home', 'locks', 'manifests', 'thirdParty'] },
  messages: {
    missing: ({ manifest }: { manifest: string | null }) => ({
      what: 'nothing in the repository rebuilds its environment',
      help: howTo(manifest),
    }),
    locked: ({ manifest, lock }: { manifest: string | null; lock: string }) => ({
      what: `"${lock}" has the packages, but nothing in the repository rebuilds the system below them`,
      help: howTo(manifest),
    }),
  },
  *check({ outlines, project: { containers, home, locks, manifests, thirdParty }, problem }) {
    // Code that needs the standard library only runs under any Python.
    if (containers.length > 0 || thirdParty.length === 0) return;
    // A library is installed into its users' environments: it has none of its own to rebuild.
    const inRoot = manifests.filter(({ path, declares }) => declares && !path.includes('/'));
    if (inRoot.some(({ library }) => library) && !outlines.some(({ kind }) => kind === 'notebook')) return;
    // These have Python itself, compilers and libraries of the system, build by build.
    if (locks.some(({ format }) => format === 'pixi' || format === 'conda-lock')) return;
    const manifest = inRoot[0]?.path ?? null;
    const [lock] = locks
      .filter(({ format }) => format !== 'renv' && format !== 'julia')
      .map(({ path }) => path)
      .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
    yield lock === undefined ? problem('missing', { manifest }, home) : problem('locked', { manifest, lock }, home);
  },
});

function howTo(manifest: string | null): string {
  const what = manifest === null ? 'what the code imports' : `"${manifest}"`;
  return `Commit a "Dockerfile" that starts from an exact image (such as "FROM python:3.11.9-slim") and installs ${what}.`;
}
