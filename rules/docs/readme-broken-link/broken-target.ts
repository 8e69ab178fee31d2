import { baseName, entryAt, isInTree } from '../../../src/api/index.js';
import type { Tree } from '../../../src/api/index.js';

/** A scheme, a host, a place in the page, a template's gap: nothing that could be a file here. */
const ELSEWHERE =
  /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?|$)|[{}<>$|*\\]|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|io|net|edu|gov|co|ai|dev|me|app|cn|de|uk)(?:\/|$)|^www\./i;

/** What documentation generators make: it is not committed. */
const GENERATED = /(?:^|\/)(?:_?build|_static|dist|site|html)\//i;

/**
 * Whether a relative link of a README leads to nothing that a clone holds, and where it should lead, if that is plain.
 * GitHub's own pages (`../../issues`), which lie outside of the repository, and anything in a submodule are left alone.
 */
export function brokenTarget(
  target: string,
  readme: string,
  tree: Tree,
): { readonly suggestion: string | null } | undefined {
  if (ELSEWHERE.test(target)) return undefined;
  const written = decode(target.split(/[#?]/, 1)[0] ?? '');
  const folder = written.startsWith('/') ? '' : readme.slice(0, readme.lastIndexOf('/') + 1);
  const path = normalize(folder + written);
  if (path === undefined || path === '' || GENERATED.test(path) || exists(tree, path)) return undefined;
  // Site generators serve `docs/page.md` as `docs/page`, `page/` or `page.html`.
  const stem = path.replace(/\.html?$/, '');
  if (['.md', '.rst', '.qmd', '.Rmd', '.ipynb', '/index.md'].some((ending) => exists(tree, stem + ending)))
    return undefined;
  if (inSubmodule(tree, path)) return undefined;
  const found = elsewhere(tree, path);
  return { suggestion: found === undefined ? null : relative(readme, found) };
}

function exists(tree: Tree, path: string): boolean {
  return entryAt(tree, path) !== undefined && isInTree(tree, path);
}

/** Submodules are folders that the clone leaves empty: with .gitmodules, a folder with nothing in it may hold anything. */
function inSubmodule(tree: Tree, path: string): boolean {
  if (entryAt(tree, '.gitmodules') === undefined) return false;
  const parts = path.split('/');
  return parts.some((_, i) => {
    const folder = parts.slice(0, i).join('/');
    return folder !== '' && !tree.entries.some((entry) => entry.path.startsWith(`${folder}/`));
  });
}

/** The only file of the same name in whatever case, else the only one in its folder that differs in its ending. */
function elsewhere(tree: Tree, path: string): string | undefined {
  const name = baseName(path).toLowerCase();
  const files = tree.entries.filter((entry) => entry.kind === 'file' && isInTree(tree, entry.path));
  const same = files.filter((entry) => baseName(entry.path).toLowerCase() === name);
  if (same.length > 0) return same.length === 1 ? same[0]?.path : undefined;
  const stem = stemOf(path);
  const alike = files.filter((entry) => stemOf(entry.path) === stem);
  return alike.length === 1 ? alike[0]?.path : undefined;
}

function stemOf(path: string): string {
  return path.replace(/(?<=[^/])\.\w+$/, '').toLowerCase();
}

/** The link from a README to a file of the repository. */
function relative(readme: string, path: string): string {
  const from = readme.split('/').slice(0, -1);
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Without `.` and `..`; nothing where it leaves the repository. */
function normalize(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
