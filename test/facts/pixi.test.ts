import { expect, test } from '@jest/globals';
import { rule as missing } from '../../rules/deps/manifest-missing/rule.js';
import { rule as stale } from '../../rules/deps/lockfile-stale/rule.js';
import { rule as undeclared } from '../../rules/deps/undeclared-import/rule.js';
import { rule as unpinned } from '../../rules/deps/unpinned/rule.js';
import { rule as version } from '../../rules/python/version-missing/rule.js';
import { lintProject } from '../../src/testing/index.js';
import type { Project } from '../../src/testing/index.js';
import { lockOf } from './read-lock.js';
import { brief, manifestOf } from './read-manifest.js';

const TOML = `[workspace]
name = "study"
channels = ["conda-forge"]
platforms = ["linux-64", "osx-arm64"]
[dependencies]
python = "3.12.*"
numpy = ">=2,<3"
pandas = { version = "==2.2.3", build = "py*" }
mine = { path = "packages/mine" }
[target.linux-64.dependencies]
pytorch-gpu = "*"
[pypi-dependencies]
lightning = { version = ">=2", extras = ["extra"] }
[feature.plot.dependencies]
matplotlib = "*"
[feature.test.target.unix.pypi-dependencies]
pytest = "*"
[feature.gpu.dependencies]
python = "3.10.*"
[package.host-dependencies]
hatchling = "*"
[package.run-dependencies]
click = "8.1.*"
[tasks]
run = "python a.py"
build.cmd = "FLAGS=-l pip install torch-cluster -f https://x.org/a.html && pip install -e submodules/sam2 && pip install -e ."
[environments]
default = { features = ["plot"], solve-group = "all" }
test = ["test"]
`;
const PYPI = 'https://files.pythonhosted.org/packages/25/f4/ab';
const CONDA = 'https://conda.anaconda.org/conda-forge';
const LOCK = `version: 7
platforms:
- name: linux-64
environments:
  default:
    channels:
    - url: ${CONDA}/
    packages:
      linux-64:
      - conda: ${CONDA}/linux-64/numpy-2.1.3-py312hb8_0.conda
packages:
- conda: ${CONDA}/linux-64/numpy-2.1.3-py312hb8_0.conda
  build_number: 0
  depends:
  - libblas >=3.9.0,<4.0a0
  run_exports:
    weak:
    - name: nothing
- conda: ${CONDA}/noarch/ruamel.yaml-clib-1%210.2-pyhd_0.tar.bz2
  sha256: 00
- conda: ${CONDA}/linux-64/pytorch-2.5.1-cuda126_py312h_306.conda
- pypi: ${PYPI}/torch_geometric-2.6.1-py3-none-any.whl
  name: torch-geometric
  version: 2.6.1
  requires_dist:
  - aiohttp
- pypi: git+https://example.org/a/b.git?rev=main#0123
  name: b
  version: 0.1.0
- pypi: ./
  name: study
  version: '0.1'
`;

test('pixi.toml: conda, PyPI, targets, features; what the environment "default" has is part of the run', async () => {
  const manifest = await manifestOf('pyproject', 'pixi.toml', TOML);
  expect(manifest).toMatchObject({ tool: 'pixi', declares: true, name: 'study', python: { text: '3.12.*' } });
  expect(manifest.append).toMatchObject({ isPair: true });
  expect(brief(manifest)).toEqual([
    'lightning[extra]>=2',
    'python=3.12.*',
    'numpy>=2,<3',
    'pandas==2.2.3=py* =',
    'mine @path:packages/mine',
    "pytorch-gpu; sys_platform == 'linux'",
    'torch-cluster (optional:tasks)',
    ' @path:submodules/sam2 (optional:tasks) -e',
    ' @path:. (optional:tasks) -e',
    'click=8.1.*',
    'matplotlib',
    "pytest; sys_platform != 'win32' (dev:test)",
    'python=3.10.* (optional:gpu)',
  ]);
});

test('pixi.toml without packages declares none', async () => {
  expect(await manifestOf('pyproject', 'pixi.toml', '[workspace]\nname = "a"\n[tasks]\nx = "y"\n')).toMatchObject({
    declares: false,
  });
});

test('pixi.lock: releases by their address or by their keys', async () => {
  const lock = await lockOf('pixi.lock', LOCK);
  expect(lock).toMatchObject({ format: 'pixi', writer: 'pixi', version: '7' });
  expect(
    lock.packages.map(
      ({ name, version, source, ecosystem, platform = '-', line }) =>
        `${name} ${version} ${source} ${ecosystem} ${platform} ${line}`,
    ),
  ).toEqual([
    'numpy 2.1.3 index conda linux-64 12',
    'ruamel-yaml-clib 1!0.2 index conda noarch 19',
    'pytorch 2.5.1 index conda linux-64 21',
    'torch-geometric 2.6.1 index pip - 22',
    'b 0.1.0 vcs pip - 27',
    'study 0.1 path pip - 30',
  ]);
});

