import type { DeclaredPythonFact, ManifestFact, PinTroubleFact } from '../../api/index.js';
import { pythonsFor, supportsPython } from '../../data/python-support.js';
import { servedFolder } from '../project/serving-manifests.js';

/** Exactly pinned releases of pip that no admitted Python can install, or only by building them. The nearest declaration counts. */
export function findPinTroubles(
  manifests: readonly ManifestFact[],
  pythons: readonly DeclaredPythonFact[],
): readonly PinTroubleFact[] {
  return manifests.flatMap((manifest) => {
    const near = nearest(manifest, pythons);
    const [python] = near;
    if (python === undefined) return [];
    return manifest.requirements.flatMap((one): PinTroubleFact[] => {
      const { normalized, specifier, exact, source, ecosystem, marker, name, at } = one;
      // A marker may leave the pin out for just these Pythons; conda has builds of its own.
      if (!exact || source.kind !== 'index' || marker !== undefined || ecosystem === 'conda') return [];
      const version = specifier.replace(/^=+/, '');
      // Of two that differ, which is meant is another finding: here it is enough that one of them goes.
      const answers = near.flatMap(({ admits }) => admits.map((minor) => supportsPython(normalized, version, minor)));
      const kind = answers.every((answer) => answer === 'no')
        ? 'no'
        : answers.every((answer) => answer === 'no' || answer === 'no-wheel')
          ? 'no-wheel'
          : undefined;
      if (kind === undefined) return [];
      const builds: readonly (string | undefined)[] = pythonsFor(normalized, version) ?? [];
      return [{ name, version, python, kind, builds: builds.flatMap((build) => build ?? []), at }];
    });
  });
}

/** The manifest's own, else those of the nearest folder above. A range without an end says little, so the narrowest of a folder count. */
function nearest(manifest: ManifestFact, pythons: readonly DeclaredPythonFact[]): readonly DeclaredPythonFact[] {
  const served = servedFolder(manifest.path);
  const usable = pythons.filter(
    ({ kind, admits, folder }) =>
      admits.length > 0 &&
      kind !== 'workflow' &&
      kind !== 'tox' &&
      (folder === '' || served === folder || served.startsWith(`${folder}/`)),
  );
  const own = usable.filter(({ at }) => at.path === manifest.path);
  const depth = Math.max(-1, ...usable.map(({ folder }) => folder.length));
  const near = own.length > 0 ? own : usable.filter(({ folder }) => folder.length === depth);
  const narrowest = Math.min(...near.map(({ admits }) => admits.length));
  return near.filter(({ admits }) => admits.length === narrowest);
}
