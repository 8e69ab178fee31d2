import { defineRule, isInTree } from '../../../src/api/index.js';

// LICENSE, LICENCE.md, COPYING, UNLICENSE, MIT-LICENSE.txt, license-code; REUSE's folder LICENSES/.
const LICENSE =
  /^(?:(?:[\w-]+[-_.])?(?:un)?licen[cs]es?(?:[._-][^/]*)?|copying(?:[._-][^/]*)?)(?:\/|$)|^\.github\/licen[cs]e/i;

export const rule = defineRule({
  id: 'docs/license-missing',
  scope: 'project',
  summary: 'Require a licence.',
  why: 'Without a licence nobody else may copy, change or run the code, whatever the README says.',
  levels: { recommended: 'off', strict: 'off', paper: 'warning' },
  needs: { project: ['home', 'readmes'] },
  messages: {
    missing: () => ({
      what: 'the repository has no licence',
      help: 'Commit a file "LICENSE" with the text of one, such as MIT for code or CC BY 4.0 for text and data.',
    }),
  },
  *check({ tree, project: { home, readmes }, problem }) {
    if (tree.entries.some(({ path }) => LICENSE.test(path) && isInTree(tree, path))) return;
    // A README that grants one has said it, though a file is found more easily.
    const granted = readmes.some(
      ({ headings, prose }) =>
        headings.some(({ text }) => /licen[cs]e|许可|ライセンス/i.test(text)) || /\blicen[cs]ed under\b/.test(prose),
    );
    if (!granted) yield problem('missing', {}, home);
  },
});
