// Writes the README's rule table between its markers: npm run docs.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadSource } from './load-source.mjs';

const { rules } = await loadSource('rules/index.ts');
const target = new URL('../README.md', import.meta.url);
const rows = rules.map(
  ({ id, summary, levels, fixable }) =>
    `| [${id}](rules/${id}/README.md) | ${summary} | ${levels.recommended} | ${levels.strict} | ${levels.paper} | ${fixable ? 'yes' : ''} |`,
);
const table = [
  '| rule | what it asks | recommended | strict | paper | fix |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
const [begin, end] = ['<!-- rules: made by "npm run docs" -->', '<!-- /rules -->'];
const text = readFileSync(target, 'utf8');
const before = text.indexOf(begin);
const after = text.indexOf(end);
if (before < 0 || after < before) throw new Error('README.md lacks the markers of the rule table');
const wanted = `${text.slice(0, before)}${begin}\n\n${table}\n\n${text.slice(after)}`;
if (process.argv.includes('--check')) {
  if (wanted !== text) {
    console.error('the rule table of README.md is not in step with rules/: run "npm run docs"');
    process.exit(1);
  }
} else if (wanted !== text) writeFileSync(target, wanted);
