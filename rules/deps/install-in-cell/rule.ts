import type { CellInstallFact, EqualPlace, InstallFact } from '../../../src/api/index.js';
import { defineRule, quoteSome } from '../../../src/api/index.js';

interface Data {
  module: string;
  modules: readonly string[];
  packages: readonly string[];
  entries: readonly string[];
  notebooks: number;
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
    unpinned: ({ entries, notebooks }: Data) => ({
      what: `${who(notebooks)} ${quoteSome(entries)} without an exact version`,
      help: 'Write the version ("%pip install name==1.2.3"), or put the packages into the manifest and take the cell out.',
    }),
    undeclared: ({ entries, notebooks }: Data) => ({
      what: `${who(notebooks)} ${quoteSome(entries)}, which the manifest does not have`,
      help: 'Add it to the manifest, with the version, and take the cell out.',
    }),
    differs: ({ entries, notebooks, declaredAs }: Data & { declaredAs: string }) => ({
      what: `${who(notebooks)} ${quoteSome(entries)} where the manifest says "${declaredAs}"`,
      help: 'Write the same version in both, or take the cell out.',
    }),
  },
  *check({ project, problem }) {
    const byNotebook = new Map<string, CellInstallFact[]>();
    for (const fact of project.environment.cellInstalls) {
      const known = byNotebook.get(fact.path);
      if (known === undefined) byNotebook.set(fact.path, [fact]);
      else known.push(fact);
    }
    const alike = new Map<string, Case>();
    for (const facts of byNotebook.values()) {
      for (const { install, packages } of facts)
        for (const one of packages.filter(({ manifest }) => manifest === 'differs')) {
          const { declaredAt, declaredAs = '' } = one;
          const related = declaredAt === undefined ? [] : [{ ...declaredAt, note: 'the manifest' }];
          yield problem('differs', { ...dataOf([one]), declaredAs }, install.at, { related });
        }
      for (const [id, wanted] of KINDS) {
        const found = facts.filter(({ install, packages }) => packages.some((one) => wanted(one, install)));
        if (found.length === 0) continue;
        const listed = found.flatMap(({ install, packages }) => packages.filter((one) => wanted(one, install)));
        const data = dataOf(listed);
        const places = found.map(({ install }) => install.at);
        // Each chapter of a book begins with the same cell: one cause.
        const key = [id, ...data.entries].join('\0');
        const known = alike.get(key);
        if (known === undefined) alike.set(key, { id, data, places });
        else
          alike.set(key, {
            ...known,
            data: { ...data, notebooks: known.data.notebooks + 1 },
            places: known.places.length > PLACES ? known.places : [...known.places, ...places],
          });
      }
    }
    for (const { id, data, places } of joined([...alike.values()])) {
      const [first, ...also] = places;
      if (first === undefined) continue;
      const { note: _, ...at } = first;
      yield problem(id, data, at, { also: also.slice(0, PLACES) });
    }
  },
});

interface Case {
  readonly id: 'undeclared' | 'unpinned';
  readonly data: Data;
  readonly places: readonly EqualPlace[];
}
const PLACES = 200;
/** Names in the data: a hostile repository has any number. */
const NAMED = 500;
/** Several lists are a habit: one manifest for all of them is what is lacking. */
function joined(cases: readonly Case[]): readonly Case[] {
  return KINDS.flatMap(([id]) => {
    const mine = cases.filter((one) => one.id === id);
    const [first] = mine;
    if (first === undefined || mine.length === 1) return mine;
    const all = (of: (data: Data) => readonly string[]): string[] =>
      [...new Set(mine.flatMap(({ data }) => of(data)))].slice(0, NAMED);
    const data = {
      module: first.data.module,
      modules: all(({ modules }) => modules),
      packages: all(({ packages }) => packages),
      entries: all(({ entries }) => entries),
      notebooks: mine.reduce((sum, one) => sum + one.data.notebooks, 0),
    };
    // Each notebook has its place, so that it is told of where only some are asked for.
    const places = mine.flatMap((one) => one.places.map((place) => ({ ...place, note: quoteSome(one.data.entries) })));
    return [{ id, data, places }];
  });
}

function who(notebooks: number): string {
  return notebooks === 1 ? 'the notebook installs' : `${notebooks} notebooks install`;
}

/** One cause, one finding: a package that the manifest lacks is not reported once more for its version. */
const KINDS: readonly (readonly ['undeclared' | 'unpinned', (one: Listed, install: InstallFact) => boolean])[] = [
  ['undeclared', ({ manifest }) => manifest === 'undeclared'],
  [
    'unpinned',
    // Only where it is lacking, or on a platform that takes no manifest: everywhere else the manifest decides.
    ({ manifest, exact }, { asked }) => !exact && (manifest === 'none' || (manifest === 'declared' && asked !== true)),
  ],
];

function dataOf(listed: readonly Listed[]): Data {
  const names = [...new Set(listed.map(({ name }) => name))];
  const entries = [...new Set(listed.map(({ name, specifier }) => name + specifier))];
  const modules = [...new Set(listed.map(({ module }) => module))];
  return { module: modules[0] ?? '', modules, packages: names, entries, notebooks: 1 };
}
