import { expect, test } from '@jest/globals';
import { rules } from '../../rules/index.js';
import { lintProject, notebook } from '../../src/testing/index.js';

const README = `# Study\n\n${'What it is about, and what to type to run it. '.repeat(10)}\n`;
const spaces = ' '.repeat(60_000);

// Each of these once took time with the square of its length or worse, or more stack than there is.
test.each<readonly [string, string, string]>([
  ['blank lines', 'a.py', `import os\n${'\n'.repeat(300_000)}os.getcwd()\n`],
  ['lines of a space', 'a.py', `x = [\n${' \n'.repeat(150_000)}]\n`],
  ['carriage returns', 'a.py', `seed\n${'\r'.repeat(150_000)}x = 1\n`],
  ['a ruler', 'a.py', `# ${'-'.repeat(150_000)}\nseed = 1\n`],
  ['lines that may be two things in front of a header', 'a.py', '#!coding\n'.repeat(60)],
  ['a reason that is all space', 'a.py', `x = 1  # reprolint: ignore --${spaces}\n`],
  ['suppressions in a row', 'a.py', '# reprolint: ignore\n'.repeat(20_000)],
  ['a key that does not come', 'a.py', `x = """-----BEGIN PRIVATE KEY-----${'\n'.repeat(60_000)}"""\n`],
  ['a format with many zeros', 'a.py', `open("%${'0'.repeat(100_000)}!" % 1)\n`],
  ['a comment that does not end', 'README.md', `${README}<!-- reprolint: ignore${spaces}\n`],
  ['comments that do not end', 'README.md', `${README}${'<!--reprolint:'.repeat(30_000)}\n`],
  ['a version that does not come', 'README.md', `${README}python${spaces}.\n`],
  ['a fence that is none', 'README.adoc', `= A\n\n----${spaces}!\n`],
  ['a headline of space', 'README.org', `* A${spaces}!\n`],
  ['a directive without argument', 'README.rst', `A\n=\n\n.. image::${spaces}\u2028\n`],
  ['a workflow of space', '.github/workflows/a.yml', `on: push\n${spaces}\ninstall\n`],
  ['a step that dashes', '.github/workflows/a.yml', `${'-'.repeat(100_000)}\n`],
  ['an output of space', 'dvc.yaml', `stages:\n  a:\n    outs:\n      - ${spaces}!'\n`],
  ['a folder of space', 'dvc.yaml', `stages:\n  a:\n    wdir: ${spaces}#\n`],
  ['a pattern of space', '.gitignore', `${spaces}x\n`.repeat(4)],
  ['many colons', 'Dockerfile', `FROM python${':'.repeat(100_000)}/\n`],
  ['many brackets', 'Dockerfile', `FROM python:3.9\nRUN pip install ${']'.repeat(100_000)}x\n`],
  [
    'a release of zeros',
    'requirements.txt',
    `a==1${'.0'.repeat(60_000)}x\nb @ git+https://x.org/y@${'1'.repeat(60_000)}!\n`,
  ],
  ['a long table', 'requirements.txt', 'Package Version\n------- -------\n'.concat('attrs   21.4.0\n'.repeat(130_000))],
])('%s: %s is read in time with its length', async (_name, path, text) => {
  const start = performance.now();
  const files = { 'a.ipynb': notebook('# In [1]\nx = 1\n'), 'a.py': 'x = 1\n', [path]: text };
  const { findings } = await lintProject(files, { rules });
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(findings.filter(({ ruleId }) => ruleId === 'engine/internal-error')).toEqual([]);
});

const packages = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

// Each of these once took ten seconds and a gigabyte.
test.each<readonly [string, string, string]>([
  ['requirements.txt', packages(200_000, (i) => `p${i}==1.${i}`), 'names more than 20,000 packages'],
  ['requirements.txt', 'numpy>=1.0\n'.repeat(400_000), 'names more than 20,000 packages'],
  [
    'pyproject.toml',
    `[project]\nname = "a"\ndependencies = [\n${packages(150_000, (i) => `"p${i}>=1",`)}\n]\n`,
    'is longer than 524,288 characters',
  ],
  [
    'environment.yml',
    `dependencies:\n${packages(150_000, (i) => `  - p${i}=1`)}\n`,
    'is longer than 524,288 characters',
  ],
  ['environment.yml', `dependencies: [${'a, '.repeat(170_000)}`, 'has more than 40,000 lines, entries and quotes'],
  ['environment.yml', `dependencies: [${'[] '.repeat(170_000)}`, 'has more than 40,000 lines, entries and quotes'],
  ['compose.yaml', `services: [${'a, '.repeat(170_000)}`, 'has more than 40,000 lines, entries and quotes'],
])('%s with more than anybody writes is read in part, and says so', async (path, text, reason) => {
  const before = process.cpuUsage();
  const { findings } = await lintProject({ 'a.py': 'import p7\n', [path]: text }, { rules });
  const { user, system } = process.cpuUsage(before);
  // Seconds of the process: what else runs on the machine does not count.
  expect((user + system) / 1e6).toBeLessThan(6);
  const unreadable = findings.filter(({ ruleId }) => ruleId === 'engine/unreadable');
  expect(unreadable.map(({ message }) => message)).toEqual([expect.stringContaining(reason)]);
  // What stands behind is not known: no import is held against it.
  expect(findings.filter(({ ruleId }) => ruleId === 'deps/undeclared-import')).toEqual([]);
});
