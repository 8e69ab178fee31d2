import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { rules } from '../../rules/index.js';
import { lintProject } from '../../src/testing/index.js';
import { readmeExamples, readmeSections } from '../../src/testing/readme-examples.js';

const SECTIONS = ['## What it reports', '## Why it stops a re-run', '## How to mend it', '## Examples'];

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s README', (id, rule) => {
  const text = readFileSync(new URL(`../../rules/${id}/README.md`, import.meta.url), 'utf8');
  const examples = readmeExamples(text);

  test('has its id as title and the four sections in order', () => {
    expect(text.split('\n')[0]).toBe(`# ${id}`);
    // A rule with options may say more of them than its schema does.
    expect(readmeSections(text).filter((section) => section !== '## Options')).toEqual(SECTIONS);
  });

  test('shows a failing and a passing project', () => {
    expect(examples.map(({ fails }) => fails)).toEqual(expect.arrayContaining([true, false]));
  });

  test.each(examples.map((example) => [example.name, example] as const))('%s', async (_name, { project, fails }) => {
    const { findings } = await lintProject(project, { rules: [rule] });
    expect(findings.some(({ ruleId }) => ruleId === rule.id)).toBe(fails);
  });
});
