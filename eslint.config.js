import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The direction of imports (docs/architecture.md): each row says who may not import what, and why. */
const direction = [
  {
    files: ['rules/**/*.ts'],
    forbid: ['**/src/!(api)/**', '**/src/*.js', '!**/src/testing/**', 'node:*'],
    say: 'A rule sees facts only: import src/api and its own folder; if a fact is missing, add it in src/facts.',
  },
  {
    files: ['src/api/**/*.ts'],
    forbid: ['../*', 'node:*'],
    say: 'src/api is the ground floor: it imports nothing of ours and nothing of Node.',
  },
  {
    files: ['src/formats/**/*.ts'],
    forbid: ['../!(api|messages|formats)/**', '../!(api|messages|formats)', 'node:fs', 'node:process'],
    say: 'A format is a pure function of the report: it imports src/api only.',
  },
  {
    files: ['src/facts/**/*.ts'],
    forbid: [
      '**/engine/**',
      '**/project/**',
      '**/config/**',
      '**/formats/**',
      '**/cli/**',
      '**/rules/**',
      'node:fs',
      'node:process',
    ],
    say: 'Facts come from bytes: src/facts imports src/api, src/python and parsers, and never the disk.',
  },
  {
    files: ['src/python/**/*.ts'],
    forbid: [
      '**/facts/**',
      '**/engine/**',
      '**/project/**',
      '**/config/**',
      '**/formats/**',
      '**/cli/**',
      '**/rules/**',
      'node:fs',
      'node:process',
    ],
    say: 'src/python understands text: it imports src/api only.',
  },
  {
    files: ['src/engine/**/*.ts'],
    forbid: [
      '**/facts/**',
      '**/project/**',
      '**/config/**',
      '**/formats/**',
      '**/cli/**',
      '**/rules/**',
      'node:fs',
      'node:process',
    ],
    say: 'The engine is handed rules, facts and the disk as values: it imports src/api only.',
  },
  {
    files: ['src/config/**/*.ts', 'src/project/**/*.ts'],
    forbid: ['**/facts/**', '**/engine/**', '**/formats/**', '**/cli/**', '**/rules/**', 'node:child_process'],
    say: 'Settings and discovery import src/api only; nothing here starts a process.',
  },
  {
    files: ['src/messages/**/*.ts'],
    forbid: ['../!(api)/**', 'node:*'],
    say: 'Messages are words: they import src/api at most.',
  },
];
const paths = (say) => ({ group: ['**/cli/**'], message: `Nobody imports the command line. ${say}` });

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'examples/', 'test/fixtures/', 'test/torture/', '.tmp/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 20],
      'max-depth': ['error', 4],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  ...direction.map(({ files, forbid, say }) => ({
    files,
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbid, message: say }, paths(say)] }] },
  })),
  {
    files: ['**/*.test.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
      },
    },
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-console': 'off' },
  },
);
