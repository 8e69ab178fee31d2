import { baseName, defineRule } from '../../../src/api/index.js';
import type { CommandFact, Tree } from '../../../src/api/index.js';
import { namedFile } from './named-file.js';
import { nearestFile } from './nearest-file.js';

export const rule = defineRule({
  id: 'docs/readme-command-missing-file',
  scope: 'project',
  summary: 'Require the files that documented commands name to be in the repository.',
  why: 'The first thing that a reader types stops with "No such file".',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { project: ['readmes', 'manifests'] },
  messages: {
    missing: ({ file, suggestion }: { file: string; suggestion: string | null }) => ({
      what: `the README tells to use "${file}", which is not in the repository`,
      help:
        suggestion === null ? 'Commit the file, or change the command.' : `Write "${suggestion}", or commit the file.`,
    }),
  },
  *check({ project: { readmes, manifests }, tree, problem }) {
    // The README of an installable library shows commands for its users' own files.
    if (manifests.some(({ library, path }) => library && !path.includes('/'))) return;
    const seen = new Set<string>();
    for (const readme of readmes) {
      for (const [i, command] of readme.commands.entries()) {
        const file = namedFile(command.words)?.file;
        if (file === undefined || seen.has(file)) continue;
        seen.add(file);
        const before = readme.commands.slice(0, i);
        if (isSomewhere(tree, file) || comesFrom(before, file)) continue;
        yield problem('missing', { file, suggestion: nearestFile(tree, file) ?? null }, command.at);
      }
    }
  },
});

/**
 * Any file of that name counts, wherever it lies, not tracked ones too: which folder a reader stands in after the steps
 * before cannot be told for sure.
 */
function isSomewhere(tree: Tree, file: string): boolean {
  const name = baseName(file);
  return tree.entries.some(({ path }) => path === name || path.endsWith(`/${name}`));
}

/** Earlier commands fetch or make it: another repository that is cloned, an archive, a download, a project template. */
function comesFrom(before: readonly CommandFact[], file: string): boolean {
  const name = baseName(file);
  const clones = before.filter(({ words }) => words[0] === 'git' && (words[1] === 'clone' || words[1] === 'submodule'));
  // The first clone is the repository itself; what stands behind a second one may happen in that.
  if (clones.length > 1) return true;
  return before.some(({ words }) => {
    const [program = ''] = words;
    if (
      /^(?:unzip|tar|7z|gunzip|cookiecutter|copier|gdown|kaggle|dvc|svn|hg|aws|gsutil|huggingface-cli|django-admin)$/.test(
        program,
      )
    )
      return true;
    return namedFile(words)?.file !== file && words.some((word) => word.includes(name));
  });
}
