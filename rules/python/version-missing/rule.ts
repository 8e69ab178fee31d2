import { defineRule, wholeFile } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'python/version-missing',
  scope: 'project',
  summary: 'Require a file that says which Python the code runs on.',
  why: 'Packages and results differ between versions of Python, and a co-worker has to guess which one was used.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['environment', 'home'] },
  messages: {
    missing: ({ version }: { version: string | null }) => ({
      what: 'no file says which version of Python the code needs',
      help:
        version === null
          ? 'Write it into ".python-version" ("3.12"), or as "requires-python" into pyproject.toml.'
          : `Write "${version}" into ".python-version": that is what the notebooks were saved with.`,
    }),
  },
  *check({ project, problem }) {
    const { withoutPython, pythons, notebookPythons } = project.environment;
    // Part of the repository says it: whether the rest is meant too is not clear enough.
    if (withoutPython.length === 0 || pythons.length > 0) return;
    const [most] = notebookPythons;
    const related = most === undefined ? [] : [{ ...most.at, note: `saved with Python ${most.version}` }];
    yield problem('missing', { version: most?.version ?? null }, wholeFile(project.home.path), { related });
  },
});
