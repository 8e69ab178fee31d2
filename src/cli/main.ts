import { parseArguments } from './arguments.js';
import { processTerminal } from './process-terminal.js';
import { run } from './run.js';

/** The command line: parses, runs, writes; the exit code is set, never forced, so that all output arrives. */
export async function main(): Promise<void> {
  const terminal = processTerminal();
  // Signals end the run with the shell's usual codes. While files are written, they wait for the file at hand.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  try {
    process.exitCode = await run(parseArguments(process.argv.slice(2)), terminal);
  } catch (error) {
    process.exitCode = 2;
    const message = error instanceof Error ? error.message : String(error);
    await terminal.writeErr(`reprolint: ${message}\n`).catch(() => undefined);
  }
}
