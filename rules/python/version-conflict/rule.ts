import type { PythonVersionFact } from '../../../src/api/index.js';
import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'python/version-conflict',
  scope: 'project',
  summary: 'Report files that ask for different versions of Python.',
  why: 'No Python satisfies both files, so a co-worker follows one of them and gets an environment that the other refuses.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['environment'] },
  messages: {
    conflict: ({ one, other, otherPath }: { one: string; other: string; onePath: string; otherPath: string }) => ({
      what: `"${one}" is asked for here, but ${otherPath} says "${other}"`,
      help: 'Write the version that the work was done with in both places.',
    }),
    notebooks: ({ one, version, count }: { one: string; version: string; count: number }) => ({
      what: `"${one}" is asked for, but ${count === 1 ? 'the notebook was' : `${count} notebooks were`} saved with Python ${version}, and none with a version that it admits`,
      help: 'Run the notebooks again with the version that is asked for, or ask for the one that they were run with.',
    }),
  },
  *check({ project, problem }) {
    for (const { one, other, count } of project.environment.pythonConflicts) {
      const related = [{ ...other.at, note: NOTES[other.kind] }];
      if (other.kind === 'notebook')
        yield problem('notebooks', { one: one.text, version: other.text, count }, one.at, {
          related,
          confidence: 'medium',
        });
      else {
        const data = { one: one.text, other: other.text, onePath: one.at.path, otherPath: other.at.path };
        yield problem('conflict', data, one.at, { related });
      }
    }
  },
});

const NOTES: Readonly<Record<PythonVersionFact['kind'], string>> = {
  'requires-python': 'the manifest',
  'python-version-file': 'for pyenv and uv',
  runtime: 'for the platform',
  conda: 'the conda environment',
  pipfile: 'the Pipfile',
  image: 'the image',
  workflow: 'the workflow',
  tox: 'tox',
  notebook: 'the first of them',
};
