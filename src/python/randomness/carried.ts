import type { AsyncFunctionDef, ClassDef, Expr, FunctionDef } from '../ast.js';

/** Which draws the names of a file carry, by scope, and which the functions and classes of the file give. */
export class Carried {
  /** Names of imports: `plt.plot(x)` leaves nothing in `plt`. */
  readonly modules: Set<string>;
  private readonly names: Map<string, number>;
  private readonly results: Map<string, number>;
  private readonly parameters: Map<string, readonly string[]>;
  /** Names of the functions and classes around, outermost first. */
  private readonly path: string[];

  constructor() {
    this.modules = new Set();
    this.names = new Map();
    this.results = new Map();
    this.parameters = new Map();
    this.path = [];
  }

  get(id: string): number {
    if (id === 'self') return this.names.get(this.keyOfSelf()) ?? 0;
    const inner = this.path.length === 0 ? 0 : (this.names.get(`${this.path.join('.')}:${id}`) ?? 0);
    return inner | (this.names.get(`:${id}`) ?? 0) | (this.results.get(id) ?? 0);
  }

  /** From here on the name holds this and nothing else. */
  set(id: string, mask: number): void {
    this.names.set(`${this.path.join('.')}:${id}`, mask);
  }

  /** What the target stands in holds this too. */
  add(target: Expr, mask: number): void {
    if (mask === 0) return;
    if (target.kind === 'Tuple' || target.kind === 'List') {
      for (const elt of target.elts) this.add(elt, mask);
      return;
    }
    const id = rootName(target);
    if (id === undefined || this.modules.has(id)) return;
    const key = id === 'self' ? this.keyOfSelf() : `${this.path.join('.')}:${id}`;
    this.names.set(key, (this.names.get(key) ?? 0) | mask);
    if (id === 'self') this.give(mask);
  }

  /** Runs `body` and forgets what it left in these names. */
  within(targets: readonly Expr[], body: () => number): number {
    const before = new Map<string, number | undefined>();
    for (const target of targets)
      for (const part of target.kind === 'Tuple' ? target.elts : [target])
        if (part.kind === 'Name') before.set(this.keyOf(part.id), this.names.get(this.keyOf(part.id)));
    const result = body();
    for (const [key, mask] of before)
      if (mask === undefined) this.names.delete(key);
      else this.names.set(key, mask);
    return result;
  }

  private keyOf(id: string): string {
    return `${this.path.join('.')}:${id}`;
  }

  /** Something is drawn in the function that is being gone through: it may leave that in what it gets. */
  drawn(mask: number): void {
    this.give(mask);
  }

  /** What the function that is being gone through, and the class that it stands in, give. */
  give(mask: number): void {
    if (mask === 0) return;
    for (const name of this.path) this.results.set(name, (this.results.get(name) ?? 0) | mask);
  }

  /** A function of the file is called with this. */
  hand(name: string, mask: number): void {
    if (mask === 0) return;
    for (const parameter of this.parameters.get(name) ?? []) {
      const key = `${name}:${parameter}`;
      this.names.set(key, (this.names.get(key) ?? 0) | mask);
    }
  }

  inside(node: FunctionDef | AsyncFunctionDef | ClassDef, body: () => void): void {
    if (node.kind !== 'ClassDef' && this.path.length === 0) {
      const { posonlyargs, args, kwonlyargs } = node.args;
      this.parameters.set(
        node.name,
        [...posonlyargs, ...args, ...kwonlyargs].map(({ arg }) => arg),
      );
    }
    this.path.push(node.name);
    body();
    this.path.pop();
  }

  private keyOfSelf(): string {
    return `${this.path[0] ?? ''}:self`;
  }
}

/** `a` of `a.b[c].d`. Without recursion: chains may be long. */
function rootName(target: Expr): string | undefined {
  let at = target;
  for (;;) {
    if (at.kind === 'Name') return at.id;
    if (at.kind !== 'Attribute' && at.kind !== 'Subscript' && at.kind !== 'Starred') return undefined;
    at = at.value;
  }
}
