import { mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pruneFolder } from './prune-folder.js';

/** The first line: a file of another form is no cache of ours. */
const FORM = 'reprolint results 1';
/** The last line: without it the file was cut off. */
const END = 'end';
const LARGEST_CACHE = 400 * 1024 * 1024;

/** One file's lines in the cache: JSON texts, parsed only when they are asked for. */
interface Entry {
  readonly hash: string;
  readonly result: string;
  details: string | Record<string, unknown>;
}

/**
 * Results of single files, kept from one run to the next in one file outside the linted repository: what a repository
 * brings along could claim anything. An entry holds for a path and the hash of the content, so that it can never be out of
 * date, whatever clocks and checkouts do. Nothing here fails: without a readable file there is nothing to recall, and one
 * that cannot be written is not.
 * @typeParam Result plain data that JSON can carry
 * @typeParam Detail the same
 */
export class ResultCache<Result, Detail> {
  readonly #file: string;
  readonly #before: ReadonlyMap<string, Entry>;
  readonly #now = new Map<string, Entry>();
  #isChanged = false;

  /** @param file absolute path: named after all that the results rest on beside the files themselves */
  constructor(file: string) {
    this.#file = file;
    this.#before = readEntries(file);
  }

  recall(path: string, hash: string): Result | undefined {
    const entry = this.#before.get(path);
    if (entry?.hash !== hash) return undefined;
    this.#now.set(path, entry);
    return JSON.parse(entry.result) as Result;
  }

  keep(path: string, hash: string, result: Result): void {
    const before = this.#before.get(path);
    const details = before?.hash === hash ? before.details : {};
    this.#now.set(path, { hash, result: JSON.stringify(result), details });
    this.#isChanged = true;
  }

  detail(path: string, place: string): Detail | undefined {
    return this.#details(path)?.[place] as Detail | undefined;
  }

  keepDetail(path: string, place: string, detail: Detail): void {
    const details = this.#details(path);
    if (details === undefined) return;
    details[place] = detail;
    this.#isChanged = true;
  }

  /** Writes what was recalled and kept, unless all of that is there already. */
  save(): void {
    if (!this.#isChanged && this.#now.size === this.#before.size) return;
    const lines = [FORM];
    for (const [path, { hash, result, details }] of this.#now)
      lines.push(JSON.stringify([path, hash]), result, typeof details === 'string' ? details : JSON.stringify(details));
    write(this.#file, `${lines.join('\n')}\n${END}\n`);
  }

  #details(path: string): Record<string, unknown> | undefined {
    const entry = this.#now.get(path);
    if (entry === undefined) return undefined;
    if (typeof entry.details === 'string') entry.details = JSON.parse(entry.details) as Record<string, unknown>;
    return entry.details;
  }
}

function readEntries(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    if (statSync(file).size > LARGEST_CACHE) return entries;
    const lines = readFileSync(file, 'utf8').split('\n');
    if (lines[0] !== FORM || lines.at(-2) !== END) return entries;
    for (let i = 1; i + 2 < lines.length - 1; i += 3) {
      const [path, hash] = JSON.parse(lines[i] ?? '') as [string, string];
      entries.set(path, { hash, result: lines[i + 1] ?? '', details: lines[i + 2] ?? '' });
    }
    return entries;
  } catch {
    // Not there yet, or not for us to read: a first run.
    return new Map();
  }
}

/** Whole or not at all, and for nobody else to read: it holds lines of the linted files. */
function write(file: string, text: string): void {
  const folder = dirname(file);
  const temporary = join(folder, `${process.pid}-${Date.now()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, file);
    pruneFolder(folder);
  } catch {
    // A home that is read-only, a full disk: the next run reads everything again.
    remove(temporary);
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was never made.
  }
}
