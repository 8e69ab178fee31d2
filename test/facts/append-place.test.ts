import { expect, test } from '@jest/globals';
import { lintProject } from '../../src/testing/index.js';
import { rule } from '../../rules/deps/undeclared-import/rule.js';

const HEAD = '[project]\nname = "a"\nversion = "1"\n';
const POETRY = '[tool.poetry]\nname = "a"\n\n[tool.poetry.dependencies]\npython = "^3.11"\n';
const CFG = '[metadata]\nname = a\n\n[options]\n';

/** What `--fix --unsafe-fixes` makes of a manifest whose project imports shap and polars besides. */
async function added(path: string, text: string): Promise<unknown> {
  const project = { 'analysis.py': 'import numpy\nimport polars\nimport shap\n', [path]: text };
  return (await (await lintProject(project, { rules: [rule] })).fixed())[path];
}

test.each([
  [
    'on one line',
    'pyproject.toml',
    `${HEAD}dependencies = ["numpy"]\n`,
    `${HEAD}dependencies = ["numpy", "polars", "shap"]\n`,
  ],
  [
    'a line each',
    'pyproject.toml',
    `${HEAD}dependencies = [\n  "numpy", # arrays\n]\n`,
    `${HEAD}dependencies = [\n  "numpy", # arrays\n  "polars",\n  "shap",\n]\n`,
  ],
  [
    'a line each, no last comma',
    'pyproject.toml',
    `${HEAD}dependencies = [\n\t"numpy"\n]\n`,
    `${HEAD}dependencies = [\n\t"numpy",\n\t"polars",\n\t"shap",\n]\n`,
  ],
  [
    'lines that end as on Windows',
    'pyproject.toml',
    `${HEAD}dependencies = [\r\n  "numpy",\r\n]\r\n`,
    `${HEAD}dependencies = [\r\n  "numpy",\r\n  "polars",\r\n  "shap",\r\n]\r\n`,
  ],
  [
    'Poetry',
    'pyproject.toml',
    `${POETRY}numpy = "^2"  # arrays\n\n[build-system]\n`,
    `${POETRY}numpy = "^2"  # arrays\npolars = "*"\nshap = "*"\n\n[build-system]\n`,
  ],
  [
    'Poetry, at the end of the file',
    'pyproject.toml',
    `${POETRY}numpy = { version = "^2" }`,
    `${POETRY}numpy = { version = "^2" }\npolars = "*"\nshap = "*"\n`,
  ],
  [
    'pipenv',
    'Pipfile',
    '[packages]\nnumpy = "*"\n\n[dev-packages]\n',
    '[packages]\nnumpy = "*"\npolars = "*"\nshap = "*"\n\n[dev-packages]\n',
  ],
  [
    'setup.cfg',
    'setup.cfg',
    `${CFG}install_requires =\n    numpy\npackages = find:\n`,
    `${CFG}install_requires =\n    numpy\n    polars\n    shap\npackages = find:\n`,
  ],
])('packages are added to a manifest in its manner: %s', async (_, path, text, expected) => {
  expect(await added(path, text)).toBe(expected);
  expect(await added(path, expected)).toBe(expected);
});

test('the first ones', async () => {
  const project = { 'a.py': 'import shap\n', 'pyproject.toml': `${HEAD}dependencies = []\n` };
  const fixed = await (await lintProject(project, { rules: [rule] })).fixed();
  expect(fixed['pyproject.toml']).toBe(`${HEAD}dependencies = [\n    "shap",\n]\n`);
});

test.each([
  [
    'a comment would come to stand at another line',
    'pyproject.toml',
    `${HEAD}dependencies = [\n  "numpy" # arrays\n]\n`,
  ],
  ['one line of setup.cfg', 'setup.cfg', `${CFG}install_requires = numpy\n`],
  ['entries on one line', 'pyproject.toml', '[tool.poetry]\nname = "a"\ndependencies = { numpy = "*" }\n'],
])('nothing is added where %s', async (_, path, text) => {
  expect(await added(path, text)).toBe(text);
});
