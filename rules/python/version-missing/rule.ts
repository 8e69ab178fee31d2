import type { EnvironmentFact, Fix, Tree } from '../../../src/api/index.js';
import { defineRule, entryAt, wholeFile } from '../../../src/api/index.js';

const FILE = '.python-version';

export const rule = defineRule({
  id: 'python/version-missing',
  scope: 'project',
  summary: 'Require a file that says which Python the code runs on.',
  why: 'Packages and results differ between versions of Python, and a co-worker has to guess which one was used.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
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
  *check({ project, tree, problem }) {
    const { withoutPython, pythons, notebookPythons } = project.environment;
    // Part of the repository says it: whether the rest is meant too is not clear enough.
    if (withoutPython.length === 0 || pythons.length > 0) return;
    const [most] = notebookPythons;
    const related = most === undefined ? [] : [{ ...most.at, note: `saved with Python ${most.version}` }];
    const fix = writeVersion(notebookPythons, tree);
    yield problem('missing', { version: most?.version ?? null }, wholeFile(project.home.path), {
      related,
      ...(fix === undefined ? {} : { fix }),
    });
  },
});

/** Where most notebooks agree, and no file of that name is there, one that git ignores included. */
function writeVersion([most, next]: EnvironmentFact['notebookPythons'], tree: Tree): Fix | undefined {
  // Editors write 2.7 into notebooks that never ran on it.
  if (most === undefined || most.count === next?.count || !most.version.startsWith('3.')) return undefined;
  if (entryAt(tree, FILE) !== undefined) return undefined;
  const edit = { path: FILE, start: 0, end: 0, text: `${most.version}\n`, create: true } as const;
  return { title: `Write "${most.version}" into "${FILE}"`, safety: 'unsafe', edits: [edit] };
}
