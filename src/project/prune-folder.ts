import { readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
const MOST_LOOKED_AT = 2000;

/** Removes from a folder of results those that nobody wrote for thirty days, and what an interrupted run left. Throws as the system does. */
export function pruneFolder(folder: string, now = Date.now()): void {
  for (const name of readdirSync(folder).slice(0, MOST_LOOKED_AT)) {
    const age = /^[0-9a-f]{64}$/.test(name) ? 30 * DAY : /^\d+-\d+\.tmp$/.test(name) ? DAY : undefined;
    if (age === undefined) continue;
    const file = join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats !== undefined && now - stats.mtimeMs > age) unlinkSync(file);
  }
}
