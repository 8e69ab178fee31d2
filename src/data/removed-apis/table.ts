/** How the removed names of one package are written down (expanded by src/data/removed-api.ts). */

/** What vanished: `positional` means that fewer arguments may now be given by position. */
export type RemovedKind =
  | 'module'
  | 'function'
  | 'attribute'
  | 'method'
  | 'argument'
  | 'literal-argument'
  | 'positional';

export interface RemovedApiTable {
  /** The distribution, PEP 503 normalised; `python` for the standard library. */
  readonly package: string;
  /** The first part of all its names, where `removed` is made only when it is read. */
  readonly root?: string;
  /** The release notes, `{v}` standing for the version. */
  readonly source: string;
  /**
   * First release without it -> kind -> name -> what to type instead. Names are dotted as resolved through imports;
   * `f(x=)` is the argument x of f, `f(x='a'|'b')` are values that its argument x no longer takes, `f(*2)` takes two
   * arguments by position. A method's name begins with its class.
   */
  readonly removed: Readonly<Record<string, Readonly<Partial<Record<RemovedKind, Readonly<Record<string, string>>>>>>>;
  /** The release that began to warn. */
  readonly deprecated?: Readonly<Record<string, string>>;
  /** The release that brought the name back, with another meaning or for good. */
  readonly back?: Readonly<Record<string, string>>;
}
