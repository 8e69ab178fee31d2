import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * A path relative to a folder with "/" separators: "" for the folder itself, nothing if it does not lie below. Both are
 * absolute; a name may begin with two dots.
 */
export function pathBelow(folder: string, path: string): string | undefined {
  const way = relative(folder, path).split(sep).join('/');
  const isOutside = way === '..' || way.startsWith('../') || isAbsolute(way);
  return isOutside || resolve(folder, way) !== path ? undefined : way;
}
