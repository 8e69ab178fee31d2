import { defineRule, isInTree } from '../../../src/api/index.js';

/** `.env`, `.env.local`, `prod.env`; templates such as `.env.example` are meant to be shared. */
const ENV_FILE =
  /(?:^|\/)(?:\.env(?:\.(?:local|prod|production|dev|development|staging|secret|private))?|[\w-]+\.env)$/i;
const TEMPLATE = /example|sample|template|dist|default|test|dummy/i;

export const rule = defineRule({
  id: 'secrets/env-file',
  scope: 'project',
  summary: 'Forbid committed .env files.',
  why: 'They hold keys and passwords of one person, which everybody who clones gets.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { project: ['home'] },
  messages: {
    committed: ({ file }: { file: string }) => ({
      what: `"${file}" is in the repository`,
      help: `Type "git rm --cached ${file}", add it to .gitignore, change the keys in it, and commit a ".env.example" without values.`,
    }),
  },
  *check({ tree, problem }) {
    for (const { path, kind, size } of tree.entries) {
      if (kind !== 'file' || size === 0 || !ENV_FILE.test(path) || TEMPLATE.test(path) || !isInTree(tree, path))
        continue;
      // Without an index it is not known whether git has it.
      yield problem(
        'committed',
        { file: path },
        { path, line: 1, column: 1 },
        tree.hasIndex ? {} : { confidence: 'medium' },
      );
    }
  },
});
