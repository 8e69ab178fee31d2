import { expect, test } from '@jest/globals';
import { rule } from '../../rules/deps/undeclared-import/rule.js';
import { lintProject } from '../../src/testing/index.js';
import type { Project } from '../../src/testing/index.js';

const CONDA = { 'environment.yml': 'dependencies:\n  - numpy=1.26\n' };

test.each<readonly [name: string, project: Project, said: readonly string[]]>([
  [
    'a part of a package, which nobody knows, is it',
    { 'a.py': 'import tensorflow\n', 'requirements.txt': 'tensorflow-protobuf==2.7.0\n' },
    [],
  ],
  [
    'a function for one system',
    { 'a.py': 'def f():\n    from win32com.shell import shell\n    return shell\n', 'requirements.txt': 'numpy\n' },
    [],
  ],
  [
    'a package of the repository itself brings along what it asks for',
    {
      'a/a.py': 'import lab\nimport xgboost\n',
      'a/pyproject.toml': '[project]\nname = "a"\ndependencies = ["lab-kit"]\n',
      'lab-kit/pyproject.toml': '[project]\nname = "lab-kit"\ndependencies = ["xgboost>=2"]\n',
      'lab-kit/lab/__init__.py': '',
    },
    ['warning "xgboost" is imported, but is only there because "lab-kit" brings it along'],
  ],
  [
    'of two packages that give a module, the one that comes along is offered',
    { 'a.py': 'import theano\n', 'requirements.txt': 'pymc3\n' },
    [
      'warning "theano" is imported, but is only there because "pymc3" brings it along',
      'Add "theano-pymc" to "requirements.txt" (theano gives it too), with the version you use.',
    ],
  ],
  [
    'the name that conda has for it',
    { 'a.py': 'import torch\n', ...CONDA },
    [
      'error "torch" is imported, but "environment.yml" does not have "pytorch"',
      'Add "pytorch" to the dependencies of "environment.yml", with the version you use.',
    ],
  ],
  [
    'Python is no package that could bring anything along',
    { 'a.py': 'import sympy\n', 'environment.yml': 'dependencies:\n  - python=3.11\n  - pytables\n' },
    ['error "sympy" is imported, but "environment.yml" does not have "sympy"'],
  ],
  [
    'a tool is known not to bring it',
    { 'a.py': 'import requests\n', 'requirements.txt': 'waitress\nzzqqx-tool @ file:./tool\n', 'tool/x.txt': '' },
    [
      'warning "requests" is imported, but "requirements.txt" does not have "requests": it is there only if "zzqqx-tool" brings it along',
    ],
  ],
  [
    'functions use it where it is there, as a try elsewhere tells',
    {
      'a.py': 'def f():\n    import fastcluster\n    return fastcluster\n',
      'b.py': 'try:\n    import fastcluster\nexcept ImportError:\n    fastcluster = None\n',
      'requirements.txt': 'numpy\n',
    },
    ['info "fastcluster" is used where it is there in 2 files, but "requirements.txt" does not have "fastcluster"'],
  ],
])('%s', async (_name, project, said) => {
  const { findings } = await lintProject(project, { rules: [rule] });
  const told = findings.flatMap(({ level, message, help }) => [`${level} ${message}`, help]);
  expect(told.slice(0, said.length)).toEqual(said);
  expect(findings.length).toBe(Math.min(said.length, 1));
});
