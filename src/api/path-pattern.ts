/** There is a letter of its own besides the suffix: `out/*.csv`, `*_clean.csv`. */
export function saysSomething(pattern: string): boolean {
  return /[^*./]{2}/.test(pattern.replace(/\.\w+$/, ''));
}

/** Whether the pattern stands for the path. A star is a part of one name: it does not go over a slash. Linear. */
export function matchesPattern(pattern: string, path: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === path;
  // Most paths differ before the first star or behind the last one.
  if (!path.startsWith(pattern.slice(0, star)) || !path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)))
    return false;
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, i) => matchesName(part, given[i] ?? ''));
}

/** Stars take as little as they can, from left to right: that finds a match wherever there is one. */
function matchesName(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return first === name;
  const last = rest.pop() ?? '';
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at < 0 || at + part.length > name.length - last.length) return false;
    from = at + part.length;
  }
  return true;
}
