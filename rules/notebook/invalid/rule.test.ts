import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const CELL = { cell_type: 'code', id: 'a', metadata: {}, source: 'x = 1', execution_count: null, outputs: [] };
const file = (cells: unknown, changes: Record<string, unknown> = {}): Record<string, string> => ({
  'a.ipynb': JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5, ...changes }),
});
/** One cell that departs, with the words for it. */
const departs = (
  name: string,
  changes: Record<string, unknown>,
  what: string,
  assumed: string,
  level: 'warning' | 'info' = 'warning',
) => ({
  name,
  project: file([{ ...CELL, ...changes }]),
  problems: [
    {
      id: 'invalid',
      at: 'a.ipynb[0]:1:1',
      message: `the file departs from the notebook format: ${what} (read as: ${assumed})`,
      data: { departures: [{ what, assumed }] },
      level,
    },
  ],
});

testRule(rule, {
  passes: [
    { name: 'by the format', project: file([CELL]) },
    { name: 'an empty list of cells', project: file([]) },
    { name: 'ids are wanted from 4.5 on only', project: file([{ ...CELL, id: undefined }], { nbformat_minor: 4 }) },
    { name: 'no list of cells: that is engine/unreadable', project: file(null) },
    {
      name: 'format 3',
      project: { 'a.ipynb': '{"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": []}' },
    },
  ],
  fails: [
    departs('no type', { cell_type: undefined }, '"cell_type" is missing', 'a cell that is not run'),
    departs('an unknown type', { cell_type: 'quantum' }, '"cell_type" is "quantum"', 'a cell that is not run'),
    departs('a number as source', { source: 5 }, '"source" is a number', 'an empty cell'),
    departs('null as source', { source: null }, '"source" is null', 'an empty cell'),
    departs('null as outputs', { outputs: null }, '"outputs" is null', 'no outputs'),
    departs('a text as count', { execution_count: '7' }, '"execution_count" is a string', 'the number 7'),
    departs('a count below zero', { execution_count: -5 }, '"execution_count" is -5', 'not run'),
    // Jupyter, nbconvert and papermill add ids where they are missing, with a warning.
    departs('no id', { id: undefined }, 'a cell has no "id"', 'told apart by its position', 'info'),
    {
      name: 'the same id twice, which is mended at reading',
      project: file([CELL, CELL]),
      problems: [{ id: 'invalid', at: 'a.ipynb[1]:1:1', level: 'info' }],
    },
    {
      name: 'no id, and more',
      project: file([{ ...CELL, id: undefined, outputs: null }]),
      problems: [{ id: 'invalid', at: 'a.ipynb[0]:1:1', level: 'warning' }],
    },
    {
      name: 'no version of the format',
      project: file([CELL], { nbformat: undefined }),
      problems: [
        {
          id: 'invalid',
          at: 'a.ipynb:1:1',
          data: { departures: [{ what: '"nbformat" is missing', assumed: 'format 4' }] },
        },
      ],
    },
    {
      name: 'a list as metadata',
      project: file([CELL], { metadata: [] }),
      problems: [{ id: 'invalid', at: 'a.ipynb:1:1' }],
    },
    {
      name: 'the same in many cells is one departure, and all are one finding',
      project: file([CELL, CELL, CELL, { ...CELL, id: 'b', outputs: {} }, null]),
      problems: [
        {
          id: 'invalid',
          at: 'a.ipynb[3]:1:1',
          message:
            'the file departs from the notebook format: "outputs" is an object, and 2 more (read as: no outputs)',
          related: ['a.ipynb[4]:1:1', 'a.ipynb[1]:1:1'],
        },
      ],
    },
    {
      name: 'notebooks that every program mends are one finding',
      project: {
        'a.ipynb': file([{ ...CELL, id: undefined }])['a.ipynb'] ?? '',
        'b.ipynb': file([CELL, { ...CELL, id: undefined }])['a.ipynb'] ?? '',
      },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[0]:1:1',
          message: '2 notebooks depart from the notebook format (here: a cell has no "id")',
          level: 'info',
          related: ['b.ipynb[1]:1:1'],
        },
      ],
    },
    {
      name: 'notebooks that some programs refuse are each told',
      project: {
        'a.ipynb': file([{ ...CELL, outputs: {} }])['a.ipynb'] ?? '',
        'b.ipynb': file([CELL, null])['a.ipynb'] ?? '',
      },
      problems: [
        { id: 'invalid', at: 'a.ipynb[0]:1:1', level: 'warning' },
        { id: 'invalid', at: 'b.ipynb[1]:1:1', level: 'warning' },
      ],
    },
  ],
});
