import type { ByteSpan, CellFact, Edit, RemovedUseFact } from '../../api/index.js';
import { removedApisAt } from '../../data/removed-api.js';
import type { RemovedApi } from '../../data/removed-api.js';
import { argumentOf } from '../../python/calls/collect-calls.js';
import type { CallEvent, CodeEvent, ReferenceEvent } from '../../python/calls/code-event.js';
import { guardedRanges } from './guarded-ranges.js';
import { importOfAbc, isRebound, renameOf } from './rename.js';
import { placeIn } from '../python/python-text.js';
import type { PythonText } from '../python/python-text.js';

const MOST_PLACES = 20;
const MOST_USES = 100;
/** Renames in one file and round, and the longest text in which they are looked up: each look-up walks over it. */
const MOST_RENAMES = 200;
const LONGEST_TEXT = 300_000;
/** "Methods" that are read without a call. Of the others a bare name may be a column of the table. */
const PROPERTIES =
  /\.(?:ix|ftypes|labels|weekday_name|week|weekofyear|asobject|is_monotonic|is_all_dates|blocks|axes_style|feature_log_prob_|n_features_|coef_|base_estimator_?|vocab|index2word|syn0|wv)$/;

type Draft = { -readonly [K in keyof RemovedUseFact]: RemovedUseFact[K] } & {
  places: RemovedUseFact['places'][number][];
};
/** The bytes of a stretch of a text, as they stand in the file; nothing where that is not certain. */
export type Locate = (unit: PythonText, start: number, text: string) => ByteSpan | undefined;

/** Collects from the events of one trace the uses of APIs that packages no longer have. Guarded ones are no loss. */
export class RemovedCollector {
  readonly #units: readonly PythonText[];
  readonly #found = new Map<string, Draft>();
  readonly #guarded = new Map<PythonText, ReturnType<typeof guardedRanges>>();
  readonly #seen = new Set<unknown>();
  readonly #locate: Locate;
  readonly #edits = new Map<Draft, Map<string, Edit>>();
  #renames = 0;

  constructor(texts: readonly (PythonText & { readonly fact?: CellFact })[], locate: Locate) {
    this.#locate = locate;
    this.#units = texts.filter(({ fact }) => fact?.tags.includes('skip-execution') !== true);
  }

  add(event: CodeEvent): void {
    if (event.kind !== 'call' && event.kind !== 'reference' && event.kind !== 'import') return;
    if (event.guarded || event.reach === 'never' || event.name.startsWith('?')) return;
    for (const entry of removedApisAt(event.name)) if (isUsed(entry, event)) this.#note(entry, event);
  }

