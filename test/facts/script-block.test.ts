import { expect, test } from '@jest/globals';
import { rule as missing } from '../../rules/deps/manifest-missing/rule.js';
import { rule as version } from '../../rules/python/version-missing/rule.js';
import { rule as undeclared } from '../../rules/deps/undeclared-import/rule.js';
import { readPython } from '../../src/facts/python-file/read-python.js';
import { readScriptBlock } from '../../src/facts/manifest/read-script-block.js';
import { SourceText } from '../../src/facts/text/source-text.js';
import type { ManifestFact } from '../../src/api/index.js';
import { lintProject } from '../../src/testing/index.js';
import { brief } from './read-manifest.js';

const blockOf = (text: string): ManifestFact | undefined =>
  readPython({ path: 'a.py', bytes: Buffer.from(text), want: new Set(), ask: () => undefined }).facts.manifest;

const BLOCK = `#!/usr/bin/env -S uv run
# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "numpy>=2",  # "not" this one
#   'fastapi[standard]==0.115.0', "b ; python_version < '3.12'"
#     "pkg @ https://x.org/p.zip#sha1=0",
# ]
# [tool.uv]
# other = ["no"]
# ///
import numpy
`;

test('the block of a script, with places', () => {
  const manifest = blockOf(BLOCK);
  expect(manifest).toMatchObject({ path: 'a.py', tool: 'script', python: { text: '>=3.11', at: { line: 3 } } });
  expect(manifest === undefined ? [] : brief(manifest)).toEqual([
    'numpy>=2',
    'fastapi[standard]==0.115.0 =',
    "b; python_version < '3.12'",
    'pkg @url:https://x.org/p.zip#sha1=0',
  ]);
  expect(manifest?.requirements[0]?.at).toMatchObject({ line: 5, column: 8, endColumn: 16 });
  expect(blockOf(BLOCK.replaceAll('\n', '\r\n'))?.requirements).toHaveLength(4);
});

test.each([
  ['no block', 'import a\n'],
  ['another kind of block', '# /// pyproject\n# dependencies = ["a"]\n# ///\n'],
  ['one that code breaks off', '# /// script\nimport a\n# ///\n'],
  ['a mention', 'x = "# /// script"\n'],
])('%s', (_name, text) => {
  expect(blockOf(text)).toBeUndefined();
});

test('a long block takes time with its length', () => {
  for (const text of [
    `# /// script\n# dependencies = [\n${'#  "a", \' # [ \n'.repeat(50_000)}`,
    `# /// script\n# dependencies = [${'"a\' '.repeat(100_000)}`,
  ]) {
    const started = performance.now();
    readScriptBlock(new SourceText('a.py', text));
    expect(performance.now() - started).toBeLessThan(1000);
  }
});

test('what a script declares itself is there, for that script alone', async () => {
  const { findings } = await lintProject(
    {
      'pyproject.toml': '[project]\nname = "p"\ndependencies = ["scipy"]\n',
      'uv.lock': 'version = 1\n\n[[package]]\nname = "torch"\nversion = "2"\n',
      'scripts/a.py': `${BLOCK}import scipy, seaborn, torch\n`,
      'scripts/b.py': 'import fastapi\n',
    },
    { rules: [undeclared] },
  );
  expect(findings.map(({ level, message }) => `${level} ${message}`)).toEqual([
    'warning "seaborn" is imported, but "scripts/a.py" does not have "seaborn": it is there only if something else brings it along, such as "b"',
    'warning "torch" is imported, but "scripts/a.py" does not have "torch": it is there only if something else brings it along, such as "b"',
    'error "fastapi" is imported, but "pyproject.toml" does not have "fastapi"',
  ]);
});

test('such a script needs no manifest beside it', async () => {
  const { findings } = await lintProject({ 'a.py': BLOCK, 'b/c.py': BLOCK }, { rules: [missing, undeclared, version] });
  expect(findings).toEqual([]);
});
