// Writes what is made from the rules: rules/index.ts, the README's rule table and example run, the JSON Schema of the settings.
// With --check it writes nothing and says what is not in step.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const check = process.argv.includes('--check') ? ['--check'] : [];
let failed = false;
for (const script of ['rules-index.mjs', 'rule-table.mjs', 'settings-schema.mjs', 'readme-example.mjs']) {
  const url = new URL(script, import.meta.url);
  if (!existsSync(url)) continue;
  failed = spawnSync(process.execPath, [fileURLToPath(url), ...check], { stdio: 'inherit' }).status !== 0 || failed;
}
process.exit(failed ? 1 : 0);
