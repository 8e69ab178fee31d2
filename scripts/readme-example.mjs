// Writes what reprolint says of the bundled example into the README, between its markers: npm run docs.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'reprolint-docs-'));
let output;
try {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--out', scratch]);
  const { stdout } = spawnSync(
    process.execPath,
    [join(scratch, 'reprolint.cjs'), '--root', '.', '--no-config', '--no-color'],
    { cwd: join(root, 'examples/churn-study'), encoding: 'utf8' },
  );
  output = stdout.replace(/ in [\d.]+ m?s:/, ':').trimEnd();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const target = join(root, 'README.md');
const [begin, end] = ['<!-- example: made by "npm run docs" -->', '<!-- /example -->'];
const text = readFileSync(target, 'utf8');
const before = text.indexOf(begin);
const after = text.indexOf(end);
if (before < 0 || after < before) throw new Error('README.md lacks the markers of the example');
const wanted = `${text.slice(0, before)}${begin}\n\n\`\`\`console\n$ npx reprolint\n${output}\n\`\`\`\n\n${text.slice(after)}`;
if (process.argv.includes('--check')) {
  if (wanted !== text) {
    console.error('the example run of README.md is not in step: run "npm run docs"');
    process.exit(1);
  }
} else if (wanted !== text) writeFileSync(target, wanted);
