// npm run bench [-- --tree DIR] [--ruff PATH] [--quick]
// CPU time (user and system, of the whole process tree, median of five runs in turn) as ratios measured in one run:
// start against `node -e 0`; a small repository against `node -e 0`; many notebooks against ruff F821 alone, against
// reading their bytes, and a second run against the first.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateNotebooks } from './generate-notebooks.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const RUNS = 5;
const ours = `${JSON.stringify(process.execPath)} ${JSON.stringify(join(root, 'dist/reprolint.cjs'))}`;
// Everything read anew, and what a second run costs that uses what the first one kept.
const first = `${ours} --root . --no-cache`;
const bareNode = `${JSON.stringify(process.execPath)} -e 0`;

/** CPU seconds of one command and all that it starts. bash's `time` is the one clock that counts children everywhere. */
function cpu(command, cwd) {
  const { stderr, status } = spawnSync('bash', ['-c', `TIMEFORMAT='@%U %S'; time (${command} >/dev/null 2>&1; true)`], {
    cwd,
    encoding: 'utf8',
  });
  const [, user, system] = /@([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  if (status !== 0 || user === undefined) throw new Error(`${command} could not be timed: ${stderr}`);
  return Number(user) + Number(system);
}

/** Runs both in turn, after one run each that is not counted, so that a slow moment of the machine meets both. */
function compare(name, [a, cwdA], [b, cwdB], bar = Infinity) {
  cpu(a, cwdA);
  cpu(b, cwdB);
  const pairs = Array.from({ length: RUNS }, () => [cpu(a, cwdA), cpu(b, cwdB)]);
  const median = (values) => values.sort((x, y) => x - y)[Math.floor(values.length / 2)];
  const ratio = median(pairs.map(([x, y]) => x / y));
  const times = [median(pairs.map(([x]) => x)), median(pairs.map(([, y]) => y))].map((time) => `${time.toFixed(3)} s`);
  console.log(
    `${name.padEnd(44)} ${ratio.toFixed(2).padStart(6)}  (${times.join(' to ')}${bar === Infinity ? '' : `; at most ${bar}`})${ratio <= bar ? '' : '  TOO SLOW'}`,
  );
  return ratio <= bar;
}

/** The most memory that the command held at a time, in MB: asked of the process itself as it ends. */
function memory(command, cwd) {
  const ask = `process.on('exit', () => console.error('@' + process.resourceUsage().maxRSS))`;
  const script = join(mkdtempSync(join(scratch, 'memory-')), 'ask.cjs');
  writeFileSync(script, ask);
  const { stderr } = spawnSync('bash', ['-c', `NODE_OPTIONS='--require ${script}' ${command} >/dev/null`], {
    cwd,
    encoding: 'utf8',
  });
  return Number(/@(\d+)/.exec(stderr)?.[1]) / 1024;
}

function compareMemory(name, command, cwd, bar) {
  const used = memory(command, cwd);
  console.log(
    `${name.padEnd(44)} ${used.toFixed(0).padStart(6)}  MB at most in use (at most ${bar})${used <= bar ? '' : '  TOO MUCH'}`,
  );
  return used <= bar;
}

/** Opens every notebook and reads its bytes, no more. */
const READ_BYTES = `
const fs = require('node:fs');
const into = Buffer.allocUnsafeSlow(1 << 23);
for (const name of fs.readdirSync('.', { recursive: true }))
  if (name.endsWith('.ipynb')) {
    const file = fs.openSync(name);
    while (fs.readSync(file, into) > 0);
    fs.closeSync(file);
  }`;

function findRuff() {
  const named = option('--ruff') ?? 'ruff';
  return spawnSync(named, ['--version']).status === 0 ? named : undefined;
}

if (!existsSync(join(root, 'dist/reprolint.cjs')) || !process.argv.includes('--no-build'))
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
const scratch = mkdtempSync(join(tmpdir(), 'reprolint-bench-'));
let good = true;
try {
  console.log('CPU time as a ratio, median of five pairs');
  good =
    compare('start: reprolint --version / node -e 0', [`${ours} --version`, scratch], [bareNode, scratch], 1.5) && good;
  const small = join(scratch, 'small');
  generateNotebooks(small, 10);
  good = compare('small repository, 10 notebooks / node -e 0', [first, small], [bareNode, scratch], 4) && good;
  const ruff = findRuff();
  if (ruff === undefined) {
    console.log('ruff is not on the PATH: "pip install ruff", or "--ruff PATH"');
    good = false;
  } else {
    const peer = `${ruff} check --isolated --no-cache --select F821 --exit-zero .`;
    const trees =
      option('--tree') === undefined
        ? [
            [50, 2.5],
            [500, 1.2],
            [5000, 0.7],
          ]
        : [[undefined, 1.2]];
    for (const [count, bar] of process.argv.includes('--quick') ? trees.slice(0, 2) : trees) {
      const tree = count === undefined ? resolve(option('--tree')) : join(scratch, `n${count}`);
      if (count !== undefined) generateNotebooks(tree, count);
      good = compare(`${count ?? tree} notebooks / ruff F821`, [first, tree], [peer, tree], bar) && good;
      const again = `${ours} --root . --cache-dir ${join(scratch, 'kept')}`;
      compare(`${count ?? tree} notebooks again, nothing changed / first`, [again, tree], [first, tree]);
      const bytes = join(scratch, 'read-bytes.cjs');
      writeFileSync(bytes, READ_BYTES);
      const reading = [`${JSON.stringify(process.execPath)} ${JSON.stringify(bytes)}`, tree];
      compare(`${count ?? tree} notebooks / reading their bytes`, [first, tree], reading);
      if (count === 5000) good = compareMemory('5000 notebooks', first, tree, 400) && good;
      if (count === 500) {
        const lean = `${first} --no-config --only notebook/out-of-order --only notebook/duplicate-count --only notebook/saved-error --only deps/manifest-missing`;
        good = compare('500 notebooks, order, outputs, imports / ruff', [lean, tree], [peer, tree], 0.6) && good;
      }
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = good ? 0 : 1;
