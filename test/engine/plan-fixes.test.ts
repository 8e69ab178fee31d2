import { describe, expect, test } from '@jest/globals';
import type { Finding, FindingFix } from '../../src/api/index.js';
import { planFixes } from '../../src/engine/plan-fixes.js';

const edit = (start: number, end: number, text = ''): FindingFix['edits'][number] => ({
  path: 'a',
  sha256: '',
  start,
  end,
  text,
});
const finding = (safety: 'safe' | 'unsafe', ...edits: FindingFix['edits']): Finding => fixing(safety, edits);
const PLACE = { ruleId: 'x/y', message: '', path: 'a', line: 1, column: 1 };
const fixing = (safety: 'safe' | 'unsafe', edits: FindingFix['edits']): Finding =>
  ({ ...PLACE, fix: { title: '', safety, edits } }) as unknown as Finding;
const planned = (unsafe: boolean, ...findings: Finding[]): unknown => {
  const { edits, mended } = planFixes(findings, unsafe);
  return [mended, (edits.get('a') ?? []).map(({ start, end }) => [start, end])];
};

test.each([
  [
    'edits are sorted',
    [finding('safe', edit(5, 6), edit(1, 2))],
    [
      1,
      [
        [1, 2],
        [5, 6],
      ],
    ],
  ],
  ['the same edits twice are one', [finding('safe', edit(1, 2)), finding('safe', edit(1, 2))], [2, [[1, 2]]]],
  ['a fix that shares a byte waits', [finding('safe', edit(1, 4)), finding('safe', edit(3, 5))], [1, [[1, 4]]]],
  [
    'a fix is whole or not at all',
    [finding('safe', edit(1, 4)), finding('safe', edit(3, 5), edit(8, 9))],
    [1, [[1, 4]]],
  ],
  [
    'two inserts at one point: the second waits',
    [finding('safe', edit(1, 1, 'x')), finding('safe', edit(1, 1, 'y'))],
    [1, [[1, 1]]],
  ],
  [
    'neighbours do not meet',
    [finding('safe', edit(1, 3)), finding('safe', edit(3, 4))],
    [
      2,
      [
        [1, 3],
        [3, 4],
      ],
    ],
  ],
  ['an unsafe fix is left out', [finding('unsafe', edit(1, 2))], [0, []]],
])('%s', (_name, findings, expected) => {
  expect(planned(false, ...findings)).toEqual(expected);
});

describe('of a fix whose files stand apart', () => {
  const own = fixing('safe', [edit(1, 4)]);
  const habitAt = (line: number): Finding =>
    ({
      ...PLACE,
      line,
      related: [{ path: 'b', line: 9, column: 1, note: '', equal: true }],
      fix: { title: '', safety: 'safe', apart: true, edits: [edit(3, 5), { ...edit(3, 5), path: 'b' }] },
    }) as unknown as Finding;
  const plan = (...findings: Finding[]): unknown => {
    const { edits, mended } = planFixes(findings, false);
    return [mended, [...edits].map(([path, all]) => [path, ...all.map(({ start }) => start)])];
  };

  test('only the file waits in which it meets another', () => {
    expect(plan(habitAt(2))).toEqual([
      1,
      [
        ['a', 3],
        ['b', 3],
      ],
    ]);
    expect(plan(own, habitAt(2))).toEqual([
      1,
      [
        ['a', 1],
        ['b', 3],
      ],
    ]);
  });

  test('each file comes in its place among the fixes of that file', () => {
    const ofB = { ...fixing('safe', [{ ...edit(4, 6), path: 'b' }]), path: 'b', line: 5 };
    expect(plan(habitAt(1), ofB)).toEqual([
      1,
      [
        ['a', 3],
        ['b', 4],
      ],
    ]);
    expect(plan(habitAt(1), { ...ofB, line: 10 })).toEqual([
      1,
      [
        ['a', 3],
        ['b', 3],
      ],
    ]);
  });
});

test('a fix with 200,000 edits is planned in no time', () => {
  const many = Array.from({ length: 200_000 }, (_, i) => edit(3 * i, 3 * i + 1));
  const started = performance.now();
  expect(planFixes([fixing('unsafe', many), fixing('unsafe', many)], true).mended).toBe(2);
  expect(performance.now() - started).toBeLessThan(5000);
});
