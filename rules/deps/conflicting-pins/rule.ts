import type { RequirementFact } from '../../../src/api/index.js';
import { defineRule } from '../../../src/api/index.js';
import { includedBy } from './included.js';

interface Pin {
  readonly requirement: RequirementFact;
  readonly version: string;
}

export const rule = defineRule({
  id: 'deps/conflicting-pins',
  scope: 'file',
  summary: 'Forbid two exact versions of one package in files that are installed together.',
  why: 'No version can satisfy both lines, so the installer stops.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  kinds: ['requirements', 'pyproject', 'pipfile', 'conda-env', 'setup-cfg'],
  needs: { file: ['manifest'], project: ['manifests'] },
  messages: {
    conflict: ({
      name,
      versions,
      others,
    }: {
      name: string;
      versions: readonly [string, string];
      others: string | null;
    }) => ({
      what: `"${name}" is pinned to "${versions[0]}" and${others === null ? '' : ` in "${others}"`} to "${versions[1]}"`,
      help: 'Keep the version that the code works with, and take the other line out.',
    }),
  },
  *check({ file: { manifest }, project, problem }) {
    const together = includedBy(manifest, project.manifests);
    const pins = new Map<string, Pin[]>();
    for (const file of [manifest, ...together]) for (const requirement of file.requirements) addPin(pins, requirement);
    for (const [name, [first, ...rest]] of pins) {
      const other = rest.find((pin) => isConflict(first, pin));
      if (first === undefined || other === undefined) continue;
      const [one, two] = [first.requirement, other.requirement];
      // Told once: by the file that brings the two together, not by all that include that file.
      const isTold = together.some((file) => {
        const paths = new Set([file, ...includedBy(file, project.manifests)].map(({ path }) => path));
        return !paths.has(manifest.path) && paths.has(one.at.path) && paths.has(two.at.path);
      });
      if (isTold) continue;
      const isHere = one.at.path === manifest.path;
      const at = isHere ? one.at : (manifest.includes[0]?.at ?? one.at);
      const data = { name, versions: [first.version, other.version] as const, others: otherFile(two, manifest.path) };
      yield problem('conflict', data, at, {
        related: [...(isHere ? [] : [first]), other].map(({ requirement, version }) => ({
          ...requirement.at,
          note: `pinned to "${version}" here`,
        })),
        // conda installs one, then pip the other over it: it runs, with a version that only one line names.
        ...(one.ecosystem === two.ecosystem ? {} : { atMost: 'warning' }),
      });
    }
  },
});

function otherFile({ at }: RequirementFact, path: string): string | null {
  return at.path === path ? null : at.path;
}

function addPin(pins: Map<string, Pin[]>, requirement: RequirementFact): void {
  const { normalized, specifier, source } = requirement;
  const [, version] = /^={1,3}([^,*]+)$/.exec(specifier) ?? [];
  if (version === undefined || source.kind !== 'index' || !requirement.exact) return;
  const pin = { requirement, version };
  const there = pins.get(normalized);
  if (there === undefined) pins.set(normalized, [pin]);
  else there.push(pin);
}

/** Markers and groups make lines that are never installed together: only equal ones are compared. */
function isConflict(a: Pin | undefined, b: Pin): boolean {
  if (a === undefined) return false;
  const { requirement: one } = a;
  const { requirement: two } = b;
  if (one.marker !== two.marker) return false;
  if (one.group !== two.group && two.group !== 'constraint' && one.group !== 'constraint') return false;
  if (one.group === two.group && one.groupName !== two.groupName) return false;
  return plain(a.version) !== plain(b.version);
}

/** `1.0`, `v1.0.0` and `1.0+local` are taken for one version. */
function plain(version: string): string {
  const [release = ''] = version.toLowerCase().replace(/^v/, '').split('+', 1);
  return release.replace(/(?<!\.0)(?:\.0)+$/, '');
}
