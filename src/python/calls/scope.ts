import type { Value } from '../constants/value.js';

/** The names of a module, a function or a class body. */
export class Scope {
  readonly vars: Map<string, Value>;
  readonly parent: Scope | null;
  readonly module: Scope;
  /** Names declared `global`. */
  globals: Set<string> | null;

  constructor(parent: Scope | null, vars: Map<string, Value> = new Map<string, Value>()) {
    this.vars = vars;
    this.parent = parent;
    this.module = parent === null ? this : parent.module;
    this.globals = null;
  }

  get(name: string): Value | undefined {
    // Functions nest no deeper than the parser follows.
    return this.vars.get(name) ?? this.parent?.get(name);
  }
}

interface Change {
  readonly scope: Scope;
  readonly name: string;
  readonly before: Value | undefined;
}
export type Branch = readonly {
  readonly scope: Scope;
  readonly name: string;
  readonly value: Value;
  readonly before: Value | undefined;
}[];

const NOTHING_BOUND: Branch = [];

/** Binds names, and keeps what branches bind so that they can be joined. */
export class Bindings {
  /** What the branch that is gone through has bound so far; nothing outside of branches. */
  private trail: Change[] | null;

  constructor() {
    this.trail = null;
  }

  set(scope: Scope, name: string, value: Value): void {
    const target = scope.globals?.has(name) === true ? scope.module : scope;
    this.trail?.push({ scope: target, name, before: target.vars.get(name) });
    target.vars.set(name, value);
  }

  /** Runs `body`, takes back what it bound and hands it out. */
  branch(body: () => void): Branch {
    const around = this.trail;
    const trail: Change[] = [];
    this.trail = trail;
    body();
    this.trail = around;
    if (trail.length === 0) return NOTHING_BOUND;
    const bound = new Map<Scope, Map<string, { value: Value; before: Value | undefined }>>();
    for (const { scope, name, before } of trail) {
      const names = bound.get(scope) ?? new Map<string, { value: Value; before: Value | undefined }>();
      bound.set(scope, names);
      const value = scope.vars.get(name);
      if (!names.has(name) && value !== undefined) names.set(name, { value, before });
    }
    const made = [];
    for (const [scope, names] of bound)
      for (const [name, { value, before }] of names) {
        if (before === undefined) scope.vars.delete(name);
        else scope.vars.set(name, before);
        made.push({ scope, name, value, before });
      }
    return made;
  }
}
