// Uses the packed tarball as a user does: installs it into an empty project without a network, runs the command, imports
// it from ES modules and requires it from CommonJS, and compiles and tests a rule of the user's own in TypeScript.
// node scripts/check-consumer.mjs reprolint-0.1.0.tgz
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const tarball = resolve(process.argv[2] ?? '');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const scratch = mkdtempSync(join(tmpdir(), 'reprolint-consumer-'));

const RULE = `import { defineRule } from 'reprolint';
import type { Report } from 'reprolint';

export const rule = defineRule({
  id: 'team/few-cells',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Report notebooks with many cells.',
  why: 'Nobody reads them to the end.',
  levels: { recommended: 'off', strict: 'warning', paper: 'warning' },
  needs: { file: ['cells'] },
  options: { most: { type: 'integer', default: 1, minimum: 1, description: 'Cells that a notebook may hold.' } },
  messages: {
    tooMany: ({ cells }: { cells: number }) => ({ what: \`this notebook holds \${cells} cells\`, help: 'Split it.' }),
  },
  *check({ file, options, problem }) {
    const cells = file.cells.length;
    if (cells > options.most) yield problem('tooMany', { cells }, { path: file.path, line: 1, column: 1 });
    // @ts-expect-error a fact that is not in needs
    file.readme;
  },
});
export const errors = ({ summary }: Report): number => summary.errors;
`;
const TEST = `import { describe, test } from 'node:test';
import { notebook, testRule } from 'reprolint/testing';
import { rule } from './rule.js';

testRule(
  rule,
  {
    passes: [{ name: 'one cell', project: { 'a.ipynb': notebook('# In [1]\\nx = 1\\n') } }],
    fails: [
      {
        name: 'two cells',
        project: { 'a.ipynb': notebook('# In [1]\\nx = 1\\n# In [2]\\nx\\n') },
        options: { most: 1 },
        problems: [{ id: 'tooMany', at: 'a.ipynb:1:1', data: { cells: 2 } }],
      },
    ],
  },
  { describe, test },
);
`;
const ESM = `import { lint, VERSION } from 'reprolint';
import { testRule } from 'reprolint/testing';
if (typeof testRule !== 'function' || VERSION !== '${version}') throw new Error('other exports');
console.log(JSON.stringify(await lint({ cwd: process.argv[2] })));
`;
const CJS = `const { lint, VERSION } = require('reprolint');
const { testRule } = require('reprolint/testing');
if (typeof testRule !== 'function' || VERSION !== require('reprolint/package.json').version) throw new Error('other exports');
lint({ cwd: process.argv[2] }).then((report) => console.log(JSON.stringify(report)));
`;
/** A file of each kind, so that every reader is loaded. Most are broken: then the tolerant readers are loaded too. */
const STUDY = {
  '.reprolintrc.json': '{ "rules": { "docs/license-missing": "off" } }\n',
  'README.md': '# Study\n\nSee `run.sh`.\n\n```sh\npip install -r requirements.txt\n```\n',
  'a.ipynb': '{ "cells": [ { "cell_type": "code", "source": "import numpy" } ], "nbformat": 4 }\n',
  'b.ipynb': '{ "cells": [ {\n',
  'c.py': 'import pandas\nprint pandas\n',
  'requirements.txt': 'numpy\n-e .\n',
  'environment.yml': 'dependencies:\n  - python\n  - pip: [scipy]\n',
  'pyproject.toml': '[project]\nname = "study"\ndependencies = ["scipy>=1"]\n',
  Pipfile: '[packages]\nflask = "*"\n',
  'setup.cfg': '[options]\ninstall_requires =\n  requests\n',
  'setup.py': "from setuptools import setup\nsetup(install_requires=['attrs'])\n",
  'poetry.lock': '[[package]]\nname = "a"\n',
  Dockerfile: 'FROM python\nRUN pip install -r requirements.txt\n',
  'compose.yaml': 'services: { a: { image: b } }\n',
  '.devcontainer/devcontainer.json': '{ // a word\n "image": "c" }\n',
};

const run = (command, ...words) => {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: scratch, encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  // Node shows the line of code, which is the whole bundle.
  const said = `${stdout}${stderr}`.split('\n').map((line) => line.slice(0, 300));
  throw new Error(`${command} ${words.join(' ')}\n${said.join('\n')}`);
};
const expect = (what, found, wanted) => {
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
  console.log(`${what}: ${found}`);
};
const findings = (json) => JSON.stringify(JSON.parse(json).findings);
const write = (name, text) => writeFileSync(join(scratch, name), text);

try {
  write('package.json', '{ "name": "user", "private": true, "type": "module" }\n');
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', tarball);
  expect('npx reprolint --version', run('npx', '--offline', 'reprolint', '--version'), version);
  for (const [path, text] of Object.entries(STUDY)) {
    mkdirSync(dirname(join(scratch, 'study', path)), { recursive: true });
    write(`study/${path}`, text);
  }
  write('use.mjs', ESM);
  write('use.cjs', CJS);
  const told = findings(run('npx', '--offline', 'reprolint', '--fail-on=none', '-f', 'json', 'study'));
  expect('files with findings', new Set(JSON.parse(told).map(({ path }) => path)).size > 5, true);
  expect('import finds the same', findings(run('node', 'use.mjs', 'study')) === told, true);
  expect('require finds the same', findings(run('node', '--no-warnings', 'use.cjs', 'study')) === told, true);

  write('rule.ts', RULE);
  write('rule.test.ts', TEST);
  mkdirSync(join(scratch, 'node_modules/@types'), { recursive: true });
  for (const name of ['@types/node', 'undici-types'])
    cpSync(join(root, 'node_modules', name), join(scratch, 'node_modules', name), { recursive: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--target', 'es2023'];
  const files = ['--types', 'node', 'rule.ts', 'rule.test.ts'];
  run('node', tsc, ...strict, '--noEmit', '--module', 'preserve', '--moduleResolution', 'bundler', ...files);
  run('node', tsc, ...strict, '--outDir', 'out', '--module', 'nodenext', '--moduleResolution', 'nodenext', ...files);
  console.log('a rule in TypeScript compiles with nodenext and bundler resolution, libraries checked');
  const tested = run('node', '--test', '--test-reporter=tap', 'out/rule.test.js');
  expect('its test', /^# fail (\d+)$/m.exec(tested)?.[1], '0');
  expect('cases of it', /^# pass ([1-9]\d*)$/m.test(tested), true);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
