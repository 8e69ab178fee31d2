import type { AnyRule } from '../api/index.js';

/** Ids that belong to the engine: they cannot be set. */
export const ENGINE_IDS: readonly string[] = ['engine/unreadable', 'engine/internal-error'];

/** The rules by every name that settings may call them. */
export class RuleCatalogue {
  readonly rules: readonly AnyRule[];
  readonly #byName = new Map<string, AnyRule>();
  readonly #families = new Map<string, AnyRule[]>();

  constructor(rules: readonly AnyRule[]) {
    this.rules = [...rules].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
    for (const rule of this.rules) {
      for (const alias of rule.aliases ?? []) this.#byName.set(alias, rule);
      const family = `${rule.id.slice(0, rule.id.indexOf('/'))}/*`;
      this.#families.set(family, [...(this.#families.get(family) ?? []), rule]);
    }
    for (const rule of this.rules) this.#byName.set(rule.id, rule);
  }

  /** Ids, former ids and families. */
  get names(): string[] {
    return [...this.ids, ...this.families];
  }

  /** Ids and former ids. */
  get ids(): string[] {
    return [...this.#byName.keys()].sort();
  }

  get families(): string[] {
    return [...this.#families.keys()];
  }

  /** The rule of an id or former id. */
  rule(name: string): AnyRule | undefined {
    return this.#byName.get(name);
  }

  /** The rules that a name stands for: one for an id, several for a family, none if nothing is called so. */
  named(name: string): readonly AnyRule[] {
    const rule = this.#byName.get(name);
    return rule === undefined ? (this.#families.get(name) ?? []) : [rule];
  }
}
