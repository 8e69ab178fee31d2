import type { CellInstallFact, ImportFact, Outline, RequirementFact } from '../../api/index.js';
import { satisfies } from '@renovatebot/pep440';
import { modulesOf, providesModule } from '../../data/import-packages.js';
import type { Declarations, Declared } from './declarations.js';

type Listed = CellInstallFact['packages'][number];
type Compared = Omit<Listed, 'module'>;

/** Every command in a notebook's cells that installs packages of Python by name, held against the manifests that serve it. */
export function findCellInstalls(outlines: readonly Outline[], declarations: Declarations): readonly CellInstallFact[] {
  const found: CellInstallFact[] = [];
  for (const { path, kind, facts } of outlines) {
    if (kind !== 'notebook') continue;
    for (const install of facts.installs ?? []) {
      if (install.tool === 'system') continue;
      const packages = install.requirements
        .filter(({ normalized }) => normalized !== 'pip' && normalized !== 'python')
        .map((one) => ({ ...compare(one, declarations.of(path)), module: moduleOf(one, facts.imports ?? []) }));
      if (packages.length > 0) found.push({ path, install, packages });
    }
  }
  return found;
}

function compare(one: RequirementFact, declared: Declared): Compared {
  const { name, normalized, specifier, exact, source } = one;
  const shown = name === '' ? (source.kind === 'path' ? source.path : source.kind === 'index' ? '' : source.url) : name;
  const listed = { name: shown, specifier, exact };
  const entries = (declared.entries.get(normalized) ?? []).filter(({ manifest }) => manifest !== null);
  const [first] = entries;
  if (first === undefined) {
    const none = declared.manifests.length === 0;
    return { ...listed, manifest: none ? 'none' : declared.open ? 'declared' : 'undeclared' };
  }
  const { requirement } = first;
  if (!differs(one, requirement)) return { ...listed, manifest: 'declared' };
  return {
    ...listed,
    manifest: 'differs',
    declaredAt: requirement.at,
    declaredAs: `${requirement.name}${requirement.specifier}`,
  };
}

/** The module as the notebook imports it, else as it is known, else called like the package. */
function moduleOf({ normalized }: RequirementFact, imports: readonly ImportFact[]): string {
  const imported = imports.find(({ module, origin }) => origin === 'outside' && providesModule(normalized, module));
  return imported?.module ?? modulesOf(normalized)[0] ?? normalized.replace(/-/g, '_');
}

/** Two exact versions that are not the same, or one that the other's range does not admit. */
function differs(one: RequirementFact, other: RequirementFact): boolean {
  const mine = versionOf(one);
  const theirs = versionOf(other);
  if (mine !== undefined && theirs !== undefined)
    return mine !== theirs && !mine.startsWith(`${theirs}.`) && !theirs.startsWith(`${mine}.`);
  return outside(mine, other) || outside(theirs, one);
}

function versionOf({ exact, specifier, source }: RequirementFact): string | undefined {
  return exact && source.kind === 'index' ? specifier.replace(/^=+/, '') : undefined;
}

function outside(version: string | undefined, { specifier, ecosystem }: RequirementFact): boolean {
  if (version === undefined || specifier === '' || ecosystem === 'conda') return false;
  try {
    return !satisfies(version, specifier, { prereleases: true });
  } catch {
    // The library throws on what is no specifier: nothing is claimed then.
    return false;
  }
}