test.each([
  [
    '4',
    `version: 4\nenvironments:\n  default:\n    packages:\n      linux-64:\n      - conda: ${CONDA}/x\npackages:\n- kind: conda\n  name: numpy\n  version: 1.26.4\n  build: py312_0\n  subdir: linux-64\n  url: ${CONDA}/linux-64/numpy-1.26.4-py312_0.conda\n- kind: pypi\n  name: Rich\n  version: 13.7.0\n  url: ${PYPI}/rich.whl\n`,
  ],
  [
    '3',
    'version: 3\nmetadata:\n  channels: []\npackage:\n- platform: linux-64\n  name: numpy\n  version: 1.26.4\n  category: main\n  manager: conda\n- name: rich\n  version: 13.7.0\n  manager: pip\n',
  ],
])('pixi.lock of version %s', async (number, text) => {
  const lock = await lockOf('pixi.lock', text);
  expect(lock.version).toBe(number);
  expect(lock.packages).toMatchObject([
    { name: 'numpy', version: '1.26.4', ecosystem: 'conda', platform: 'linux-64' },
    { name: 'rich', version: '13.7.0', ecosystem: 'pip' },
  ]);
});

const said = async (project: Project): Promise<readonly string[]> => {
  const { findings } = await lintProject(project, { rules: [undeclared, unpinned, stale, missing, version] });
  return findings.map(({ level, message }) => `${level} ${message}`);
};

test('a project of pixi has a manifest, a Python and versions', async () => {
  const code = 'import numpy\nimport torch\nimport torch_geometric\n';
  const toml =
    '[dependencies]\npython = ">=3.12"\nnumpy = "*"\npytorch = "*"\n[pypi-dependencies]\ntorch-geometric = "*"\n';
  expect(await said({ 'a.py': code, 'pixi.toml': toml, 'pixi.lock': LOCK })).toEqual([]);
});

test("what only pixi.lock has is named with its release, by conda's name", async () => {
  const toml = '[dependencies]\npython = ">=3.12"\nnumpy = "*"\n';
  const { findings } = await lintProject(
    { 'a.py': 'import torch\nimport seaborn\n', 'pixi.toml': toml, 'pixi.lock': LOCK },
    { rules: [undeclared] },
  );
  expect(findings.map(({ level, message, help }) => [level, message, help])).toEqual([
    [
      'warning',
      '"torch" is imported, but "pixi.toml" does not have "pytorch": only "pixi.lock" does',
      'Add "pytorch==2.5.1" to the dependencies of "pixi.toml".',
    ],
    [
      'error',
      '"seaborn" is imported, but "pixi.toml" does not have "seaborn"',
      'Add "seaborn" to the dependencies of "pixi.toml", with the version you use.',
    ],
  ]);
});

test.each([
  ['a wish that nothing in the lock meets', '[dependencies]\nnumpy = "*"\nscipy = "*"\n', ['"scipy"']],
  ['what builds the package', '[dependencies]\nnumpy = "*"\n[package.host-dependencies]\nhatchling = "*"\n', []],
  ['a release that is not asked for', '[dependencies]\nnumpy = ">=2.2"\n', ['"numpy>=2.2"']],
  [
    'by another name, for one platform, of a feature, of PyPI, from a folder',
    '[dependencies]\nnumpy = "2.1.*"\nhere = { path = "here" }\n[target.win-64.dependencies]\npywin32 = "*"\n[feature.docs.dependencies]\nsphinx = "*"\n[pypi-dependencies]\ntorch = "*"\nunknown-name = "*"\n',
    [],
  ],
])('pixi.lock and %s', async (_name, toml, names) => {
  const { findings } = await lintProject({ 'pixi.toml': toml, 'pixi.lock': LOCK }, { rules: [stale] });
  expect(findings).toHaveLength(names.length);
  for (const [index, name] of names.entries()) expect(findings[index]?.message).toContain(name);
});

test('without a lock, pixi.toml names no versions', async () => {
  expect(
    await said({ 'a.py': 'import numpy\n', 'pixi.toml': '[dependencies]\npython = "3.12.*"\nnumpy = "*"\n' }),
  ).toEqual(['warning the only requirement names no exact version: "numpy"']);
});
