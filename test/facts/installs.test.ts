import { expect, test } from '@jest/globals';
import type { FileFacts, FileKind, InstallFact } from '../../src/api/index.js';
import { installOf } from '../../src/facts/installs/install-command.js';
import { splitCommands } from '../../src/facts/installs/split-commands.js';
import { loadReaders } from '../../src/facts/load-readers.js';

const AT = { path: 'nb/a.ipynb', line: 1, column: 1 };

/** `tool program: requirements; files; flags` of each install command of a line. */
const brief = ({ tool, program, requirements, files, project, sudo }: InstallFact): string =>
  [
    `${tool} ${program}:`,
    ...requirements.map(({ name, extras, specifier, source, editable }) =>
      [
        editable ? '-e ' : '',
        name,
        extras.length > 0 ? `[${extras.join()}]` : '',
        specifier,
        source.kind === 'index' ? '' : `@${source.kind}`,
      ].join(''),
    ),
    ...files.map((file) => `-r ${file}`),
    ...(project ? ['project'] : []),
    ...(sudo ? ['sudo'] : []),
  ].join(' ');
const read = (line: string): readonly string[] =>
  splitCommands(line).flatMap(({ words }) => {
    const install = installOf(words, AT.path, AT);
    return install === undefined ? [] : [brief(install)];
  });

test.each([
  ['pip install pandas', ['pip pip: pandas']],
  ['pip3.11 install -q "pandas>=2,<3" scikit_learn[extra]==1.5', ['pip pip: pandas>=2,<3 scikit_learn[extra]==1.5']],
  ['pip install x --root-user-action ignore --no-deps', ['pip pip: x']],
  ['pip install - q - U Slacker', ['pip pip:']],
  ['python -m pip install --upgrade pip wheel', ['pip pip: pip wheel']],
  ['{sys.executable} -m pip install numpy', ['pip pip: numpy']],
  ['sudo -H pip --no-cache-dir install numpy', ['pip pip: numpy sudo']],
  ['CUDA=1 pip install torch --index-url https://x.example/whl/cu118 -U', ['pip pip: torch']],
  [
    'pip install -r ../requirements.txt -rdev.txt --requirement=c/d.txt',
    ['pip pip: -r requirements.txt -r nb/dev.txt -r nb/c/d.txt'],
  ],
  ['pip install -r /content/requirements.txt -r $FILE', ['pip pip:']],
  ['pip install -e . && pip install .[dev]', ['pip pip: project', 'pip pip: project']],
  ['pip install -e git+https://x.example/lab.git@v1#egg=lab', ['pip pip: -e lab@vcs']],
  ['pip install git+https://x.example/lab.git', ['pip pip: @vcs']],
  ['pip install numpy > /dev/null 2>&1; echo done', ['pip pip: numpy']],
  ['pip install numpy | tail -1 # pandas', ['pip pip: numpy']],
  ['pip install $PACKAGES {name} torch=={version}', ['pip pip:']],
  ['pip install a \\\n  b', ['pip pip: a b']],
  ['pip uninstall -y numpy', []],
  ['pip list', []],
  ['echo pip install numpy', []],
  ['uv pip install numpy', ['pip uv pip: numpy']],
  ['uv add polars --group dev', ['pip uv: polars']],
  ['uv sync --extra cpu', ['pip uv: project']],
  ['poetry install --with dev --without docs', ['pip poetry: project']],
  ['poetry add numpy', ['pip poetry: numpy']],
  ['pipenv install', ['pip pipenv: project']],
  ['pipenv install requests', ['pip pipenv: requests']],
  ['conda install -y -c conda-forge numpy=1.26 "scipy>=1.11"', ['conda conda: numpy=1.26 scipy>=1.11']],
  ['mamba create -n lab python=3.11', ['conda mamba: python=3.11']],
  ['conda env create -f environment.yml', ['conda conda: -r nb/environment.yml']],
  ['conda env update --file ../env.yml --name base', ['conda conda: -r env.yml']],
  ['sudo apt-get -qq install -y graphviz libgl1', ['system apt-get: graphviz libgl1 sudo']],
  ['apt install ffmpeg', ['system apt: ffmpeg']],
  ['brew install libomp', ['system brew: libomp']],
  ['apt-get update', []],
  ['', []],
])('%j', (line, expected) => {
  expect(read(line)).toEqual(expected);
});

