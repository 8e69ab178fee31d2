import { entryAt, folderOf, isInTree } from '../../../api/index.js';
import type { DvcFact, DvcRemote, Tree } from '../../../api/index.js';

const MOST = 2000;

/** What DVC keeps: its `.dvc` files, and the remotes that `.dvc/config` names (https://dvc.org/doc/user-guide/project-structure). */
export function findDvc(tree: Tree, peek: (path: string) => Uint8Array | undefined): DvcFact {
  const paths = tree.entries
    .filter(({ path, kind }) => kind === 'file' && /[^/]\.dvc$/.test(path) && isInTree(tree, path))
    .slice(0, MOST);
  const tracked = paths.map(({ path }) => {
    const out = path.slice(0, -'.dvc'.length);
    return { path, out, isThere: isInTree(tree, out), config: configAbove(tree, path) };
  });
  const configs = new Set(tracked.map(({ config }) => config).filter((config) => config !== null));
  const remotes = [...configs].map((config): [string, DvcRemote[]] => [config, remotesIn(peek(config))]);
  return { tracked, remotes: Object.fromEntries(remotes) };
}

/** A folder inside the repository may be a DVC project of its own. */
function configAbove(tree: Tree, path: string): string | null {
  for (let folder = path; folder !== '';) {
    folder = folderOf(folder);
    const config = folder === '' ? '.dvc/config' : `${folder}/.dvc/config`;
    if (entryAt(tree, config) !== undefined) return config;
  }
  return null;
}

/** Sections such as `['remote "storage"']` with their `url`. */
function remotesIn(bytes: Uint8Array | undefined): DvcRemote[] {
  const remotes: DvcRemote[] = [];
  let name: string | undefined;
  for (const line of bytes === undefined ? [] : new TextDecoder().decode(bytes).split(/\r?\n/)) {
    const section = /^\s*\[(?:\s*'?remote\s+"([^"]{1,200})")?[^\]]*\]/.exec(line.slice(0, 1_000));
    if (section !== null) name = section[1];
    const url = /^\s*url\s*=\s*(\S.{0,1000})$/.exec(line.slice(0, 2_000).trimEnd())?.[1];
    if (name !== undefined && url !== undefined) remotes.push({ name, url, isFolder: isFolder(url) });
  }
  return remotes;
}

/** No scheme, no `user@host:`: a path of this machine. */
function isFolder(url: string): boolean {
  return !/^[A-Za-z][A-Za-z0-9+.-]+:\/\/|^[\w.-]+@[\w.-]+:/.test(url);
}
