import { STAR_EXPORTS } from '../../data/star-exports.js';

const made = new Map<string, ReadonlySet<string>>();

/** The names that `from module import *` binds, for the usual modules; nothing for others. */
export function starNames(module: string): ReadonlySet<string> | undefined {
  const known = made.get(module);
  if (known !== undefined) return known;
  if (!Object.hasOwn(STAR_EXPORTS, module)) return undefined;
  const text = STAR_EXPORTS[module] ?? '';
  const names = text.startsWith('=') ? (starNames(text.slice(1)) ?? new Set<string>()) : new Set(text.split(' '));
  made.set(module, names);
  return names;
}
