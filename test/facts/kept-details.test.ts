import { expect, test } from '@jest/globals';
import type { FileReading } from '../../src/api/index.js';
import { KeptDetails } from '../../src/facts/kept-details.js';
import { readNotebook } from '../../src/facts/notebook/read-notebook.js';

const PATH = 'a.ipynb';
const cell = (source: readonly string[], more: object = {}): object => ({
  cell_type: 'code',
  metadata: {},
  execution_count: null,
  outputs: [],
  source,
  ...more,
});
const cells = [cell(['a = 1\n', 'b = 2'], { id: 'first', execution_count: 7 }), cell(['é\n', '\n', 'c'])];
const bytes = Buffer.from(JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1));
const made = readNotebook({
  path: PATH,
  bytes,
  want: new Set(),
  ask: () => undefined,
});

const reading: FileReading = { ...made, outline: { path: PATH, kind: 'notebook', linted: true, facts: {} } };

test.each([
  [{ cell: 0, line: 2 }],
  [{ cell: 0, line: 9 }],
  [{ cell: 1, line: 1 }],
  [{ cell: 2, line: 1 }],
  [{ line: 3 }],
])('what is shown of a notebook that was let go is what its reading shows: %j', (where) => {
  const place = { path: PATH, column: 1, ...where };
  const kept = new KeptDetails();
  kept.keep(PATH, reading, () => bytes);
  expect(kept.of(PATH)?.(place)).toEqual(made.detail(place));
});

test('the file is read again when a line of it is looked at, once', () => {
  const kept = new KeptDetails();
  let asked = 0;
  kept.keep(PATH, reading, () => {
    asked++;
    return bytes;
  });
  const shown = kept.of(PATH)?.({ path: PATH, cell: 0, line: 2, column: 1 });
  expect([shown?.excerpt, asked]).toEqual(['b = 2', 0]);
  expect([shown?.rawLine, shown?.rawLine, asked]).toEqual([10, 10, 1]);
  expect(kept.of('other.ipynb')).toBe(undefined);
});

test('of a file that is gone by then the first line is told', () => {
  const kept = new KeptDetails();
  kept.keep(PATH, reading, () => undefined);
  expect(kept.of(PATH)?.({ path: PATH, cell: 1, line: 1, column: 1 })).toMatchObject({ excerpt: 'é', rawLine: 1 });
});
