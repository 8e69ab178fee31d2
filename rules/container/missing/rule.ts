import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'container/missing',
  scope: 'project',
  summary: 'Require something that rebuilds the environment: a Dockerfile, a dev container or a repo2docker folder.',
  why: 'A manifest names packages; only a container also names the system under them.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['containers', 'home', 'thirdParty'] },
  messages: {
    missing: () => ({
      what: 'nothing in the repository rebuilds its environment',
      help: 'Commit a "Dockerfile" that starts from an exact image (such as "FROM python:3.11.9-slim") and installs the manifest.',
    }),
  },
  *check({ project, problem }) {
    if (project.containers.length === 0) yield problem('missing', {}, project.home);
  },
});
