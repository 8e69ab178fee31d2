import type { FileKind } from '../api/index.js';
import type { Reader } from './reader.js';

/** A reader and its parsers load only when a file of its kind is there: a start costs little more than Node's own. */
const READERS: Readonly<Record<FileKind, () => Promise<Reader>>> = {
  notebook: async () => (await import('./notebook/read-notebook.js')).readNotebook,
  python: async () => (await import('./python-file/read-python.js')).readPython,
  requirements: async () => (await import('./manifest/read-requirements.js')).readRequirements,
  pyproject: async () => (await import('./manifest/read-pyproject.js')).readPyproject,
  'setup-cfg': async () => (await import('./manifest/read-setup-cfg.js')).readSetupCfg,
  'setup-py': async () => (await import('./manifest/read-setup-py.js')).readSetupPy,
  pipfile: async () => (await import('./manifest/read-pipfile.js')).readPipfile,
  'conda-env': async () => (await import('./manifest/read-conda-env.js')).readCondaEnv,
  lock: async () => (await import('./manifest/read-lock.js')).readLock,
  dockerfile: async () => (await import('./container/read-dockerfile.js')).readDockerfile,
  compose: async () => (await import('./container/read-compose.js')).readCompose,
  devcontainer: async () => (await import('./container/read-devcontainer.js')).readDevcontainer,
  workflow: async () => (await import('./python-version/read-workflow.js')).readWorkflow,
  'python-version': async () => (await import('./python-version/read-python-version.js')).readPythonVersion,
  tox: async () => (await import('./python-version/read-tox.js')).readTox,
  readme: async () => (await import('./readme/read-readme.js')).readReadme,
};

/** The readers of these kinds. One after the other: they share parsers, and nothing is won by loading two at once. */
export async function loadReaders(kinds: Iterable<FileKind>): Promise<ReadonlyMap<FileKind, Reader>> {
  const readers = new Map<FileKind, Reader>();
  for (const kind of kinds) if (!readers.has(kind)) readers.set(kind, await READERS[kind]());
  return readers;
}
