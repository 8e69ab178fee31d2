import { realpathSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Failure } from '../messages/failure.js';
import { settingsScriptRefused } from '../messages/settings-script-refused.js';
import { settingsUnreadable } from '../messages/settings-unreadable.js';
import { twoSettingsFiles } from '../messages/two-settings-files.js';
import type { ListingDisk } from '../project/listing-disk.js';
import { openDisk } from '../project/open-disk.js';
import {
  LARGEST_SETTINGS,
  LARGEST_SHARED_FILE,
  SETTINGS_FILES,
  SETTINGS_SCRIPTS,
  SHARED_FILES,
} from '../project/settings-names.js';
import type { SettingsPart, SettingsText } from './parse-settings.js';
import { hasOurPart, parseSettings } from './parse-settings.js';

export interface FoundSettings {
  /** As it is shown: relative to the root where it lies in it. */
  readonly file: string;
  /** Absolute folder that plug-ins are resolved from; nothing for a disk in memory. */
  readonly folder: string | undefined;
  readonly parsed: SettingsPart;
}
export type FindResult = { readonly found: FoundSettings | undefined } | { readonly failures: readonly Failure[] };

/**
 * The one settings file in the root, parsed. Scripts are refused by name; two files are one too many; a package.json or
 * pyproject.toml counts if it has our part, and stops the run if it does not parse but speaks of us.
 */
export async function findSettings(disk: ListingDisk, root: string | undefined): Promise<FindResult> {
  const names = filesIn(disk);
  const script = SETTINGS_SCRIPTS.find((name) => names.has(name));
  const failures = script === undefined ? [] : [settingsScriptRefused(script)];
  const found: FoundSettings[] = [];
  for (const name of [...SETTINGS_FILES, ...SHARED_FILES].filter((one) => names.has(one))) {
    const text = readText(disk, name, name);
    if ('failure' in text) {
      // Somebody else's unreadable file is a finding like any other, not a reason to stop.
      if (!isShared(name)) failures.push(text.failure);
      continue;
    }
    if (isShared(name) && !text.text.includes('reprolint')) continue;
    const parsed = await parseSettings(text);
    if ('failure' in parsed) failures.push(parsed.failure);
    else if (!isShared(name) || hasOurPart(parsed)) found.push({ file: name, folder: root, parsed });
  }
  if (found.length > 1) failures.push(twoSettingsFiles(found.map(({ file }) => file)));
  return failures.length > 0 ? { failures } : { found: found[0] };
}

/** The settings file that `--config` names: it may lie anywhere, since the person named it. */
export async function namedSettings(typed: string, cwd: string, root: string | undefined): Promise<FindResult> {
  const path = resolve(cwd, typed);
  if (/^\.[cm]?[jt]s$/.test(extname(path))) return { failures: [settingsScriptRefused(typed)] };
  let folder: string;
  try {
    folder = realpathSync.native(dirname(path));
  } catch {
    return { failures: [settingsUnreadable(typed, 'is no longer there')] };
  }
  const inside = root === undefined ? undefined : insideRoot(root, resolve(folder, basename(path)));
  const shown = inside ?? typed;
  const text = readText(openDisk(folder), basename(path), shown);
  if ('failure' in text) return { failures: [text.failure] };
  const parsed = await parseSettings(text);
  if ('failure' in parsed) return { failures: [parsed.failure] };
  if (parsed.missingPart !== undefined && parsed.value === undefined) return { failures: [parsed.missingPart] };
  return { found: { file: shown, folder, parsed } };
}

/** Names in the root and in its folder `.config`. */
function filesIn(disk: ListingDisk): Set<string> {
  const names = (folder: string): string[] => {
    const listing = disk.list(folder);
    return 'names' in listing ? listing.names.map(({ name }) => name) : [];
  };
  const top = names('');
  return new Set(top.includes('.config') ? [...top, ...names('.config').map((name) => `.config/${name}`)] : top);
}

function readText(disk: ListingDisk, name: string, file: string): SettingsText | { readonly failure: Failure } {
  const read = disk.read(name, isShared(name) ? LARGEST_SHARED_FILE : LARGEST_SETTINGS);
  if ('reason' in read) return { failure: settingsUnreadable(file, read.reason) };
  try {
    return { name, file, text: new TextDecoder('utf-8', { fatal: true }).decode(read.bytes) };
  } catch {
    const isUtf16 =
      (read.bytes[0] === 0xff && read.bytes[1] === 0xfe) || (read.bytes[0] === 0xfe && read.bytes[1] === 0xff);
    return { failure: settingsUnreadable(file, isUtf16 ? 'is UTF-16, and settings are UTF-8' : 'is not UTF-8') };
  }
}

function isShared(name: string): boolean {
  return SHARED_FILES.some((shared) => shared === name);
}

function insideRoot(root: string, path: string): string | undefined {
  const way = relative(root, path);
  return way.startsWith('..') || isAbsolute(way) ? undefined : way.split(sep).join('/');
}
