import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** `foo` is short for `reprolint-plugin-foo`, `@acme` for `@acme/reprolint-plugin`, `@acme/foo` for `@acme/reprolint-plugin-foo`. */
export function pluginPackage(name: string): string {
  if (isPath(name)) return name;
  const [scope = '', rest] = name.startsWith('@') ? name.split('/') : ['', name];
  const prefix = scope === '' ? '' : `${scope}/`;
  if (rest === undefined) return `${prefix}reprolint-plugin`;
  return rest.startsWith('reprolint-plugin') ? `${prefix}${rest}` : `${prefix}reprolint-plugin-${rest}`;
}

/**
 * The file that a plug-in's name stands for, as `import` in a file of `folder` would find it. Node's own lookup knows only
 * the conditions of `require`, so a package that exports to `import` alone is looked up by its package.json.
 * @returns an absolute path, or nothing
 */
export function resolvePlugin(name: string, folder: string): string | undefined {
  const wanted = pluginPackage(name);
  if (isPath(wanted)) return existsSync(resolve(folder, wanted)) ? resolve(folder, wanted) : undefined;
  for (let at = folder; ; at = dirname(at)) {
    const found = entryOf(join(at, 'node_modules', ...wanted.split('/')));
    if (found !== undefined) return found;
    if (dirname(at) === at) break;
  }
  try {
    return createRequire(join(folder, 'settings.js')).resolve(wanted);
  } catch {
    return undefined;
  }
}

/** A file rather than a package. */
export function isPath(name: string): boolean {
  return name.startsWith('.') || name.startsWith('/');
}

function entryOf(home: string): string | undefined {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
  if (typeof manifest !== 'object' || manifest === null) return undefined;
  const { exports, main } = manifest as { readonly exports?: unknown; readonly main?: unknown };
  const entry = target(exports) ?? (typeof main === 'string' ? main : undefined);
  return entry === undefined ? undefined : join(home, entry);
}

/** The root entry of an `exports` field, by the conditions that `import` has. */
function target(exports: unknown, depth = 0): string | undefined {
  if (typeof exports === 'string') return exports;
  if (typeof exports !== 'object' || exports === null || depth > 10) return undefined;
  for (const [condition, value] of Object.entries(exports)) {
    if (!['.', 'node', 'import', 'module-sync', 'default'].includes(condition)) continue;
    const found = target(value, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
