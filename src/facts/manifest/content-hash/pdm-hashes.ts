import type { TomlTable } from '../toml-tree.js';
import { tomlAt, tomlEntries } from '../toml-tree.js';
import { hashesOf } from './hashes-of.js';
import type { JsonInput } from './python-json.js';

/**
 * The content_hashes that releases of PDM give a pyproject.toml. They differ in what they take of `[tool.pdm.resolution]`
 * and in whether `[dependency-groups]` counts. Nothing for a workspace, whose hash is made of several files, and for a
 * project without `[project]`, which PDM would translate first. Source: `PyProject.content_hash` of pdm 2.4 to 2.29.
 */
export function pdmHashes(tree: TomlTable): readonly string[] | undefined {
  const project = tomlAt(tree, 'project');
  const pdm = tomlAt(tree, 'tool', 'pdm');
  if (project === undefined || tomlAt(pdm, 'workspace') !== undefined) return undefined;
  const resolution = tomlAt(pdm, 'resolution');
  const overrides = tomlAt(resolution, 'overrides') ?? new Map<string, JsonInput>();
  const shared: readonly (readonly [string, JsonInput])[] = [
    ['sources', tomlAt(pdm, 'source') ?? []],
    ['dependencies', tomlAt(project, 'dependencies') ?? []],
    ['optional-dependencies', tomlAt(project, 'optional-dependencies') ?? new Map<string, JsonInput>()],
    ['requires-python', tomlAt(project, 'requires-python') ?? ''],
  ];
  const resolutions: readonly (readonly [string, JsonInput])[] = [
    ['overrides', overrides],
    ['overrides', tomlAt(pdm, 'overrides') ?? overrides],
    ['resolution', resolution ?? new Map<string, JsonInput>()],
  ];
  const own = tomlAt(pdm, 'dev-dependencies') ?? new Map<string, JsonInput>();
  const inputs = [own, groupsOf(tree)].flatMap((dev) =>
    resolutions.map((entry): JsonInput => new Map([...shared, ['dev-dependencies', dev], entry])),
  );
  return hashesOf(inputs);
}

/** `[dependency-groups]` and PDM's own groups as one table. */
function groupsOf(tree: TomlTable): JsonInput {
  const groups = new Map<string, JsonInput[]>();
  for (const table of [tomlAt(tree, 'dependency-groups'), tomlAt(tree, 'tool', 'pdm', 'dev-dependencies')])
    for (const [written, list] of tomlEntries(table)) {
      // Not PEP 503: whatever is no letter and no digit.
      const name = written.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase();
      const items = list.type === 'array' ? list.items : [];
      groups.set(name, [...(groups.get(name) ?? []), ...items]);
    }
  return groups;
}
