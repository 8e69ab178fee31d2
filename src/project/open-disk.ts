import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, readdirSync, realpathSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { baseName, folderOf } from '../api/index.js';
import type { ReadResult } from '../api/index.js';
import { bytesFromName, mayHoldBytes, nameFromBytes } from './byte-name.js';
import { isInsidePath, joinPath } from './inside-path.js';
import type { LinkEnd, ListedName, Listing, ListingDisk, NameKind } from './listing-disk.js';
import { failureReason, notRegular, tooLarge } from './read-failure.js';
import { createFile, writeAtomic } from './write-atomic.js';

// O_NONBLOCK: opening a pipe that took the file's place must not wait. The flags do not exist on Windows.
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants as Readonly<Record<string, number | undefined>>;
const READ_FLAGS = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);
const OUTSIDE = 'is a link that leads out of the project';

/**
 * The real disk below `root`. Nothing outside the root is read, whatever links lie in it. A link to a regular file inside
 * the root is read as that file; links to folders are followed only where a path that is asked for leads through them.
 * @param root absolute real path of a folder
 */
export function openDisk(root: string): ListingDisk {
  return new RealDisk(root);
}

class RealDisk implements ListingDisk {
  readonly #root: string;
  /** Names whose bytes are not UTF-8, by their shown path: filled by `list`. */
  readonly #odd = new Map<string, Buffer>();
  /** Folders known to be real and inside: listed ones, and ones whose real path was looked up. */
  readonly #folders = new Map<string, string | Buffer | { readonly reason: string }>([]);

  constructor(root: string) {
    this.#root = root === '/' ? '' : root;
  }

  read(path: string, limit: number, into?: Uint8Array): ReadResult {
    const found = this.#locate(path);
    if ('reason' in found) return found;
    if (!found.stats.isSymbolicLink()) return readRegular(found.real, limit, into);
    const end = this.follow(path);
    if ('reason' in end) return end;
    // A link into git's own folder would show settings and credentials as if they were the project's text.
    if (end.path.split('/').includes('.git')) return { reason: 'is a link into git’s own folder' };
    const target = this.#locate(end.path);
    return 'reason' in target ? target : readRegular(target.real, limit, into);
  }

  write(path: string, bytes: Uint8Array): void {
    const found = this.#locate(path);
    if ('reason' in found) throw new Error(`"${path}" ${found.reason}`);
    const odd = notRegular(found.stats);
    if (odd !== undefined) throw new Error(`"${path}" ${odd}, so it is not written`);
    try {
      writeAtomic(found.real, found.folder, found.stats, bytes);
    } catch (error) {
      throw new Error(`"${path}" ${failureReason(error).replace('be read', 'be written')}`, { cause: error });
    }
  }

