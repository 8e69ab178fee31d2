import type { CellFact, NamesFact, SyntaxFact } from '../../../src/api/index.js';

const NO_NAME = /^(?:NameError|UnboundLocalError)$/;
const NO_PYTHON = /^(?:SyntaxError|IndentationError|TabError)$/;

/**
 * Whether the code shows why the cell failed, so that another finding names the cause in it: a name that is not there by then
 * (notebook/undefined-name and its like), or text that Python does not parse (python/syntax-error, python/python2).
 */
export function isNamed({ index, outputs }: CellFact, names: NamesFact, syntax: SyntaxFact): boolean {
  const errors = outputs.flatMap(({ kind, error }) => (kind === 'error' ? [error] : []));
  return errors.every((error) => {
    if (error === undefined) return false;
    if (NO_PYTHON.test(error.name)) return syntax.errors.some(({ at }) => at.cell === index);
    if (!NO_NAME.test(error.name)) return false;
    const name = /'([^']+)'/.exec(error.value)?.[1];
    return names.missing.some(
      (fact) =>
        fact.name === name &&
        // One of low confidence is an info only.
        fact.confidence !== 'low' &&
        [fact.at, fact.calledAt, ...fact.further].some((place) => place?.cell === index),
    );
  });
}
