import { baseName } from '../../../api/index.js';
import type { LockContentsFact, LockDifference, ManifestFact, StaleLockFact } from '../../../api/index.js';
import { parent } from '../../project/serving-manifests.js';
import { compareAsks } from './compare-asks.js';
import { compareByHash } from './compare-by-hash.js';
import { comparePackages } from './compare-packages.js';
import { isPlainCommand } from './is-plain-command.js';
import { findStaleCompiled } from './find-stale-compiled.js';

type Found = Pick<StaleLockFact, 'manifest' | 'command' | 'stops' | 'differences'>;

/** Lock files that lag behind their manifest. One fact for each lock and manifest; a manifest that could not be read gives none. */
export function findStaleLocks(
  locked: readonly LockContentsFact[],
  manifests: readonly ManifestFact[],
): readonly StaleLockFact[] {
  const byPath = new Map(manifests.filter(({ open }) => open !== true).map((one) => [one.path, one]));
  const stale = locked.flatMap((lock) =>
    compare(lock, byPath)
      .filter(({ differences }) => differences.length > 0)
      .map((found): StaleLockFact => ({
        lock: lock.path,
        format: lock.format,
        folder: parent(lock.path) ?? '',
        ...found,
      })),
  );
  return [...stale, ...findStaleCompiled(manifests, byPath)];
}

function compare(lock: LockContentsFact, byPath: ReadonlyMap<string, ManifestFact>): readonly Found[] {
  const folder = parent(lock.path) ?? '';
  const beside = (name: string): ManifestFact | undefined => byPath.get(join(folder, name));
  const pyproject = beside('pyproject.toml');
  switch (lock.format) {
    case 'uv':
      return compareUv(lock, byPath, pyproject);
    case 'poetry':
      return pyproject === undefined ? [] : [byHash(lock, pyproject, 'poetry', 'poetry lock')];
    case 'pdm':
      return pyproject === undefined ? [] : [byHash(lock, pyproject, 'pdm', pdmCommand(lock))];
    case 'pipenv': {
      const pipfile = beside('Pipfile');
      return pipfile === undefined ? [] : [byHash(lock, pipfile, 'pipenv', 'pipenv lock')];
    }
    case 'conda-lock':
      return compareConda(lock, byPath);
    case 'pixi':
      return comparePixi(lock, beside('pixi.toml'), pyproject);
    case 'pylock':
      return pyproject === undefined ? [] : [comparePylock(lock, pyproject)];
    default:
      return [];
  }
}

/** Only Poetry's own install stops at a hash that differs; the others lock again, or warn. */
function byHash(
  lock: LockContentsFact,
  manifest: ManifestFact,
  tool: 'poetry' | 'pdm' | 'pipenv',
  command: string,
): Found {
  const differences = compareByHash(lock, manifest, tool);
  return { manifest: manifest.path, command, stops: tool === 'poetry', differences };
}

/** `pdm.py38.lock` is made by `pdm lock -L`. */
function pdmCommand({ path }: LockContentsFact): string {
  const name = baseName(path);
  return name === 'pdm.lock' ? 'pdm lock' : `pdm lock -L ${name}`;
}

function compareUv(
  lock: LockContentsFact,
  byPath: ReadonlyMap<string, ManifestFact>,
  pyproject: ManifestFact | undefined,
): readonly Found[] {
  const command = 'uv lock';
  const projects = (lock.projects ?? []).flatMap((project): readonly Found[] => {
    const manifest = byPath.get(join(project.folder, 'pyproject.toml'));
    if (manifest === undefined) return [];
    return [{ manifest: manifest.path, command, stops: false, differences: compareAsks(manifest, project, lock) }];
  });
  if (pyproject === undefined || projects.some(({ manifest }) => manifest === pyproject.path)) return projects;
  // A lock of uv's first releases, which did not write down what the project asks for.
  const asked = pyproject.requirements.filter(({ of }) => of === undefined || of === 'uv');
  const differences = comparePackages(asked, lock.packages, { sure: false });
  return [...projects, { manifest: pyproject.path, command, stops: false, differences }];
}

/** conda-lock's hash takes in what its command line and its channels said, so only names and versions tell. */
function compareConda(lock: LockContentsFact, byPath: ReadonlyMap<string, ManifestFact>): readonly Found[] {
  const files = (lock.sources ?? []).map((path) => ` -f ${relative(parent(lock.path) ?? '', path)}`);
  const name = baseName(lock.path);
  const typed = `conda-lock${files.join('')}${name === 'conda-lock.yml' ? '' : ` --lockfile ${name}`}`;
  const command = isPlainCommand(typed) ? typed : 'conda-lock';
  return (lock.sources ?? []).flatMap((path): readonly Found[] => {
    const manifest = byPath.get(path);
    if (manifest?.format !== 'conda-env') return [];
    // Lines behind a selector count on some platforms only, and which lines those are is not known.
    const partial = manifest.selectors === true || manifest.problems.length > 0;
    const asked = manifest.requirements.filter(({ editable, source }) => !editable && source.kind !== 'path');
    const differences = comparePackages(asked, lock.packages, { sure: false, partial });
    return [{ manifest: path, command, stops: false, differences }];
  });
}

/**
 * pixi's lock holds no hash: its own check is whether each wish is met by a locked release. What a platform, a feature of
 * no environment or a folder asks for need not be there, and PyPI's wishes may be met by conda's packages, whose names
 * differ: of those only the release is held against the wish.
 */
function comparePixi(
  lock: LockContentsFact,
  toml: ManifestFact | undefined,
  pyproject: ManifestFact | undefined,
): readonly Found[] {
  const manifest = toml?.declares === true ? toml : pyproject;
  if (manifest === undefined || lock.packages.length === 0) return [];
  const asked = manifest.requirements.filter(
    ({ of, group, source }) => of === 'pixi' && group === 'runtime' && source.kind === 'index',
  );
  const differences = [
    ...comparePackages(
      asked.filter(({ ecosystem }) => ecosystem === 'conda'),
      lock.packages,
      { sure: false },
    ),
    ...comparePackages(
      asked.filter(({ ecosystem }) => ecosystem !== 'conda'),
      lock.packages,
      { sure: false, partial: true },
    ),
  ];
  return [{ manifest: manifest.path, command: 'pixi lock', stops: false, differences }];
}

/** A pylock.toml is an export: what it was made from is not in it, but nobody exports less than what is always installed. */
function comparePylock(lock: LockContentsFact, manifest: ManifestFact): Found {
  const made = { manifest: manifest.path, stops: false };
  if (lock.writer === 'pdm' && lock.hash !== undefined)
    return { ...made, command: 'pdm lock', differences: compareByHash(lock, manifest, 'pdm') };
  const command = lock.writer?.startsWith('uv') === true ? 'uv export -o pylock.toml' : 'pip lock -o pylock.toml .';
  const isExport = lock.path.endsWith('/pylock.toml') || lock.path === 'pylock.toml';
  const asked = manifest.requirements.filter(({ of, group }) => of === undefined && group === 'runtime');
  const names = new Set(lock.packages.map(({ name }) => name));
  // Not one of them: it was made from something else.
  if (!isExport || !asked.some(({ normalized }) => names.has(normalized))) return { ...made, command, differences: [] };
  const differences: readonly LockDifference[] = comparePackages(asked, lock.packages, { sure: false });
  return { ...made, command, differences };
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** A path as it is typed in a folder. */
function relative(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
