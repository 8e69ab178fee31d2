import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import type { Presentation } from '../../src/api/index.js';
import { pathUri } from '../../src/formats/path-uri.js';
import { formatSarif } from '../../src/formats/sarif.js';
import { makeHostile, SECRET } from './hostile.js';
import { makeFinding, makePresentation, RULES } from './make-presentation.js';
import { makeSample } from './make-sample.js';

// Of draft 4, which differs from 7 in nothing that this schema uses but these two keys. One of its patterns is none with
// the u flag. The file is part of the npm package @microsoft/jest-sarif (MIT).
const schema = JSON.parse(readFileSync('test/torture/sarif-2.1.0.schema.json', 'utf8')) as Record<string, unknown>;
delete schema['id'];
delete schema['$schema'];
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const URI = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;

function runOf(presentation: Presentation): Run {
  const log = JSON.parse(formatSarif(presentation)) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = log.runs;
  if (run === undefined) throw new Error('a log has a run');
  return run;
}
const resultsOf = (presentation: Presentation): Result[] => runOf(presentation).results ?? [];

test.each<[string, Presentation]>([
  ['a usual report', makeSample()],
  ['an empty one', makePresentation()],
  ['one without a catalogue', makePresentation({ findings: makeSample().report.findings, rules: [] })],
  ['a hostile one', makeHostile()],
])('%s is valid SARIF within the limits of code scanning', (_, presentation) => {
  const run = runOf(presentation);
  const rules = run.tool.driver.rules ?? [];
  for (const rule of rules) {
    expect(rule.name?.length).toBeLessThanOrEqual(255);
    expect(rule.shortDescription?.text.length).toBeLessThanOrEqual(1024);
    expect(rule.fullDescription?.text.length).toBeLessThanOrEqual(1024);
    expect(rule.help?.markdown).not.toBe('');
    expect(rule.properties?.tags?.length).toBeLessThanOrEqual(10);
  }
  expect(run.results).toHaveLength(presentation.report.findings.length);
  for (const result of run.results ?? []) {
    expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    expect(result.locations).toHaveLength(1);
    expect(result.partialFingerprints?.['primaryLocationLineHash']).toMatch(/:\d+$/);
  }
  const text = formatSarif(presentation);
  const uris = [...text.matchAll(/"uri": ("(?:[^"\\]|\\.)*")/g)].map((match) => JSON.parse(match[1] ?? '""') as string);
  for (const uri of uris) {
    expect(uri).toMatch(URI);
    expect(uri).not.toMatch(/^(\/|file:|[A-Za-z]:)/);
  }
});

test('the first result and its rule', () => {
  const run = runOf(makeSample());
  expect(run.results?.[0]).toMatchInlineSnapshot(`
   {
     "level": "error",
     "locations": [
       {
         "logicalLocations": [
           {
             "fullyQualifiedName": "analysis/model.ipynb#cell-6",
             "kind": "element",
             "name": "cell 7",
             "properties": {
               "executionCount": 9,
               "id": "a1b2",
               "index": 6,
             },
           },
         ],
         "physicalLocation": {
           "artifactLocation": {
             "uri": "analysis/model.ipynb",
             "uriBaseId": "%SRCROOT%",
           },
           "region": {
             "startColumn": 1,
             "startLine": 412,
           },
         },
       },
     ],
     "message": {
       "text": ""df_clean" is used here, and only cell 11 below defines it (cell 7 In [9], line 3). To mend it: move cell 11 above this one, then restart the kernel and run all cells.",
     },
     "partialFingerprints": {
       "primaryLocationLineHash": "f00d:1",
       "reprolint/v1": "f00d",
     },
     "properties": {
       "confidence": "high",
       "scope": "file",
     },
     "relatedLocations": [
       {
         "id": 1,
         "logicalLocations": [
           {
             "fullyQualifiedName": "analysis/model.ipynb#cell-11",
             "kind": "element",
             "name": "cell 12",
             "properties": {
               "executionCount": 3,
               "index": 11,
             },
           },
         ],
         "message": {
           "text": "defined here (cell 12 In [3])",
         },
         "physicalLocation": {
           "artifactLocation": {
             "uri": "analysis/model.ipynb",
             "uriBaseId": "%SRCROOT%",
           },
           "region": {
             "startColumn": 1,
             "startLine": 530,
           },
         },
       },
     ],
     "ruleId": "notebook/use-before-definition",
     "ruleIndex": 4,
   }
  `);
  expect(run.tool.driver.rules?.[4]).toMatchInlineSnapshot(`
   {
     "defaultConfiguration": {
       "enabled": true,
       "level": "error",
     },
     "fullDescription": {
       "text": "Require that a name is defined above its first use. On a fresh kernel Run All stops there.",
     },
     "help": {
       "markdown": "# A rule

   What it reports, with \`code\` in it.
   ",
       "text": "Require that a name is defined above its first use. On a fresh kernel Run All stops there. Run "reprolint explain notebook/use-before-definition" for the whole page.",
     },
     "id": "notebook/use-before-definition",
     "name": "NotebookUseBeforeDefinition",
     "properties": {
       "precision": "high",
       "problem.severity": "error",
       "tags": [
         "reproducibility",
         "notebook",
         "file",
       ],
     },
     "shortDescription": {
       "text": "Require that a name is defined above its first use.",
     },
   }
  `);
});

test('the base of all paths has no address of its own', () => {
  expect(runOf(makeSample()).originalUriBaseIds).toEqual({
    '%SRCROOT%': { description: { text: 'The root of the project.' } },
  });
});

test('results come gravest first, unreadable files among them', () => {
  const results = resultsOf(makeSample());
  expect(results.map(({ level }) => level?.charAt(0)).join('')).toBe('eewwwwwwwww');
  expect(results[1]?.ruleId).toBe('engine/unreadable');
  expect(results[1]?.locations?.[0]?.physicalLocation?.region).toEqual({ startLine: 88, startColumn: 1 });
});

test('a script keeps its columns, a cell without a known raw line points at the file', () => {
  const base = { ruleId: 'deps/unpinned', message: 'm', line: 3, column: 5, endLine: 3, endColumn: 9 };
  const findings = [
    makeFinding({ ...base, path: 'a.py' }),
    makeFinding({ ...base, path: 'a.ipynb', cell: { index: 0 } }),
  ];
  expect(resultsOf(makePresentation({ findings })).map((r) => r.locations?.[0]?.physicalLocation?.region)).toEqual([
    { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
    { startLine: 1, startColumn: 1 },
  ]);
});

test('keeps 25,000 results and says how many it left out', () => {
  const findings = Array.from({ length: 25_003 }, (_, i) =>
    makeFinding({ ruleId: 'deps/unpinned', message: 'm', level: i > 25_000 ? 'error' : 'info' }),
  );
  const presentation = makePresentation({ findings });
  const run = (JSON.parse(formatSarif(presentation)) as Log).runs[0];
  expect(run?.results).toHaveLength(25_000);
  expect(run?.results?.slice(0, 3).map(({ level }) => level)).toEqual(['error', 'error', 'note']);
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^3 more results were left out/);
});

test('the run tells its exit code, its notes and its own errors', () => {
  const crashed = makeFinding({
    ruleId: 'engine/internal-error',
    level: 'error',
    message: 'x/y failed on "a.py"',
    path: 'a.py',
  });
  const [invocation] =
    runOf(makePresentation({ findings: [crashed], notes: ['2 fixes were left'], exitCode: 2 })).invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.exitCode).toBe(2);
  expect(invocation?.toolExecutionNotifications?.map(({ level, message }) => [level, message.text])).toEqual([
    ['error', 'x/y failed on "a.py".'],
    ['note', '2 fixes were left.'],
  ]);
});

