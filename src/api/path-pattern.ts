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
  return wanted.length === given.length && wanted.every((part, i) => matchesParts(part.split('*'), given[i] ?? ''));
}

/**
 * Whether a text is made of these parts with anything between one and the next, slashes too. Each part is taken as far left
 * as it can be: that finds a match wherever there is one, in linear time.
 */
export function matchesParts(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? '';
  const end = parts.length - 1;
  if (end <= 0) return first === text;
  const last = parts[end] ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  for (let i = 1; i < end; i++) {
    const part = parts[i] ?? '';
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > text.length - last.length) return false;
    from = at + part.length;
  }
  return true;
}
