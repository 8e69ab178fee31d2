/** All that the commands may touch of the process. Tests hand in their own. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly width: number | undefined;
  /** Rejects when the text could not be written, except into a pipe that was closed: that is quiet. */
  writeOut(text: string): Promise<void>;
  writeErr(text: string): Promise<void>;
  /** Writes a file that the person named, relative to the current folder. Throws with a message that names it. */
  writeFile(path: string, text: string): void;
}

/** 0 nothing at or above failOn, 1 findings, 2 wrong use, settings, refused code or an internal error. */
export type ExitCode = 0 | 1 | 2;
