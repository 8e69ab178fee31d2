// Writes schema/reprolintrc.schema.json, which editors complete settings by: npm run docs. With --check it only compares.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadSource } from './load-source.mjs';

/** The published schema as text, for these rules. */
async function schemaText() {
  const { rules } = await loadSource('rules/index.ts');
  const { settingsSchema } = await loadSource('src/config/settings-schema.ts');
  return `${JSON.stringify(settingsSchema(rules), null, 2)}\n`;
}

const target = new URL('../schema/reprolintrc.schema.json', import.meta.url);
const wanted = await schemaText();
if (process.argv.includes('--check')) {
  if (read() !== wanted) {
    console.error('schema/reprolintrc.schema.json is not in step with the rules: run "npm run docs"');
    process.exit(1);
  }
} else if (read() !== wanted) {
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, wanted);
}

function read() {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return undefined;
  }
}
