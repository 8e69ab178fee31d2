import type { LockedPackage } from '../../api/index.js';
import { normalizeName } from '../manifest/parse-requirement.js';
import { entryLines } from './entry-lines.js';
import type { LockReader } from './lock-parts.js';
import { parseLockToml } from './parse-lock-toml.js';
import { plainData } from './plain-data.js';

/** Reads a pylock.toml (PEP 751): releases, Python, and the hash of the manifest that pdm notes in its own table. */
export const readPylock: LockReader = (text) => {
  const parsed = parseLockToml(text);
  if ('unreadable' in parsed) return parsed;
  const { data } = parsed;
  const lines = entryLines(text, /^\[\[packages\]\]/gm);
  const packages = plainData.list(data['packages']).flatMap((item, index): readonly LockedPackage[] => {
    const entry = plainData.record(item);
    const name = normalizeName(plainData.text(entry['name']));
    if (name === '') return [];
    const source = 'vcs' in entry ? 'vcs' : 'directory' in entry ? 'path' : 'archive' in entry ? 'url' : 'index';
    const marker = plainData.text(entry['marker']);
    const version = plainData.text(entry['version']);
    const line = lines[index] ?? 1;
    return [{ name, version, source, ecosystem: 'pip', ...(marker === '' ? {} : { marker }), line }];
  });
  const python = plainData.text(data['requires-python']);
  const version = plainData.text(data['lock-version']);
  const pdm = plainData.record(plainData.record(data['tool'])['pdm']);
  const hash = 'lock_inputs' in pdm ? '' : plainData.text(plainData.record(pdm['hashes'])['sha256']).toLowerCase();
  return {
    packages,
    writer: plainData.text(data['created-by']).slice(0, 40),
    ...(version === '' ? {} : { version }),
    ...(python === '' ? {} : { python }),
    ...(hash === '' ? {} : { hash }),
  };
};