test('what is shown of a command is short and holds no password', () => {
  const words = `pip install --index-url https://me:hunter2@x.example/simple ${'a '.repeat(500)}`.split(' ');
  const command = installOf(words, AT.path, AT)?.command ?? '';
  expect(command.length).toBeLessThanOrEqual(200);
  expect(command).not.toContain('hunter2');
});

test('a long line takes time with its length only', () => {
  const started = performance.now();
  for (const part of ['"', "a'", 'pip install ', '-r ', '\\\n', '#'])
    for (const { words } of splitCommands(part.repeat(100_000))) installOf(words, AT.path, AT);
  expect(performance.now() - started).toBeLessThan(4000);
});

async function factsOf(kind: FileKind, path: string, text: string): Promise<Partial<FileFacts>> {
  const reader = (await loadReaders([kind])).get(kind);
  if (reader === undefined) throw new Error('no reader');
  const bytes = new TextEncoder().encode(text);
  return reader({ path, bytes, want: new Set<keyof FileFacts>(['installs']), ask: () => undefined }).facts;
}

test('commands in the code of a script, with the question they stand behind', async () => {
  const text = `import os, subprocess, sys
os.system("pip install a; pip install b==1")
subprocess.check_call([sys.executable, "-m", "pip", "install", "-q", "c"])
pip.main(["install", "d"])
if "google.colab" in sys.modules:
    os.system("pip install e")
try:
    import f
except ImportError:
    os.system("pip install f")
print("pip install g")
`;
  const { installs = [] } = await factsOf('python', 'a.py', text);
  expect(installs.map((one) => `${one.at.line} ${brief(one)}${one.asked === true ? ' asked' : ''}`)).toEqual([
    '2 pip pip: a',
    '2 pip pip: b==1',
    '3 pip pip: c',
    '4 pip pip: d',
    '6 pip pip: e asked',
    '10 pip pip: f asked',
  ]);
});

test('a workflow: versions alone, in lists and in matrices; commands of its steps', async () => {
  const text = `on: push
jobs:
  test:
    strategy:
      matrix:
        python-version: ["3.9", '3.10', 3.11]
        python:
          - "3.12"
          - 3.13
        node-version: [3.8]
    steps:
      - uses: actions/setup-python@v5
        with:
          python-version: \${{ matrix.python-version }}
      - run: pip install -r requirements.txt
      - run: |
          sudo apt-get install -y graphviz
          python -m pip install pytest==8.0 && pytest
`;
  const { installs = [], pythonFile = [] } = await factsOf('workflow', '.github/workflows/ci.yml', text);
  expect(pythonFile.map((one) => `${one.at.line}:${one.at.column} ${one.text}`)).toEqual([
    '6:27 3.9',
    '6:34 3.10',
    '6:41 3.11',
    '8:14 3.12',
    '9:13 3.13',
  ]);
  expect(installs.map((one) => `${one.at.line} ${brief(one)}`)).toEqual([
    '15 pip pip: -r requirements.txt',
    '17 system apt-get: graphviz sudo',
    '18 pip pip: pytest==8.0',
  ]);
});

test.each([
  ['[tox]\nenvlist = py38, py{39,310}-lint, py3{11,12}\n', ['py38', 'py39', 'py310', 'py311', 'py312']],
  ['[tox]\nenvlist =\n    py27\n    docs\n\n[testenv]\ndeps = py36\n', ['py27']],
  ['[testenv]\nbasepython = python3\n', []],
  ['envlist', []],
])('tox.ini: %j', async (text, expected) => {
  const { pythonFile = [] } = await factsOf('tox', 'tox.ini', text);
  expect(pythonFile.map((one) => one.text)).toEqual(expected);
});

test.each([
  ['.python-version', '# pyenv\n3.11.4\n3.10\nmy-env\ncpython-3.9\n', ['3.11.4', '3.10', 'cpython-3.9']],
  ['runtime.txt', 'python-3.11\n', ['python-3.11']],
  ['runtime.txt', 'r-4.2-2023-01-01\n', []],
])('%s: %j', async (path, text, expected) => {
  const { pythonFile = [] } = await factsOf('python-version', path, text);
  expect(pythonFile.map((one) => one.text)).toEqual(expected);
});
