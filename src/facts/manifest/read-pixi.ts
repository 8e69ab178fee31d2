import type { ManifestFact, RequirementFact } from '../../api/index.js';
import type { Collected } from './collected.js';
import { condaFact } from './conda-spec.js';
import { installOf } from '../installs/install-command.js';
import { splitCommands } from '../installs/split-commands.js';
import type { OpenManifest } from './open-manifest.js';
import { parseEditable } from './parse-requirement.js';
import { pipFact } from './requirement-fact.js';
import { isDevGroup } from './requirement-group.js';
import type { Grouped } from './toml-requirement.js';
import { readNamedRequirement, tableSource } from './toml-requirement.js';
import { tableAppendPlace } from './toml-append-place.js';
import type { TomlItem, TomlTable } from './toml-tree.js';
import { parseTomlTree, tomlAt, tomlEntries, tomlString } from './toml-tree.js';

const CONDA_TABLES = ['dependencies', 'host-dependencies', 'build-dependencies'];
const TABLES = [...CONDA_TABLES, 'pypi-dependencies'];

/**
 * Reads the tables of pixi, the root of a pixi.toml or `[tool.pixi]` of a pyproject.toml: packages of conda and of PyPI,
 * of targets and features too. What the environment "default" is made of is part of the run. Says whether any table
 * names packages. Source: pixi's manifest reference, "The `pixi.toml` / `pyproject.toml`".
 */
export function readPixi(open: OpenManifest, pixi: TomlItem | undefined, into: Collected): boolean {
  if (pixi?.type !== 'table') return false;
  const inDefault = featuresOfDefault(pixi);
  let any = readPart(open, pixi, { group: 'runtime' }, into);
  // What builds the package itself is no part of an environment.
  const run = tomlAt(pixi, 'package', 'run-dependencies');
  for (const [name, item] of tomlEntries(run))
    into.requirements.push(condaEntry(open, name, item, { group: 'runtime' }));
  any ||= run !== undefined;
  const features = [...tomlEntries(pixi, 'feature')];
  for (const [groupName, table] of features) {
    const group = inDefault.has(groupName) ? 'runtime' : isDevGroup(groupName) ? 'dev' : 'optional';
    any = readPart(open, table, { group, groupName }, into) || any;
  }
  readPython(open, [pixi, ...features.filter(([name]) => inDefault.has(name)).map(([, table]) => table)], into);
  return any || features.length > 0;
}

/** Reads a pixi.toml. */
export function readPixiToml(open: OpenManifest, into: Collected): Omit<ManifestFact, 'path' | 'format'> {
  const tree = parseTomlTree(open);
  const before = into.requirements.length;
  const declares = readPixi(open, tree, into);
  for (const one of into.requirements.splice(before)) into.requirements.push({ ...one, of: 'pixi' });
  const name = tomlString(tree, 'workspace', 'name') ?? tomlString(tree, 'project', 'name');
  return {
    ...into,
    tool: 'pixi',
    declares: declares || (open.unreadable.length > 0 && open.source.includes('dependencies')),
    library: tomlAt(tree, 'package', 'build') !== undefined,
    ...(name === undefined ? {} : { name }),
    ...tableAppendPlace(open, tomlAt(tree, 'dependencies')),
  };
}

/** `default = ["a"]`, `default = { features = ["a"] }`. */
function featuresOfDefault(pixi: TomlTable): ReadonlySet<string> {
  const written = tomlAt(pixi, 'environments', 'default');
  const list = written?.type === 'array' ? written : tomlAt(written, 'features');
  const items = list?.type === 'array' ? list.items : [];
  return new Set(items.flatMap((item) => (item.type === 'scalar' ? [String(item.value)] : [])));
}

/** The tables of packages of one feature, or of the whole, and those that count for some platforms only. */
function readPart(open: OpenManifest, part: TomlItem | undefined, grouped: Grouped, into: Collected): boolean {
  let any = readTables(open, part, grouped, undefined, into);
  for (const [platform, target] of tomlEntries(part, 'target'))
    any = readTables(open, target, grouped, markerOf(platform), into) || any;
  readTasks(open, part, into);
  return any;
}

