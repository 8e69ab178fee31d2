import { action } from './action.js';

void action(process.env)
  .catch((error: unknown) => {
    process.stderr.write(`reprolint: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  })
  .then((code) => {
    process.exitCode = code;
  });
