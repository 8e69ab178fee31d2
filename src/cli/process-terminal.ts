import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Terminal } from './terminal.js';

/** The real terminal, files and environment. */
export function processTerminal(): Terminal {
  return {
    cwd: process.cwd(),
    env: process.env,
    outIsTerminal: isTerminal(process.stdout),
    errIsTerminal: isTerminal(process.stderr),
    width: process.stdout.isTTY ? process.stdout.columns : undefined,
    writeOut: (text) => write(process.stdout, text),
    writeErr: (text) => write(process.stderr, text),
    writeFile(path, text) {
      try {
        writeFileSync(resolve(path), text);
      } catch (error) {
        throw new Error(`"${path}" could not be written: ${reason(error)}`, { cause: error });
      }
    },
  };
}

/** Node leaves the flag out where there is no terminal, whatever its types say. */
function isTerminal({ isTTY }: { readonly isTTY?: boolean }): boolean {
  return isTTY ?? false;
}

const heard = new WeakSet<NodeJS.WriteStream>();

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done, failed) => {
    const settle = (error?: Error | null): void => {
      // `reprolint | head -1`: the reader has what it wanted.
      if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') done();
      else failed(new Error(`the output could not be written: ${reason(error)}`, { cause: error }));
    };
    // The stream says so once more when it gives up, which ends a process where nobody listens. Once is enough: one listener
    // for each of many texts is what Node warns of.
    if (!heard.has(stream)) stream.on('error', () => undefined);
    heard.add(stream);
    stream.write(text, settle);
  });
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const words: Record<string, string> = {
    ENOENT: 'its folder does not exist',
    EACCES: 'no permission',
    EISDIR: 'it is a folder',
    ENOSPC: 'no space is left',
    EROFS: 'the file system is read-only',
  };
  return words[code] ?? code;
}
