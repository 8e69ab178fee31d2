/**
 * Which Python versions a release of a much used package can be installed on, as the files on the index tell: wheels for
 * CPython 3 on Linux x86_64, or pure Python. The table is made by scripts/data/python-support.py.
 */
import { compare, explain, valid } from '@renovatebot/pep440';
import { normaliseName } from './import-packages.js';
import table from './python-support.json' with { type: 'json' };

/**
 * `yes`: pip installs a build. `no-wheel`: only the source is there, which needs a compiler and often fails.
 * `no`: the release refuses that Python. `unknown`: not in the table.
 */
export type PythonSupport = 'yes' | 'no-wheel' | 'no' | 'unknown';

interface Row {
  readonly version: string;
  /** First and last minor version of Python 3 that the release admits; Infinity where it sets no end. */
  readonly admits: readonly [first: number, last: number];
  /** Those with a build; nothing where there is only source. */
  readonly wheels?: readonly [first: number, last: number];
}

interface PackageRows {
  readonly newest: string;
  readonly rows: readonly string[];
}

let made: ReadonlyMap<string, PackageRows> | undefined;
/** Read at the first question: most projects pin nothing for a Python that they name. */
const packages = (): ReadonlyMap<string, PackageRows> => (made ??= new Map(Object.entries(table.packages)));

const end = (text: string | undefined): number => (text === '-' ? Infinity : Number(text));

/** `1.21.2 7 10 7 10`: from this release on, until the next row. `x`: nothing for Python 3; `s s`: source only. */
function parse(row: string): Row {
  const [version = '', first = '', last, wheelFirst = '', wheelLast] = row.split(' ');
  const admits = first === 'x' ? ([1, 0] as const) : ([Number(first), end(last)] as const);
  return wheelFirst === '' || wheelFirst === 's'
    ? { version, admits }
    : { version, admits, wheels: [Number(wheelFirst), end(wheelLast)] };
}

/** The row that a release falls under; nothing for pre-releases and releases outside the table. */
function rowOf(distribution: string, version: string): Row | undefined {
  const found = packages().get(normaliseName(distribution));
  if (found === undefined || !valid(version) || explain(version)?.is_prerelease !== false) return undefined;
  if (compare(version, found.newest) > 0) return undefined;
  const text = found.rows.findLast((row) => compare(version, row.slice(0, row.indexOf(' '))) >= 0);
  return text === undefined ? undefined : parse(text);
}

/** The minor version of `3.10`, `3.10.4`; nothing for other text. */
function minorOf(python: string): number | undefined {
  const minor = /^3\.(\d{1,3})(?:\.\d+)?$/.exec(python)?.[1];
  return minor === undefined ? undefined : Number(minor);
}

const within = (minor: number, [first, last]: readonly [number, number]): boolean => minor >= first && minor <= last;

/**
 * Whether a release has a build for a Python version.
 * @param version one exact release, as pinned (PEP 440)
 * @param python `3.10` or `3.10.4`
 */
export function supportsPython(distribution: string, version: string, python: string): PythonSupport {
  const row = rowOf(distribution, version);
  const minor = minorOf(python);
  // Python before 3.4 is not in the table.
  if (row === undefined || minor === undefined || minor < 4) return 'unknown';
  if (!within(minor, row.admits)) return 'no';
  if (row.wheels === undefined) return 'no-wheel';
  return within(minor, row.wheels) ? 'yes' : 'no-wheel';
}

/** The Python versions that a release has a build for, `['3.7', '3.10']`, the last missing where no end is known. */
export function pythonsFor(distribution: string, version: string): readonly [first: string, last?: string] | undefined {
  const wheels = rowOf(distribution, version)?.wheels;
  if (wheels === undefined) return undefined;
  const [first, last] = wheels;
  return last === Infinity ? [`3.${first}`] : [`3.${first}`, `3.${last}`];
}

/** The day on which the index was asked, ISO 8601. */
export const PYTHON_SUPPORT_DATE: string = table.asked;
