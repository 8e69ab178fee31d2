import type { LockContentsFact } from '../../api/index.js';
import type { IndexedText } from '../manifest/indexed-text.js';
import type { UnreadableFact } from '../reader.js';

/** What a reader of one format makes of a lock file. */
export type LockParts = Omit<LockContentsFact, 'path' | 'format'>;
export type LockReading = LockParts | { readonly unreadable: UnreadableFact };
/** Total and linear, like every reader. */
export type LockReader = (text: IndexedText) => LockReading;
