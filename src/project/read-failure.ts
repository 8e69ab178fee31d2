import type { Stats } from 'node:fs';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is no longer there',
  ENOTDIR: 'is no longer there',
  EACCES: 'may not be read (no permission)',
  EPERM: 'may not be read (no permission)',
  ELOOP: 'is a link that leads in a circle',
  ENAMETOOLONG: 'lies too deep: its path is longer than the system allows',
  EMFILE: 'could not be opened: too many files are open',
  ENFILE: 'could not be opened: too many files are open',
  EEXIST: 'is there already',
  EROFS: 'could not be written: the file system is read-only',
  ENOSPC: 'could not be written: the disk is full',
  EDQUOT: 'could not be written: the disk quota is used up',
  EIO: 'could not be read: the disk reports an error',
  ENXIO: 'is not a regular file',
};

/** The system's error code, such as "ENOENT"; "" if the error carries none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** A failed system call in words that go behind the file's name. */
export function failureReason(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (code === '' ? 'could not be read' : `could not be read (${code})`);
}

/** Why something that is no regular file is not read; nothing for a regular file. */
export function notRegular(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return 'is a folder, not a file';
  if (stats.isFIFO()) return 'is a named pipe, not a regular file';
  if (stats.isSocket()) return 'is a socket, not a regular file';
  if (stats.isSymbolicLink()) return 'is a link';
  return 'is a device, not a regular file';
}

/** `is 600 MB, more than 200 MB`; sizes in bytes, shown in units of a thousand. */
export function tooLarge(size: number, limit: number): string {
  return `is ${sizeText(size)}, more than ${sizeText(limit)}`;
}

function sizeText(bytes: number): string {
  if (bytes >= 1e6) return `${String(Math.ceil(bytes / 1e5) / 10)} MB`;
  return bytes >= 1e3 ? `${String(Math.ceil(bytes / 100) / 10)} kB` : `${bytes} bytes`;
}
