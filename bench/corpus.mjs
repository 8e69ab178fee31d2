// node bench/corpus.mjs DIR...: lints every repository (a folder each) below DIR and holds the outcome against what can be
// said without us: exit code 0 or 1, no stack trace, SARIF that validates, and no malformed file passed over in silence:
// each has an entry under `unreadable` or a finding outside docs/* and deps/manifest-missing. Prints counts by rule.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';

const root = fileURLToPath(new URL('../', import.meta.url));
const cli = join(root, 'dist/reprolint.cjs');
const schema = JSON.parse(readFileSync(join(root, 'test/torture/sarif-2.1.0.schema.json'), 'utf8'));
// The schema says draft 4 and uses nothing that draft 7 reads otherwise.
delete schema.$schema;
delete schema.id;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
const scratch = mkdtempSync(join(tmpdir(), 'reprolint-corpus-'));
const rules = new Map();
const trouble = [];
let count = 0;
let malformed = 0;

/** Whether a stranger's parser takes the file; true for kinds that this script cannot judge. */
function isSound(path) {
  try {
    const text = readFileSync(path, 'utf8');
    if (path.endsWith('.ipynb')) {
      const notebook = JSON.parse(text);
      return Array.isArray(notebook.cells) || Array.isArray(notebook.worksheets);
    }
    if (/(^|\/)(pyproject\.toml|Pipfile)$/.test(path)) parseToml(text);
    if (/(^|\/)environment\.ya?ml$/.test(path)) return parseDocument(text).errors.length === 0;
    return true;
  } catch {
    return false;
  }
}

for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder).sort()) {
    const cwd = join(folder, name);
    const [json, sarif] = [join(scratch, 'r.json'), join(scratch, 'r.sarif')];
    const { status, stderr } = spawnSync(
      process.execPath,
      [cli, '--root', '.', '--no-config', '-f', `json=${json}`, '-f', `sarif=${sarif}`, '--quiet'],
      { cwd, encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    count++;
    if (![0, 1].includes(status) || /^\s+at /m.test(stderr)) {
      trouble.push(`${name}: exit ${status} ${stderr.slice(0, 200)}`);
      continue;
    }
    if (!validate(JSON.parse(readFileSync(sarif, 'utf8'))))
      trouble.push(`${name}: SARIF ${JSON.stringify(validate.errors?.[0])}`);
    const report = JSON.parse(readFileSync(json, 'utf8'));
    for (const { ruleId, level } of report.findings)
      rules.set(
        `${ruleId} ${level}`,
        (rules.get(`${ruleId} ${level}`) ?? new Map()).set(name, 1 + (rules.get(`${ruleId} ${level}`)?.get(name) ?? 0)),
      );
    const named = new Set([
      ...report.unreadable.map(({ path }) => path),
      ...report.findings
        .filter(({ ruleId }) => !ruleId.startsWith('docs/') && ruleId !== 'deps/manifest-missing')
        .map(({ path }) => path),
    ]);
    const files = spawnSync(process.execPath, [cli, '--root', '.', '--no-config', '--debug=files'], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    for (const { path } of JSON.parse(files.stdout).files) {
      if (path.includes('\\x') || isSound(join(cwd, path))) continue;
      malformed++;
      if (!named.has(path)) trouble.push(`${name}: ${path} is malformed and was passed over`);
    }
  }
}
rmSync(scratch, { recursive: true, force: true });
for (const [rule, by] of [...rules].sort())
  console.log(
    `${rule.padEnd(44)} ${String([...by.values()].reduce((a, b) => a + b)).padStart(5)} in ${by.size} repositories`,
  );
console.log(`\n${count} repositories, ${malformed} malformed files, ${trouble.length} with trouble`);
for (const line of trouble) console.log(`  ${line}`);
process.exitCode = trouble.length === 0 ? 0 : 1;
