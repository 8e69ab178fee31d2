import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'container/missing',
  scope: 'project',
  summary: 'Require something that rebuilds the environment: a Dockerfile, a dev container or a repo2docker folder.',
  why: 'A manifest names packages; only a container also names the system under them.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['containers', 'home', 'manifests', 'thirdParty'] },
  messages: {
    missing: ({ manifest }: { manifest: string | null }) => ({
      what: 'nothing in the repository rebuilds its environment',
      help: `Commit a "Dockerfile" that starts from an exact image (such as "FROM python:3.11.9-slim") and installs ${
        manifest === null ? 'what the code imports' : `"${manifest}"`
      }.`,
    }),
  },
  *check({ outlines, project: { containers, home, manifests, thirdParty }, problem }) {
    // Code that needs the standard library only runs under any Python.
    if (containers.length > 0 || thirdParty.length === 0) return;
    // A library is installed into its users' environments: it has none of its own to rebuild.
    const inRoot = manifests.filter(({ path, declares }) => declares && !path.includes('/'));
    if (inRoot.some(({ library }) => library) && !outlines.some(({ kind }) => kind === 'notebook')) return;
    yield problem('missing', { manifest: inRoot[0]?.path ?? null }, home);
  },
});