test('texts longer than GitHub takes are cut', () => {
  const [rule] = RULES;
  if (rule === undefined) throw new Error('there are rules');
  const long = { ...rule, id: `x/${'y'.repeat(400)}`, summary: 's\u{1f600}'.repeat(800), why: 'w'.repeat(3000) };
  const [described] = runOf(makePresentation({ rules: [long] })).tool.driver.rules ?? [];
  expect(described?.name).toHaveLength(255);
  expect(described?.shortDescription?.text.length).toBeLessThanOrEqual(1024);
  expect(described?.fullDescription?.text.length).toBeLessThanOrEqual(1024);
  expect(described?.id).toBe(long.id);
});

test('hostile text stays text', () => {
  const text = formatSarif(makeHostile());
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|##\[/u);
  const run = runOf(makeHostile());
  for (const { message } of run.results ?? []) {
    expect(message.text).not.toMatch(/[^\\]\]\(/);
    expect(message.text).not.toContain(SECRET);
  }
});

test.each([
  ['data/my file.csv', 'data/my%20file.csv'],
  ['données/数据.ipynb', 'donn%C3%A9es/%E6%95%B0%E6%8D%AE.ipynb'],
  ['a:b/c?d#e%20', 'a%3Ab/c%3Fd%23e%2520'],
  ['caf\\xe9.py', 'caf%E9.py'],
  ['a\\x41\\b.py', 'a%5Cx41%5Cb.py'],
  ['emoji\u{1f600}', 'emoji%F0%9F%98%80'],
  ['\ud800\n', '%EF%BF%BD%0A'],
  ['~a-b_c.d', '~a-b_c.d'],
])('the path %j as a URI', (path, uri) => {
  expect(pathUri(path)).toBe(uri);
});
