import { baseName } from '../api/index.js';
import fastGlob from 'fast-glob';
import type { FileSystemAdapter, Entry } from 'fast-glob';
import { isEnvironment, skippedByName } from './default-skips.js';
import { IgnoreRules } from './ignore-rules.js';
import { joinPath } from './inside-path.js';
import type { ListedName, ListingDisk, NameKind } from './listing-disk.js';
import type { Tracked } from './read-git.js';
import type { WantedPaths } from './wanted-paths.js';

/** One name that the walk came by. */
export interface WalkedName {
  readonly path: string;
  readonly kind: NameKind;
  /** By git's rules, tracked or not. */
  readonly ignored: boolean;
  /** In a submodule: its own repository tracks it. */
  readonly submodule: boolean;
  /** Below a folder that was given as an argument though git ignores it. */
  readonly asked: boolean;
}
export interface Walk {
  readonly names: readonly WalkedName[];
  /** Folders that were not gone into, and why. */
  readonly skipped: ReadonlyMap<string, string>;
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}
interface Folder {
  readonly path: string;
  readonly ignored: boolean;
  readonly submodule: boolean;
  readonly asked: boolean;
  readonly rules: IgnoreRules | undefined;
}
interface WalkInput {
  readonly disk: ListingDisk;
  readonly tracked: Tracked | undefined;
  readonly infoExclude: string | undefined;
  /** There is a repository here, so that its ignore files mean something. */
  readonly isRepository: boolean;
  readonly wanted: WantedPaths;
}

/** Walks the whole tree below the root, in no particular order; goes into no link, and not into what nobody wrote by hand. */
export function walkTree(input: WalkInput): Walk {
  return new Walker(input).walk();
}

/** fast-glob does the walking; what it finds in a folder is decided here, in the file system adapter that it is handed. */
class Walker {
  readonly #input: WalkInput;
  readonly #names: WalkedName[] = [];
  readonly #skipped = new Map<string, string>();
  readonly #unreadable: { path: string; reason: string }[] = [];
  readonly #folders = new Map<string, Folder>();
  #aliases = 0;

  constructor(input: WalkInput) {
    this.#input = input;
    const rules = input.infoExclude === undefined ? undefined : new IgnoreRules('', input.infoExclude);
    this.#folders.set('/', { path: '', ignored: false, submodule: false, asked: false, rules });
  }

  walk(): Walk {
    const fs = { readdirSync: (folder: string) => this.#enter(folder) };
    fastGlob.sync('**', {
      cwd: '/',
      dot: true,
      onlyFiles: false,
      followSymbolicLinks: false,
      objectMode: true,
      unique: false,
      fs: fs as unknown as Partial<FileSystemAdapter>,
    });
    return { names: this.#names, skipped: this.#skipped, unreadable: this.#unreadable };
  }

  /** Lists a folder of fast-glob's world, whose root is "/". A folder that is not to be gone into looks like a file there. */
  #enter(shown: string): Entry['dirent'][] {
    const folder = this.#folders.get(shown);
    if (folder === undefined) return [];
    this.#folders.delete(shown);
    const listing = this.#input.disk.list(folder.path);
    if (!('names' in listing)) {
      this.#unreadable.push({ path: folder.path, reason: `is a folder that ${listing.reason}` });
      return [];
    }
    if (this.#isForeign(folder, listing.names)) return [];
    const here = { ...folder, rules: this.#rulesIn(folder, listing.names) };
    return listing.names.flatMap((entry) => this.#visit(here, shown, entry));
  }

  #isForeign(folder: Folder, names: readonly ListedName[]): boolean {
    if (folder.path === '' || this.#input.wanted.names(folder.path)) return false;
    if (!isEnvironment(baseName(folder.path), names)) return false;
    this.#skipped.set(folder.path, 'a Python environment');
    return true;
  }

  #rulesIn(folder: Folder, names: readonly ListedName[]): IgnoreRules | undefined {
    if (
      !this.#input.isRepository ||
      folder.ignored ||
      !names.some(({ name, kind }) => name === '.gitignore' && kind === 'file')
    )
      return folder.rules;
    const path = joinPath(folder.path, '.gitignore');
    const read = this.#input.disk.read(path, 10e6);
    if ('bytes' in read) return new IgnoreRules(folder.path, new TextDecoder().decode(read.bytes), folder.rules);
    this.#unreadable.push({ path, reason: read.reason });
    return folder.rules;
  }

  #visit(folder: Folder, shown: string, { name, kind }: ListedName): Entry['dirent'][] {
    const path = joinPath(folder.path, name);
    const { wanted, tracked } = this.#input;
    const isFolder = kind === 'directory';
    const entry = tracked?.entries.get(path);
    const holdsTracked = isFolder && tracked?.folders.has(path) === true;
    const ignored = entry === undefined && this.#isIgnored(folder, path, isFolder);
    const asked = folder.asked || (ignored && wanted.names(path));
    // In an ignored folder only what somebody tracks or asked for is told.
    if (folder.ignored && ignored && !holdsTracked && !asked && !wanted.leadsTo(path)) return [];
    const submodule = folder.submodule || entry?.kind === 'submodule';
    const isLeftOut = ignored && !holdsTracked;
    this.#names.push({ path, kind, ignored: isLeftOut, submodule, asked });
    if (!isFolder || !this.#isEntered(path, isLeftOut && !asked)) return [];
    const alias = this.#alias(name);
    this.#folders.set(`${shown === '/' ? '' : shown}/${alias}`, {
      path,
      ignored,
      submodule,
      asked,
      rules: folder.rules,
    });
    return [directory(alias)];
  }

  #isIgnored(folder: Folder, path: string, isFolder: boolean): boolean {
    return folder.ignored || (folder.rules?.ignores(path, isFolder) ?? false);
  }

  #isEntered(path: string, ignored: boolean): boolean {
    const { wanted } = this.#input;
    if (wanted.names(path)) return true;
    const skip = skippedByName(baseName(path));
    if (skip !== undefined) this.#skipped.set(path, skip);
    else if (ignored && !wanted.leadsTo(path)) this.#skipped.set(path, 'ignored by git');
    else return true;
    return false;
  }

  /** fast-glob's patterns see no line ends and treat some characters as their own, so odd names walk under a number. */
  #alias(name: string): string {
    return /^[\w.-]+$/.test(name) ? name : `:${(this.#aliases += 1)}`;
  }
}

function directory(name: string): Entry['dirent'] {
  return {
    name,
    isDirectory: () => true,
    isFile: () => false,
    isSymbolicLink: () => false,
    isBlockDevice: () => false,
    isCharacterDevice: () => false,
    isFIFO: () => false,
    isSocket: () => false,
  };
}
