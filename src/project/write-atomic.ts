import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import type { Stats } from 'node:fs';

const unfinished = new Set<string | Buffer>();
let watching = false;
let count = 0;

/**
 * Replaces a regular file's content: all of it or nothing, whatever happens on the way. The new bytes go to a file beside
 * it, reach the disk, and take its name. Mode and owner stay.
 * @param target the file; `folder` and `before`: where it lies and what it was
 * @throws the system's error; nothing is left behind then
 */
export function writeAtomic(target: string | Buffer, folder: string | Buffer, before: Stats, bytes: Uint8Array): void {
  const temporary = join(folder, `.reprolint-${process.pid}-${(count += 1)}.tmp`);
  removeOnExit();
  unfinished.add(temporary);
  try {
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
    const file = openSync(temporary, flags, 0o600);
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      keepOwner(file, before);
      fchmodSync(file, before.mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
    syncFolder(folder);
  } catch (error) {
    remove(temporary);
    throw error;
  } finally {
    unfinished.delete(temporary);
  }
}

/**
 * Makes a file that is not there: whatever has that name by now, a link too, stays as it is.
 * @throws the system's error; nothing is left behind then
 */
export function createFile(target: string | Buffer, bytes: Uint8Array): void {
  const file = openSync(target, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o666);
  let isWhole = false;
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
    isWhole = true;
  } finally {
    closeSync(file);
    if (!isWhole) remove(target);
  }
}

/** An interrupted run leaves nothing: process.exit in a signal's handler comes through here. */
function removeOnExit(): void {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const temporary of unfinished) remove(temporary);
  });
}

function keepOwner(file: number, before: Stats): void {
  if (process.getuid?.() === before.uid && process.getgid?.() === before.gid) return;
  try {
    fchownSync(file, before.uid, before.gid);
  } catch {
    // Only root may give files away; then the file belongs to whoever ran the fix, as with any editor.
  }
}

/** The rename itself reaches the disk. Not every system can sync a folder, and the content is safe without it. */
function syncFolder(folder: string | Buffer): void {
  try {
    const file = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // See above.
  }
}

function remove(path: string | Buffer): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or is already renamed.
  }
}

function join(folder: string | Buffer, name: string): string | Buffer {
  return typeof folder === 'string' ? `${folder}/${name}` : Buffer.concat([folder, Buffer.from(`/${name}`)]);
}
