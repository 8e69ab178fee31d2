/** A version of conda as a specifier of PEP 440: `=1.2` is any 1.2. Nothing where the two have no common words. */
export function condaSpecifier(specifier: string): string | undefined {
  if (specifier === '') return '';
  const clauses = specifier.split(',').map((clause) => {
    const [, fuzzy] = /^=(\d+(?:\.\d+){0,5})(?:\.?\*)?$/.exec(clause) ?? [];
    if (fuzzy !== undefined) return `==${fuzzy}.*`;
    const [, exact, star] = /^==(\d+(?:\.\d+){0,5})(\.\*)?$/.exec(clause) ?? [];
    if (exact !== undefined) return `==${exact}${star ?? ''}`;
    return /^(?:<=|>=|<|>|!=)\d+(?:\.\d+){0,5}$/.test(clause) ? clause : undefined;
  });
  return clauses.includes(undefined) ? undefined : clauses.join(',');
}
