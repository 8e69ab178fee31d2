// Writes the three files of a new rule: npm run new-rule -- family/name
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const id = process.argv[2] ?? '';
if (!/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error('npm run new-rule -- family/name: both in lower case, such as "data/missing-file"');
  process.exit(2);
}
const folder = new URL(`../rules/${id}/`, import.meta.url);
if (existsSync(folder)) {
  console.error(`rules/${id} is there already`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('rule.ts', folder),
  `import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: '${id}',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Report notebooks that hold more cells than a person reads.',
  why: 'Say in one sentence how this stops somebody else from running the work again.',
  levels: { recommended: 'off', strict: 'warning', paper: 'off' },
  needs: { file: ['cells'] },
  options: {
    mostCells: { type: 'integer', default: 100, minimum: 1, description: 'Cells that a notebook may hold.' },
  },
  messages: {
    tooMany: ({ cells }: { cells: number }) => ({
      what: \`this notebook holds \${cells} cells\`,
      help: 'Move functions into a module and split the notebook.',
    }),
  },
  *check({ file, options, problem }) {
    const cells = file.cells.length;
    if (cells > options.mostCells) yield problem('tooMany', { cells }, { path: file.path, line: 1, column: 1 });
  },
});
`,
);
writeFileSync(
  new URL('rule.test.ts', folder),
  `import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [{ name: 'a notebook of one cell', project: { 'a.ipynb': notebook('# In [1]\\nx = 1\\n') } }],
  fails: [
    {
      name: 'more cells than the option allows',
      project: { 'a.ipynb': notebook('# In [1]\\nx = 1\\n# In [2]\\nx\\n') },
      options: { mostCells: 1 },
      problems: [{ id: 'tooMany', at: 'a.ipynb:1:1', data: { cells: 2 } }],
    },
  ],
});
`,
);
const cells = Array.from({ length: 101 }, (_, i) => `# In [${i + 1}]\nx = ${i}`).join('\n');
writeFileSync(
  new URL('README.md', folder),
  `# ${id}

Report notebooks that hold more cells than a person reads.

## What it reports

## Why it stops a re-run

## How to mend it

## Examples

### Fails

\`\`\`cells title="a.ipynb"
${cells}
\`\`\`

### Passes

\`\`\`cells title="a.ipynb"
# In [1]
x = 1
\`\`\`
`,
);
console.log(`rules/${id}/ is there: rule.ts, rule.test.ts, README.md. Then: npm run docs && npm test -- rules/${id}`);
