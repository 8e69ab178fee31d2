import type { Disk } from '../api/index.js';

/** A disk that keeps what is written in memory: `--diff` shows what `--fix` would write. */
export class OverlayDisk implements Disk {
  readonly #below: Disk;
  readonly written = new Map<string, Uint8Array>();

  constructor(below: Disk) {
    this.#below = below;
  }

  read(path: string, limit: number, into?: Uint8Array): ReturnType<Disk['read']> {
    const bytes = this.written.get(path);
    return bytes === undefined ? this.#below.read(path, limit, into) : { bytes };
  }

  write(path: string, bytes: Uint8Array): void {
    this.written.set(path, bytes);
  }

  create(path: string, bytes: Uint8Array): void {
    const known = this.read(path, 0);
    if ('bytes' in known || known.reason !== 'is no longer there') throw new Error(`"${path}" is there already`);
    this.written.set(path, bytes);
  }
}
