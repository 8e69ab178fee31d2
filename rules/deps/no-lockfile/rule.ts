import { defineRule, isLocked } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'deps/no-lockfile',
  scope: 'project',
  summary: 'Require a lock file, or a manifest whose every entry is pinned.',
  why: 'What the named packages bring along is chosen anew at each install, and changes with the date.',
  levels: { recommended: 'off', strict: 'warning', paper: 'off' },
  needs: { project: ['manifests', 'locks'] },
  messages: {
    none: ({ manifest }: { manifest: string }) => ({
      what: `no lock file fixes what "${manifest}" brings along`,
      help: 'Commit the lock file of your tool ("uv lock", "poetry lock", "pdm lock", "conda-lock"), or what "pip freeze" prints.',
    }),
  },
  *check({ project, problem }) {
    if (project.locks.some(({ format }) => format !== 'renv' && format !== 'julia')) return;
    const declaring = project.manifests.filter(({ declares, requirements }) => declares && requirements.length > 0);
    // A frozen list is a lock file by another name.
    if (declaring.some((one) => isLocked(one, project.locks) || one.requirements.every(({ exact }) => exact))) return;
    const [first] = [...declaring].sort((a, b) => depth(a.path) - depth(b.path));
    if (first !== undefined) yield problem('none', { manifest: first.path }, { path: first.path, line: 1, column: 1 });
  },
});

function depth(path: string): number {
  return path.split('/').length;
}
