import type { Collected } from './collected.js';
import type { OpenManifest } from './open-manifest.js';
import { isDevGroup } from './requirement-group.js';
import type { Grouped } from './toml-requirement.js';
import { readNamedRequirement } from './toml-requirement.js';
import type { TomlItem, TomlTable } from './toml-tree.js';
import { tomlAt, tomlEntries } from './toml-tree.js';

/** Reads Poetry's tables: dependencies, groups, the old dev-dependencies. Says whether there is any. */
export function readPoetry(open: OpenManifest, tree: TomlTable, into: Collected): boolean {
  const poetry = tomlAt(tree, 'tool', 'poetry');
  if (poetry === undefined) return false;
  readTable(open, tomlAt(poetry, 'dependencies'), { group: 'runtime' }, into);
  readTable(open, tomlAt(poetry, 'dev-dependencies'), { group: 'dev', groupName: 'dev' }, into);
  for (const [groupName, group] of tomlEntries(poetry, 'group')) {
    const optional = tomlAt(group, 'optional');
    const isOptional = optional?.type === 'scalar' && optional.value === true;
    // "poetry install" takes every group that is not optional: one that is not for development is part of the run.
    const kind = isDevGroup(groupName) ? 'dev' : isOptional ? 'optional' : 'runtime';
    readTable(open, tomlAt(group, 'dependencies'), { group: kind, groupName }, into);
  }
  return ['dependencies', 'dev-dependencies', 'group', 'name'].some((key) => tomlAt(poetry, key) !== undefined);
}

function readTable(open: OpenManifest, table: TomlItem | undefined, grouped: Grouped, into: Collected): void {
  for (const [name, item] of tomlEntries(table)) {
    if (name.toLowerCase() !== 'python') readNamedRequirement(open, name, item, grouped, into);
    else if (item.type === 'scalar')
      into.python ??= { text: String(item.value), at: open.text.place(item.start, item.end) };
  }
}
