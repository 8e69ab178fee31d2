import type { LockedAsk, LockedPackage, LockedProject } from '../../api/index.js';
import { normalizeName } from '../manifest/parse-requirement.js';
import { resolveInside } from '../manifest/resolve-inside.js';
import { entryLines } from './entry-lines.js';
import type { LockReader } from './lock-parts.js';
import { parseLockToml } from './parse-lock-toml.js';
import { plainData } from './plain-data.js';

type Source = LockedPackage['source'];

/**
 * Reads a uv.lock: releases, and for each project of the repository what its metadata asked for (`requires-dist`,
 * `requires-dev`). Source: the lock file's schema as uv writes it, versions 1 of all revisions.
 */
export const readUvLock: LockReader = (text) => {
  const parsed = parseLockToml(text);
  if ('unreadable' in parsed) return parsed;
  const { data } = parsed;
  const lines = entryLines(text, /^\[\[package\]\]/gm);
  const packages: LockedPackage[] = [];
  const projects: LockedProject[] = [];
  for (const [index, item] of plainData.list(data['package']).entries()) {
    const entry = plainData.record(item);
    const name = normalizeName(plainData.text(entry['name']));
    if (name === '') continue;
    const line = lines[index] ?? 1;
    const source = sourceOf(plainData.record(entry['source']));
    const marker = plainData.list(entry['resolution-markers']).map(plainData.text).join(' or ');
    packages.push({
      name,
      version: plainData.text(entry['version']),
      source,
      ecosystem: 'pip',
      ...(marker === '' ? {} : { marker }),
      line,
    });
    const folder = source === 'path' ? folderOf(plainData.record(entry['source']), text.path) : undefined;
    if (folder !== undefined && knowsItsAsks(entry)) projects.push({ name, folder, asks: asksOf(entry), line });
  }
  const root = plainData.record(plainData.record(data['manifest'])['dependency-groups']);
  if (Object.keys(root).length > 0)
    projects.push({ name: '', folder: resolveInside(text.path, '.') ?? '', asks: groupsOf(root), line: 1 });
  const python = plainData.text(data['requires-python']);
  const version = plainData.text(data['version']);
  return { packages, projects, writer: 'uv', version, ...(python === '' ? {} : { python }) };
};

function sourceOf(source: Readonly<Record<string, unknown>>): Source {
  if ('git' in source) return 'vcs';
  if ('url' in source) return 'url';
  return ['virtual', 'editable', 'directory', 'path'].some((key) => key in source) ? 'path' : 'index';
}

function folderOf(source: Readonly<Record<string, unknown>>, lock: string): string | undefined {
  const path = plainData.text(source['virtual'] ?? source['editable'] ?? source['directory']);
  return path === '' ? undefined : (resolveInside(lock, path) ?? undefined);
}

/** The first releases of uv wrote down what was resolved for a project and not what it had asked for. */
function knowsItsAsks(entry: Readonly<Record<string, unknown>>): boolean {
  const resolved = ['dependencies', 'optional-dependencies', 'dev-dependencies'].some((key) => key in entry);
  return 'metadata' in entry || !resolved;
}

function asksOf(entry: Readonly<Record<string, unknown>>): readonly LockedAsk[] {
  const metadata = plainData.record(entry['metadata']);
  return [
    ...plainData.list(metadata['requires-dist']).flatMap((item) => askOf(item, undefined)),
    // For some releases of 2024 the groups had another name.
    ...groupsOf(plainData.record(metadata['requires-dev'] ?? metadata['dependency-groups'])),
  ];
}

function groupsOf(groups: Readonly<Record<string, unknown>>): readonly LockedAsk[] {
  return Object.entries(groups).flatMap(([group, list]) =>
    plainData.list(list).flatMap((item) => askOf(item, normalizeName(group))),
  );
}

function askOf(item: unknown, group: string | undefined): readonly LockedAsk[] {
  const ask = plainData.record(item);
  const name = normalizeName(plainData.text(ask['name']));
  if (name === '') return [];
  const marker = plainData.text(ask['marker']);
  const [, extra] = /\bextra == '([^']*)'/.exec(marker) ?? [];
  const of = group ?? (extra === undefined ? undefined : normalizeName(extra));
  return [
    {
      name,
      specifier: plainData.text(ask['specifier']),
      source: sourceOf(ask),
      ...(marker === '' ? {} : { marker }),
      ...(of === undefined ? {} : { group: of }),
    },
  ];
}
