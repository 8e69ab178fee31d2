import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'secrets/env-file',
  scope: 'project',
  summary: 'Forbid committed .env files that hold keys or passwords.',
  why: "They are one person's, and everybody who clones gets them.",
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { project: ['envSecrets'] },
  messages: {
    committed: ({ file, name }: { file: string; name: string }) => ({
      what: `"${file}" is in the repository and sets "${name}"`,
      help: `Type "git rm --cached ${file}", add it to .gitignore, change the keys in it, and commit a ".env.example" without values.`,
    }),
  },
  *check({ tree, project: { envSecrets }, problem }) {
    for (const { path, line, name } of envSecrets)
      yield problem(
        'committed',
        { file: path, name },
        { path, line, column: 1 },
        // Without an index it is not known whether git has it.
        tree.hasIndex ? {} : { confidence: 'medium' },
      );
  },
});
