// PEP 440, appendix B, without the release's trailing parts that only some operators allow. All anchored and linear.
const RELEASE = 'v?(?:[0-9]+!)?[0-9]+(?:\\.[0-9]+)*';
const SUFFIX =
  '(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?';
const LOCAL = '(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?';
const EXACT = new RegExp(`^${RELEASE}(?:\\.\\*|${SUFFIX}${LOCAL})$`, 'i');
const ORDERED = new RegExp(`^${RELEASE}${SUFFIX}$`, 'i');
const COMPATIBLE = /^v?(?:[0-9]+!)?[0-9]+\.[0-9]/i;
const OPERATOR = /^(?:===|~=|==|!=|<=|>=|<|>)/;
/** No version is longer than this; it keeps hostile lines cheap. */
const LONGEST = 200;

/** One `>=1.2` of a specifier. */
export interface Clause {
  readonly operator: string;
  readonly version: string;
}

/** The operator at the start of a text, "" when there is none. */
export function operatorAt(text: string): string {
  return OPERATOR.exec(text)?.[0] ?? '';
}

/** Why a version cannot stand behind an operator (PEP 440, "Version specifiers"); nothing when it can. */
export function versionTrouble({ operator, version }: Clause): string | undefined {
  if (version === '') return `no version stands behind "${operator}"`;
  if (operator === '===') return undefined;
  if (version.length > LONGEST) return `the version behind "${operator}" has ${version.length} characters`;
  if (operator === '==' || operator === '!=') return EXACT.test(version) ? undefined : `"${version}" is no version`;
  if (version.endsWith('.*') && EXACT.test(version)) return `".*" goes with "==" and "!=" only, not with "${operator}"`;
  if (!ORDERED.test(version)) return `"${version}" is no version that "${operator}" can compare`;
  if (operator === '~=' && !COMPATIBLE.test(version)) return '"~=" needs a version of two parts or more, such as "1.2"';
  return undefined;
}

/** Whether at most one release can satisfy all the clauses. */
export function isExact(clauses: readonly Clause[]): boolean {
  return clauses.some(({ operator, version }) => operator === '===' || (operator === '==' && !version.endsWith('.*')));
}

/** A specifier's clauses; nothing where it is not one. For specifiers that stand by themselves, in TOML and INI. */
export function parseSpecifier(text: string): readonly Clause[] | undefined {
  const clauses: Clause[] = [];
  for (const part of text.split(',')) {
    const clause = part.trim();
    if (clause === '') continue;
    const operator = operatorAt(clause);
    const parsed = { operator, version: clause.slice(operator.length).trim() };
    if (operator === '' || versionTrouble(parsed) !== undefined) return undefined;
    clauses.push(parsed);
  }
  return clauses;
}

/** `>=1.2,<2`. */
export function showSpecifier(clauses: readonly Clause[]): string {
  return clauses.map(({ operator, version }) => operator + version).join(',');
}
