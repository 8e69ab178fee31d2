import type { Stmt } from '../ast.js';

/** Which definition a place in a module stands in. */
export interface DefinitionNames {
  /** `train`, `Model.fit`; '' outside of all. What stands in an inner function belongs to the outer one. */
  at(offset: number): string;
  /** In what runs only when the file is started as a script. */
  isMain(offset: number): boolean;
}
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Of the statements of a module; definitions under conditions count, too. */
export function definitionNames(body: readonly Stmt[]): DefinitionNames {
  const found: Stretch[] = [];
  const main: Stretch[] = [];
  for (const statement of body)
    if (isMainBlock(statement)) main.push({ start: statement.start, end: statement.end, name: '' });
  collect(body, '', found);
  return {
    at: (offset) => find(found, offset)?.name ?? '',
    isMain: (offset) => main.some(({ start, end }) => offset >= start && offset < end),
  };
}

/** `if __name__ == "__main__":` */
export function isMainBlock(statement: Stmt): boolean {
  if (statement.kind !== 'If' || statement.test.kind !== 'Compare') return false;
  const { left, comparators } = statement.test;
  return [left, ...comparators].some((side) => side.kind === 'Name' && side.id === '__name__');
}

function collect(body: readonly Stmt[], prefix: string, found: Stretch[]): void {
  for (const statement of body)
    if (statement.kind === 'FunctionDef' || statement.kind === 'AsyncFunctionDef')
      found.push({ start: statement.start, end: statement.end, name: `${prefix}${statement.name}` });
    // A class in a class is nobody's to call from elsewhere.
    else if (statement.kind === 'ClassDef' && prefix === '') collect(statement.body, `${statement.name}.`, found);
    else if (statement.kind === 'If' && !isMainBlock(statement)) collect(statement.body, prefix, found);
    else if (statement.kind === 'Try') collect(statement.body, prefix, found);
}

/** They stand in order, one behind the other. */
function find(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = stretches[middle];
    if (one === undefined) return undefined;
    if (offset < one.start) high = middle - 1;
    else if (offset >= one.end) low = middle + 1;
    else return one;
  }
  return undefined;
}
