import { satisfies } from '@renovatebot/pep440';
import type {
  DeclaredPythonFact,
  EnvironmentFact,
  LockContentsFact,
  ManifestFact,
  Outline,
  PythonVersionFact,
} from '../../api/index.js';
import { imageName } from '../../data/image-name.js';
import { parent, servedFolder } from '../project/serving-manifests.js';

/** The minor versions that are told apart. */
export const PYTHONS = [
  '2.7',
  '3.4',
  '3.5',
  '3.6',
  '3.7',
  '3.8',
  '3.9',
  '3.10',
  '3.11',
  '3.12',
  '3.13',
  '3.14',
] as const;

/** Images whose tag begins with the version of Python. */
const PYTHON_IMAGE = /(?:^|\/)(?:python|pypy|uv|python-nodejs)$/;

/** All declarations of a Python version, with the folder that each counts for; by path. */
export function findPythons(
  outlines: readonly Outline[],
  manifests: readonly ManifestFact[],
): readonly DeclaredPythonFact[] {
  const found: DeclaredPythonFact[] = [];
  const add = (folder: string, fact: PythonVersionFact): void => {
    if (fact.text.trim() !== '') found.push({ ...fact, folder, admits: admitted(fact) });
  };
  for (const { path, format, python } of manifests) {
    if (python === undefined) continue;
    const kind = format === 'conda-env' ? 'conda' : format === 'pipfile' ? 'pipfile' : 'requires-python';
    // "python" alone says that there is one, not which.
    add(servedFolder(path), { kind, text: python.text, at: python.at });
  }
  for (const { path, kind, facts } of outlines) {
    for (const fact of facts.pythonFile ?? []) add(kind === 'workflow' ? '' : servedFolder(path), fact);
    for (const { image, tag, at } of facts.image?.stages ?? []) {
      const version = tag === undefined ? undefined : /^(\d+\.\d+(?:\.\d+)?)(?![\d.])/.exec(tag)?.[1];
      const name = imageName(image);
      const inTag = /(?:python|py)-?(3\.?\d{1,2})(?!\d)/.exec(tag ?? '')?.[1];
      const text = PYTHON_IMAGE.test(name) ? version : inTag;
      if (text !== undefined) add(servedFolder(path), { kind: 'image', text, at });
    }
  }
  return found;
}

/** The minor versions that a declaration admits. */
export function admitted({ kind, text }: Pick<PythonVersionFact, 'kind' | 'text'>): readonly string[] {
  const plain = text.trim().replace(/^(?:c?python|pypy)-?/i, '');
  if (kind === 'tox') {
    const digits = /^py(\d)(\d{1,2})$/.exec(plain);
    return PYTHONS.filter((one) => one === `${digits?.[1] ?? ''}.${digits?.[2] ?? ''}`);
  }
  // `3.11`, `=3.11`, `==3.11.4`, `3.11.*`, `3`: one version, or all of a major one.
  const one = /^={0,3}\s*(\d+)(?:\.(\d+))?(?:\.(?:\d+|\*))*$/.exec(plain);
  if (one !== null) {
    const [, major = '', minor] = one;
    // 39 for 3.9 in image tags.
    if (minor === undefined && major.length > 1)
      return PYTHONS.filter((version) => version === `${major.charAt(0)}.${major.slice(1)}`);
    return PYTHONS.filter((version) =>
      minor === undefined || minor === '*' ? version.startsWith(`${major}.`) : version === `${major}.${minor}`,
    );
  }
  const specifier = plain.replace(/(?<![=<>!~])=(?!=)\s*([\d.]+?)(?:\.\*)?(?=,|$)/g, '==$1.*').replace(/\s+/g, '');
  try {
    return PYTHONS.filter((version) => satisfies(`${version}.99`, specifier) || satisfies(`${version}.0`, specifier));
  } catch {
    // No specifier of PEP 440 (Poetry's `^3.8 || ^3.9`): nothing is known.
    return [];
  }
}

/** Topmost folders with Python code that nothing serves: only the root and folders that have manifests of their own count as projects. */
export function findWithoutPython(
  outlines: readonly Outline[],
  pythons: readonly DeclaredPythonFact[],
  locked: readonly LockContentsFact[],
): EnvironmentFact['withoutPython'] {
  const folders = new Set([
    ...pythons.filter(({ kind }) => kind !== 'tox').map(({ folder }) => folder),
    ...locked.filter(hasPython).map(({ path }) => servedFolder(path)),
  ]);
  const bare: Outline[] = outlines.filter(({ path, facts }) => {
    // A script may say it itself, in its comments.
    if ((facts.imports?.length ?? 0) === 0 || facts.manifest?.python !== undefined) return false;
    for (let folder = parent(path); folder !== undefined; folder = parent(folder))
      if (folders.has(folder)) return false;
    return true;
  });
  const [first] = bare;
  if (first === undefined) return [];
  const at = first.facts.imports?.[0]?.at ?? { path: first.path, line: 1, column: 1 };
  return [{ folder: '', files: bare.length, at }];
}

/** Locks of conda and pixi have Python among their packages, others what the manifest asked for. */
function hasPython({ python, packages }: LockContentsFact): boolean {
  return python !== undefined || packages.some(({ name, ecosystem }) => name === 'python' && ecosystem === 'conda');
}

/** The versions that Python notebooks were saved with, by minor version, the most frequent first. */
export function notebookPythons(outlines: readonly Outline[]): EnvironmentFact['notebookPythons'] {
  const found = new Map<string, { version: string; count: number; at: { path: string; line: 1; column: 1 } }>();
  for (const { path, facts } of outlines) {
    const { language, languageVersion } = facts.notebook ?? {};
    const version =
      language === undefined || language === 'python' ? /^\d+\.\d+/.exec(languageVersion ?? '')?.[0] : undefined;
    if (version === undefined) continue;
    const known = found.get(version);
    if (known === undefined) found.set(version, { version, count: 1, at: { path, line: 1, column: 1 } });
    else known.count++;
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.version < b.version ? 1 : -1));
}
