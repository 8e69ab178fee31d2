import { escapeText } from '../messages/escape-text.js';
import { action } from './action.js';

void action(process.env)
  .catch((error: unknown) => {
    process.stderr.write(`reprolint: ${escapeText(error instanceof Error ? error.message : String(error))}\n`);
    return 2;
  })
  .then((code) => {
    process.exitCode = code;
  });
