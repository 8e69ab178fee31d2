import type { Finding } from '../api/index.js';
import { count } from './count.js';
import { shownPath } from './place-name.js';

const FILES_NAMED = 6;

/** The files of places, each once, in their order. */
export function filesOf(places: readonly { readonly path: string }[]): string[] {
  return [...new Set(places.map(({ path }) => path))];
}

/** The other files that a finding is about as much as about its own. */
function otherFiles({ path, related = [] }: Finding): string[] {
  return filesOf(related.filter((place) => place.equal === true && place.path !== path));
}

/** `1 notebook`, `3 more files`. */
export function countFiles(paths: readonly string[], more = ''): string {
  const thing = paths.every((path) => path.endsWith('.ipynb')) ? 'notebook' : 'file';
  return count(paths.length, `${more === '' ? '' : `${more} `}${thing}`);
}

/** `also in b.ipynb, c.ipynb, d.ipynb and 9 more notebooks`; "" where a finding is about its own file. */
export function alsoIn(finding: Finding): string {
  const files = otherFiles(finding);
  if (files.length === 0) return '';
  const shown = files.length > FILES_NAMED + 1 ? files.slice(0, FILES_NAMED) : files;
  const rest = shown.length < files.length ? ` and ${countFiles(files.slice(shown.length), 'more')}` : '';
  return `also in ${shown.map(shownPath).join(', ')}${rest}`;
}
