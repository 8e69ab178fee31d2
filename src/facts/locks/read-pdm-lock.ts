import type { LockedPackage } from '../../api/index.js';
import { normalizeName } from '../manifest/parse-requirement.js';
import { entryLines } from './entry-lines.js';
import type { LockReader } from './lock-parts.js';
import { parseLockToml } from './parse-lock-toml.js';
import { plainData } from './plain-data.js';
import { rootsOf } from './roots-of.js';

/** Reads a pdm.lock: releases and the manifest's content_hash. Extras have entries of their own, which are left out. */
export const readPdmLock: LockReader = (text) => {
  const parsed = parseLockToml(text);
  if ('unreadable' in parsed) return parsed;
  const metadata = plainData.record(parsed.data['metadata']);
  const lines = entryLines(text, /^\[\[package\]\]/gm);
  const packages = plainData.list(parsed.data['package']).flatMap((item, index): readonly LockedPackage[] => {
    const entry = plainData.record(item);
    const name = normalizeName(plainData.text(entry['name']).split('[', 1)[0] ?? '');
    if (name === '' || plainData.list(entry['extras']).length > 0) return [];
    const source = 'git' in entry ? 'vcs' : 'url' in entry ? 'url' : 'path' in entry ? 'path' : 'index';
    const marker = plainData.text(entry['marker']);
    const version = plainData.text(entry['version']);
    const line = lines[index] ?? 1;
    return [{ name, version, source, ecosystem: 'pip', ...(marker === '' ? {} : { marker }), line }];
  });
  const version = plainData.text(metadata['lock_version']);
  // A lock that lists the inputs themselves is held against those by pdm, not against the hash.
  const hash = 'lock_inputs' in metadata ? '' : plainData.text(metadata['content_hash']).toLowerCase();
  return {
    packages,
    roots: rootsOf(packages, requiredOf(parsed.data)),
    writer: 'pdm',
    ...(version === '' ? {} : { version }),
    ...(hash.startsWith('sha256:') ? { hash: hash.slice('sha256:'.length) } : {}),
  };
};

function requiredOf(data: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const required = new Set<string>();
  for (const item of plainData.list(data['package'])) {
    const entry = plainData.record(item);
    const own = normalizeName(plainData.text(entry['name']));
    for (const written of plainData.list(entry['dependencies'])) {
      const [name = ''] = /^[\w.-]{0,200}/.exec(plainData.text(written)) ?? [];
      if (normalizeName(name) !== own) required.add(normalizeName(name));
    }
  }
  return required;
}
