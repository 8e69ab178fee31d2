import type { Node } from '../ast.js';

/** Which draws choose whether, and how often, the statement at hand runs. */
export class Ways {
  private chosen: number;
  private isLooping: boolean;
  /** The innermost loop around, and what each loop's end rests on. */
  private loop: Node | null;
  private readonly ends: Map<Node, number>;

  constructor() {
    this.chosen = 0;
    this.isLooping = false;
    this.loop = null;
    this.ends = new Map();
  }

  /** Draws that choose it, as bits. */
  get condition(): number {
    return this.chosen;
  }

  /** Statements that may run many times, once or not at all. */
  perhaps(condition: number, body: () => void): void {
    const { chosen } = this;
    this.chosen |= condition;
    body();
    this.chosen = chosen;
  }

  /** What one round leaves reaches the next. Of loops in loops the outermost goes round for all: no doubling at each level. */
  round(loop: Node, condition: number, body: () => void): void {
    const { isLooping, loop: around } = this;
    this.isLooping = true;
    this.loop = loop;
    for (let round = isLooping ? 1 : 0; round < 2; round++)
      this.perhaps(condition | (this.ends.get(loop) ?? 0), () => {
        body();
      });
    this.isLooping = isLooping;
    this.loop = around;
  }

  /** `break`, `continue` or `return`: how often the loop's other statements run rests on what led here. */
  leave(): void {
    if (this.loop !== null && this.chosen !== 0)
      this.ends.set(this.loop, (this.ends.get(this.loop) ?? 0) | this.chosen);
  }

  /** A function's own statements: what chooses its definition does not choose them. */
  inside(body: () => void): void {
    const { chosen, isLooping, loop } = this;
    this.chosen = 0;
    this.isLooping = false;
    this.loop = null;
    body();
    Object.assign(this, { chosen, isLooping, loop });
  }
}
