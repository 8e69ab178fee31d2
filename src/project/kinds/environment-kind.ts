import { baseName } from '../../api/index.js';
import type { FileKind } from '../../api/index.js';

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** Which kind of file that says something of the environment a path names, by its name alone; nothing if none. */
export function environmentKind(path: string): FileKind | undefined {
  if (WORKFLOW.test(path)) return 'workflow';
  const name = baseName(path);
  if (name === '.python-version' || /^(?:\.?binder\/)?runtime\.txt$/.test(path)) return 'python-version';
  return name === 'tox.ini' ? 'tox' : undefined;
}
