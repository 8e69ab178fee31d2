import type {
  LockContentsFact,
  LockDifference,
  LockedAsk,
  LockedProject,
  ManifestFact,
  RequirementFact,
} from '../../../api/index.js';
import { normalizeName } from '../../manifest/parse-requirement.js';
import { versionsThatMiss } from './compare-packages.js';
import { samePythons } from './same-pythons.js';
import { sameSpecifier } from './same-specifier.js';

/** Holds a pyproject.toml against what uv wrote down of it when it locked. */
export function compareAsks(
  manifest: ManifestFact,
  project: LockedProject,
  lock: LockContentsFact,
): readonly LockDifference[] {
  const dynamic = manifest.dynamic ?? [];
  const own = normalizeName(manifest.name ?? project.name);
  // uv reads its own table and the standard ones; what the build makes, nobody reads here.
  const wanted = manifest.requirements.filter(
    ({ of, group, normalized }) =>
      (of === undefined || of === 'uv') &&
      normalized !== '' &&
      normalized !== own &&
      !(group === 'runtime' && dynamic.includes('dependencies')) &&
      !(group === 'optional' && dynamic.includes('optional-dependencies')),
  );
  const byName = groupByName(project.asks);
  const found = wanted.flatMap((one) => compareOne(one, byName.get(one.normalized) ?? [], lock));
  const isWhole = dynamic.length === 0 && manifest.problems.length === 0 && manifest.includes.length === 0;
  const names = new Set(wanted.map(({ normalized }) => normalized));
  const gone = [...byName.keys()].filter((name) => isWhole && name !== own && !names.has(name));
  const { path } = lock;
  return [
    ...found,
    ...gone.map((name): LockDifference => ({
      kind: 'gone',
      name,
      asked: '',
      locked: '',
      at: { path, line: project.line, column: 1 },
    })),
    ...comparePython(manifest, lock),
  ];
}

function compareOne(
  one: RequirementFact,
  asks: readonly LockedAsk[],
  lock: LockContentsFact,
): readonly LockDifference[] {
  const { name, normalized, specifier: asked, at, source } = one;
  const locked = lock.packages.filter((other) => other.name === normalized);
  if (asks.length === 0) {
    const misses = source.kind === 'index' ? versionsThatMiss(one, locked) : [];
    if (misses.length > 0) return [{ kind: 'version', name, asked, locked: misses.join(', '), at }];
    return [{ kind: locked.length === 0 ? 'missing' : 'brought', name, asked, locked: '', at }];
  }
  const group = one.group === 'runtime' ? undefined : normalizeName(one.groupName ?? '');
  const here = asks.filter((ask) => ask.group === group);
  if (here.length === 0) return [{ kind: 'moved', name, asked: group ?? '', locked: '', at }];
  // Where a package comes from elsewhere (git, a folder), uv notes no specifier.
  if (source.kind !== 'index' || here.some((ask) => ask.source !== 'index')) return [];
  if (here.some((ask) => sameSpecifier(ask.specifier, asked))) return [];
  const versions = versionsThatMiss(one, locked);
  return versions.length > 0
    ? [{ kind: 'version', name, asked, locked: versions.join(', '), at }]
    : [{ kind: 'specifier', name, asked, locked: here[0]?.specifier ?? '', at }];
}

function comparePython({ python }: ManifestFact, lock: LockContentsFact): readonly LockDifference[] {
  // A workspace has one Python for all its projects: what they have in common.
  if (python === undefined || lock.python === undefined || (lock.projects?.length ?? 0) !== 1) return [];
  if (samePythons(python.text, lock.python)) return [];
  return [{ kind: 'python', name: '', asked: python.text, locked: lock.python, at: python.at }];
}

function groupByName(asks: readonly LockedAsk[]): Map<string, LockedAsk[]> {
  const groups = new Map<string, LockedAsk[]>();
  for (const ask of asks) {
    const there = groups.get(ask.name);
    if (there === undefined) groups.set(ask.name, [ask]);
    else there.push(ask);
  }
  return groups;
}
