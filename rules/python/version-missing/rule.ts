import type { EnvironmentFact, Fix, ManifestFact, Tree } from '../../../src/api/index.js';
import { defineRule, entryAt, wholeFile } from '../../../src/api/index.js';

const FILE = '.python-version';

export const rule = defineRule({
  id: 'python/version-missing',
  scope: 'project',
  summary: 'Require a file that says which Python the code runs on.',
  why: 'Packages and results differ between versions of Python, and a co-worker has to guess which one was used.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
  needs: { project: ['environment', 'home', 'manifests'] },
  messages: {
    missing: ({ version }: { version: string | null }) => ({
      what: 'no file says which version of Python the code needs',
      help:
        version === null
          ? 'Write it into ".python-version" ("3.12"), or as "requires-python" into pyproject.toml.'
          : `Write "${version}" into ".python-version": that is what the notebooks were saved with.`,
    }),
    conda: ({ version, file }: { version: string | null; file: string }) => ({
      what: `no file says which version of Python the code needs, "${file}" neither`,
      help: `Write "python=${version ?? '3.12'}" among its dependencies${version === null ? '.' : ': that is what the notebooks were saved with.'}`,
    }),
  },
  *check({ project, tree, problem }) {
    const { withoutPython, pythons, notebookPythons } = project.environment;
    // Part of the repository says it: whether the rest is meant too is not clear enough.
    if (withoutPython.length === 0 || pythons.length > 0) return;
    const [most] = notebookPythons;
    const related = most === undefined ? [] : [{ ...most.at, note: `saved with Python ${most.version}` }];
    const version = most?.version ?? null;
    // conda does not read .python-version.
    const conda = project.manifests.find(({ format, path }) => format === 'conda-env' && !path.includes('/'));
    const text = certainVersion(project.environment.notebookPythons);
    const fix = text === undefined ? undefined : conda === undefined ? writeFile(text, tree) : addLine(text, conda);
    const extra = { related, ...(fix === undefined ? {} : { fix }) };
    if (conda === undefined) yield problem('missing', { version }, wholeFile(project.home.path), extra);
    else yield problem('conda', { version, file: conda.path }, wholeFile(conda.path), extra);
  },
});

/** What most notebooks agree on. */
function certainVersion([most, next]: EnvironmentFact['notebookPythons']): string | undefined {
  // Editors write 2.7 into notebooks that never ran on it.
  if (most === undefined || most.count === next?.count || !most.version.startsWith('3.')) return undefined;
  return most.version;
}

/** Where no file of that name is there, one that git ignores included. */
function writeFile(version: string, tree: Tree): Fix | undefined {
  if (entryAt(tree, FILE) !== undefined) return undefined;
  const edit = { path: FILE, start: 0, end: 0, text: `${version}\n`, create: true } as const;
  return { title: `Write "${version}" into "${FILE}"`, safety: 'unsafe', edits: [edit] };
}

function addLine(version: string, { path, append }: ManifestFact): Fix | undefined {
  if (append === undefined) return undefined;
  const { at, before, lead, lineEnd } = append;
  const edit = { path, start: at, end: at, text: `${before}${lead}python=${version}${lineEnd}` };
  return { title: `Add "python=${version}" to "${path}"`, safety: 'unsafe', edits: [edit] };
}
