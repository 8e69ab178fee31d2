import type { ManifestFact, RequirementFact } from '../../api/index.js';
import { baseName } from '../../api/index.js';
import type { Reader } from '../reader.js';
import type { Collected } from './collected.js';
import { newCollected } from './collected.js';
import { pdmHashes } from './content-hash/pdm-hashes.js';
import { poetryHashes } from './content-hash/poetry-hashes.js';
import type { OpenManifest } from './open-manifest.js';
import { openManifest } from './open-manifest.js';
import { readPoetry } from './pyproject-poetry.js';
import { applyUvSources, readFlit, readHatch, readPdm, readUv } from './pyproject-tools.js';
import { readPixi, readPixiToml } from './read-pixi.js';
import { resolveInside } from './resolve-inside.js';
import { arrayAppendPlace, tableAppendPlace } from './toml-append-place.js';
import { readSpecifierArray, readSpecifierString } from './toml-requirement.js';
import type { TomlItem, TomlTable } from './toml-tree.js';
import { parseTomlTree, tomlAt, tomlEntries, tomlString } from './toml-tree.js';

const TOOLS = [
  ['poetry', readPoetry],
  ['pdm', readPdm],
  ['uv', readUv],
  ['hatch', readHatch],
  ['flit', readFlit],
  [
    'pixi',
    (open: OpenManifest, tree: TomlTable, into: Collected) => readPixi(open, tomlAt(tree, 'tool', 'pixi'), into),
  ],
] as const;

/**
 * Reads a pyproject.toml: PEP 621 metadata, PEP 735 groups and the tables of Poetry, PDM, uv, Hatch, Flit and pixi that
 * name packages. A file that only holds tools' settings declares nothing. A pixi.toml is read as pixi's tables alone.
 */
