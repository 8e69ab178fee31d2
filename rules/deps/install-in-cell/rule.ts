import type { CellInstallFact } from '../../../src/api/index.js';
import { defineRule, quoteSome } from '../../../src/api/index.js';

interface Data {
  module: string;
  modules: readonly string[];
  packages: readonly string[];
  entries: readonly string[];
}
type Listed = CellInstallFact['packages'][number];

export const rule = defineRule({
  id: 'deps/install-in-cell',
  scope: 'project',
  summary: 'Require packages that cells install to be pinned there, and the same as in the manifest.',
  why: 'The cell installs the newest version on the day of the run, or another one than the manifest, so results and errors change with the date.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['environment'] },
  messages: {
    unpinned: ({ entries }: Data) => ({
      what: `the notebook installs ${quoteSome(entries)} without an exact version`,
      help: 'Write the version ("%pip install name==1.2.3"), or put the packages into the manifest and take the cell out.',
    }),
    undeclared: ({ entries }: Data) => ({
      what: `the notebook installs ${quoteSome(entries)}, which the manifest does not have`,
      help: 'Add it to the manifest, with the version, and take the cell out.',
    }),
    differs: ({ entries, declaredAs }: Data & { declaredAs: string }) => ({
      what: `the notebook installs ${quoteSome(entries)} where the manifest says "${declaredAs}"`,
      help: 'Write the same version in both, or take the cell out.',
    }),
  },
  *check({ project, problem }) {
    const byNotebook = new Map<string, CellInstallFact[]>();
    for (const fact of project.environment.cellInstalls)
      byNotebook.set(fact.path, [...(byNotebook.get(fact.path) ?? []), fact]);
    for (const facts of byNotebook.values()) {
      for (const { install, packages } of facts)
        for (const one of packages.filter(({ manifest }) => manifest === 'differs')) {
          const { declaredAt, declaredAs = '' } = one;
          const related = declaredAt === undefined ? [] : [{ ...declaredAt, note: 'the manifest' }];
          yield problem('differs', { ...dataOf([one]), declaredAs }, install.at, { related });
        }
      for (const [id, wanted] of KINDS) {
        const found = facts.filter(({ packages }) => packages.some(wanted));
        const [first, ...rest] = found;
        if (first === undefined) continue;
        const listed = found.flatMap(({ packages }) => packages.filter(wanted));
        yield problem(id, dataOf(listed), first.install.at, { also: rest.map(({ install }) => install.at) });
      }
    }
  },
});

/** One cause, one finding: a package that the manifest lacks is not reported once more for its version. */
const KINDS: readonly (readonly ['undeclared' | 'unpinned', (one: Listed) => boolean])[] = [
  ['undeclared', ({ manifest }) => manifest === 'undeclared'],
  ['unpinned', ({ manifest, exact }) => !exact && (manifest === 'none' || manifest === 'declared')],
];

function dataOf(listed: readonly Listed[]): Data {
  const names = [...new Set(listed.map(({ name }) => name))];
  const entries = [...new Set(listed.map(({ name, specifier }) => name + specifier))];
  const modules = [...new Set(listed.map(({ module }) => module))];
  return { module: modules[0] ?? '', modules, packages: names, entries };
}