  result(): readonly RemovedUseFact[] {
    const rebound = new Map<string, boolean>();
    return [...this.#found.values()].slice(0, MOST_USES).map((use) => {
      const edits = [...(this.#edits.get(use)?.values() ?? [])];
      // A name of Python's own that means something else here: nothing is renamed.
      const name = edits[0]?.text;
      if (name === undefined) return use;
      // A few names in all, and each is searched for in every cell.
      if (!rebound.has(name))
        rebound.set(
          name,
          this.#units.some((unit) => isRebound(name, unit.module)),
        );
      const isSafe = rebound.get(name) === false;
      return isSafe ? { ...use, edits } : use;
    });
  }

  #rename(use: Draft, unit: PythonText, event: CallEvent | ReferenceEvent): void {
    if (this.#renames >= MOST_RENAMES || unit.module.source.length > LONGEST_TEXT) return;
    const rename = renameOf(use.api, use.replacement, event, unit.module);
    const span = rename === undefined ? undefined : this.#locate(unit, rename.start, rename.old);
    if (rename === undefined || span === undefined) return;
    const edits = this.#edits.get(use) ?? new Map<string, Edit>();
    if (rename.text.startsWith('collections.abc.') && !this.#bringAbc(edits, unit)) return;
    this.#renames++;
    this.#edits.set(use, edits.set(`${span.start}`, { path: unit.path, ...span, text: rename.text }));
  }

  /** Adds what makes `import collections` bring `collections.abc`; false where no text has that import in plain. */
  #bringAbc(edits: Map<string, Edit>, unit: PythonText): boolean {
    for (const one of [unit, ...this.#units]) {
      const found = one.path === unit.path ? importOfAbc(one.module) : undefined;
      if (found === 'there') return true;
      const span = found === undefined ? undefined : this.#locate(one, found.start, found.old);
      if (found === undefined || span === undefined) continue;
      edits.set(`${span.start}`, { path: one.path, ...span, text: found.text });
      return true;
    }
    return false;
  }

  #isGuarded(unit: PythonText, { node }: CallEvent | ReferenceEvent): boolean {
    let ranges = this.#guarded.get(unit);
    if (ranges === undefined) this.#guarded.set(unit, (ranges = guardedRanges(unit)));
    return ranges.some(({ start, end }) => node.start >= start && node.end <= end);
  }

  #note(entry: RemovedApi, event: CallEvent | ReferenceEvent): void {
    const unit = this.#units[event.unit];
    if (unit === undefined || this.#isGuarded(unit, event)) return;
    const api = nameOf(entry, event);
    const key = `${api} ${entry.removedIn}`;
    const reached = event.reach === 'always' && entry.receiver === undefined;
    const known = this.#found.get(key);
    const at = placeIn(unit, event.node.start, event.node.end);
    if (known === undefined) {
      const { package: name, removedIn, backIn, replacement, source } = entry;
      const [module = ''] = event.name.split('.', 1);
      const back = backIn === undefined ? {} : { backIn };
      const draft = { api, package: name, module, removedIn, ...back, replacement, source, reached, places: [at] };
      this.#found.set(key, draft);
      this.#rename(draft, unit, event);
    } else {
      known.reached ||= reached;
      if (!this.#seen.has(event.node)) this.#rename(known, unit, event);
      // A place is come by once for each round of a loop, and by a call and its reference.
      if (
        !this.#seen.has(event.node) &&
        known.places.length < MOST_PLACES &&
        !known.places.some((one) => isSame(one, at))
      )
        known.places.push(at);
    }
    this.#seen.add(event.node);
  }
}

/** `pandas.read_csv(squeeze=)`, `spacy.load('en')`, or the name alone. */
function nameOf({ api, argument, kind, positional }: RemovedApi, event: CallEvent | ReferenceEvent): string {
  if (positional !== undefined) return `${api} with more than ${positional} arguments by position`;
  if (argument === undefined) return api;
  const value =
    kind === 'literal-argument' && event.kind === 'call' ? (event.keywords.get(argument) ?? event.args[0]) : undefined;
  const known = value === undefined ? undefined : argumentOf(value);
  return known?.kind === 'text' ? `${api}('${known.text.slice(0, 40)}')` : `${api}(${argument}=)`;
}

function isSame(a: RemovedUseFact['places'][number], b: RemovedUseFact['places'][number]): boolean {
  return a.cell === b.cell && a.line === b.line;
}

function isUsed(entry: RemovedApi, event: CallEvent | ReferenceEvent): boolean {
  const { kind, argument, values, positional, receiver } = entry;
  const isWhole = event.name === entry.api;
  if (kind === 'module' || kind === 'attribute') return receiver === undefined || isWhole;
  if (!isWhole) return false;
  if (kind === 'method') return event.kind === 'call' || PROPERTIES.test(event.name);
  if (kind === 'function') return true;
  if (event.kind !== 'call') return false;
  if (kind === 'positional') return !event.spread && positional !== undefined && event.args.length > positional;
  if (argument === undefined) return false;
  const given = event.keywords.get(argument);
  if (kind === 'argument') return given !== undefined;
  const value = given ?? event.args[0];
  const known = value === undefined ? undefined : argumentOf(value);
  return known?.kind === 'text' && known.complete && values?.includes(known.text) === true;
}
