/**
 * A path that a file names, resolved against that file's folder and relative to the root: `reqs/dev.txt` + `../a.txt` is
 * `a.txt`. null for what leads out of the root, for absolute paths and for URLs. "" is the root itself.
 */
export function resolveInside(from: string, target: string): string | null {
  if (target === '' || /^(?:[/\\~]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(target) || target.includes('\0')) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split(/[/\\]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
