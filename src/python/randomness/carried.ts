import type { AsyncFunctionDef, ClassDef, Expr, FunctionDef } from '../ast.js';

/** Names of one scope, and which draws each carries. None carries nothing: those are left out. */
type Names = Map<string, number>;

/** Which draws the names of a file carry, by scope, and which the functions and classes of the file give. */
export class Carried {
  /** Names of imports: `plt.plot(x)` leaves nothing in `plt`. */
  readonly modules: Set<string>;
  /** By the names of the functions and classes around, outermost first: `Class.method`. The module's is ''. */
  private readonly scopes: Map<string, Names>;
  private readonly outermost: Names;
  private readonly results: Names;
  private readonly parameters: Map<string, readonly string[]>;
  private readonly path: string[];
  private readonly around: Names[];
  private scope: Names;
  /** What names held before the branches around bound them, innermost last. */
  private readonly replaced: Map<Names, Map<string, number>>[];

  constructor() {
    this.modules = new Set();
    this.outermost = new Map();
    this.scopes = new Map([['', this.outermost]]);
    this.results = new Map();
    this.parameters = new Map();
    this.path = [];
    this.around = [];
    this.scope = this.outermost;
    this.replaced = [];
  }

  /** Nothing carries anything, so code that draws nothing leaves everything as it is. */
  get isEmpty(): boolean {
    if (this.results.size > 0) return false;
    for (const names of this.scopes.values()) if (names.size > 0) return false;
    return true;
  }

  /** All that is carried now, to see whether something came about since. */
  state(): string {
    return JSON.stringify([[...this.results], [...this.scopes].map(([scope, names]) => [scope, [...names].sort()])]);
  }

  get(id: string): number {
    if (id === 'self') return this.scopeOfSelf().get(id) ?? 0;
    const inner = this.scope === this.outermost ? 0 : (this.scope.get(id) ?? 0);
    return inner | (this.outermost.get(id) ?? 0) | (this.results.get(id) ?? 0);
  }

  /** From here on the name holds this and nothing else. */
  set(id: string, mask: number): void {
    const { scope } = this;
    const branch = this.replaced.at(-1);
    const held = scope.get(id) ?? 0;
    if (branch !== undefined && held !== 0) {
      const names = branch.get(scope);
      if (names === undefined) branch.set(scope, new Map([[id, held]]));
      else if (!names.has(id)) names.set(id, held);
    }
    put(scope, id, mask);
  }

  /** Runs what may not be run, or many times: behind it names hold what they held before, too. */
  branch(body: () => void): void {
    const replaced = new Map<Names, Map<string, number>>();
    this.replaced.push(replaced);
    body();
    this.replaced.pop();
    for (const [names, before] of replaced)
      for (const [id, mask] of before) put(names, id, (names.get(id) ?? 0) | mask);
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
    const names = id === 'self' ? this.scopeOfSelf() : this.scope;
    put(names, id, (names.get(id) ?? 0) | mask);
    if (id === 'self') this.give(mask);
  }

  /** `f` and `module.f`, other than `object.method`. */
  isFunction(func: Expr): boolean {
    if (func.kind === 'Name') return true;
    const id = rootName(func);
    return id !== undefined && this.modules.has(id);
  }

  /** Runs `body` and forgets what it left in these names. */
  within(targets: readonly Expr[], body: () => number): number {
    const { scope } = this;
    const before = new Map<string, number>();
    for (const target of targets)
      for (const part of target.kind === 'Tuple' ? target.elts : [target])
        if (part.kind === 'Name') before.set(part.id, scope.get(part.id) ?? 0);
    const result = body();
    for (const [id, mask] of before) put(scope, id, mask);
    return result;
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
      const names = this.scopeAt(name);
      names.set(parameter, (names.get(parameter) ?? 0) | mask);
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
    this.around.push(this.scope);
    this.scope = this.scopeAt(this.path.join('.'));
    this.branch(body);
    this.path.pop();
    this.scope = this.around.pop() ?? this.outermost;
  }

  /** Attributes are held by the object: one place for all methods of the outermost class. */
  private scopeOfSelf(): Names {
    const [first = ''] = this.path;
    return this.scopeAt(first);
  }

  private scopeAt(path: string): Names {
    const known = this.scopes.get(path);
    if (known !== undefined) return known;
    const names: Names = new Map();
    this.scopes.set(path, names);
    return names;
  }
}

function put(names: Names, id: string, mask: number): void {
  if (mask === 0) names.delete(id);
  else names.set(id, mask);
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
