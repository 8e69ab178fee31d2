import type { Fix, ManifestFact, ManifestFormat, Problem, UndeclaredFact } from '../../../src/api/index.js';
import { defineRule, quoteSome } from '../../../src/api/index.js';
import { addLines, isCertain } from './add-lines.js';

/** So many missing packages, and less than a third as many that are there: the list is not one of this code. */
const MANY = 8;
const SHOWN = 5;
const LISTED = 30;

interface Data {
  module: string;
  packages: readonly string[];
  /** The first of them as the manifest calls it. */
  entry: string;
  files: number;
  manifest: string;
  help: string;
}

export const rule = defineRule({
  id: 'deps/undeclared-import',
  scope: 'project',
  summary: 'Require every imported package in the manifest that serves the code.',
  why: 'A fresh install from the manifest leaves the package out, and the code stops at that import.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  fixable: true,
  needs: { project: ['environment', 'manifests'] },
  messages: {
    undeclared: (data: Data) => ({
      what: `"${data.module}" is imported${inFiles(data.files)}, but "${data.manifest}" does not have "${data.entry}"`,
      help: data.help,
    }),
    most: (data: { modules: readonly string[]; packages: readonly string[]; manifest: string; count: number }) => ({
      what: `"${data.manifest}" has few of the packages that the code imports: ${quoteSome(data.modules, SHOWN, data.count)} are not in it`,
      help: `Add them, each with the version you use ("pip freeze" prints it): ${data.packages.slice(0, LISTED).join(', ')}${data.packages.length > LISTED ? ', ...' : ''}.`,
    }),
    unknown: (data: Data) => ({
      what: `"${data.module}" is imported${inFiles(data.files)}, but is no module of the repository, and nothing in "${data.manifest}" is known to bring it`,
      help: `Add the package that has it to "${data.manifest}", or commit the module.`,
    }),
    unknownPerhaps: (data: Data & { by: string }) => ({
      what: `"${data.module}" is imported${inFiles(data.files)}, but is no module of the repository, and nothing in "${data.manifest}" is known to bring it, though what "${data.by}" holds is not known`,
      help: `If it does not, add the package that has it to "${data.manifest}", or commit the module.`,
    }),
    guarded: (data: Data) => ({
      what: `"${data.module}" is used where it is there${inFiles(data.files)}, but "${data.manifest}" does not have "${data.entry}"`,
      help: data.help,
    }),
    broughtAlong: (data: Data & { by: string }) => ({
      what: `"${data.module}" is imported${inFiles(data.files)}, but is only there because "${data.by}" brings it along`,
      help: data.help,
    }),
    perhapsAlong: (data: Data & { by: string }) => ({
      what: `"${data.module}" is imported${inFiles(data.files)}, but "${data.manifest}" does not have "${data.entry}": it is there only if something else brings it along, such as "${data.by}"`,
      help: data.help,
    }),
    lockedOnly: (data: Data & { lock: string }) => ({
      what: `"${data.module}" is imported${inFiles(data.files)}, but "${data.manifest}" does not have "${data.entry}": only "${data.lock}" does`,
      help: data.help,
    }),
    installedElsewhere: (data: Data & { by: string }) => ({
      what: `"${data.module}" is imported${inFiles(data.files)}, but only "${data.by}" installs "${data.entry}"`,
      help: data.help,
    }),
  },
  *check({ project, problem }) {
    const { undeclared } = project.environment;
    const folded = new Set<string>();
    for (const [manifest, facts] of byManifest(undeclared)) {
      const [first] = facts;
      if (first === undefined || facts.length < MANY || first.provided * 3 > facts.length) continue;
      // The list is for something else, or was never kept: one cause, one finding.
      folded.add(manifest);
      const data = {
        modules: facts.map(({ module }) => module),
        packages: facts.map(({ entry }) => entry),
        manifest,
        count: facts.length,
      };
      const [at, ...also] = facts.flatMap(({ places }) => places.slice(0, 1));
      if (at !== undefined) yield problem('most', data, at, { also });
    }
    const fixes = fixesOf(project.manifests, undeclared, folded);
    for (const fact of undeclared) {
      if (folded.has(fact.manifest) && isPlain(fact)) continue;
      const { module, packages, files, manifest, broughtBy, lockedIn, perhapsBy, installedAt, places } = fact;
      const [at] = places;
      if (at === undefined) continue;
      const data = {
        module,
        packages,
        entry: fact.entry,
        files,
        manifest,
        help: howToAdd(fact),
      };
      const extra = extraOf(fact, fixes.get(manifest));
      if (packages.length === 0 && perhapsBy !== undefined)
        yield problem('unknownPerhaps', { ...data, by: perhapsBy }, at, extra);
      else if (packages.length === 0) yield problem('unknown', data, at, extra);
      else if (fact.use === 'guarded') yield problem('guarded', data, at, extra);
      else if (broughtBy !== undefined) yield problem('broughtAlong', { ...data, by: broughtBy }, at, extra);
      else if (lockedIn !== undefined) yield problem('lockedOnly', { ...data, lock: lockedIn }, at, extra);
      else if (installedAt !== undefined)
        yield problem('installedElsewhere', { ...data, by: installedAt.path }, at, extra);
      else if (perhapsBy !== undefined) yield problem('perhapsAlong', { ...data, by: perhapsBy }, at, extra);
      else yield problem('undeclared', data, at, extra);
    }
  },
});

