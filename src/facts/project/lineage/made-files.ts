import { baseName, folderOf, matchesParts, saysSomething } from '../../../api/index.js';
import type { FileUse, PathText, Place } from '../../../api/index.js';
import { candidates } from './candidates.js';
import type { UsedIn } from './candidates.js';

export interface Making {
  readonly by: UsedIn;
  /** Position among the uses of its file. */
  readonly order: number;
  readonly at: Place;
  /** In a function that is not called there: it may come at any time. */
  readonly isLoose: boolean;
  /** An archive or a download, of which it is not known what it holds. */
  readonly isUnpacked: boolean;
  /** Given to something unknown, which may write it. */
  readonly isMention: boolean;
  /** Some part of what it makes is not known. */
  readonly isPattern: boolean;
}
interface Pattern {
  /** What is known of the path, in order; anything may stand between, slashes too. */
  readonly parts: readonly string[];
  /** Says next to nothing, such as `*.csv`: held against the same file only. */
  readonly isWeak: boolean;
  readonly making: Making;
}

const MAKES = new Set(['write', 'append', 'update', 'make', 'download', 'mention']);
/** Patterns that are held against one read; a repository with more of them is not a common one. */
const MOST_PATTERNS = 2000;

/** What the code of the repository makes, by path. */
export class MadeFiles {
  private readonly exact: Map<string, Making[]>;
  private readonly byName: Map<string, Making[]>;
  private readonly patterns: Pattern[];

  constructor() {
    this.exact = new Map();
    this.byName = new Map();
    this.patterns = [];
  }

  add(use: FileUse, order: number, by: UsedIn): void {
    if (!MAKES.has(use.action)) return;
    const { at, reach, action } = use;
    const making: Making = {
      by,
      order,
      at,
      isLoose: reach === 'uncalled',
      isUnpacked: action === 'download' && use.paths.some(({ path }) => /(?:^|\/)\*$/.test(path)),
      isMention: action === 'mention',
      isPattern: false,
    };
    for (const path of use.paths) this.addPath(use, path, making);
  }

  private addPath(use: FileUse, path: PathText, making: Making): void {
    if (!path.complete) {
      this.addPattern(use, path, { ...making, isPattern: true });
      return;
    }
    put(this.byName, baseName(path.path), making);
    const places = candidates(use, path, making.by);
    // Its folder is made on the way, or has to be there.
    for (const place of places.length === 0 && path.from !== 'here' ? [`/${path.path}`] : places) {
      put(this.exact, place, making);
      for (let folder = folderOf(place); folder !== ''; folder = folderOf(folder))
        put(this.exact, `${folder}/`, making);
    }
    // NumPy and matplotlib add the suffix themselves.
    if (!/\.\w+$/.test(path.path))
      for (const place of places) this.patterns.push({ parts: [`${place}.`, ''], isWeak: false, making });
  }

  private addPattern(use: FileUse, path: PathText, making: Making): void {
    if (this.patterns.length >= MOST_PATTERNS) return;
    const isWeak = !making.isUnpacked && !saysSomething(path.path);
    if (isWeak && !/\.\w+$/.test(path.path)) return;
    const places = path.from === 'unknown' ? [path.path] : candidates(use, path, making.by);
    for (const place of places) this.patterns.push({ parts: place.split('*'), isWeak, making });
  }

  /** All that makes the path: by its whole path, by a pattern. */
  of(path: string, reader: string): readonly Making[] {
    const known = this.exact.get(path) ?? this.exact.get(`${path}/`);
    if (known !== undefined) return known;
    return this.patterns
      .filter(({ parts, isWeak, making }) => (!isWeak || making.by.path === reader) && matchesParts(parts, path))
      .map(({ making }) => making);
  }

  /** What makes a file of that name, in whatever folder. */
  named(name: string): readonly Making[] {
    return this.byName.get(name) ?? [];
  }
}

function put(index: Map<string, Making[]>, key: string, making: Making): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [making]);
  else if (known.length < 50) known.push(making);
}