export const readPyproject: Reader = (input) =>
  openManifest(input, 'pyproject', (open) => {
    if (baseName(input.path) === 'pixi.toml') return readPixiToml(open, newCollected(open));
    const tree = parseTomlTree(open);
    const into = newCollected(open);
    readProject(open, tree, into);
    readGroups(open, tree, into);
    readDynamic(open, tree, into);
    const tools = TOOLS.map(([of, read]) => readTool(of, () => read(open, tree, into), into));
    applyUvSources(tree, into);
    const isBroken = open.unreadable.length > 0;
    const name =
      tomlString(tree, 'project', 'name') ??
      tomlString(tree, 'tool', 'poetry', 'name') ??
      tomlString(tree, 'tool', 'flit', 'metadata', 'module');
    const declares =
      tomlAt(tree, 'project') !== undefined || tomlAt(tree, 'dependency-groups') !== undefined || tools.includes(true);
    return {
      ...into,
      ...(isComputed(tree, into) ? { open: true } : {}),
      tool: toolOf(tree),
      // What a broken file holds behind the mistake is not known: it is taken to declare what the code needs.
      declares: declares || (isBroken && /dependencies|\[project/.test(open.source)),
      library: isLibrary(tree),
      ...(name === undefined ? {} : { name }),
      ...(tomlAt(tree, 'project', 'dependencies') === undefined
        ? tableAppendPlace(open, tomlAt(tree, 'tool', 'poetry', 'dependencies'))
        : arrayAppendPlace(open, tomlAt(tree, 'project', 'dependencies'))),
      ...(input.want.has('lockContents') ? lockFacts(open, tree) : {}),
    };
  });

/** What a tool's own tables add is marked as its own: another one passes over it. */
function readTool(of: NonNullable<RequirementFact['of']>, read: () => boolean, into: Collected): boolean {
  const before = into.requirements.length;
  const any = read();
  for (const one of into.requirements.splice(before)) into.requirements.push({ ...one, of });
  return any;
}

/** What a lock file may be held against, made only for who asks. */
function lockFacts(open: OpenManifest, tree: TomlTable): Pick<ManifestFact, 'lockHashes' | 'dynamic'> {
  // What stands behind a mistake is not known, so no hash is.
  if (open.unreadable.length > 0) return {};
  const poetry = poetryHashes(tree);
  const pdm = pdmHashes(tree);
  const dynamic = tomlAt(tree, 'project', 'dynamic');
  const names = dynamic?.type === 'array' ? dynamic.items : [];
  return {
    lockHashes: { ...(poetry === undefined ? {} : { poetry }), ...(pdm === undefined ? {} : { pdm }) },
    dynamic: names.flatMap((item) => (item.type === 'scalar' ? [String(item.value)] : [])),
  };
}

function readProject(open: OpenManifest, tree: TomlTable, into: Collected): void {
  readSpecifierArray(open, tomlAt(tree, 'project', 'dependencies'), { group: 'runtime' }, into);
  for (const [groupName, list] of tomlEntries(tree, 'project', 'optional-dependencies'))
    readSpecifierArray(open, list, { group: 'optional', groupName }, into);
  const python = tomlAt(tree, 'project', 'requires-python');
  if (python?.type === 'scalar' && typeof python.value === 'string')
    into.python = { text: python.value, at: open.text.place(python.start, python.end) };
}

/** PEP 735: a group's entries are requirements, or `{ include-group = "other" }`, which adds nothing that is not read there. */
function readGroups(open: OpenManifest, tree: TomlTable, into: Collected): void {
  for (const [groupName, list] of tomlEntries(tree, 'dependency-groups')) {
    if (list.type !== 'array') continue;
    for (const item of list.items) {
      if (tomlString(item, 'include-group') === undefined)
        readSpecifierString(open, item, { group: 'dev', groupName }, into);
    }
  }
}

/** A hook of the build makes the list: setuptools' own ways are read, and its setup.py is a manifest of its own. */
function isComputed(tree: TomlTable, into: Collected): boolean {
  const dynamic = tomlAt(tree, 'project', 'dynamic');
  const names = dynamic?.type === 'array' ? dynamic.items : [];
  const backend = tomlString(tree, 'build-system', 'build-backend') ?? 'setuptools';
  return (
    names.some((item) => item.type === 'scalar' && item.value === 'dependencies') &&
    !backend.startsWith('setuptools') &&
    tomlAt(tree, 'tool', 'poetry', 'dependencies') === undefined &&
    into.includes.length === 0
  );
}

/**
 * setuptools: `dynamic = ["dependencies"]` with `[tool.setuptools.dynamic] dependencies = { file = ["requirements.txt"] }`;
 * hatch-requirements-txt: `files` or `filename` of its hook.
 */
function readDynamic(open: OpenManifest, tree: TomlTable, into: Collected): void {
  const dynamic = tomlAt(tree, 'tool', 'setuptools', 'dynamic');
  const extras = [...tomlEntries(dynamic, 'optional-dependencies')].map(([, item]) => item);
  const hook = tomlAt(tree, 'tool', 'hatch', 'metadata', 'hooks', 'requirements_txt');
  const files = [tomlAt(dynamic, 'dependencies'), ...extras].map((item) => tomlAt(item, 'file'));
  for (const file of [...files, tomlAt(hook, 'files'), tomlAt(hook, 'filename')]) {
    for (const name of file?.type === 'array' ? file.items : [file]) {
      if (name?.type !== 'scalar' || typeof name.value !== 'string') continue;
      into.includes.push({
        kind: 'requirements',
        text: name.value,
        resolved: resolveInside(open.text.path, name.value),
        at: open.text.place(name.start, name.end),
      });
    }
  }
}

function toolOf(tree: TomlTable): NonNullable<ManifestFact['tool']> {
  const tool = tomlAt(tree, 'tool');
  const backend = tomlString(tree, 'build-system', 'build-backend') ?? '';
  if (tomlAt(tool, 'poetry', 'dependencies') !== undefined || backend.startsWith('poetry')) return 'poetry';
  if (tomlAt(tool, 'pdm') !== undefined || backend.startsWith('pdm')) return 'pdm';
  if (tomlAt(tool, 'uv') !== undefined || backend.startsWith('uv')) return 'uv';
  if (tomlAt(tool, 'hatch') !== undefined || backend.startsWith('hatch')) return 'hatch';
  if (tomlAt(tool, 'flit') !== undefined || backend.startsWith('flit')) return 'flit';
  return 'pep621';
}

/** It is built and has a name; uv and Poetry both have a switch that says: this is no package. */
function isLibrary(tree: TomlTable): boolean {
  const named = [
    tomlAt(tree, 'project', 'name'),
    tomlAt(tree, 'tool', 'poetry', 'name'),
    tomlAt(tree, 'tool', 'flit', 'metadata', 'module'),
  ];
  const isOff = (item: TomlItem | undefined): boolean => item?.type === 'scalar' && item.value === false;
  return (
    tomlAt(tree, 'build-system') !== undefined &&
    named.some((item) => item !== undefined) &&
    !isOff(tomlAt(tree, 'tool', 'uv', 'package')) &&
    !isOff(tomlAt(tree, 'tool', 'poetry', 'package-mode')) &&
    !isOff(tomlAt(tree, 'tool', 'pdm', 'distribution'))
  );
}
