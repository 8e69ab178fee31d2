import { expect, test } from '@jest/globals';
import { hearSignals } from '../../src/cli/hear-signals.js';

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends a run at once, unless files are being mended', (signal) => {
  const before = process.listeners(signal);
  hearSignals(false);
  expect(process.listeners(signal)).toEqual(before);
  hearSignals(true);
  const added = process.listeners(signal).filter((listener) => !before.includes(listener));
  expect(added).toHaveLength(1);
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    for (const listener of process.listeners(name).slice(-1)) process.removeListener(name, listener);
});
