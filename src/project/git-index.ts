import { nameFromBytes } from './byte-name.js';

/** One entry of git's index. */
export interface IndexEntry {
  readonly kind: 'file' | 'link' | 'submodule';
  /** In bytes, modulo 2^32, as it was when git last looked. */
  readonly size: number;
  /** Left out of the working tree on purpose (sparse checkout). */
  readonly skipWorktree: boolean;
}
export type GitIndex = ReadonlyMap<string, IndexEntry>;

const HEADER = 12;
/** Bytes of an entry before its object id: ten 32-bit fields. */
const FIXED = 40;
const LONGEST_NAME = 4096;
/** Version 4 shares beginnings of paths, so a small file could unfold to any size. */
const MOST_NAME_BYTES = 200e6;

/**
 * Reads git's index (Documentation/gitformat-index: versions 2, 3 and 4, with SHA-1 or SHA-256 ids). Nothing comes back for
 * what is no usable index: damaged, empty, split ("link"), sparse ("sdir") or with an extension that must be understood.
 * Never throws; linear time.
 */
export function readGitIndex(bytes: Uint8Array): GitIndex | undefined {
  return readWith(bytes, 20) ?? readWith(bytes, 32);
}

function readWith(bytes: Uint8Array, idLength: number): GitIndex | undefined {
  if (bytes.length < HEADER + idLength || text(bytes, 0, 4) !== 'DIRC') return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4);
  const count = view.getUint32(8);
  if (version < 2 || version > 4 || count === 0 || !hasRightChecksum(bytes, idLength)) return undefined;
  const reader = new EntryReader(bytes, view, version, idLength);
  const entries = new Map<string, IndexEntry>();
  for (let i = 0; i < count; i++) {
    const entry = reader.next();
    if (entry === undefined) return undefined;
    entries.set(entry.path, entry);
  }
  return hasOnlyOptionalExtensions(bytes, view, reader.at, idLength) ? entries : undefined;
}

class EntryReader {
  at = HEADER;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #version: number;
  readonly #idLength: number;
  readonly #end: number;
  #previous: Uint8Array = new Uint8Array();
  #nameBytes = 0;

  constructor(bytes: Uint8Array, view: DataView, version: number, idLength: number) {
    this.#bytes = bytes;
    this.#view = view;
    this.#version = version;
    this.#idLength = idLength;
    this.#end = bytes.length - idLength;
  }

  next(): (IndexEntry & { readonly path: string }) | undefined {
    const start = this.at;
    const flagsAt = start + FIXED + this.#idLength;
    if (flagsAt + 2 > this.#end) return undefined;
    const kind = kindOfMode(this.#view.getUint32(start + 24));
    const flags = this.#view.getUint16(flagsAt);
    const isExtended = (flags & 0x4000) !== 0;
    if (kind === undefined || (isExtended && (this.#version < 3 || flagsAt + 4 > this.#end))) return undefined;
    const more = isExtended ? this.#view.getUint16(flagsAt + 2) : 0;
    this.at = flagsAt + (isExtended ? 4 : 2);
    const name = this.#version === 4 ? this.#compressedName() : this.#paddedName(start);
    if (name === undefined || name.length === 0 || name.length > LONGEST_NAME) return undefined;
    this.#previous = name;
    if ((this.#nameBytes += name.length) > MOST_NAME_BYTES) return undefined;
    const size = this.#view.getUint32(start + 36);
    return { path: nameFromBytes(name), kind, size, skipWorktree: (more & 0x4000) !== 0 };
  }

  /** Versions 2 and 3: the whole path, then one to eight NULs up to a multiple of eight. */
  #paddedName(start: number): Uint8Array | undefined {
    const end = this.#bytes.indexOf(0, this.at);
    if (end < 0 || end >= this.#end) return undefined;
    const name = this.#bytes.subarray(this.at, end);
    this.at = start + ((end - start + 8) & ~7);
    return this.at > this.#end ? undefined : name;
  }

  /** Version 4: how many bytes of the previous path to drop, then the rest of the path and a NUL. */
  #compressedName(): Uint8Array | undefined {
    let byte = this.#bytes[this.at++] ?? 0;
    let drop = byte & 0x7f;
    while ((byte & 0x80) !== 0) {
      byte = this.#bytes[this.at++] ?? 0;
      drop = (drop + 1) * 128 + (byte & 0x7f);
      if (drop > this.#previous.length) return undefined;
    }
    const end = this.#bytes.indexOf(0, this.at);
    const keep = this.#previous.length - drop;
    if (keep < 0 || end < 0 || end >= this.#end || keep + end - this.at > LONGEST_NAME) return undefined;
    const name = new Uint8Array(keep + end - this.at);
    name.set(this.#previous.subarray(0, keep));
    name.set(this.#bytes.subarray(this.at, end), keep);
    this.at = end + 1;
    return name;
  }
}

/** What follows the entries up to the checksum; an extension whose name begins in lower case must be understood. */
function hasOnlyOptionalExtensions(bytes: Uint8Array, view: DataView, start: number, idLength: number): boolean {
  const end = bytes.length - idLength;
  let at = start;
  while (at < end) {
    const first = bytes[at] ?? 0;
    if (at + 8 > end || first < 65 || first > 90) return false;
    at += 8 + view.getUint32(at + 4);
  }
  return at === end;
}

/** The last bytes are the hash of all before, or zeros where `index.skipHash` is set. */
function hasRightChecksum(bytes: Uint8Array, idLength: number): boolean {
  const end = bytes.length - idLength;
  const stored = bytes.subarray(end);
  if (stored.every((byte) => byte === 0)) return true;
  const hash = process.getBuiltinModule('node:crypto').createHash(idLength === 20 ? 'sha1' : 'sha256');
  return hash.update(bytes.subarray(0, end)).digest().equals(stored);
}

function kindOfMode(mode: number): IndexEntry['kind'] | undefined {
  if (mode >>> 12 === 0o10) return 'file';
  if (mode >>> 12 === 0o12) return 'link';
  return mode >>> 12 === 0o16 ? 'submodule' : undefined;
}

function text(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