function extraOf(fact: UndeclaredFact, fix: Fix | undefined): Partial<Problem> {
  const { installedAt, version, places, confidence, aside } = fact;
  const related = [
    ...(version === undefined ? [] : [{ ...version.at, note: `says ${version.text}` }]),
    ...(installedAt === undefined ? [] : [{ ...installedAt, note: 'installs it' }]),
  ];
  const mend = fix === undefined || !isCertain(fact) ? {} : { fix };
  return { also: places.slice(1), related, confidence, ...mend, ...(aside ? { atMost: 'warning' } : {}) };
}

/** By manifest; none for a list that is for something else. */
function fixesOf(
  manifests: readonly ManifestFact[],
  facts: readonly UndeclaredFact[],
  folded: ReadonlySet<string>,
): ReadonlyMap<string, Fix> {
  const found = new Map<string, Fix>();
  for (const manifest of manifests) {
    const fix = folded.has(manifest.path)
      ? undefined
      : addLines(
          manifest,
          facts.filter((fact) => fact.manifest === manifest.path),
        );
    if (fix !== undefined) found.set(manifest.path, fix);
  }
  return found;
}

/** What surely fails: nothing brings it, and a run comes by. */
function isPlain({ use, broughtBy, lockedIn, packages }: UndeclaredFact): boolean {
  return use !== 'guarded' && broughtBy === undefined && lockedIn === undefined && packages.length > 0;
}

function byManifest(facts: readonly UndeclaredFact[]): ReadonlyMap<string, readonly UndeclaredFact[]> {
  const found = new Map<string, UndeclaredFact[]>();
  for (const fact of facts) if (isPlain(fact)) found.set(fact.manifest, [...(found.get(fact.manifest) ?? []), fact]);
  return found;
}

function inFiles(files: number): string {
  return files === 1 ? '' : ` in ${files} files`;
}

function howToAdd({ packages, entry: called, manifest, format, version }: UndeclaredFact): string {
  const others = packages.slice(1);
  const entry = version === undefined ? called : `${called}${OPERATOR[format]}${version.text}`;
  const choice =
    others.length === 0 ? '' : ` (${others.slice(0, 3).join(', ')} ${others.length === 1 ? 'gives' : 'give'} it too)`;
  const place = LISTS[format] === '' ? `"${manifest}"` : `${LISTS[format]} of "${manifest}"`;
  return `Add "${entry}" to ${place}${choice}${version === undefined ? ', with the version you use' : ''}.`;
}

const OPERATOR: Readonly<Record<ManifestFormat, string>> = {
  requirements: '==',
  pyproject: '==',
  'setup-cfg': '==',
  'setup-py': '==',
  pipfile: '==',
  'conda-env': '=',
};
const LISTS: Readonly<Record<ManifestFormat, string>> = {
  requirements: '',
  pyproject: 'the dependencies',
  'setup-cfg': '"install_requires"',
  'setup-py': '"install_requires"',
  pipfile: '"[packages]"',
  'conda-env': 'the dependencies',
};
