import type { Confidence } from '../../api/index.js';
import { isIPythonName, PLATFORM_NAMES } from '../scopes/known-names.js';
import type { BindingIndex } from './binding-index.js';
import type { Entry } from './environment.js';
import type { CellSpan, MissingKind, MissingName } from './name-flow.js';
import { nearestSpelling } from './nearest-spelling.js';

/** 0 surely, 1 likely, 2 perhaps happens. */
export type Doubt = 0 | 1 | 2;
const CONFIDENCE: readonly Confidence[] = ['high', 'medium', 'low'];
const MAX_FURTHER = 50;
/** Findings for which a name that is spelled alike is looked for. */
const MAX_SPELLED = 100;

/** A read that found nothing. */
export interface FailedRead {
  readonly name: string;
  readonly at: CellSpan;
  /** The top-level statement that led to the read: the read itself, or the call of the function that it stands in. */
  readonly reached: CellSpan;
  readonly inFunction: boolean;
  readonly doubt: Doubt;
  /** See `NameEvent.loopEnd`. */
  readonly loopEnd: number;
  /** The name's entry, where it had been bound once. */
  readonly entry: Entry | undefined;
  /** Where all names were taken away. */
  readonly clearedAt: CellSpan | null;
  /** Count only a name that nothing binds anywhere: nobody knows when the function is called. */
  readonly latent: boolean;
  /** Names may be there that cannot be known. */
  readonly open: boolean;
  /** A name of the function itself, which has not bound it yet. */
  readonly local: boolean;
}

interface Draft {
  name: string;
  kind: MissingKind;
  doubt: Doubt;
  at: CellSpan;
  calledAt: CellSpan | null;
  because: CellSpan | null;
  byExcept: boolean;
  further: CellSpan[];
}

/** Collects the failed reads: one finding for each name, at the first of the surest. */
export class MissingNames {
  private readonly drafts: Map<string, Draft>;
  private readonly index: BindingIndex;

  constructor(index: BindingIndex) {
    this.drafts = new Map();
    this.index = index;
  }

  /** Whether the name counts as surely missing from here on, so that only further reads are noted. */
  report(read: FailedRead): boolean {
    const draft = this.draftOf(read);
    if (draft === null) return false;
    const { name, at } = draft;
    // A function's own name has nothing to do with the notebook's of the same spelling.
    const key = read.local ? `local ${name}` : name;
    const old = this.drafts.get(key);
    if (old === undefined) this.drafts.set(key, draft);
    else if (draft.doubt < old.doubt) {
      draft.further = [old.at, ...old.further].slice(0, MAX_FURTHER);
      this.drafts.set(key, draft);
    } else this.further(key, at);
    return draft.doubt === 0;
  }

  /** Null where nothing should be said. */
  private draftOf(read: FailedRead): Draft | null {
    const { name, entry, reached } = read;
    if (read.local) return { ...draftAt(read, 'unbound'), doubt: read.doubt };
    if (isIPythonName(name)) return null;
    const gone = entry?.state === 'deleted' || entry?.state === 'excepted' ? entry : null;
    const later = this.index.after(name, reached);
    if (this.isExcused(read, gone !== null, later !== null)) return null;
    // A binding that stands in front of the read: `%reset` took it, or else it is of the very statement, as in `x = x + 1`.
    const first = later === null ? this.index.first(name) : null;
    const binding = later ?? (first?.cell === reached.cell ? first : null);
    const taken = gone ?? (first === null ? null : read.clearedAt);
    return {
      ...draftAt(read, taken !== null ? 'deleted' : binding === null ? 'undefined' : 'later'),
      doubt: this.doubtOf(read, binding?.inFunction ?? false),
      because: placeOf(taken ?? binding),
      byExcept: gone?.state === 'excepted',
    };
  }

  private isExcused(read: FailedRead, gone: boolean, bound: boolean): boolean {
    // `from unknown import *` most likely brings it: silence.
    if (read.open && !gone && !bound) return true;
    return read.latent && (gone || bound || this.index.has(read.name));
  }

  /** Another read of a name that was reported. */
  further(key: string, at: CellSpan): void {
    const draft = this.drafts.get(key);
    if (draft === undefined || draft.further.length >= MAX_FURTHER) return;
    if (draft.at.cell === at.cell && draft.at.start === at.start) return;
    if (!draft.further.some((one) => one.cell === at.cell && one.start === at.start)) draft.further.push(at);
  }

  private doubtOf(read: FailedRead, boundInFunction: boolean): Doubt {
    // In its second round the loop finds what its first one has bound further down.
    if (read.loopEnd >= 0 && this.index.within(read.name, read.at.cell, read.at.start, read.loopEnd)) return 2;
    if (PLATFORM_NAMES.has(read.name) || boundInFunction || read.open) return read.doubt === 0 ? 1 : read.doubt;
    return read.doubt;
  }

  /** All findings, by place. `known`: the names among which one that is spelled alike is looked for; asked at most once. */
  finish(known: () => readonly string[]): readonly MissingName[] {
    const all = [...this.drafts.values()].sort((a, b) => a.at.cell - b.at.cell || a.at.start - b.at.start);
    const pool = all.some(({ kind }) => kind === 'undefined') ? known() : [];
    return all.map(({ doubt, ...draft }, i) => ({
      ...draft,
      confidence: CONFIDENCE[doubt] ?? 'low',
      nearest: draft.kind === 'undefined' && i < MAX_SPELLED ? nearestSpelling(draft.name, pool) : null,
      movable: false,
    }));
  }
}

function draftAt({ name, at, reached, inFunction, latent }: FailedRead, kind: MissingKind): Omit<Draft, 'doubt'> {
  const calledAt = inFunction && !latent ? reached : null;
  return { name, kind, at, calledAt, because: null, byExcept: false, further: [] };
}

function placeOf(span: CellSpan | null): CellSpan | null {
  return span === null ? null : { cell: span.cell, start: span.start, end: span.end };
}
