import type { DeclaredPythonFact, Outline, PythonConflictFact } from '../../api/index.js';
import { admitted, notebookPythons } from './pythons.js';

/** What a person installs from; the others only say where it was tried. */
const STRONG: ReadonlySet<DeclaredPythonFact['kind']> = new Set([
  'requires-python',
  'python-version-file',
  'runtime',
  'conda',
  'pipfile',
  'image',
]);

/**
 * Declarations of one folder of which no Python satisfies both; a workflow's or tox's list conflicts where none of it is
 * admitted; notebooks where the version that saved them is not. One conflict a pair of files.
 */
export function findPythonConflicts(
  outlines: readonly Outline[],
  pythons: readonly DeclaredPythonFact[],
): readonly PythonConflictFact[] {
  const found: PythonConflictFact[] = [];
  const strong = pythons.filter(({ kind, admits }) => STRONG.has(kind) && admits.length > 0);
  const seen = new Set<string>();
  for (const one of strong) {
    for (const other of strong) {
      // Each pair once. Files of one kind are variants of one another: `environment-py37.yml`, a multi-version Dockerfile.
      if (one.kind === other.kind || one.folder !== other.folder || one.at.path >= other.at.path) continue;
      const key = `${one.at.path}\n${other.at.path}`;
      if (
        seen.has(key) ||
        strong.some((ally) => ally.kind === other.kind && ally.folder === other.folder && meets(one, ally))
      )
        continue;
      if (strong.some((ally) => ally.kind === one.kind && ally.folder === one.folder && meets(ally, other))) continue;
      seen.add(key);
      found.push({ one, other, count: 0 });
    }
  }
  const roots = strong.filter(({ folder }) => folder === '');
  const [first] = roots;
  const listed = pythons.filter(
    ({ kind, folder, admits }) => kind === 'workflow' && folder === '' && admits.length > 0,
  );
  const [other] = listed;
  if (first !== undefined && other !== undefined && !listed.some((two) => roots.some((one) => meets(one, two))))
    found.push({ one: first, other, count: 0 });
  return [...found, ...withNotebooks(outlines, roots)];
}

function meets(one: DeclaredPythonFact, other: DeclaredPythonFact): boolean {
  return one.admits.some((version) => other.admits.includes(version));
}

function withNotebooks(outlines: readonly Outline[], roots: readonly DeclaredPythonFact[]): PythonConflictFact[] {
  const [one] = roots;
  const all = notebookPythons(outlines);
  if (one === undefined || all.length === 0) return [];
  // Where some notebooks agree, the others are older runs: `notebook/mixed-kernels` speaks of those.
  const isMet = all.some(({ version }) => roots.some(({ admits }) => admits.includes(version)));
  const [most] = all;
  if (isMet || most === undefined) return [];
  const fact = { kind: 'notebook', text: most.version, at: most.at } as const;
  return [{ one, other: { ...fact, folder: '', admits: admitted(fact) }, count: most.count }];
}
