import type { RunStats } from '../api/index.js';

/** Adds up where the time goes, for `--stats`. */
export class Stopwatch {
  readonly #stages = new Map<string, number>();
  readonly #rules = new Map<string, { ms: number; findings: number }>();

  /** Runs `work` and adds its time to a stage. */
  stage<T>(name: string, work: () => T): T {
    const started = performance.now();
    try {
      return work();
    } finally {
      this.add(name, performance.now() - started);
    }
  }

  add(stage: string, ms: number): void {
    this.#stages.set(stage, (this.#stages.get(stage) ?? 0) + ms);
  }

  rule(id: string, ms: number, findings: number): void {
    const sum = this.#rules.get(id) ?? { ms: 0, findings: 0 };
    this.#rules.set(id, { ms: sum.ms + ms, findings: sum.findings + findings });
  }

  stats(): RunStats {
    const stages = [...this.#stages].map(([name, ms]) => ({ name, ms }));
    return { stages, rules: [...this.#rules].map(([id, sum]) => ({ id, ...sum })) };
  }
}
