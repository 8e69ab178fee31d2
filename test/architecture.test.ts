import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import { VERSION } from '../src/version.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A file where it would stand, an import that it may not make, and a word of the sentence that says why. */
test.each([
  ['rules/docs/readme-missing/rule.ts', '../../../src/facts/reader.js', 'A rule sees facts only'],
  ['rules/docs/readme-missing/rule.ts', '../../../src/pipeline.js', 'A rule sees facts only'],
  ['rules/docs/readme-missing/rule.ts', 'node:fs', 'A rule sees facts only'],
  ['src/api/place.ts', '../engine/index.js', 'ground floor'],
  ['src/api/place.ts', 'node:path', 'ground floor'],
  ['src/formats/text.ts', '../engine/index.js', 'pure function of the report'],
  ['src/graph/write-text.ts', '../facts/reader.js', 'pure function of the lineage fact'],
  ['src/facts/reader.ts', '../project/open-disk.js', 'never the disk'],
  ['src/facts/make-facts.ts', 'node:fs', 'never the disk'],
  ['src/python/ast.ts', '../facts/reader.js', 'understands text'],
  ['src/engine/finalize.ts', '../facts/make-facts.js', 'handed rules, facts and the disk'],
  ['src/engine/finalize.ts', '../../rules/index.js', 'handed rules, facts and the disk'],
  ['src/config/load-config.ts', '../engine/index.js', 'Settings and discovery'],
  ['src/project/open-disk.ts', 'node:child_process', 'nothing here starts a process'],
  ['src/messages/escape-text.ts', '../engine/index.js', 'Messages are words'],
  ['src/engine/finalize.ts', '../cli/run.js', 'Nobody imports the command line'],
])(
  '%s may not import %s',
  async (path, imported, sentence) => {
    const eslint = new ESLint({
      cwd: root,
      // The direction needs no types; without them a case takes milliseconds.
      overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
      ruleFilter: ({ ruleId }) => ruleId === 'reprolint/direction',
    });
    const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath: `${root}${path}` });
    expect(result?.messages.map(({ message }) => message).join('\n')).toContain(sentence);
  },
  30_000,
);

test('the version is the same wherever it is said', () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
  expect(readFileSync(`${root}CHANGELOG.md`, 'utf8')).toContain(`## ${version}`);
});

test('every dependency is pinned to one version', () => {
  const { devDependencies, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<
    string,
    Record<string, string> | undefined
  >;
  expect(dependencies).toBeUndefined();
  for (const version of Object.values(devDependencies ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
