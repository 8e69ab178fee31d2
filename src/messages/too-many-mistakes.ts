import type { Failure } from './failure.js';

/** What stands for the mistakes beyond those shown. */
export function moreMistakes(count: number): Failure {
  return { what: `and ${count} more mistakes in the settings`, help: 'Mend the ones above first.' };
}
