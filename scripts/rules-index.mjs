// Writes rules/index.ts from the folders: `npm run docs`. With --check it only says whether the file is in step.
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const target = new URL('rules/index.ts', root);
const folders = (path) =>
  readdirSync(new URL(path, root), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const ids = folders('rules/')
  .flatMap(({ name }) => folders(`rules/${name}/`).map((rule) => `${name}/${rule.name}`))
  .filter((id) => existsSync(new URL(`rules/${id}/rule.ts`, root)))
  .sort();
const nameOf = (id) => id.replace(/[/-](\w)/g, (_, letter) => letter.toUpperCase());
const text = `// Made by "npm run docs" from the folders: one rule, one folder.
import type { AnyRule } from '../src/api/index.js';
${ids.map((id) => `import { rule as ${nameOf(id)} } from './${id}/rule.js';`).join('\n')}

/** Every rule, sorted by id. */
export const rules: readonly AnyRule[] = [
${ids.map((id) => `  ${nameOf(id)},`).join('\n')}
];
`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('rules/index.ts is not in step with the folders of rules/: run "npm run docs"');
    process.exit(1);
  }
} else writeFileSync(target, text);
