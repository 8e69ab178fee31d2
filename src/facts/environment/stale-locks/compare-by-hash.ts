import type { LockContentsFact, LockDifference, ManifestFact, RequirementFact } from '../../../api/index.js';
import { normalizeName } from '../../manifest/parse-requirement.js';
import { comparePackages } from './compare-packages.js';

type Tool = 'poetry' | 'pdm' | 'pipenv';

/**
 * Holds a manifest against a lock that notes its hash: the same hash means no difference, whatever names and versions say
 * (markers, extras). With another one, names and versions tell why, if they can. Where the tool's way of hashing is not
 * known, they alone decide.
 */
export function compareByHash(lock: LockContentsFact, manifest: ManifestFact, tool: Tool): readonly LockDifference[] {
  const asked = manifest.requirements.filter(({ of }) => of === undefined || of === tool);
  const known = isKnownWay(lock, tool) ? manifest.lockHashes?.[tool] : undefined;
  if (known === undefined || lock.hash === undefined || !/^[0-9a-f]{64}$/.test(lock.hash))
    return comparePackages(asked, lock.packages, { sure: false });
  if (known.includes(lock.hash)) return [];
  const found = [
    ...comparePackages(asked, lock.packages, { sure: true }),
    ...goneFrom(asked, manifest, lock),
    ...comparePython(lock, manifest),
  ];
  if (found.length > 0) return found;
  const { path } = manifest;
  return [{ kind: 'hash', name: '', asked: '', locked: '', at: { path, line: 1, column: 1 } }];
}

/** Releases whose way of hashing was looked up. A later one may take more of the manifest into account. */
function isKnownWay({ format, version = '', writer = '' }: LockContentsFact, tool: Tool): boolean {
  if (tool === 'pdm') return format === 'pylock' || version.startsWith('4.');
  if (tool === 'pipenv') return version === '6';
  const [, major] = /^Poetry (\d+)\./.exec(writer) ?? [];
  return /^(?:|[12]\.\d+)$/.test(version) && (major === undefined || Number(major) <= 2);
}

function comparePython({ python, format }: LockContentsFact, manifest: ManifestFact): readonly LockDifference[] {
  if (format !== 'poetry' || python === undefined || manifest.python === undefined) return [];
  const { text, at } = manifest.python;
  return bare(text) === bare(python) ? [] : [{ kind: 'python', name: '', asked: text, locked: python, at }];
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').split(',').sort().join();
}

/** Locked, required by nothing that is locked, and not asked for: the manifest must have asked for it once. */
function goneFrom(
  asked: readonly RequirementFact[],
  manifest: ManifestFact,
  { path, roots = [], packages }: LockContentsFact,
): readonly LockDifference[] {
  const names = new Set(asked.map(({ normalized }) => normalized)).add(normalizeName(manifest.name ?? ''));
  return roots.flatMap((name): readonly LockDifference[] => {
    const locked = packages.find((one) => one.name === name);
    // A folder or a URL may be asked for without its name.
    if (names.has(name) || locked?.source !== 'index') return [];
    return [{ kind: 'gone', name, asked: '', locked: '', at: { path, line: locked.line, column: 1 } }];
  });
}
