// Everything that CI runs, each step by its name; then "N passed, N failed", where a step counts as one beside Jest's tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'reprolint-check-'));
const results = join(scratch, 'jest.json');
const steps = [
  ['types', 'npx tsc --noEmit -p .'],
  ['lint', 'npx eslint .'],
  ['format', 'npx prettier --check --log-level warn .'],
  ['docs in step', 'node scripts/docs.mjs --check'],
  ['build', 'node scripts/build.mjs --types'],
  ['package contents', 'node scripts/check-package.mjs'],
  ['tests', `npx jest --json --outputFile=${results} --silent=false`],
];
let passed = 0;
let failed = 0;
const broken = [];
for (const [name, command] of steps) {
  console.log(`\n== ${name}: ${command}`);
  const env = { ...process.env, NODE_OPTIONS: name === 'tests' ? '--experimental-vm-modules --no-warnings' : '' };
  const { status } = spawnSync(command, {
    shell: true,
    stdio: ['ignore', name === 'tests' ? 'ignore' : 'inherit', 'inherit'],
    env,
  });
  if (name !== 'tests') {
    if (status === 0) passed++;
    else {
      failed++;
      broken.push(name);
    }
    continue;
  }
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    passed += numPassedTests;
    failed += numFailedTests + numRuntimeErrorTestSuites;
    if (status !== 0 && numFailedTests + numFailedTestSuites === 0) failed++;
    if (status !== 0) broken.push(name);
  } catch {
    // Jest did not even write its results.
    failed++;
    broken.push(name);
  }
}
rmSync(scratch, { recursive: true, force: true });
if (broken.length > 0) console.log(`\nNot passed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
