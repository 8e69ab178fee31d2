import { parseSpecifier, showSpecifier } from './version-specifier.js';

const RELEASE = /^v?(\d+(?:\.\d+){0,5})(.{0,60})$/;

/**
 * A version constraint of Poetry as a PEP 440 specifier: `^1.2` is `>=1.2,<2`, `~1.2` is `>=1.2,<1.3`, `1.2.3` is
 * `==1.2.3`, `*` is "". What PEP 440 cannot say (`^1 || ^2`) stays as written. Source: Poetry's documentation,
 * "Dependency specification".
 */
export function poetryRange(written: string): string {
  const text = written.trim();
  if (text.length > 500 || text.includes('|')) return text;
  const clauses: string[] = [];
  // Poetry takes a comma or a space between constraints; behind an operator a space means nothing.
  for (const part of text.replace(/([<>=!~^])\s+/g, '$1').split(/[,\s]+/)) {
    const clause = clauseOf(part);
    if (clause === undefined) return text;
    if (clause !== '') clauses.push(clause);
  }
  const parsed = parseSpecifier(clauses.join(','));
  return parsed === undefined ? text : showSpecifier(parsed);
}

function clauseOf(part: string): string | undefined {
  if (part === '' || part === '*') return '';
  if (part.startsWith('~=')) return part;
  if (part.startsWith('^') || part.startsWith('~')) return bounded(part);
  if (/^(?:==|!=|<|>)/.test(part)) return part;
  if (part.startsWith('=')) return `=${part}`;
  return RELEASE.test(part) ? `==${part}` : undefined;
}

/** `^` keeps the first number that is not 0, `~` the first two. */
function bounded(part: string): string | undefined {
  const [, release, suffix] = RELEASE.exec(part.slice(1)) ?? [];
  if (release === undefined) return undefined;
  const numbers = release.split('.').map(Number);
  const firstThatCounts = numbers.findIndex((number) => number > 0);
  const caret = firstThatCounts < 0 ? numbers.length - 1 : firstThatCounts;
  const kept = part.startsWith('^') ? caret : Math.min(1, numbers.length - 1);
  const upper = numbers.slice(0, kept + 1).map((number, index) => (index === kept ? number + 1 : number));
  return `>=${release}${suffix ?? ''},<${upper.join('.')}`;
}
