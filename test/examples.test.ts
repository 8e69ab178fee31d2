import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { lint } from '../src/index.js';

const example = (name: string): string => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

test('the study with the faults of many: what the README shows', async () => {
  const root = example('churn-study');
  const { findings, summary } = await lint({ cwd: root, root });
  expect(new Set(findings.map(({ ruleId }) => ruleId))).toEqual(
    new Set([
      'container/base-floating',
      'deps/undeclared-import',
      'deps/unpinned',
      'docs/readme-stub',
      'notebook/duplicate-count',
      'notebook/out-of-order',
      'notebook/saved-error',
      'notebook/undefined-name',
      'notebook/use-before-definition',
      'paths/absolute',
      'python/version-missing',
      'random/missing-random-state',
    ]),
  );
  expect(findings.find(({ ruleId }) => ruleId === 'notebook/undefined-name')?.data['name']).toBe('model');
  expect(summary.unreadable).toBe(0);
});

test('its mended twin: nothing to report, in any preset', async () => {
  const root = example('churn-study-mended');
  for (const preset of ['recommended', 'strict', 'paper']) {
    const { findings } = await lint({ cwd: root, root, preset });
    expect(findings.map(({ ruleId, path, message }) => `${preset}: ${path} ${ruleId} ${message}`)).toEqual([]);
  }
});
