/** What code is of: CPython's symbol tables have one of these for each. `types` holds the type parameters of a definition. */
export type ScopeKind = 'module' | 'class' | 'function' | 'async' | 'types' | 'comprehension' | 'generator';

/** How a scope has met a name so far: bits. */
export const USED = 1;
export const BOUND = 2;
export const PARAMETER = 4;
export const ANNOTATED = 8;
export const GLOBAL = 16;
export const NONLOCAL = 32;
/** By an import, which CPython lets `global` follow. */
export const IMPORTED = 64;
/** The target of a comprehension's `for`. */
export const ROUND = 128;
/** The target of a `:=` in a comprehension, which is bound further out. */
export const PASSED_OUT = 256;

/** A block of code with names of its own. */
export class NameScope {
  readonly kind: ScopeKind;
  readonly parent: NameScope | null;
  private readonly names: Map<string, number>;
  /** It has a `yield` of its own. */
  yields: boolean;

  constructor(kind: ScopeKind, parent: NameScope | null) {
    this.kind = kind;
    this.parent = parent;
    this.names = new Map();
    this.yields = false;
  }

  met(name: string): number {
    return this.names.get(name) ?? 0;
  }

  add(name: string, bit: number): void {
    this.names.set(name, this.met(name) | bit);
  }

  get isFunction(): boolean {
    return this.kind === 'function' || this.kind === 'async';
  }

  get isComprehension(): boolean {
    return this.kind === 'comprehension' || this.kind === 'generator';
  }

  /** The nearest scope around it, itself included, that is no comprehension. */
  get outside(): NameScope {
    return this.isComprehension && this.parent !== null ? this.parent.outside : this;
  }

  /** Whether a function around this one binds the name, so that `nonlocal` can mean it. */
  findsAround(name: string): boolean {
    for (let at = this.parent; at !== null; at = at.parent) {
      if (at.kind === 'class' && name === '__class__') return true;
      if (!at.isFunction) continue;
      const met = at.met(name);
      if ((met & GLOBAL) !== 0) return false;
      if ((met & NONLOCAL) === 0 && (met & (BOUND | PARAMETER | IMPORTED | ANNOTATED)) !== 0) return true;
    }
    return false;
  }
}
