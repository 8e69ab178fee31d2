import { expect } from '@jest/globals';
import type { FileFacts, LockContentsFact } from '../../src/api/index.js';
import { loadReaders } from '../../src/facts/load-readers.js';
import type { Reading } from '../../src/facts/reader.js';

/** Reads one file as the program would for a rule that asks what locks say. */
export async function readForLocks(kind: 'lock' | 'requirements', path: string, content: string): Promise<Reading> {
  const reader = (await loadReaders([kind])).get(kind);
  if (reader === undefined) throw new Error('no reader');
  const bytes = new TextEncoder().encode(content);
  return reader({ path, bytes, want: new Set<keyof FileFacts>(['lockContents']), ask: () => undefined });
}

/** What a whole lock file says. */
export async function lockOf(path: string, content: string): Promise<LockContentsFact> {
  const { facts, unreadable } = await readForLocks('lock', path, content);
  expect(unreadable).toEqual([]);
  if (facts.lockContents === undefined) throw new Error('no lock was read');
  return facts.lockContents;
}
