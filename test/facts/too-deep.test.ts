import { expect, test } from '@jest/globals';
import { tooDeepAt } from '../../src/api/index.js';
import { lintProject } from '../../src/testing/index.js';

test.each([
  ['nothing nested', 'a: 1\n', undefined],
  ['as deep as a person nests', '['.repeat(500), undefined],
  ['one deeper', '['.repeat(501), 500],
  ['closed again, many times', '[]'.repeat(10_000), undefined],
  ['both kinds of bracket', '{['.repeat(300), 500],
])('%s', (_name, text, at) => {
  expect(tooDeepAt(text)).toBe(at);
});

test.each(['environment.yml', 'compose.yaml', 'docker-compose.yml'])(
  'a hostile %s is told and nothing else happens',
  async (path) => {
    const { report } = await lintProject({ [path]: `dependencies: ${'['.repeat(50_000)}` }, { rules: [] });
    expect(report.unreadable).toEqual([{ path, reason: 'is nested too deeply to be read' }]);
  },
);
