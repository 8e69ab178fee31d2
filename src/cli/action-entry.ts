import { action } from './action.js';

process.exitCode = await action(process.env).catch((error: unknown) => {
  process.stderr.write(`reprolint: ${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
