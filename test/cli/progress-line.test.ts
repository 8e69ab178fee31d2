import { expect, test } from '@jest/globals';
import { startProgress } from '../../src/cli/progress-line.js';

function record(isTty: boolean): {
  written: string[];
  clock: { ms: number };
  progress: ReturnType<typeof startProgress>;
} {
  const written: string[] = [];
  const clock = { ms: 5000 };
  const progress = startProgress({ write: (text) => written.push(text), isTty, now: () => clock.ms });
  return { written, clock, progress };
}

test('writes nothing in the first second, then a line ten times a second that takes itself away', () => {
  const { written, clock, progress } = record(true);
  progress.update(1, 900);
  clock.ms += 999;
  progress.update(2, 900);
  expect(written).toEqual([]);
  clock.ms += 1;
  progress.update(3, 900);
  progress.update(4, 900);
  clock.ms += 2100;
  progress.update(5, 900);
  expect(written).toEqual([
    '\x1b[1G\x1b[Kreprolint: 3 of 900 files, 1 s',
    '\x1b[1G\x1b[Kreprolint: 5 of 900 files, 3 s',
  ]);
  progress.stop();
  progress.stop();
  expect(written.slice(2)).toEqual(['\x1b[1G\x1b[K']);
  clock.ms += 1000;
  progress.update(6, 900);
  expect(written).toHaveLength(3);
});

test('is gone after the last file, and comes back for a second round', () => {
  const { written, clock, progress } = record(true);
  clock.ms += 1500;
  progress.update(1, 2);
  progress.update(2, 2);
  clock.ms += 1500;
  progress.update(1, 2);
  expect(written.map((text) => text.replaceAll('\x1b', '^'))).toEqual([
    '^[1G^[Kreprolint: 1 of 2 files, 1 s',
    '^[1G^[K',
    '^[1G^[Kreprolint: 1 of 2 files, 3 s',
  ]);
});

test('writes nothing where standard error is no terminal', () => {
  const { written, clock, progress } = record(false);
  clock.ms += 60_000;
  progress.update(1, 2);
  progress.stop();
  expect(written).toEqual([]);
});
