import { expect, test } from '@jest/globals';
import { rules } from '../../rules/index.js';
import { lintProject } from '../../src/testing/index.js';
import type { Project } from '../../src/testing/index.js';
import { TORTURE_SET } from './torture-set.js';

const reversed = (project: Project): Project => Object.fromEntries(Object.entries(project).reverse());

test.each(Object.entries(TORTURE_SET))('every rule survives: %s', async (_name, project) => {
  const first = await lintProject(project, { rules });
  const internal = first.findings.filter(({ ruleId }) => ruleId === 'engine/internal-error');
  expect(internal.map(({ message }) => message)).toEqual([]);
  for (const finding of first.findings) {
    expect(finding.path).toBeTruthy();
    expect(finding.line).toBeGreaterThan(0);
    expect(finding.column).toBeGreaterThan(0);
    expect(finding.message).not.toMatch(/\bundefined\b|\[object|NaN/);
    expect(finding.help).not.toMatch(/\bundefined\b|\[object|NaN/);
  }
  const again = await lintProject(project, { rules });
  expect(again.findings).toEqual(first.findings);
  const backwards = await lintProject(reversed(project), { rules });
  expect(backwards.findings).toEqual(first.findings);
});

test('ids are their folders, are told apart and are not prefixes of the engine', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const id of ids) expect(id).toMatch(/^(?!engine\/)[a-z]+\/[a-z0-9-]+$/);
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s describes itself', (_id, rule) => {
  expect(rule.summary).toMatch(/^[A-Z][a-z]+ .+[^. ]\.$/s);
  expect(rule.why).toMatch(/^(pip|conda|[A-Z]).+\.$/s);
  // strict and paper contain recommended.
  const rank = (level: string): number => ['off', 'info', 'warning', 'error'].indexOf(level);
  expect(rank(rule.levels.strict)).toBeGreaterThanOrEqual(rank(rule.levels.recommended));
  expect(rank(rule.levels.paper)).toBeGreaterThanOrEqual(rank(rule.levels.recommended));
});
