import { expect, test } from '@jest/globals';
import type { FlowOptions } from './flow-of.js';
import { missing } from './flow-of.js';

/** What an exercise leaves to whoever does it may bind anything. */
test.each<readonly [name: string, cells: readonly string[], names: readonly string[], options?: FlowOptions]>([
  ['an exercise asks for code', ['a', 'def f(x):\n  # Write your code here\n\n  return score', 'f(1), b'], ['a[0]']],
  ['... and has it in a file of its own', ['# %load _solutions/1.py', 'a'], []],
  [
    '... but not where something is written, stands beside it or stands aslant',
    [
      '# Write your code here\nx = 1',
      'a',
      'y = 1 # your solution here\ny\n# your solution here',
      'b',
      'for x in [1]:\n      # your solution here\n    y = x',
      'c',
    ],
    ['a[1]', 'b[3]', 'c[5]'],
  ],
  ['... nor where it was run', ['# Write your code here', 'a'], ['a[1]'], { counts: [1, 2] }],
])('%s', (_name, cells, names, options = {}) => {
  expect(missing(cells, options)).toEqual(names);
});
