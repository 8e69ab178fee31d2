import { STUB_CHARACTERS, defineRule, isStub, readmeCharacters, wholeFile } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'docs/readme-stub',
  scope: 'project',
  summary: 'Require a README that tells more than a title.',
  why: 'A README of a line leaves it open what the files are, what they need and what they make.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  options: {
    minCharacters: {
      type: 'integer',
      default: STUB_CHARACTERS,
      minimum: 1,
      description:
        'Shorter READMEs are reported: characters of prose and code, headings, images and bare links left out.',
    },
  },
  needs: { project: ['readmes'] },
  messages: {
    stub: ({ characters }: { characters: number; minCharacters: number }) => ({
      what:
        characters === 0
          ? 'the README tells nothing beyond its title'
          : `the README tells next to nothing: ${characters} ${characters === 1 ? 'character' : 'characters'} of text`,
      help: 'Write what the project is for, what to type to set it up, what to type to run it, and what comes out.',
    }),
  },
  *check({ project: { readmes }, options: { minCharacters }, problem }) {
    const [first] = readmes;
    if (first === undefined || !isStub(readmes, minCharacters)) return;
    const characters = readmeCharacters(readmes);
    yield problem('stub', { characters, minCharacters }, wholeFile(first.path));
  },
});
