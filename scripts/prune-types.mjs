// tsc declares every module that the public ones import, inside and out. What a user's compiler can reach is kept.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * @param {string} folder of the declarations
 * @param {string[]} entries the public declarations, relative to it
 */
export function pruneTypes(folder, entries) {
  const kept = new Set();
  const open = entries.map((entry) => resolve(folder, entry));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (kept.has(path)) continue;
    kept.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, name] of text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*['"]([^'"]+)['"]/gm)) {
      if (!name.startsWith('.')) throw new Error(`${path} imports "${name}": a user has no such package`);
      const target = resolve(dirname(path), name.replace(/\.js$/, '.d.ts'));
      if (!existsSync(target)) throw new Error(`${path} imports "${name}", which is not there`);
      open.push(target);
    }
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !kept.has(resolve(entry.parentPath, entry.name))) rmSync(join(entry.parentPath, entry.name));
  removeEmpty(resolve(folder));
}

function removeEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
