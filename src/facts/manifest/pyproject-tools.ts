import type { Collected } from './collected.js';
import type { OpenManifest } from './open-manifest.js';
import { normalizeName } from './parse-requirement.js';
import { isDevGroup } from './requirement-group.js';
import { readSpecifierArray, tableSource } from './toml-requirement.js';
import type { TomlTable } from './toml-tree.js';
import { tomlAt, tomlEntries } from './toml-tree.js';

/** PDM: `[tool.pdm.dev-dependencies]`, one list a group. Each of these says whether its tables name packages. */
export function readPdm(open: OpenManifest, tree: TomlTable, into: Collected): boolean {
  const groups = tomlAt(tree, 'tool', 'pdm', 'dev-dependencies');
  for (const [groupName, list] of tomlEntries(groups))
    readSpecifierArray(open, list, { group: 'dev', groupName }, into);
  return groups !== undefined;
}

/** uv and Rye: the old `tool.uv.dev-dependencies`, `tool.rye.dev-dependencies`. */
export function readUv(open: OpenManifest, tree: TomlTable, into: Collected): boolean {
  const lists = ['uv', 'rye'].map((tool) => tomlAt(tree, 'tool', tool, 'dev-dependencies'));
  for (const list of lists) readSpecifierArray(open, list, { group: 'dev', groupName: 'dev' }, into);
  return lists.some((list) => list !== undefined);
}

/** uv: `[tool.uv.sources]` says where a requirement that is named elsewhere comes from. */
export function applyUvSources(tree: TomlTable, into: Collected): void {
  const sources = new Map<string, ReturnType<typeof tableSource>>();
  for (const [name, item] of tomlEntries(tree, 'tool', 'uv', 'sources')) {
    const table = item.type === 'array' ? item.items[0] : item;
    if (table?.type !== 'table') continue;
    const isWorkspace = tomlAt(table, 'workspace') !== undefined;
    sources.set(
      normalizeName(name),
      isWorkspace ? { source: { kind: 'path', path: '.' }, exact: false } : tableSource(table),
    );
  }
  if (sources.size === 0) return;
  for (const [index, requirement] of into.requirements.entries()) {
    const found = sources.get(requirement.normalized);
    if (found !== undefined && found.source.kind !== 'index')
      into.requirements[index] = { ...requirement, source: found.source, exact: requirement.exact || found.exact };
  }
}

/** Hatch: the environments' own dependencies. */
export function readHatch(open: OpenManifest, tree: TomlTable, into: Collected): boolean {
  let any = false;
  for (const [groupName, environment] of tomlEntries(tree, 'tool', 'hatch', 'envs'))
    for (const key of ['dependencies', 'extra-dependencies']) {
      const list = tomlAt(environment, key);
      if (list === undefined) continue;
      any = true;
      readSpecifierArray(open, list, { group: 'dev', groupName }, into);
    }
  return any;
}

/** Flit of before PEP 621: `[tool.flit.metadata] requires`, `requires-extra`. */
export function readFlit(open: OpenManifest, tree: TomlTable, into: Collected): boolean {
  const metadata = tomlAt(tree, 'tool', 'flit', 'metadata');
  readSpecifierArray(open, tomlAt(metadata, 'requires'), { group: 'runtime' }, into);
  for (const [groupName, list] of tomlEntries(metadata, 'requires-extra'))
    readSpecifierArray(open, list, { group: isDevGroup(groupName) ? 'dev' : 'optional', groupName }, into);
  const python = tomlAt(metadata, 'requires-python');
  if (python?.type === 'scalar')
    into.python ??= { text: String(python.value), at: open.text.place(python.start, python.end) };
  return metadata !== undefined;
}
