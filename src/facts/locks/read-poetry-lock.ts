import type { LockedPackage } from '../../api/index.js';
import { normalizeName } from '../manifest/parse-requirement.js';
import { entryLines } from './entry-lines.js';
import type { LockReader } from './lock-parts.js';
import { parseLockToml } from './parse-lock-toml.js';
import { plainData } from './plain-data.js';
import { rootsOf } from './roots-of.js';

const SOURCES: Readonly<Record<string, LockedPackage['source']>> = {
  git: 'vcs',
  directory: 'path',
  file: 'path',
  url: 'url',
};

/** Reads a poetry.lock of any version: releases, Python, the manifest's content-hash, and who wrote it (its first line). */
export const readPoetryLock: LockReader = (text) => {
  const parsed = parseLockToml(text);
  if ('unreadable' in parsed) return parsed;
  const metadata = plainData.record(parsed.data['metadata']);
  const lines = entryLines(text, /^\[\[package\]\]/gm);
  const packages = plainData.list(parsed.data['package']).flatMap((item, index): readonly LockedPackage[] => {
    const entry = plainData.record(item);
    const name = normalizeName(plainData.text(entry['name']));
    if (name === '') return [];
    const source = SOURCES[plainData.text(plainData.record(entry['source'])['type'])] ?? 'index';
    const marker = plainData.text(entry['markers']);
    const version = plainData.text(entry['version']);
    const line = lines[index] ?? 1;
    return [{ name, version, source, ecosystem: 'pip', ...(marker === '' ? {} : { marker }), line }];
  });
  const [writer] =
    /^Poetry \d[\w.+-]{0,30}/.exec(/ by (Poetry [^\n]{0,80})/.exec(text.text.slice(0, 300))?.[1] ?? '') ?? [];
  const python = plainData.text(metadata['python-versions']);
  const version = plainData.text(metadata['lock-version']);
  const hash = plainData.text(metadata['content-hash']).toLowerCase();
  return {
    packages,
    roots: rootsOf(packages, requiredOf(parsed.data)),
    ...(writer === undefined ? {} : { writer }),
    ...(version === '' ? {} : { version }),
    ...(python === '' ? {} : { python }),
    ...(hash === '' ? {} : { hash }),
  };
};

function requiredOf(data: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const required = new Set<string>();
  for (const item of plainData.list(data['package'])) {
    const entry = plainData.record(item);
    const own = normalizeName(plainData.text(entry['name']));
    for (const name of Object.keys(plainData.record(entry['dependencies'])).map(normalizeName))
      if (name !== own) required.add(name);
  }
  return required;
}
