import { satisfies, valid } from '@renovatebot/pep440';

/**
 * Whether a specifier of PEP 440 admits a version, pre-releases included. What is not understood is taken to: a difference is
 * claimed only where it is sure.
 */
export function admits(specifier: string, version: string): boolean {
  if (specifier === '' || specifier.length > 500 || version.length > 200 || valid(version) === null) return true;
  try {
    // What the library cannot read at all it calls not satisfied; a version that everything above 0 admits tells the two apart.
    return satisfies(version, specifier, { prereleases: true }) || !isSpecifier(specifier);
  } catch {
    return true;
  }
}

function isSpecifier(specifier: string): boolean {
  return specifier.split(',').every((clause) => /^\s*(?:===|==|!=|<=|>=|~=|<|>)\s*v?[\d][\w.!+*-]*\s*$/.test(clause));
}
