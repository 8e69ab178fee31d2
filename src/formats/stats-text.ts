import type { RunStats } from '../api/index.js';

const RULES_SHOWN = 20;

/** Where the time went, as two small tables: stages in order, then the slowest rules. */
export function statsText({ stages, rules }: RunStats): string[] {
  const slowest = [...rules].sort((a, b) => b.ms - a.ms).slice(0, RULES_SHOWN);
  const width = Math.max(5, ...stages.map(({ name }) => name.length), ...slowest.map(({ id }) => id.length));
  const row = (name: string, ms: number, rest = ''): string =>
    `${name.padEnd(width)} ${ms.toFixed(1).padStart(9)} ms${rest}`;
  return [
    'Time by stage',
    ...stages.map(({ name, ms }) => row(name, ms)),
    'Time by rule',
    ...slowest.map(({ id, ms, findings }) => row(id, ms, `  ${findings} found`)),
  ];
}
