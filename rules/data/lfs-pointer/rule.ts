import { defineRule, wholeFile } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/lfs-pointer',
  scope: 'file',
  kinds: [
    'notebook',
    'python',
    'requirements',
    'pyproject',
    'setup-cfg',
    'setup-py',
    'pipfile',
    'conda-env',
    'lock',
    'dockerfile',
    'compose',
    'devcontainer',
    'readme',
  ],
  summary: 'Require the content of files that are kept with git-lfs, not their pointers.',
  why: 'Whoever clones without git-lfs gets a text of three lines in place of the file, and nothing that uses it works.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['lfsPointer'] },
  messages: {
    // The size is in the data only: the same words in all such files are shown once.
    pointer: (_: { size: number }) => ({
      what: 'this file is a git-lfs pointer: its content was not fetched',
      help: 'Run "git lfs install" and "git lfs pull"; if others get the pointer too, say so in the README or keep the file in git itself.',
    }),
  },
  *check({ file: { path, lfsPointer }, problem }) {
    if (lfsPointer !== null) yield problem('pointer', { size: lfsPointer.size }, wholeFile(path));
  },
});