/** What the commands of tasks install: not part of an environment until somebody runs the task. */
function readTasks(open: OpenManifest, part: TomlItem | undefined, into: Collected): void {
  for (const [, item] of tomlEntries(part, 'tasks')) {
    const cmd = item.type === 'table' ? tomlAt(item, 'cmd') : item;
    if (cmd?.type !== 'scalar' || typeof cmd.value !== 'string' || !/\binstall\b/.test(cmd.value)) continue;
    const known = { group: 'optional', groupName: 'tasks', at: open.text.place(cmd.start, cmd.end) } as const;
    for (const { words } of splitCommands(cmd.value)) {
      const install = installOf(words, open.text.path, known.at);
      if (install === undefined || install.tool === 'system') continue;
      for (const one of install.requirements) into.requirements.push({ ...one, ...known });
      for (const folder of words.filter((_, index) => /^(?:-e|--editable)$/.test(words[index - 1] ?? ''))) {
        const parsed = parseEditable(folder);
        if (!('trouble' in parsed) && parsed.source.kind === 'path')
          into.requirements.push(pipFact(parsed, { ...known, editable: true }));
      }
    }
  }
}

function readTables(
  open: OpenManifest,
  part: TomlItem | undefined,
  grouped: Grouped,
  marker: string | undefined,
  into: Collected,
): boolean {
  const before = into.requirements.length;
  for (const [name, item] of tomlEntries(part, 'pypi-dependencies'))
    readNamedRequirement(open, name, item, grouped, into, (written) => (written === '*' ? '' : written));
  for (const key of CONDA_TABLES)
    for (const [name, item] of tomlEntries(part, key)) into.requirements.push(condaEntry(open, name, item, grouped));
  if (marker !== undefined)
    for (const one of into.requirements.splice(before)) into.requirements.push({ ...one, marker });
  return TABLES.some((key) => tomlAt(part, key) !== undefined);
}

/** `name = "spec"`, or a table with `version`, `build`, or a source of its own. A bare version means that series. */
function condaEntry(open: OpenManifest, name: string, item: TomlItem, grouped: Grouped): RequirementFact {
  const at = open.text.place(item.keyStart ?? item.start, item.end);
  const written = versionOf(item);
  const specifier = written === '*' ? '' : written;
  const build = tomlString(item, 'build');
  const { source } = item.type === 'table' ? tableSource(item) : { source: { kind: 'index' } as const };
  return condaFact(
    {
      name,
      specifier: /^\d/.test(specifier) ? `=${specifier}` : specifier,
      ...(build === undefined || build === '*' ? {} : { build }),
    },
    { ...grouped, at, source },
  );
}

function versionOf(item: TomlItem): string {
  return item.type === 'scalar' ? String(item.value).trim() : (tomlString(item, 'version') ?? '').trim();
}

/** The Python of the whole, or of a feature that the environment "default" has. "*" says that there is one, not which. */
function readPython(open: OpenManifest, parts: readonly TomlItem[], into: Collected): void {
  for (const part of parts)
    for (const key of CONDA_TABLES) {
      const item = tomlAt(part, key, 'python');
      const text = item === undefined ? '' : versionOf(item);
      if (item !== undefined && text !== '' && text !== '*')
        into.python ??= { text, at: open.text.place(item.keyStart ?? item.start, item.end) };
    }
}

/** `linux-64`, `osx`, `unix`, as a marker of PEP 508 says it. */
function markerOf(platform: string): string {
  if (platform.startsWith('linux')) return "sys_platform == 'linux'";
  if (platform.startsWith('osx')) return "sys_platform == 'darwin'";
  return platform.startsWith('win') ? "sys_platform == 'win32'" : "sys_platform != 'win32'";
}
