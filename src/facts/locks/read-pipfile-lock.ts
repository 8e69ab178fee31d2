import type { LockedPackage } from '../../api/index.js';
import { tooDeepAt } from '../../api/index.js';
import { normalizeName } from '../manifest/parse-requirement.js';
import type { LockReader } from './lock-parts.js';
import { plainData } from './plain-data.js';

/** Reads a Pipfile.lock: releases of all categories, and the Pipfile's hash. Source: pipfile-spec 6. */
export const readPipfileLock: LockReader = (text) => {
  const at = { path: text.path, line: 1, column: 1 };
  if (tooDeepAt(text.text) !== undefined) return { unreadable: { reason: 'is nested too deeply to be read', at } };
  let data: Readonly<Record<string, unknown>>;
  try {
    data = plainData.record(JSON.parse(text.text));
  } catch (error) {
    // An empty file is what a lock that was broken off leaves: it locks nothing, and says nothing false.
    const words = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : 'a mistake';
    return { unreadable: { reason: `is not JSON: ${words}`, at } };
  }
  const lines = linesOf(text.text);
  const packages: LockedPackage[] = [];
  for (const [category, entries] of Object.entries(data)) {
    if (category === '_meta') continue;
    for (const [written, item] of Object.entries(plainData.record(entries))) {
      const entry = plainData.record(item);
      const marker = plainData.text(entry['markers']);
      packages.push({
        name: normalizeName(written),
        version: plainData.text(entry['version']).replace(/^={2,3}\s*/, ''),
        source: 'git' in entry ? 'vcs' : 'path' in entry ? 'path' : 'file' in entry ? 'url' : 'index',
        ecosystem: 'pip',
        ...(marker === '' ? {} : { marker }),
        line: lines.get(written) ?? 1,
      });
    }
  }
  const meta = plainData.record(data['_meta']);
  const hash = plainData.text(plainData.record(meta['hash'])['sha256']).toLowerCase();
  const version = plainData.text(meta['pipfile-spec']);
  return { packages, writer: 'pipenv', ...(version === '' ? {} : { version }), ...(hash === '' ? {} : { hash }) };
};

/** The lines on which the entries of a category start, as pipenv indents them. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const [, name] = /^ {8}"([^"\\]{1,200})": \{/.exec(line) ?? [];
    if (name !== undefined && !found.has(name)) found.set(name, index + 1);
  }
  return found;
}
