import { baseName, folderOf } from '../api/index.js';
import type { ReadResult } from '../api/index.js';
import { isInsidePath, joinPath } from './inside-path.js';
import type { LinkEnd, ListedName, Listing, ListingDisk, NameKind } from './listing-disk.js';
import { tooLarge } from './read-failure.js';

export interface MemoryDiskOptions {
  /** Paths in git's index; without it the disk says nothing about git (a file ".git/index" is then read as one). */
  readonly tracked?: readonly string[];
  /** Target by the link's path, relative to the link's folder, as the system has it. */
  readonly links?: Readonly<Record<string, string>>;
  /** Empty folders. */
  readonly folders?: readonly string[];
}

/** A project in memory: text or bytes by path. The same seam as the real disk, for tests and `reprolint/testing`. */
export function memoryDisk(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: MemoryDiskOptions = {},
): ListingDisk {
  return new MemoryDisk(files, options);
}

class MemoryDisk implements ListingDisk {
  readonly tracked?: readonly string[];
  readonly #files = new Map<string, Uint8Array>();
  readonly #links: ReadonlyMap<string, string>;
  readonly #folders = new Map<string, Map<string, NameKind>>([['', new Map<string, NameKind>()]]);

  constructor(files: Readonly<Record<string, string | Uint8Array>>, options: MemoryDiskOptions) {
    if (options.tracked !== undefined) this.tracked = options.tracked;
    this.#links = new Map(Object.entries(options.links ?? {}));
    for (const [path, content] of Object.entries(files)) {
      this.#files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
      this.#add(path, 'file');
    }
    for (const link of this.#links.keys()) this.#add(link, 'link');
    for (const folder of options.folders ?? []) this.#add(folder, 'directory');
  }

  read(path: string, limit: number): ReadResult {
    if (!isInsidePath(path)) return { reason: 'lies outside the project' };
    const end = this.#resolve(path);
    if ('reason' in end) return end;
    const bytes = this.#files.get(end.path);
    if (bytes === undefined)
      return { reason: end.kind === 'directory' ? 'is a folder, not a file' : 'is no longer there' };
    return bytes.length > limit ? { reason: tooLarge(bytes.length, limit) } : { bytes };
  }

  write(path: string, bytes: Uint8Array): void {
    if (!this.#files.has(path)) throw new Error(`"${path}" is no regular file, so it is not written`);
    this.#files.set(path, bytes);
  }

  create(path: string, bytes: Uint8Array): void {
    if (!('reason' in this.#resolve(path))) throw new Error(`"${path}" is there already`);
    this.#files.set(path, bytes);
    this.#add(path, 'file');
  }

  list(folder: string): Listing {
    const names = this.#folders.get(folder);
    if (names === undefined) return { reason: 'is no longer there' };
    return { names: [...names].map(([name, kind]): ListedName => ({ name, kind })) };
  }

  size(path: string): number {
    return this.#files.get(path)?.length ?? 0;
  }

  follow(link: string): LinkEnd {
    return this.#resolve(link);
  }

  #add(path: string, kind: NameKind): void {
    if (!isInsidePath(path)) throw new Error(`"${path}" is no path below the root of a project`);
    for (let at = path, what = kind; at !== ''; at = folderOf(at), what = 'directory') {
      const folder = folderOf(at);
      const names = this.#folders.get(folder) ?? new Map<string, NameKind>();
      this.#folders.set(folder, names);
      const known = names.get(baseName(at));
      if (known !== undefined && known !== what) throw new Error(`"${at}" cannot be both a ${known} and a ${what}`);
      names.set(baseName(at), what);
      if (what === 'directory' && !this.#folders.has(at)) this.#folders.set(at, new Map());
      if (known !== undefined) return;
    }
  }

  /** Follows links in every segment, as the system does; forty are a circle. */
  #resolve(path: string): LinkEnd {
    let rest = path.split('/');
    let at = '';
    for (let hops = 0; rest.length > 0;) {
      const [segment = '', ...others] = rest;
      rest = others;
      if (segment === '' || segment === '.') continue;
      if (segment === '..') {
        if (at === '') return { reason: 'is a link that leads out of the project' };
        at = folderOf(at);
        continue;
      }
      at = joinPath(at, segment);
      const target = this.#links.get(at);
      if (target === undefined) continue;
      if ((hops += 1) > 40) return { reason: 'is a link that leads in a circle' };
      if (target.startsWith('/')) return { reason: 'is a link that leads out of the project' };
      rest = [...target.split('/'), ...rest];
      at = folderOf(at);
    }
    if (at === '') return { path: '', kind: 'directory' };
    const kind = this.#folders.get(folderOf(at))?.get(baseName(at));
    if (kind !== undefined) return { path: at, kind };
    return { reason: at === path ? 'is no longer there' : 'is a link to a name that does not exist' };
  }
}
