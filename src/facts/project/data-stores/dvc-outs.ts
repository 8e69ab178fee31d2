import { posix } from 'node:path';
import type { Tree } from '../../../api/index.js';

const MOST_FILES = 50;
/** Keys of a stage under which its outputs stand, one an item (https://dvc.org/doc/user-guide/project-structure/dvcyaml-files). */
const OUTS = /^(\s*)(?:outs|outs_no_cache|outs_persist|metrics|metrics_no_cache|plots|plots_no_cache):\s*$/;
const ITEM = /^(\s*)-\s+(?:path:\s*)?(["']?)([^\s"'#:{}$](?:[^"'#:{}$]{0,498}[^\s"'#:{}$])?)\2\s*(?::\s*)?(?:#.*)?$/;

/** What the stages of `dvc.yaml` and `dvc.lock` make: files and folders, relative to the root. Of values that are filled in nothing is known. */
export function dvcOuts(tree: Tree, peek: (path: string) => Uint8Array | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const files = tree.entries.filter(
    ({ path, kind }) =>
      kind === 'file' && (path.endsWith('dvc.yaml') || path.endsWith('dvc.lock')) && /(?:^|\/)dvc\.\w+$/.test(path),
  );
  for (const { path } of files.slice(0, MOST_FILES)) {
    const bytes = peek(path);
    if (bytes === undefined) continue;
    for (const out of outsIn(new TextDecoder().decode(bytes)))
      found.add(posix.normalize(posix.join(posix.dirname(path), out)).replace(/\/$/, ''));
  }
  return found;
}

function outsIn(text: string): string[] {
  const found: string[] = [];
  let folder = '.';
  let within = -1;
  for (const line of text.split(/\r?\n/)) {
    // Two spaces and a name: a stage begins.
    if (/^ {2}[^\s-][^:]*:\s*$/.test(line)) folder = '.';
    folder = /^\s+wdir:\s*["']?([^\s"'#$](?:[^"'#$]*[^\s"'#$])?)["']?\s*$/.exec(line)?.[1] ?? folder;
    const outs = OUTS.exec(line);
    if (outs !== null) {
      within = (outs[1] ?? '').length;
      continue;
    }
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '' && (indent < within || (indent === within && !line.trimStart().startsWith('-'))))
      within = -1;
    const item = within < 0 ? null : ITEM.exec(line);
    if (item?.[3] !== undefined) found.push(posix.join(folder, item[3].trim()));
  }
  return found;
}
