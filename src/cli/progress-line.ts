export interface ProgressInput {
  /** Writes to standard error. */
  readonly write: (text: string) => void;
  /** Standard error is a terminal: nowhere else is anything written. */
  readonly isTty: boolean;
  /** Milliseconds, from any start. */
  readonly now: () => number;
}
export interface Progress {
  /** `done` of `total` files were read. Cheap enough for every file. */
  update(done: number, total: number): void;
  /** Takes the line away. Further updates write nothing. */
  stop(): void;
}

/** Runs that are done before this show no line at all. */
const PATIENCE = 1000;
const BETWEEN = 100;
// To the first column, then clear to the end of the line.
const ERASE = '\x1b[1G\x1b[K';

/** A line on a terminal's standard error that says how far a run is, once it has taken a second. It erases itself. */
export function startProgress({ write, isTty, now }: ProgressInput): Progress {
  const started = now();
  let last = -Infinity;
  let visible = false;
  let stopped = !isTty;
  const erase = (): void => {
    if (visible) write(ERASE);
    visible = false;
  };
  return {
    update(done, total) {
      if (stopped) return;
      // What is written next may be the report.
      if (done >= total) {
        erase();
        return;
      }
      const time = now();
      if (time - started < PATIENCE || time - last < BETWEEN) return;
      last = time;
      visible = true;
      write(`${ERASE}reprolint: ${done} of ${total} files, ${Math.floor((time - started) / 1000)} s`);
    },
    stop() {
      erase();
      stopped = true;
    },
  };
}
