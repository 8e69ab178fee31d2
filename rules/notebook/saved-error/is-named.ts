import type { CellFact, NamesFact, SyntaxFact } from '../../../src/api/index.js';

const NO_NAME = /^(?:NameError|UnboundLocalError)$/;
const NO_PYTHON = /^(?:SyntaxError|IndentationError|TabError)$/;

/**
 * Whether the code shows why the cell failed, so that another finding names the cause in it: a name that is not there by then
 * (notebook/undefined-name and its like), or text that Python does not parse (python/syntax-error, python/python2). Facts that
 * were not made are of rules that are off: they name nothing.
 */
export function isNamed({ index, outputs }: CellFact, names?: NamesFact, syntax?: SyntaxFact): boolean {
  const errors = outputs.flatMap(({ kind, error }) => (kind === 'error' ? [error] : []));
  return errors.every((error) => {
    if (error === undefined) return false;
    if (NO_PYTHON.test(error.name)) return syntax?.errors.some(({ at }) => at.cell === index) === true;
    return NO_NAME.test(error.name) && isMissing(names, /'([^']+)'/.exec(error.value)?.[1], index);
  });
}

/** One of low confidence is an info only. */
function isMissing(names: NamesFact | undefined, name: string | undefined, cell: number): boolean {
  const facts = names?.missing.filter((fact) => fact.name === name && fact.confidence !== 'low') ?? [];
  return facts.some(({ at, calledAt, further }) => [at, calledAt, ...further].some((place) => place?.cell === cell));
}
