import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { flowOf } from './flow-of.js';

/** A small notebook, and what IPython said when it was run from the top: scripts/oracle/clean-runs.py writes it. */
interface CleanRun {
  readonly name: string;
  readonly cells: readonly string[];
  readonly raised: { readonly name: string; readonly cell: number } | null;
  /** Raised, but nobody can be sure without running it, or the code is not followed that far: nothing is said for sure. */
  readonly open?: true;
}

const RUNS = JSON.parse(readFileSync('test/fixtures/clean-runs.json', 'utf8')) as readonly CleanRun[];

test.each(RUNS.map((run) => [run.name, run] as const))('as in a clean run: %s', (_, { cells, raised, open }) => {
  const sure = flowOf(cells).missing.filter(({ confidence }) => confidence === 'high');
  const said = sure.map(({ name, at, calledAt }) => ({ name, cell: (calledAt ?? at).cell }));
  expect(said).toEqual(raised === null || open === true ? [] : [raised]);
});
