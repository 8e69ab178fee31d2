import type { Config } from '../api/index.js';
import { describeConfig } from '../config/describe-config.js';
import type { ExitCode, Terminal } from './terminal.js';

/** `reprolint config [path]`: the merged settings and where each value came from. */
export async function configCommand(config: Config, path: string | undefined, terminal: Terminal): Promise<ExitCode> {
  await terminal.writeOut(`${describeConfig(config, path).join('\n')}\n`);
  return 0;
}
