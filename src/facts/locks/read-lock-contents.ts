import type { LockContentsFact, LockFormat } from '../../api/index.js';
import type { IndexedText } from '../manifest/indexed-text.js';
import type { UnreadableFact } from '../reader.js';
import type { LockReader } from './lock-parts.js';
import { readCondaLock } from './read-conda-lock.js';
import { readPdmLock } from './read-pdm-lock.js';
import { readPipfileLock } from './read-pipfile-lock.js';
import { readPixiLock } from './read-pixi-lock.js';
import { readPoetryLock } from './read-poetry-lock.js';
import { readPylock } from './read-pylock.js';
import { readUvLock } from './read-uv-lock.js';

const READERS: Partial<Readonly<Record<LockFormat, LockReader>>> = {
  uv: readUvLock,
  poetry: readPoetryLock,
  pdm: readPdmLock,
  pipenv: readPipfileLock,
  'conda-lock': readCondaLock,
  pylock: readPylock,
  pixi: readPixiLock,
};
/** A longer file is no lock that a tool wrote. */
const LONGEST = 32 * 1024 * 1024;

/** What a lock file says; nothing for the formats of other languages. Total and linear. */
export function readLockContents(
  text: IndexedText,
  format: LockFormat,
): { readonly contents?: LockContentsFact; readonly unreadable?: UnreadableFact } {
  const reader = READERS[format];
  if (reader === undefined || text.text.length > LONGEST) return {};
  const read = reader(text);
  return 'unreadable' in read ? read : { contents: { path: text.path, format, ...read } };
}
