import type { ListingDisk } from './listing-disk.js';
import { LARGEST_SHARED_FILE, SETTINGS_FILES, SETTINGS_SCRIPTS, SHARED_FILES } from './settings-names.js';

// [tool.reprolint], [tool.reprolint.rules], and under [tool] a key `reprolint`. What really stands there is read later.
const TOML_PART =
  /^[ \t]*\[{1,2}[ \t]*tool[ \t]*\.[ \t]*["']?reprolint["']?[ \t]*[.\]]|^[ \t]*(?:tool\.)?reprolint[ \t]*[.=]/m;

/** Whether a folder holds our settings, in any form (refused ones too): it is then the root of a project. Never throws. */
export function holdsSettings(disk: ListingDisk): boolean {
  const listing = disk.list('');
  if (!('names' in listing)) return false;
  const names = new Set(listing.names.map(({ name }) => name));
  if (SETTINGS_FILES.some((name) => names.has(name))) return true;
  if (SETTINGS_SCRIPTS.some((name) => names.has(name))) return true;
  if (names.has('.config') && holdsScript(disk)) return true;
  return SHARED_FILES.some((name) => names.has(name) && hasPart(disk, name));
}

function holdsScript(disk: ListingDisk): boolean {
  const listing = disk.list('.config');
  return 'names' in listing && listing.names.some(({ name }) => SETTINGS_SCRIPTS.includes(`.config/${name}`));
}

function hasPart(disk: ListingDisk, name: (typeof SHARED_FILES)[number]): boolean {
  const read = disk.read(name, LARGEST_SHARED_FILE);
  if (!('bytes' in read)) return false;
  const text = new TextDecoder().decode(read.bytes);
  if (!text.includes('reprolint')) return false;
  if (name === 'pyproject.toml') return TOML_PART.test(text);
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'reprolint');
  } catch {
    // It says "reprolint" and does not parse: to be told as broken settings, not passed over.
    return true;
  }
}
