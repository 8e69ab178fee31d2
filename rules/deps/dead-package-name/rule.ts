import type { Edit, EnvironmentFact, Fix, ManifestFact, RequirementFact } from '../../../src/api/index.js';
import { defineRule, isLocked, lockedVersion } from '../../../src/api/index.js';
import { deadName } from './names.js';

export const rule = defineRule({
  id: 'deps/dead-package-name',
  scope: 'file',
  summary: 'Forbid names that no package has: import names, the standard library, "pkg-resources==0.0.0".',
  why: 'The installer finds nothing under that name and stops, and nothing of the manifest is installed.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  fixable: true,
  kinds: ['requirements', 'pyproject', 'pipfile', 'conda-env', 'setup-cfg'],
  needs: { file: ['manifest'], project: ['environment'] },
  messages: {
    otherName: ({ name, instead }: { name: string; instead: string }) => ({
      what: `"${name}" cannot be installed: the package is called "${instead}"`,
      help: `Write "${instead}".`,
    }),
    standIn: ({ name, instead }: { name: string; instead: string }) => ({
      what: `"${name}==0.0" installs whichever "${instead}" is newest that day`,
      help: `Write "${instead}" with the version you use.`,
    }),
    standardLibrary: ({ name }: { name: string; instead: null }) => ({
      what: `"${name}" is part of Python, not a package`,
      help: 'Take the line out.',
    }),
    pkgResources: ({ name }: { name: string; instead: null }) => ({
      what: `"${name}==0.0.0" exists nowhere: Debian's Python prints it in "pip freeze"`,
      help: 'Take the line out.',
    }),
  },
  *check({ file: { manifest }, project: { environment }, problem }) {
    for (const requirement of manifest.requirements) {
      const { name, normalized, specifier, ecosystem, source, at } = requirement;
      const dead = source.kind === 'index' ? deadName(normalized, specifier, ecosystem) : undefined;
      if (dead === undefined || isLockedToInstall(requirement, manifest, environment)) continue;
      // `DateTime` is a package of Zope's: written so, it is meant.
      if (dead.cause === 'standard-library' && name !== normalized) continue;
      const { instead, cause, mayInstall } = dead;
      const fix = fixOf(manifest, requirement, instead);
      const extra = { ...(fix === undefined ? {} : { fix }), ...(mayInstall ? { atMost: 'warning' as const } : {}) };
      if (instead !== null && cause === 'stand-in') yield problem('standIn', { name, instead }, at, extra);
      else if (instead !== null) yield problem('otherName', { name, instead }, at, extra);
      else yield problem(cause === 'pkg-resources' ? 'pkgResources' : 'standardLibrary', { name, instead }, at, extra);
    }
  },
});

/** The lock of the manifest's own tool has a release of the name that does install. */
function isLockedToInstall(
  { normalized, exact }: RequirementFact,
  manifest: ManifestFact,
  { locked }: EnvironmentFact,
): boolean {
  if (exact) return false;
  const found = lockedVersion(
    locked.filter((lock) => isLocked(manifest, [lock])),
    manifest.path,
    normalized,
  );
  return found !== undefined && deadName(normalized, `==${found.version}`, 'pip')?.mayInstall !== false;
}

/** The old name's versions are none of the right one's: they go too. Hashes would not fit. */
function fixOf(
  { path, format, requirements }: ManifestFact,
  requirement: RequirementFact,
  instead: string | null,
): Fix | undefined {
  const { span, hashed, extras, marker } = requirement;
  if (format !== 'requirements' || span === undefined || hashed) return undefined;
  const tail = `${extras.length > 0 ? `[${extras.join(',')}]` : ''}${marker === undefined ? '' : ` ; ${marker}`}`;
  // A freeze has both names: twice the same package is an error of its own.
  const isThere = instead === null || requirements.some(({ normalized }) => normalized === instead);
  const edit: Edit = { path, ...span, text: isThere ? '' : instead + tail };
  return { title: isThere ? 'Take it out' : `Write "${instead}"`, safety: 'safe', edits: [edit] };
}
