import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config/load-config.js';
import { schemaMistakes } from '../../src/config/schema-mistakes.js';
import { settingsSchema } from '../../src/config/settings-schema.js';
import { nearestName } from '../../src/messages/nearest-name.js';
import { memoryDisk } from '../../src/project/memory-disk.js';
import { rules } from '../../rules/index.js';
import { sampleRules } from './sample-rules.js';

const example = readFileSync('.reprolintrc.example', 'utf8');

test('the schema is plain data and a valid draft-07 schema', () => {
  const schema = settingsSchema(rules);
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  expect(new Ajv({ strict: true, allowUnionTypes: true }).validateSchema(schema)).toBe(true);
});

// A general validator as the judge: seeded random settings, most of them wrong somewhere.
test('settings are right or wrong just as a JSON Schema validator says', () => {
  const schema = settingsSchema(sampleRules);
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % below;
  };
  const scalars = ['error', 'off', 'strict', '', 'x', 7, 0, -1, 2.5, null, true, 'none', 'some'];
  const keys = [
    ...Object.keys(schema['properties'] as object),
    'files',
    'nb/order',
    'nb/*',
    'docs/readme',
    'level',
    'most',
    'names',
    'mode',
    'x',
  ];
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const any = (depth: number): unknown => {
    const kind = depth > 3 ? 0 : random(4);
    if (kind < 2) return pick(scalars);
    const parts = Array.from({ length: random(4) }, () => any(depth + 1));
    return kind === 2 ? parts : Object.fromEntries(parts.map((part) => [pick(keys), part]));
  };
  // Right but for a value here and there.
  const or = (right: unknown): unknown => (random(12) === 0 ? any(3) : right);
  const near = (): unknown => ({
    [random(4) === 0 ? pick(keys) : 'failOn']: or('none'),
    extends: or(pick(['strict', ['strict', 'paper']])),
    rules: or({
      'nb/order': or({ level: or('error'), most: or(4), names: or(['x']), mode: or('some'), strictly: or(true) }),
      'nb/*': or('off'),
    }),
    overrides: or([{ files: or('x'), rules: or({ 'nb/sequence': or('info') }) }]),
  });
  const seen = { right: 0, wrong: 0 };
  for (let i = 0; i < 4000; i++) {
    const value = i % 2 === 0 ? any(0) : near();
    const isRight = validate(value);
    seen[isRight ? 'right' : 'wrong']++;
    expect([value, schemaMistakes(schema, value).length === 0]).toEqual([value, isRight]);
  }
  expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(300);
});

test('every rule, former name and option is in it', () => {
  const text = JSON.stringify(settingsSchema(sampleRules));
  for (const name of ['nb/order', 'nb/sequence', 'Now called \\"nb/order\\"', 'nb/*', '"maximum":9', '"most"'])
    expect(text).toContain(name);
});

test('the example shows every key with a comment, and loads', async () => {
  const keys = Object.keys(settingsSchema(rules)['properties'] as object);
  expect(Object.keys(parse(example) as object).sort()).toEqual([...keys].sort());
  for (const key of keys) expect(example).toMatch(new RegExp(`# .*\\n${key.replace('$', '\\$')}:`));
  const result = await loadConfig({ disk: memoryDisk({ '.reprolintrc': example }), rules });
  if ('failures' in result) throw new Error(JSON.stringify(result.failures));
  expect(result.config).toMatchObject({
    settingsFile: '.reprolintrc',
    maxWarnings: { value: 50 },
    failOn: { value: 'error' },
  });
  expect(result.config.exclude.map(({ value }) => value)).toEqual(['archive', 'third_party/**']);
  expect(result.config.ruleFor('notebook/out-of-order', 'teaching/a.ipynb').level).toBe('off');
  expect(result.config.ruleFor('notebook/out-of-order', 'a.ipynb')).toMatchObject({ level: 'info', byPerson: true });
});

test.each([
  ['ruels', 'rules'],
  ['RULES', 'rules'],
  ['unpinned', 'deps/unpinned'],
  ['deps/unpined', 'deps/unpinned'],
  ['exlcude', 'exclude'],
  ['zzzz', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('the nearest name to "%.20s" is %s', (name, expected) => {
  expect(nearestName(name, ['rules', 'exclude', 'extends', 'deps/unpinned', 'deps/*'])).toBe(expected);
});
