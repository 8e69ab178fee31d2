import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config/load-config.js';
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
