import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { orderSteps } from '../../src/graph/order-steps.js';
import { pipelineGraph } from '../../src/graph/pipeline-graph.js';
import { stepsAround } from '../../src/graph/steps-around.js';
import { writeDot } from '../../src/graph/write-dot.js';
import { writeJson } from '../../src/graph/write-json.js';
import { writeMermaid } from '../../src/graph/write-mermaid.js';
import { writeText } from '../../src/graph/write-text.js';
import { openDisk } from '../../src/project/open-disk.js';
import { graphOf, graphOn } from './make-graph.js';

const edge = (from: string, to: string): { from: string; to: string; files: string[] } => ({
  from,
  to,
  files: [`${from}.csv`],
});
const PD = 'import pandas as pd\n';
const STUDY = {
  '02_model.ipynb': `${PD}d = pd.read_csv('data/clean.csv')\nd.to_csv('out/scores.csv')`,
  '01_clean.ipynb': `${PD}d = pd.read_csv('data/raw.csv')\npd.read_csv('data/lost.csv')\nd.to_csv('data/clean.csv')`,
  'apart.ipynb': `${PD}pd.read_csv('https://e.org/x.csv')`,
  'data/raw.csv': 'a\n1\n',
};

test.each<[string, [string, string][], string[], string[][]]>([
  [
    'a chain, whatever it is called',
    [
      ['c', 'a'],
      ['a', 'b'],
    ],
    ['c', 'a', 'b'],
    [],
  ],
  [
    'a fork and a join',
    [
      ['a', 'c'],
      ['a', 'b'],
      ['b', 'd'],
      ['c', 'd'],
    ],
    ['a', 'b', 'c', 'd'],
    [],
  ],
  [
    'groups one behind the other',
    [
      ['z', 'a'],
      ['c', 'b'],
    ],
    ['z', 'a', 'c', 'b'],
    [],
  ],
  [
    'a circle between others',
    [
      ['d', 'b'],
      ['b', 'c'],
      ['c', 'b'],
      ['c', 'a'],
    ],
    ['d', 'b', 'c', 'a'],
    [['b', 'c']],
  ],
  [
    'a long circle',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ],
    ['a', 'b', 'c'],
    [['a', 'b', 'c']],
  ],
])('order: %s', (_, pairs, order, cycles) => {
  const steps = [...new Set(pairs.flat())];
  const found = orderSteps(
    steps,
    pairs.map(([from, to]) => edge(from, to)),
  );
  expect(found.order).toEqual(order);
  expect(found.cycles).toEqual(cycles);
});

test('order: ten thousand steps in a row', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `${9999 - i}`);
  const started = performance.now();
  const { order } = orderSteps(
    names,
    names.slice(1).map((to, i) => edge(names[i] ?? '', to)),
  );
  expect(order).toEqual(names);
  expect(performance.now() - started).toBeLessThan(3_000);
});

test('around a step: what leads to it and what follows', () => {
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('x', 'c'), edge('b', 'd'), edge('d', 'e')];
  expect([...stepsAround(edges, ['b'])].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect([...stepsAround(edges, ['c'])].sort()).toEqual(['a', 'b', 'c', 'x']);
});

test('text: the order, where inputs come from, what nobody reads', async () => {
  expect(writeText(await graphOf(STUDY))).toMatchInlineSnapshot(`
   "3 steps (3 notebooks, 0 scripts), 5 files

   In this order
     1. 01_clean.ipynb
          reads  data/lost.csv
          reads  data/raw.csv
          writes data/clean.csv
     2. 02_model.ipynb
          reads  data/clean.csv  (from 1)
          writes out/scores.csv

   Steps that share no file with another
     - apart.ipynb
          reads  https://e.org/x.csv

   Inputs that no step makes
     in the repository
       data/raw.csv
     from the web
       https://e.org/x.csv
     missing
       data/lost.csv

   Outputs that no step reads
     out/scores.csv
   "
  `);
});

test('text: a circle and a shared store are said plainly', async () => {
  const text = writeText(
    await graphOf({
      'a.ipynb': `${PD}d = pd.read_csv('b.csv')\nd.to_csv('a.csv')\nopen('log', 'r+')`,
      'b.ipynb': `${PD}d = pd.read_csv('a.csv')\nd.to_csv('b.csv')\nopen('log', 'r+')`,
    }),
  );
  expect(text).toContain(
    'No order: steps that wait for one another in a circle\n  b.ipynb reads a.csv  (from a.ipynb)\n',
  );
  expect(text).toContain(
    'Rewritten in place: who reads it before and who after, nobody can say\n  log  (a.ipynb, b.ipynb)\n',
  );
});

test('a step that rewrites its input in place makes no circle', async () => {
  const graph = await graphOf({
    'a.ipynb': `${PD}x = pd.read_csv('x.csv')\nx.to_csv('y.csv')`,
    'b.ipynb': `${PD}y = pd.read_csv('y.csv')\nx = pd.read_csv('x.csv')\nx.to_csv('x.csv')`,
    'x.csv': 'a\n1\n',
  });
  expect(graph.steps.map(({ path }) => path)).toEqual(['a.ipynb', 'b.ipynb']);
  expect(graph.cycles).toEqual([]);
  expect(graph.shared).toEqual([{ path: 'x.csv', steps: ['a.ipynb', 'b.ipynb'] }]);
});

