import type { FileReading, Outline } from '../api/index.js';

type Known = Pick<FileReading, 'outline' | 'asked'>;
interface Watched {
  readonly asked: Set<string>;
  isCut: boolean;
}

/**
 * What files ask about one another: each outline is made once, when somebody asks for it. Tells of every reading what it
 * asked, so that it can be told later whether it would come out the same again.
 */
export class AskedOutlines {
  readonly #read: (path: string, about?: 'chance') => Known | undefined;
  readonly #known = new Map<string, Known>();
  readonly #underWay = new Set<string>();
  #now: Watched | undefined;

  /** `read`: makes the outline of a file, by way of `watch`; nothing if there is no such file. */
  constructor(read: (path: string, about?: 'chance') => Known | undefined) {
    this.#read = read;
  }

  /** The reading of the file at `path`, made by `work`, with what it asked. */
  watch(path: string, work: () => FileReading): FileReading {
    const before = this.#now;
    const watched: Watched = { asked: new Set(), isCut: false };
    this.#now = watched;
    this.#underWay.add(path);
    try {
      const made = work();
      return watched.isCut ? made : { ...made, asked: [...watched.asked] };
    } finally {
      this.#underWay.delete(path);
      this.#now = before;
      this.#learn(watched.asked, watched.isCut);
    }
  }

  /** The outline of another file; nothing if it is not there or is being read right now: a cycle is cut here. */
  ask(path: string, about?: 'chance'): Outline | undefined {
    const key = about === undefined ? path : `${path} ${about}`;
    const known = this.#known.get(key);
    this.#now?.asked.add(path);
    if (known !== undefined) {
      this.#learn(known.asked ?? [], known.asked === undefined);
      return known.outline;
    }
    if (this.#underWay.has(path)) {
      this.#learn([], true);
      return undefined;
    }
    const reading = this.#read(path, about);
    if (reading !== undefined)
      this.#known.set(key, { outline: reading.outline, ...(reading.asked && { asked: reading.asked }) });
    return reading?.outline;
  }

  #learn(asked: Iterable<string>, isCut: boolean): void {
    if (this.#now === undefined) return;
    for (const path of asked) this.#now.asked.add(path);
    if (isCut) this.#now.isCut = true;
  }
}
