import type { LockDifference, LockedPackage, RequirementFact } from '../../../api/index.js';
import { distributionsOfConda } from '../../../data/conda-names.js';
import { admits } from './admits.js';
import { condaSpecifier } from './conda-specifier.js';

export interface Comparing {
  /** Something else proves that the two differ: then a package with a marker that is not there may tell why. */
  readonly sure: boolean;
  /** Packages may be left out on purpose. */
  readonly partial?: boolean;
}

/** Holds requirements against the releases of a lock: what is not there, and what is there in a version that is not asked for. */
export function comparePackages(
  requirements: readonly RequirementFact[],
  packages: readonly LockedPackage[],
  { sure, partial = false }: Comparing,
): readonly LockDifference[] {
  const byName = indexOf(packages);
  const found: LockDifference[] = [];
  for (const one of requirements) {
    const { name, normalized, marker, source, at } = one;
    if (normalized === '' || normalized === 'python') continue;
    const locked = byName.get(normalized);
    const asked = one.specifier;
    if (locked === undefined) {
      if (!partial && (sure || marker === undefined)) found.push({ kind: 'missing', name, asked, locked: '', at });
    } else if (source.kind === 'index' && marker === undefined) {
      const versions = versionsThatMiss(one, locked);
      if (versions.length > 0) found.push({ kind: 'version', name, asked, locked: versions.join(', '), at });
    }
  }
  return found;
}

/** The locked versions, where the requirement admits none of them; of several, one suits for each platform or Python. */
export function versionsThatMiss(
  { specifier, ecosystem }: Pick<RequirementFact, 'specifier' | 'ecosystem'>,
  locked: readonly LockedPackage[],
): readonly string[] {
  const wanted = ecosystem === 'conda' ? condaSpecifier(specifier) : specifier;
  if (wanted === undefined || wanted === '') return [];
  if (locked.some(({ source, version }) => source !== 'index' || version === '')) return [];
  const versions = [...new Set(locked.map(({ version }) => version))];
  return versions.some((version) => admits(wanted, version)) ? [] : versions.sort().slice(0, 3);
}

/** A package of conda may stand for several of PyPI: `pytorch` for `torch`. */
function indexOf(packages: readonly LockedPackage[]): ReadonlyMap<string, readonly LockedPackage[]> {
  const index = new Map<string, LockedPackage[]>();
  for (const one of packages) {
    const names = one.ecosystem === 'conda' ? [one.name, ...distributionsOfConda(one.name)] : [one.name];
    for (const name of new Set(names)) {
      const there = index.get(name);
      if (there === undefined) index.set(name, [one]);
      else there.push(one);
    }
  }
  return index;
}
