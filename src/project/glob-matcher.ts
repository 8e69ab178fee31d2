import { folderOf } from '../api/index.js';
import picomatch from 'picomatch';

/**
 * Which glob of a list matches a path, relative to the root. A glob that names a folder holds for all that lies in it;
 * `*` and `?` match a leading dot too. (The same reading for `exclude` and for `overrides.files`.)
 */
export function globMatcher(globs: readonly string[]): (path: string) => string | undefined {
  const matchers = globs.map((glob) => ({ glob, matches: compile(glob) }));
  const folders = new Map<string, string | undefined>([['', undefined]]);
  const direct = (path: string): string | undefined => matchers.find(({ matches }) => matches(path))?.glob;
  const ofFolder = (folder: string): string | undefined => {
    // Climbs to the nearest folder that is known, then comes back down: no recursion, however deep the tree.
    const unknown: string[] = [];
    let at = folder;
    for (; !folders.has(at); at = folderOf(at)) unknown.push(at);
    let found = folders.get(at);
    for (const path of unknown.reverse()) folders.set(path, (found ??= direct(path)));
    return found;
  };
  return globs.length === 0 ? () => undefined : (path) => ofFolder(folderOf(path)) ?? direct(path);
}

function compile(glob: string): (path: string) => boolean {
  const plain = glob.replace(/^(?:\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  // The flag s: a name may hold a line end, and `*` matches it as any other character.
  return picomatch(plain === '' ? '**' : plain, { dot: true, windows: false, nonegate: true, flags: 's' });
}
