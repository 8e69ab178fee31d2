import { HERE, HOLE, ROOT } from './value.js';

/** A text that is a place of its own, whatever stands before it: `/x`, `C:\x`, `\\server`, or one of our two places. */
export function isAnchored(path: string): boolean {
  return path.startsWith(HERE) || path.startsWith(ROOT) || /^(?:[/\\]|[A-Za-z]:[\\/])/.test(path);
}

/** `os.path.join(a, b)` and `Path(a) / b`. */
export function joinPaths(a: string, b: string): string {
  if (a === '' || isAnchored(b)) return b;
  if (b === '' || a === '.') return b === '' ? `${a}/` : b;
  if (/[/\\]$/.test(a)) return a + b;
  return `${a}/${b}`;
}

/** `Path(a) / b`: without a slash at the end. */
export function joinParts(a: string, b: string): string {
  const joined = joinPaths(a, b);
  const short = joined.length > 1 ? joined.replace(/(?<=[^:/])[/]+$/, '') : joined;
  return short === '' ? '.' : short;
}

/** `os.path.dirname(path)`. Above our two places it goes on by `..`. */
export function dirname(path: string): string {
  if (isPlace(path)) return `${path}/..`;
  if (path === HOLE) return HOLE;
  const at = lastSeparator(path);
  if (at < 0) return path.startsWith(HOLE) ? HOLE : '';
  return at === 0 ? '/' : path.slice(0, at);
}

/** `Path(path).parent`. */
export function parent(path: string): string {
  if (path === '.' || path === '') return '.';
  const above = dirname(path);
  return above === '' ? '.' : above;
}

export function basename(path: string): string {
  return isPlace(path) ? HOLE : path.slice(lastSeparator(path) + 1);
}

/** `os.path.abspath(path)` and `Path(path).resolve()`. */
export function absolute(path: string): string {
  if (isAnchored(path) || path.startsWith('~') || path.startsWith(HOLE)) return path;
  return path === '' || path === '.' ? HERE : `${HERE}/${path.replace(/^\.\//, '')}`;
}

/** Name and suffix of the last part: `['a/b', '.csv']`. */
export function splitSuffix(path: string): readonly [string, string] {
  const at = path.lastIndexOf('.');
  return at > lastSeparator(path) + 1 ? [path.slice(0, at), path.slice(at)] : [path, ''];
}

function isPlace(path: string): boolean {
  return (path.startsWith(HERE) || path.startsWith(ROOT)) && /^(?:\/\.\.)*$/.test(path.slice(1));
}

function lastSeparator(path: string): number {
  // A backslash separates on Windows only, where such a path was written.
  return Math.max(path.lastIndexOf('/'), /^[A-Za-z]:/.test(path) ? path.lastIndexOf('\\') : -1);
}
