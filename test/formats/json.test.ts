import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Presentation } from '../../src/api/index.js';
import { formatJson } from '../../src/formats/json.js';
import { makeHostile } from './hostile.js';
import { makeFinding, makePresentation } from './make-presentation.js';
import { makeSample } from './make-sample.js';

const schema = JSON.parse(readFileSync('schema/report.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

test.each<[string, Presentation]>([
  ['a usual report', makeSample()],
  ['an empty one', makePresentation({ summary: { files: 0, notebooks: 0 } })],
  ['a hostile one', makeHostile()],
])('%s is valid against the published schema', (_, presentation) => {
  validate(JSON.parse(formatJson(presentation)));
  expect(validate.errors ?? []).toEqual([]);
});

type Loose = Record<string, unknown>;
const at = (report: Loose, key: string): Loose => report[key] as Loose;
const first = (report: Loose): Loose => (report['findings'] as Loose[])[0] ?? {};
const related = (report: Loose): Loose => (first(report)['related'] as Loose[])[0] ?? {};
test.each<[string, (report: Loose) => void]>([
  ['a key of its own', (report) => (report['more'] = 1)],
  ['a key in the summary', (report) => (at(report, 'summary')['more'] = 1)],
  ['a key in a finding', (report) => (first(report)['more'] = 1)],
  ['a key in a cell', (report) => (at(first(report), 'cell')['more'] = 1)],
  ['a key in a related place', (report) => (related(report)['more'] = 1)],
  ['a missing key', (report) => delete first(report)['fingerprint']],
  ['an unknown level', (report) => (first(report)['level'] = 'fatal')],
  ['line 0', (report) => (first(report)['line'] = 0)],
  ['an absolute path', (report) => (first(report)['path'] = '/home/bob/x.py')],
  ['an absolute root', (report) => (report['root'] = '/home/bob')],
])('the schema refuses %s', (_, spoil) => {
  const report = JSON.parse(formatJson(makeSample())) as Loose;
  spoil(report);
  expect(validate(report)).toBe(false);
});

test('keys come in the order of the contract, and only those', () => {
  const sample = makeSample();
  const [used] = sample.report.findings;
  if (used === undefined) throw new Error('the sample has findings');
  const shuffled = { internal: 1, ...Object.fromEntries(Object.entries(used).reverse()) } as unknown as typeof used;
  const report = { ...sample.report, findings: [shuffled] };
  const text = formatJson({ ...sample, report });
  expect(text).not.toContain('internal');
  const parsed = JSON.parse(text) as Loose;
  expect(Object.keys(parsed)).toEqual(['schemaVersion', 'tool', 'root', 'summary', 'findings', 'unreadable']);
  expect(Object.keys(first(parsed)).join(' ')).toBe(
    'ruleId scope level confidence message help path cell line column endLine endColumn rawLine related data fingerprint',
  );
});

test('any strict parser and encoder takes it: no lone surrogate, nothing unseen, no runner command', () => {
  const name = '\ud800x\udfff\u{1f600}\u202e\x9b ##[error]';
  const finding = makeFinding({ ruleId: 'x/y', message: name, data: { [name]: [name] } });
  const text = formatJson(makePresentation({ findings: [finding] }));
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|##\[/u);
  const parsed = first(JSON.parse(text) as Loose);
  const read = '\\ud800x\\udfff\u{1f600}\u202e\x9b ##[error]';
  expect(parsed['message']).toBe(read);
  expect(parsed['data']).toEqual({ [read]: [read] });
});
