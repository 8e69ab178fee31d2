import { broughtAlongBy, broughtByConda, broughtDirectlyBy } from '../../data/brought-along.js';
import { broughtBefore, newestAdmitted, variedNeeds } from '../../data/brought-before.js';
import type { Declared, Entry } from './declarations.js';

/** The declared distribution that brings one of some packages along, in the releases that are asked for; nothing where none does. */
export function broughtAlongHere(packages: readonly string[], { entries, ofProject }: Declared): string | undefined {
  if (packages.length === 0) return undefined;
  for (const [name, list] of entries)
    for (const extra of list.flatMap(({ requirement }) => requirement.extras)) {
      const key = `${name}[${extra.replace(/[-_.]+/g, '-').toLowerCase()}]`;
      const along = broughtAlongBy(key);
      if (packages.some((one) => along.has(one))) return key;
    }
  // One that needs it itself is the better answer than one that needs one that needs it.
  for (const [name, list] of entries) if (packages.some((one) => isNeededBy(name, list, one))) return name;
  for (const [name, list] of entries) if (packages.some((one) => isThereBy(name, list, one))) return name;
  for (const name of entries.keys()) {
    const asked = [...ofProject(name)];
    if (packages.some((one) => asked.some((other) => other === one || broughtAlongBy(other).has(one)))) return name;
  }
  return undefined;
}

function isNeededBy(name: string, list: readonly Entry[], other: string): boolean {
  if (list.some(({ requirement }) => requirement.ecosystem === 'conda') && broughtByConda(name).includes(other))
    return true;
  return (
    list.map(({ requirement }) => broughtBefore(name, other, requirement.specifier)).find((one) => one !== undefined) ??
    broughtDirectlyBy(name).includes(other)
  );
}

function isThereBy(name: string, list: readonly Entry[], other: string): boolean {
  if (!list.some(({ requirement }) => newestAdmitted(requirement.specifier) !== undefined))
    return broughtAlongBy(name).has(other);
  // Of the releases that these need in turn nothing is known: the newest stand for them.
  const needs = new Set([...broughtDirectlyBy(name), ...variedNeeds(name)]);
  for (const need of needs) if (isNeededBy(name, list, need) && broughtAlongBy(need).has(other)) return true;
  return false;
}