test('text: nothing to show', async () => {
  expect(writeText(await graphOf({ 'a.py': 'x = 1' }))).toBe(
    'No notebook and no script reads or writes a file whose path is known.\n',
  );
});

test('mermaid and dot: steps that share files, what is missing stands out', async () => {
  const graph = await graphOf(STUDY);
  expect(writeMermaid(graph)).toMatchInlineSnapshot(`
   "flowchart LR
     %% Steps that share no file with another and are not drawn: 1.
     s1["01_clean.ipynb"]
     s2["02_model.ipynb"]
     f1(["data/clean.csv"])
     f2(["data/lost.csv"])
     f3(["data/raw.csv"])
     f4(["out/scores.csv"])
     f2 --> s1
     f3 --> s1
     s1 --> f1
     f1 --> s2
     s2 --> f4
     classDef absent stroke:#b00020,stroke-dasharray:4
     class f2 absent
   "
  `);
  expect(writeDot(graph)).toMatchInlineSnapshot(`
   "digraph pipeline {
     // Steps that share no file with another and are not drawn: 1.
     rankdir=LR;
     node [fontname="Helvetica"];
     s1 [shape=box, style=bold, label="01_clean.ipynb"];
     s2 [shape=box, style=bold, label="02_model.ipynb"];
     f1 [shape=note, label="data/clean.csv"];
     f2 [shape=note, style=dashed, color="#b00020", label="data/lost.csv"];
     f3 [shape=note, style=filled, fillcolor="#eeeeee", label="data/raw.csv"];
     f4 [shape=note, label="out/scores.csv"];
     f2 -> s1;
     f3 -> s1;
     s1 -> f1;
     f1 -> s2;
     s2 -> f4;
   }
   "
  `);
});

test("the README's example is what is printed", async () => {
  const command = '$ npx reprolint graph --root examples/churn-study-mended\n';
  const [, rest = ''] = readFileSync('README.md', 'utf8').split(command);
  expect(writeText(await graphOn(openDisk(resolve('examples/churn-study-mended'))))).toBe(rest.split('```')[0]);
});

test('the formats do not depend on the order in which files come', async () => {
  const back = Object.fromEntries(Object.entries(STUDY).reverse());
  expect(writeText(await graphOf(back))).toBe(writeText(await graphOf(STUDY)));
});

const schema = JSON.parse(readFileSync('schema/graph.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

test('json: is as its schema says', async () => {
  const text = writeJson(await graphOf(STUDY), {
    version: '1.2.3',
    unreadable: [{ path: 'x.ipynb', reason: 'is empty' }],
  });
  const parsed: unknown = JSON.parse(text);
  expect(validate(parsed) ? [] : validate.errors).toEqual([]);
  expect(parsed).toMatchObject({
    steps: [
      { path: '01_clean.ipynb', kind: 'notebook', group: 1 },
      { path: '02_model.ipynb', reads: ['data/clean.csv'], writes: ['out/scores.csv'] },
      { path: 'apart.ipynb', group: null },
    ],
    edges: [{ from: '01_clean.ipynb', to: '02_model.ipynb', files: ['data/clean.csv'] }],
  });
  expect(validate({ ...(parsed as object), steps: [{ path: 'x' }] })).toBe(false);
});

const HOSTILE = '"];x[\\"<b>&#quot;%%{init}`\n::error::\u001b[31m\u202e ghp_0123456789abcdefghijABCDEFGHIJ012345';

test('names that a hostile repository gave do nothing, in any format', () => {
  const step = (path: string, action: 'read' | 'write'): object => {
    const file = `${HOSTILE}.csv`;
    const pathText = { text: file, from: 'here', path: file, complete: true, soft: false };
    const use = {
      action,
      api: 'open',
      paths: [pathText],
      folders: ['.'],
      at: { path, line: 1, column: 1 },
      reach: 'always',
      guarded: false,
    };
    const one = { use, path: pathText, resolved: file, state: 'missing', documented: false, doubtful: false, also: [] };
    return {
      path,
      reads: action === 'read' ? [one] : [],
      writes: action === 'write' ? [one] : [],
      loads: [],
      saves: [],
      others: [],
    };
  };
  const [a, b] = [`a${HOSTILE}.ipynb`, `b${HOSTILE}.ipynb`];
  const lineage = {
    files: { [a]: step(a, 'write'), [b]: step(b, 'read') },
    edges: [{ from: a, to: b, files: [`${HOSTILE}.csv`] }],
  } as unknown as Parameters<typeof pipelineGraph>[0];
  const graph = pipelineGraph(lineage, { entries: [], hasIndex: false }, () => true);
  const texts = [
    writeText(graph),
    writeMermaid(graph),
    writeDot(graph),
    writeJson(graph, { version: '1', unreadable: [] }),
  ];
  for (const text of texts) {
    for (const bad of ['\u001b', '\u202e', '0123456789abcdefghij']) expect(text).not.toContain(bad);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text.match(/\n/g)?.length).toBe(text.split('\n').length - 1);
  }
  const [, mermaid = '', dot = ''] = texts;
  expect(mermaid).not.toContain('%%{');
  for (const line of mermaid.split('\n').filter((one) => one.includes('["')))
    expect(line).toMatch(/^ {2}\w+\(?\["[^"[\]`]*"\]\)?$/);
  for (const line of dot.split('\n').filter((one) => one.includes('label=')))
    expect(line).toMatch(/label="(?:[^"\\]|\\.)*"\];$/);
  expect(mermaid.split('\n')).toHaveLength(7);
});
