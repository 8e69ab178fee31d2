import { defineRule, isInTree } from '../../../src/api/index.js';

/** Any README counts, one that only people can read (README.pdf, README.ipynb, a link) too: it is there. */
const README = /^(?:\.github\/|docs\/)?read[ _-]?me(?:[._ -][^/]*)?$/i;

export const rule = defineRule({
  id: 'docs/readme-missing',
  scope: 'project',
  summary: 'Require a README in the root of the repository.',
  why: 'Without a README nobody knows what to install, what to run and in which order.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { project: ['home'] },
  messages: {
    missing: () => ({
      what: 'the repository has no README',
      help: 'Write "README.md" in the root: what the project is for, what to type to set it up, and what to type to run it.',
    }),
  },
  *check({ tree, project, problem }) {
    // Without an index an ignored file may be committed all the same: "*.md" in a .gitignore is for what is rendered.
    const found = tree.entries.some(
      ({ path, kind }) => kind !== 'directory' && README.test(path) && (!tree.hasIndex || isInTree(tree, path)),
    );
    if (!found) yield problem('missing', {}, project.home);
  },
});
