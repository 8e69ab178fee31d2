import type { LockFact, ManifestFact } from '../../../src/api/index.js';

const LOCKED: readonly (readonly [LockFact['format'], string])[] = [
  ['uv', 'uv sync'],
  ['poetry', 'poetry install'],
  ['pdm', 'pdm install'],
  ['pixi', 'pixi install'],
  ['pipenv', 'pipenv install'],
];
const RANK: Readonly<Record<ManifestFact['format'], number>> = {
  requirements: 0,
  'conda-env': 1,
  pyproject: 2,
  pipfile: 3,
  'setup-py': 4,
  'setup-cfg': 5,
};

/** Folders whose manifest serves the folder above them. */
const SERVING = /^(?:requirements|binder|\.binder|\.devcontainer|docker|envs?|environments?|conda|ci)\/[^/]+$/i;

/**
 * What to type to set the project up, from the root's manifest and the lock file beside it; nothing if no manifest
 * serves the root: one of a subproject sets up that subproject only.
 */
export function setupCommand(manifests: readonly ManifestFact[], locks: readonly LockFact[]): string | undefined {
  const inRoot = manifests.filter(({ declares, path }) => declares && !path.includes('/'));
  const beside = manifests.filter(({ declares, path }) => declares && SERVING.test(path));
  // Several in envs/: which one to install is for the README to say.
  const declaring = inRoot.length > 0 ? inRoot : beside.length === 1 ? beside : [];
  const [manifest] = declaring.sort((a, b) => weight(a) - weight(b) || (a.path < b.path ? -1 : 1));
  if (manifest === undefined) return undefined;
  const folder = manifest.path.slice(0, manifest.path.lastIndexOf('/') + 1);
  const lock = locks.find(({ path }) => path.slice(0, path.lastIndexOf('/') + 1) === folder);
  const locked = LOCKED.find(([format]) => format === lock?.format)?.[1];
  return locked !== undefined && folder === '' ? locked : commandOf(manifest);
}

function commandOf({ format, tool, path }: ManifestFact): string {
  if (format === 'requirements') return `pip install -r ${quoted(path)}`;
  if (format === 'conda-env') return `conda env create -f ${quoted(path)}`;
  if (format === 'pipfile') return 'pipenv install';
  if (tool === 'poetry' || tool === 'pdm' || tool === 'pixi') return `${tool} install`;
  return tool === 'uv' ? 'uv sync' : 'pip install .';
}

/** A requirements-dev.txt is not what a reader installs first. */
function weight({ format, path }: ManifestFact): number {
  return RANK[format] + (/(?:dev|test|doc|lint|ci|gpu|colab)[\w-]{0,100}\.\w{1,20}$/i.test(path) ? 10 : 0);
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path}'`;
}
