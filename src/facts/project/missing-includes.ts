import type { IncludeFact, ManifestFact, ProjectFacts, Tree } from '../../api/index.js';
import { entryAt, isInTree } from '../../api/index.js';

type Missing = ProjectFacts['missingIncludes'][number];

/** Files that manifests include and that a clone does not hold. URLs are not looked at, nor what setup.py seems to read. */
export function findMissingIncludes(manifests: readonly ManifestFact[], tree: Tree): readonly Missing[] {
  return manifests
    .filter(({ format }) => format !== 'setup-py')
    .flatMap(({ path, includes }) =>
      includes.flatMap((include) => {
        const why = whyMissing(include, tree);
        return why === undefined ? [] : [{ path, include, why }];
      }),
    );
}

function whyMissing({ text, resolved }: IncludeFact, tree: Tree): Missing['why'] | undefined {
  // What the environment holds is not known.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(text) || /\$\{[A-Z0-9_]+\}/.test(text)) return undefined;
  if (resolved === null) return 'outside';
  const entry = entryAt(tree, resolved);
  if (entry === undefined || entry.kind === 'directory') return 'absent';
  return isInTree(tree, resolved) ? undefined : 'ignored';
}
