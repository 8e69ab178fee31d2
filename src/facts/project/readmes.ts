import type { Outline, ReadmeFact, Tree } from '../../api/index.js';
import { baseName, isInTree } from '../../api/index.js';

/**
 * Where GitHub looks for a repository's README, in its order (GitHub documentation, "About READMEs"). One in docs/ is
 * the project's only in the eyes of a visitor who finds none before it, so it comes last.
 */
const FOLDERS = ['.github', '', 'docs'];

/**
 * The project's READMEs: the one that GitHub shows first, then its translations and companions. READMEs of other folders
 * tell about those folders and are left out.
 */
export function findReadmes(outlines: readonly Outline[], tree: Tree): readonly ReadmeFact[] {
  const readmes = outlines.flatMap(({ path, facts }) => (isInTree(tree, path) ? (facts.readme ?? []) : []));
  return FOLDERS.flatMap((folder) =>
    readmes
      .filter(({ path }) => folderOf(path) === folder)
      .sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1)),
  );
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  const folder = slash < 0 ? '' : path.slice(0, slash);
  return folder.toLowerCase() === 'docs' ? 'docs' : folder;
}

/** README.md before README.rst before README before README.zh.md and README_install.md. */
function rank(path: string): number {
  const name = baseName(path).toLowerCase();
  if (/^readme\.(?:md|markdown)$/.test(name)) return 0;
  if (/^readme\.[a-z]+$/.test(name) && !/^readme\.[a-z]{2}$/.test(name)) return 1;
  return name === 'readme' ? 2 : 3;
}
