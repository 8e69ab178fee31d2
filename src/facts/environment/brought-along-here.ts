import { broughtAlongBy, broughtByConda, broughtDirectlyBy } from '../../data/brought-along.js';
import { broughtBefore, newestAdmitted, variedNeeds } from '../../data/brought-before.js';
import { normaliseName } from '../../data/import-packages.js';
import type { Declared, Entry } from './declarations.js';

/** Distribution to the declared one that brings it. */
interface Givers {
  readonly direct: ReadonlyMap<string, string>;
  /** Directly or through others. */
  readonly all: ReadonlyMap<string, string>;
}
const GIVERS = new WeakMap<Declared, Givers>();

/** The declared distribution that brings one of some packages along, in the releases that are asked for; nothing where none does. */
export function broughtAlongHere(packages: readonly string[], declared: Declared): string | undefined {
  if (packages.length === 0) return undefined;
  const { entries, ofProject } = declared;
  for (const [name, list] of entries)
    for (const extra of list.flatMap(({ requirement }) => requirement.extras)) {
      const key = `${name}[${normaliseName(extra)}]`;
      const along = broughtAlongBy(key);
      if (packages.some((one) => along.has(one))) return key;
    }
  let givers = GIVERS.get(declared);
  if (givers === undefined) GIVERS.set(declared, (givers = giversOf(declared)));
  // One that needs it itself is the better answer than one that needs one that needs it.
  for (const known of [givers.direct, givers.all])
    for (const one of packages) {
      const giver = known.get(one);
      if (giver !== undefined) return giver;
    }
  for (const name of entries.keys()) {
    const asked = [...ofProject(name)];
    if (packages.some((one) => asked.some((other) => other === one || broughtAlongBy(other).has(one)))) return name;
  }
  return undefined;
}

/** One pass: what an earlier entry brings need not be followed again. */
function giversOf({ entries }: Declared): Givers {
  const direct = new Map<string, string>();
  const all = new Map<string, string>();
  for (const [name, list] of entries)
    for (const need of needsOf(name, list)) if (!direct.has(need)) direct.set(need, name);
  for (const name of entries.keys()) {
    const todo = [name];
    for (let one = todo.pop(); one !== undefined; one = todo.pop())
      for (const need of needsOf(one, entries.get(one) ?? []))
        if (!all.has(need)) {
          all.set(need, name);
          todo.push(need);
        }
  }
  return { direct, all };
}

/** What a distribution needs in the release that is asked for; the newest stands for what nobody asks for. */
function needsOf(name: string, list: readonly Entry[]): readonly string[] {
  const newest = broughtDirectlyBy(name);
  if (list.length === 0) return newest;
  // `dask-core` is no `dask`; and what a list for pip has is not conda's, though a README installs it by conda as well.
  const isOfConda =
    list.some(({ requirement: { ecosystem, normalized } }) => ecosystem === 'conda' && normalized === name) &&
    !list.some(({ manifest, requirement: { ecosystem } }) => manifest !== null && ecosystem !== 'conda');
  const more = isOfConda ? broughtByConda(name) : [];
  const held = list.map(({ requirement }) => requirement.specifier).find((one) => newestAdmitted(one) !== undefined);
  if (held === undefined) return [...newest, ...more];
  const others = [...variedNeeds(name)].filter((need) => broughtBefore(name, need, held) === true);
  return [...newest.filter((need) => broughtBefore(name, need, held) !== false), ...others, ...more];
}
