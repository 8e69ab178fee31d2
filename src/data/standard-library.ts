/** The standard library of one Python version: what `import` finds in a fresh interpreter. */
import { STDLIB } from './stdlib.js';
import { STDLIB_SPANS } from './stdlib-versions.js';

const spans: ReadonlyMap<string, readonly [first: string, last: string]> = new Map(Object.entries(STDLIB_SPANS));

/** The minor number of `3.12`, `3.12.4` or `>=3.12`-like text's plain version; nothing for what is not Python 3. */
function minor(version: string): number | undefined {
  const found = /^3\.(\d{1,3})(?:$|\.)/.exec(version);
  return found === null ? undefined : Number(found[1]);
}

/**
 * Whether a top-level module is in the standard library of a Python version.
 * @param python such as `3.12` or `3.12.4`; without it (or where it is no Python 3): of any version from 3.8 to 3.14
 */
export function inStandardLibrary(module: string, python?: string): boolean {
  if (!STDLIB.has(module)) return false;
  const [first, last] = spans.get(module) ?? ['', ''];
  const at = python === undefined ? undefined : minor(python);
  if (at === undefined) return true;
  return (first === '' || at >= (minor(first) ?? 0)) && (last === '' || at <= (minor(last) ?? 0));
}

const named = (version: string | undefined): string | undefined => (version === '' ? undefined : version);

/** The last Python version that has a standard module (`imp`: 3.11), or nothing where none has dropped it. */
export function lastPythonWith(module: string): string | undefined {
  return named(spans.get(module)?.[1]);
}

/** The first Python version that has a standard module (`tomllib`: 3.11), or nothing where 3.8 has it already. */
export function firstPythonWith(module: string): string | undefined {
  return named(spans.get(module)?.[0]);
}
