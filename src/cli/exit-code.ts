import { LEVELS } from '../api/index.js';
import type { Config, Report } from '../api/index.js';
import type { ExitCode } from './terminal.js';

/** The exit code of a report: 2 after an internal error, 1 at or above `failOn` or with too many warnings, else 0. */
export function exitCodeOf({ findings, summary }: Report, config: Pick<Config, 'failOn' | 'maxWarnings'>): ExitCode {
  if (findings.some(({ ruleId }) => ruleId === 'engine/internal-error')) return 2;
  if (config.maxWarnings !== null && summary.warnings > config.maxWarnings.value) return 1;
  const bar = config.failOn.value;
  if (bar === 'none') return 0;
  return findings.some(({ level }) => LEVELS.indexOf(level) >= LEVELS.indexOf(bar)) ? 1 : 0;
}
