import { parseArguments } from './arguments.js';
import { hearSignals } from './hear-signals.js';
import { processTerminal } from './process-terminal.js';
import { run } from './run.js';

/** The command line: parses, runs, writes; the exit code is set, never forced, so that all output arrives. */
export async function main(): Promise<void> {
  const terminal = processTerminal();
  try {
    const typed = parseArguments(process.argv.slice(2));
    hearSignals('fix' in typed && typed.fix);
    process.exitCode = await run(typed, terminal);
  } catch (error) {
    process.exitCode = 2;
    const message = error instanceof Error ? error.message : String(error);
    await terminal.writeErr(`reprolint: ${message}\n`).catch(() => undefined);
  }
}
