/**
 * What other releases of a distribution bring along than the newest, which src/data/brought-along.json is about. Made by
 * scripts/data/brought-before.py, which says how.
 */
import table from './brought-before.json' with { type: 'json' };
import { normaliseName } from './import-packages.js';

/** Numbers of a release; `Infinity` at the end for the last one that begins so. */
type Release = readonly number[];

interface Range {
  readonly after: Release | undefined;
  readonly before: Release | undefined;
}

let made: ReadonlyMap<string, ReadonlyMap<string, readonly Range[]>> | undefined;
const NOTHING: ReadonlyMap<string, readonly Range[]> = new Map();

function varied(distribution: string): ReadonlyMap<string, readonly Range[]> {
  made ??= new Map(table.rows.map(rowOf));
  return made.get(normaliseName(distribution)) ?? NOTHING;
}

function rowOf(line: string): readonly [string, ReadonlyMap<string, readonly Range[]>] {
  const [name = '', rest = ''] = line.split(': ');
  const needs = new Map<string, Range[]>();
  for (const word of rest.split(' ')) {
    const [, need = '', after, before] = /^([^<>]+)(?:>([\d.]+))?(?:<([\d.]+))?$/.exec(word) ?? [];
    const range = { after: after === undefined ? undefined : numbers(after), before: before === undefined ? undefined : numbers(before) };
    needs.set(need, [...(needs.get(need) ?? []), range]);
  }
  return [name, needs];
}

/** What some releases of a distribution bring along and others do not. */
export function variedNeeds(distribution: string): Iterable<string> {
  return varied(distribution).keys();
}

/**
 * Whether what a specifier asks for brings a distribution along itself; nothing where all releases do as the newest one
 * does, or where the newest is admitted, which an install then takes.
 * @param specifier of PEP 440 or conda: `==1.2`, `>=1,<2`, `=1.2`
 */
export function broughtBefore(distribution: string, other: string, specifier: string): boolean | undefined {
  const ranges = varied(distribution).get(other);
  const release = ranges === undefined ? undefined : newestAdmitted(specifier);
  if (ranges === undefined || release === undefined) return undefined;
  return ranges.some(
    ({ after, before }) =>
      (after === undefined || compare(release, after) > 0) && (before === undefined || compare(release, before) < 0),
  );
}

/** The release that an install takes where the specifier holds it back; nothing where it does not. */
export function newestAdmitted(specifier: string): Release | undefined {
  let found: Release | undefined;
  for (const clause of specifier.split(',', 20)) {
    const [, operator = '', version = ''] = /^\s*(={1,3}|~=|<=?)\s*v?(\d[\d.]{0,60})/.exec(clause) ?? [];
    if (version === '') continue;
    const release = held(operator, numbers(version), clause.includes('*'));
    if (found === undefined || compare(release, found) < 0) found = release;
  }
  return found;
}

function held(operator: string, release: Release, isPrefix: boolean): Release {
  const last = release.length - 1;
  // `<3` is all of 2; `~=1.4.2` all of 1.4.
  if (operator === '<') return [...release.slice(0, last), (release[last] ?? 0) - 1, Infinity];
  if (operator === '~=') return [...release.slice(0, Math.max(1, last)), Infinity];
  return isPrefix || operator === '=' ? [...release, Infinity] : release;
}

/** `1.20.0` is `[1, 20]`: what follows is nought anyway. */
function numbers(version: string): Release {
  const found = version.split('.').filter(Boolean).map(Number);
  while (found.length > 1 && found.at(-1) === 0) found.pop();
  return found;
}

function compare(one: Release, other: Release): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
