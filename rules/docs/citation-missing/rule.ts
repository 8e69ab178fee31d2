import { defineRule, isInTree } from '../../../src/api/index.js';

// CITATION.cff (citation-file-format.github.io), codemeta.json, .zenodo.json, R's inst/CITATION.
const CITATION = /^(?:citation(?:\.\w+)?|codemeta\.json|\.zenodo\.json|inst\/citation)$/i;
const SAID = /\bcit(?:e|ing|ation)\b|\bbibtex\b|引用/i;

export const rule = defineRule({
  id: 'docs/citation-missing',
  scope: 'project',
  summary: 'Require a note on how to cite the work.',
  why: 'Without a citation a reader cannot name the version of the code that a result rests on.',
  levels: { recommended: 'off', strict: 'off', paper: 'warning' },
  needs: { project: ['home', 'readmes'] },
  messages: {
    missing: () => ({
      what: 'the repository does not say how to cite it',
      help: 'Commit a "CITATION.cff" with title, authors, version and DOI; GitHub shows it as "Cite this repository".',
    }),
  },
  *check({ tree, project: { home, readmes }, problem }) {
    if (tree.entries.some(({ path }) => CITATION.test(path) && isInTree(tree, path))) return;
    const said = readmes.some(
      ({ headings, codeBlocks, links }) =>
        headings.some(({ text }) => SAID.test(text)) ||
        codeBlocks.some(({ language, text }) => language === 'bibtex' || /^\s*@\w+\s?\{/.test(text)) ||
        links.some(({ target }) => /zenodo\.org|doi\.org\//.test(target)),
    );
    if (!said) yield problem('missing', {}, home);
  },
});
