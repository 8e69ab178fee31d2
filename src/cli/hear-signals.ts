/**
 * Lets a signal wait for the file that is being written, then ends with the shell's usual code (130, 143). A run that
 * writes no source file does not listen: linting never gives way to a listener, and an interrupt would not be heard before
 * its end. The system then ends it at once, and the shell sees the same codes.
 */
export function hearSignals(writesSources: boolean): void {
  if (!writesSources) return;
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}
