import { markerTrouble } from './marker-trouble.js';
import type { Clause } from './version-specifier.js';
import { operatorAt, versionTrouble } from './version-specifier.js';

/** `name[extra]>=1,<2; marker` or `name @ url ; marker`, taken apart. */
export interface Pep508 {
  readonly name: string;
  readonly extras: readonly string[];
  readonly clauses: readonly Clause[];
  readonly url?: string;
  readonly marker?: string;
}

/** More than any requirement needs (its hashes stand apart). */
const LONGEST = 10_000;
const NAME = /[A-Za-z0-9][A-Za-z0-9._-]*/y;
const LAST_OF_NAME = /[A-Za-z0-9_]/;

/**
 * Parses a dependency specifier (PEP 508, as `packaging` reads it today: legacy versions are no versions), or says why
 * it is none. Linear in the text.
 */
export function parsePep508(text: string): Pep508 | { readonly trouble: string } {
  if (text.length > LONGEST) return { trouble: `it has ${text.length} characters` };
  const scan = new Scanner(text);
  try {
    return scan.requirement();
  } catch (error) {
    if (error instanceof Trouble) return { trouble: error.message };
    throw error;
  }
}

class Trouble extends Error {}

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  requirement(): Pep508 {
    this.#space();
    const name = this.#name('it does not start with a package name');
    this.#space();
    const extras = this.#eat('[') ? this.#extras() : [];
    this.#space();
    const base = { name, extras };
    if (this.#eat('@')) return { ...base, clauses: [], ...this.#url() };
    const clauses = this.#eat('(') ? this.#bracketed() : this.#clauses();
    this.#space();
    return { ...base, clauses, ...this.#marker() };
  }

  #extras(): string[] {
    const extras: string[] = [];
    this.#space();
    while (!this.#eat(']')) {
      if (extras.length > 0 && !this.#eat(',')) throw new Trouble('its "[" is not closed');
      this.#space();
      extras.push(this.#name('its list of extras "[...]" is not well-formed'));
      this.#space();
    }
    return extras;
  }

  #bracketed(): Clause[] {
    this.#space();
    const clauses = this.#clauses();
    this.#space();
    if (!this.#eat(')')) throw new Trouble('its "(" is not closed');
    return clauses;
  }

  #clauses(): Clause[] {
    const clauses: Clause[] = [];
    for (;;) {
      const operator = operatorAt(this.#text.slice(this.#at, this.#at + 3));
      if (operator === '') return clauses;
      this.#at += operator.length;
      this.#space();
      const version = this.#run(operator === '===' ? /[^\s;)]*/y : /[^\s,;()]*/y);
      const clause = { operator, version };
      const trouble = versionTrouble(clause);
      if (trouble !== undefined) throw new Trouble(trouble);
      clauses.push(clause);
      this.#space();
      if (!this.#eat(',')) return clauses;
      this.#space();
    }
  }

  #url(): { url: string; marker?: string } {
    this.#space();
    const url = this.#run(/[^ \t]*/y);
    if (url === '') throw new Trouble('no URL stands behind "@"');
    const end = this.#at;
    this.#space();
    if (this.#at < this.#text.length && this.#at === end) throw new Trouble('its URL is not followed by a space');
    return { url, ...this.#marker() };
  }

  #marker(): { marker?: string } {
    if (this.#at >= this.#text.length) return {};
    if (!this.#eat(';')) throw new Trouble(this.#unexpected());
    const marker = this.#text.slice(this.#at).trim();
    const trouble = markerTrouble(marker);
    if (trouble !== undefined) throw new Trouble(trouble);
    this.#at = this.#text.length;
    return { marker };
  }

  #unexpected(): string {
    const rest = this.#text.slice(this.#at, this.#at + 30);
    if (/^=[^=]/.test(rest)) return '"=" is no operator of pip';
    return `"${rest}" cannot stand behind the name and version`;
  }

  #name(trouble: string): string {
    const name = this.#run(NAME);
    let length = name.length;
    while (length > 0 && !LAST_OF_NAME.test(name.charAt(length - 1))) length--;
    if (length === 0) throw new Trouble(trouble);
    this.#at -= name.length - length;
    return name.slice(0, length);
  }

  #space(): void {
    while (this.#text.charCodeAt(this.#at) === 0x20 || this.#text.charCodeAt(this.#at) === 0x09) this.#at++;
  }

  #eat(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at++;
    return true;
  }

  #run(sticky: RegExp): string {
    sticky.lastIndex = this.#at;
    const run = sticky.exec(this.#text)?.[0] ?? '';
    this.#at += run.length;
    return run;
  }
}