  create(path: string, bytes: Uint8Array): void {
    const folder = isInsidePath(path) ? this.#realFolder(folderOf(path)) : { reason: 'lies outside the project' };
    if (typeof folder === 'object' && 'reason' in folder) throw new Error(`"${path}" ${folder.reason}`);
    try {
      createFile(this.#join(path), bytes);
    } catch (error) {
      throw new Error(`"${path}" ${failureReason(error).replace('be read', 'be written')}`, { cause: error });
    }
  }

  list(folder: string): Listing {
    try {
      const real = folder === '' ? this.#root || '/' : this.#join(folder);
      const names = this.#names(folder, real);
      this.#folders.set(folder, folder === '' ? this.#root : real);
      return { names };
    } catch (error) {
      return { reason: failureReason(error) };
    }
  }

  size(path: string): number {
    try {
      const stats = lstatSync(this.#join(path), { throwIfNoEntry: false });
      return stats?.isFile() === true ? stats.size : 0;
    } catch {
      return 0;
    }
  }

  follow(link: string): LinkEnd {
    try {
      const real = realpathSync.native(this.#join(link), { encoding: 'buffer' });
      const path = this.#relative(real);
      if (path === undefined) return { reason: OUTSIDE };
      return { path, kind: kindOf(lstatSync(real)) };
    } catch (error) {
      const reason = failureReason(error);
      return { reason: reason === 'is no longer there' ? 'is a link to a name that does not exist' : reason };
    }
  }

  /** A name below the root, its folder proved to lie inside, and what it is (a link is not followed). */
  #locate(
    path: string,
  ):
    | { readonly real: string | Buffer; readonly folder: string | Buffer; readonly stats: Stats }
    | { readonly reason: string } {
    if (!isInsidePath(path)) return { reason: 'lies outside the project' };
    const folder = this.#realFolder(folderOf(path));
    if (typeof folder === 'object' && 'reason' in folder) return folder;
    try {
      const name = this.#nameBytes(path);
      const real =
        typeof folder === 'string' && typeof name === 'string'
          ? `${folder}/${name}`
          : Buffer.concat([Buffer.from(folder), Buffer.from('/'), Buffer.from(name)]);
      return { real, folder: folder.length === 0 ? '/' : folder, stats: lstatSync(real) };
    } catch (error) {
      return { reason: failureReason(error) };
    }
  }

  #realFolder(folder: string): string | Buffer | { readonly reason: string } {
    if (folder === '') return this.#root;
    let known = this.#folders.get(folder);
    if (known === undefined) {
      known = this.#lookUpFolder(folder);
      this.#folders.set(folder, known);
    }
    return known;
  }

  #lookUpFolder(folder: string): string | Buffer | { readonly reason: string } {
    try {
      const real = realpathSync.native(this.#join(folder), { encoding: 'buffer' });
      if (this.#relative(real) === undefined) return { reason: 'lies behind a link that leads out of the project' };
      const text = real.toString();
      return Buffer.from(text).equals(real) ? text : real;
    } catch (error) {
      return { reason: failureReason(error) };
    }
  }

  #relative(real: Buffer): string | undefined {
    const root = Buffer.from(`${this.#root}/`);
    if (real.length <= root.length || !real.subarray(0, root.length).equals(root)) return undefined;
    return nameFromBytes(real.subarray(root.length));
  }

  #names(folder: string, real: string | Buffer): ListedName[] {
    const entries = typeof real === 'string' ? readdirSync(real, { withFileTypes: true }) : undefined;
    // U+FFFD is what Node makes of bytes that are not UTF-8 (and what a rare name may really hold).
    if (entries !== undefined && !entries.some((entry) => entry.name.includes('\ufffd')))
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    return readdirSync(real, { encoding: 'buffer' }).map((bytes) => {
      const name = nameFromBytes(bytes);
      if (!Buffer.from(name).equals(bytes)) this.#odd.set(joinPath(folder, name), bytes);
      const stats = lstatSync(Buffer.concat([Buffer.from(real), Buffer.from('/'), bytes]), { throwIfNoEntry: false });
      return { name, kind: stats === undefined ? 'other' : kindOf(stats) };
    });
  }

  /** The path below the root as the system wants it: text, or bytes where a name in it is not UTF-8. */
  #join(path: string): string | Buffer {
    if (!mayHoldBytes(path)) return `${this.#root}/${path}`;
    let real: string | Buffer = this.#root;
    let shown = '';
    for (const segment of path.split('/')) {
      shown = joinPath(shown, segment);
      real = Buffer.concat([Buffer.from(real), Buffer.from('/'), Buffer.from(this.#nameBytes(shown, real))]);
    }
    return real;
  }

  /** The last name of a path in bytes. A name that really holds `\xff` as four characters wins over the byte ff. */
  #nameBytes(path: string, folder?: string | Buffer): string | Buffer {
    const name = baseName(path);
    if (!mayHoldBytes(name)) return name;
    const known = this.#odd.get(path);
    if (known !== undefined) return known;
    const parent = folder ?? this.#join(folderOf(path));
    const literal = Buffer.concat([Buffer.from(parent), Buffer.from(`/${name}`)]);
    return lstatSync(literal, { throwIfNoEntry: false }) === undefined ? bytesFromName(name) : name;
  }
}

function kindOf(entry: Dirent | Stats): NameKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** Reads at most `limit` bytes of a regular file. It is looked at before it is opened: opening a device can do things. */
function readRegular(path: string | Buffer, limit: number, into: Uint8Array | undefined): ReadResult {
  try {
    const odd = notRegular(lstatSync(path));
    if (odd !== undefined) return { reason: odd };
    const file = openSync(path, READ_FLAGS);
    try {
      const stats = fstatSync(file);
      const changed = notRegular(stats);
      if (changed !== undefined) return { reason: changed };
      if (stats.size > limit) return { reason: tooLarge(stats.size, limit) };
      return { bytes: readAll(file, stats.size, into) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { reason: failureReason(error) };
  }
}

function readAll(file: number, size: number, into: Uint8Array | undefined): Uint8Array {
  // Not from Node's shared pool: the bytes may cross to another thread.
  const bytes = into !== undefined && size <= into.length ? into : Buffer.allocUnsafeSlow(size);
  let done = 0;
  while (done < size) {
    const count = readSync(file, bytes, done, size - done, null);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}
