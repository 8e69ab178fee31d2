import type { TomlItem, TomlTable } from '../toml-tree.js';
import { tomlAt } from '../toml-tree.js';
import { hashesOf } from './hashes-of.js';
import type { JsonInput } from './python-json.js';

/** Noted as null where they are not there, as Poetry before 2.0 did. */
const LEGACY = ['dependencies', 'source', 'extras', 'dev-dependencies'];
const PROJECT = ['requires-python', 'dependencies', 'optional-dependencies'];

/**
 * The content-hashes that releases of Poetry give a pyproject.toml: up to 1.8 of `[tool.poetry]`, from 2.0 of
 * `[project]` too, from 2.3 of `[dependency-groups]` too. Source: `Locker._get_content_hash` of poetry 1.8.5, 2.5.1.
 */
export function poetryHashes(tree: TomlTable): readonly string[] | undefined {
  const poetry = tomlAt(tree, 'tool', 'poetry');
  const project = pick(tomlAt(tree, 'project'), PROJECT);
  const groups = tomlAt(tree, 'dependency-groups');
  const old = content(poetry, false);
  return hashesOf([old, whole(poetry, project, undefined, old), whole(poetry, project, groups, old)]);
}

/** Poetry 2: with anything in the standard tables, its own stand below `tool.poetry`; else all is as it was. */
function whole(
  poetry: TomlItem | undefined,
  project: ReadonlyMap<string, JsonInput>,
  groups: TomlItem | undefined,
  old: JsonInput,
): JsonInput {
  const hasGroups = groups?.type === 'table' && groups.entries.size > 0;
  if (project.size === 0 && !hasGroups) return old;
  const found = new Map<string, JsonInput>([['tool', new Map([['poetry', content(poetry, true)]])]]);
  if (project.size > 0) found.set('project', project);
  if (hasGroups) found.set('dependency-groups', groups);
  return found;
}

function content(poetry: TomlItem | undefined, onlyThere: boolean): JsonInput {
  const found = new Map<string, JsonInput>(pick(poetry, [...LEGACY, 'group']));
  if (!onlyThere) for (const key of LEGACY) if (!found.has(key)) found.set(key, null);
  return found;
}

function pick(table: TomlItem | undefined, keys: readonly string[]): ReadonlyMap<string, JsonInput> {
  return new Map(keys.flatMap((key) => (tomlAt(table, key) === undefined ? [] : [[key, tomlAt(table, key) ?? null]])));
}
