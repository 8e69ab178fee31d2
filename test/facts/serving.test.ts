import { expect, test } from '@jest/globals';
import { rule as missing } from '../../rules/deps/manifest-missing/rule.js';
import { rule as undeclared } from '../../rules/deps/undeclared-import/rule.js';
import { lintProject } from '../../src/testing/index.js';
import type { Project } from '../../src/testing/index.js';

const CODE = { 'a/x.py': 'import pandas\n' };

test.each<readonly [name: string, project: Project, said: readonly string[]]>([
  ['a folder without code is for the folder above', { ...CODE, 'setup/requirements.txt': 'pandas\n' }, []],
  [
    'so are two of them',
    { ...CODE, 'build/lists/full.requirements.txt': '', 'build/lists/requirements.txt': 'pandas\n' },
    [],
  ],
  [
    'the nearest one with code',
    { ...CODE, 'a/setup/requirements.txt': 'numpy\n', 'b/y.py': 'import scipy\n' },
    ['deps/manifest-missing b/y.py', 'deps/undeclared-import a/x.py'],
  ],
  [
    'but not where that has a manifest of its own',
    { ...CODE, 'setup/requirements.txt': 'pandas\n', 'requirements.txt': 'numpy\n' },
    ['deps/undeclared-import a/x.py'],
  ],
  [
    'nor what the documentation needs',
    { ...CODE, 'docs/requirements.txt': 'sphinx\n' },
    ['deps/manifest-missing a/x.py'],
  ],
  [
    'nor where there is code',
    { ...CODE, 'b/requirements.txt': 'pandas\n', 'b/y.py': 'import pandas\n' },
    ['deps/manifest-missing a/x.py'],
  ],
])('%s', async (_name, project, said) => {
  const { findings } = await lintProject(project, { rules: [missing, undeclared] });
  expect(findings.map(({ ruleId, path }) => `${ruleId} ${path}`).sort()).toEqual(said);
});

test('the main list is the one to add to', async () => {
  const project = { 'a.py': 'import pandas\n', 'a_requirements.txt': 'numpy\n', 'requirements.txt': 'scipy\n' };
  const { findings } = await lintProject(project, { rules: [undeclared] });
  expect(findings.map(({ message }) => message)).toEqual([
    '"pandas" is imported, but "requirements.txt" does not have "pandas"',
  ]);
});
