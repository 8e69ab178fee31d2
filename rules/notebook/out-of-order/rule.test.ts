import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

/** A notebook with a code cell for each count; null was not run. */
const counts = (...all: (number | null)[]): Record<string, string> => ({
  'a.ipynb': notebook(all.map((count) => `# In [${count ?? ' '}]\nx = 1\n`).join('')),
});

testRule(rule, {
  passes: [
    { name: 'one clean run', project: counts(1, 2, 3) },
    { name: 'gaps rise too', project: counts(2, 7, 30) },
    { name: 'cleared on purpose', project: counts(null, null) },
    { name: 'cells that were not run', project: counts(1, null, 2) },
    { name: 'no cells', project: { 'a.ipynb': '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}' } },
    { name: 'a second session: notebook/duplicate-count says so', project: counts(1, 2, 3, 1, 2, 3) },
    { name: 'a second session that went further', project: counts(5, 6, 1, 5, 9) },
    { name: 'the same count on neighbours', project: counts(1, 2, 2, 3) },
    { name: 'an exporter that writes 0', project: counts(1, 0, 2, 0) },
    { name: 'a file that is no JSON is engine/unreadable', project: { 'a.ipynb': '{"cells": [' } },
  ],
  fails: [
    {
      name: 'two cells the other way round',
      project: { 'a.ipynb': notebook('# In [3]\nmodel.fit(x)\n# Out [3]: Model()\n# In [2]\nx = load()\n') },
      problems: [
        {
          id: 'outOfOrder',
          at: 'a.ipynb[1]:1:1',
          fix: 'unsafe',
          message: 'cells ran in another order than they stand in: "In [3]" stands before "In [2]"',
          data: { above: 3, below: 2, places: 1 },
          level: 'warning',
          confidence: 'high',
          related: ['a.ipynb[0]:1:1'],
        },
      ],
      fixed: {
        'a.ipynb': notebook('# In [3]\nmodel.fit(x)\n# Out [3]: Model()\n# In [2]\nx = load()\n').replace(
          /"execution_count": \d+/g,
          '"execution_count": null',
        ),
      },
    },
    {
      name: 'several places are one finding',
      project: counts(9, 4, 12, 5, 6, 2),
      problems: [
        {
          id: 'outOfOrder',
          at: 'a.ipynb[1]:1:1',
          message:
            'cells ran in another order than they stand in: "In [9]" stands before "In [4]", and the like at 2 more places',
          related: ['a.ipynb[0]:1:1', 'a.ipynb[2]:1:1', 'a.ipynb[3]:1:1', 'a.ipynb[4]:1:1', 'a.ipynb[5]:1:1'],
        },
      ],
      fixed: counts(null, null, null, null, null, null),
    },
    {
      name: 'a repeated count elsewhere does not explain the step',
      project: counts(5, 3, 3, 8),
      problems: [{ id: 'outOfOrder', at: 'a.ipynb[1]:1:1', data: { above: 5, below: 3, places: 1 } }],
      fixed: counts(null, null, null, null),
    },
    {
      name: 'format 3, whose counts are called prompt numbers',
      project: {
        'a.ipynb':
          '{"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": [' +
          '{"cell_type": "code", "language": "python", "input": "x", "outputs": [{"output_type": "pyout", "prompt_number": 7}], "prompt_number": 7},' +
          '{"cell_type": "code", "language": "python", "input": "y", "outputs": [], "prompt_number": 3}]}]}',
      },
      problems: [{ id: 'outOfOrder', at: 'a.ipynb[1]:1:1' }],
      fixed: {
        'a.ipynb':
          '{"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": [' +
          '{"cell_type": "code", "language": "python", "input": "x", "outputs": [{"output_type": "pyout", "prompt_number": null}], "prompt_number": null},' +
          '{"cell_type": "code", "language": "python", "input": "y", "outputs": [], "prompt_number": null}]}]}',
      },
    },
    {
      name: 'three notebooks are one finding',
      project: {
        'a.ipynb': notebook('# In [2]\nx\n# In [1]\ny\n'),
        'b.ipynb': notebook('# In [9]\nx\n# In [7]\ny\n# In [8]\nz\n'),
        'c.ipynb': notebook('# In [5]\nx\n# In [3]\ny\n'),
      },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[1]:1:1',
          message:
            'cells of 3 notebooks ran in another order than they stand in (here "In [2]" stands before "In [1]")',
          fix: 'unsafe',
          data: { above: 2, below: 1, places: 1, files: 3 },
          related: ['b.ipynb[1]:1:1', 'c.ipynb[1]:1:1', 'a.ipynb[0]:1:1', 'b.ipynb[0]:1:1', 'c.ipynb[0]:1:1'],
        },
      ],
      fixed: {
        'a.ipynb': notebook('# In [ ]\nx\n# In [ ]\ny\n'),
        'b.ipynb': notebook('# In [ ]\nx\n# In [ ]\ny\n# In [ ]\nz\n'),
        'c.ipynb': notebook('# In [ ]\nx\n# In [ ]\ny\n'),
      },
    },
  ],
});
