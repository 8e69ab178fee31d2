/**
 * Whether two specifiers of PEP 440 are one, however they are written: order, spaces, trailing zeros and the spelling of
 * pre-releases do not count. What is not understood is taken to be the same: a difference is claimed only where it is sure.
 */
export function sameSpecifier(a: string, b: string): boolean {
  const one = clausesOf(a);
  const other = clausesOf(b);
  return one === undefined || other === undefined || one.join() === other.join();
}

function clausesOf(specifier: string): readonly string[] | undefined {
  const clauses = new Set<string>();
  for (const part of specifier.slice(0, 1000).split(',')) {
    const clause = part.replace(/\s+/g, '').toLowerCase();
    if (clause === '') continue;
    const [, operator, release, rest = ''] =
      /^(~=|==|!=|<=|>=|<|>)v?(\d+(?:\.\d+)*)(\.\*|(?:a|b|rc|\.post|\.dev)\d+)?$/.exec(clause) ?? [];
    if (operator === undefined || release === undefined) return undefined;
    // "~=1.4.0" and "~=1.4" are two, and so are "==1.0.*" and "==1.*".
    const keeps = operator === '~=' || rest === '.*';
    clauses.add(operator + (keeps ? release : withoutZeros(release)) + rest);
  }
  return [...clauses].sort();
}

/** `1.0.0` is `1`. */
function withoutZeros(release: string): string {
  const parts = release.split('.');
  while (parts.length > 1 && /^0+$/.test(parts.at(-1) ?? '')) parts.pop();
  return parts.join('.');
}
