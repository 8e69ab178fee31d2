import type { Span } from '../ast.js';
import type { ClassScope, FunctionScope, ModuleScope, NameEvent } from '../scopes/name-event.js';
import { ARGUMENT, CALLED, DRAINED, ESCAPE, HANDLER } from '../scopes/name-event.js';
import { BUILTIN_NAMES, PYTHON2_NAMES } from '../scopes/known-names.js';
import type { BindingIndex } from './binding-index.js';
import type { Known } from './environment.js';
import { Environment } from './environment.js';
import { findMethod } from './class-lookup.js';
import { MissingNames } from './missing-names.js';
import type { Doubt } from './missing-names.js';
import { doubtOf, failsSurely, spanIn } from './run-frame.js';
import type { Frame, Sureness, Visit } from './run-frame.js';
import type { NameFlow } from './name-flow.js';
import type { Sources } from './sources.js';

/** Events gone through for each event that the notebook has: past that functions count as known. Real notebooks need 1 to 3. */
const MAX_ROUNDS = 40;
const BRINGERS: ReadonlySet<NameEvent['op']> = new Set(['star', 'run', 'write', 'open']);

/**
 * Runs the events of the cells in order, from an empty start: an abstract interpretation that knows of each name whether it is
 * bound, and of functions, classes and instances what they are. Function calls are followed with a stack of their own, each
 * function once as long as nothing can have changed for it, so that the work is bounded by `MAX_ROUNDS` times the events.
 */
export class NotebookRun {
  readonly env: Environment;
  readonly index: BindingIndex;
  private readonly missing: MissingNames;
  private readonly sources: Sources;
  private readonly visits: Map<FunctionScope, Visit>;
  private readonly methods: Map<string, FunctionScope | null>;
  private readonly stack: Frame[];
  private readonly escaped: { readonly fn: FunctionScope; readonly cls: ClassScope | null }[];
  private epoch: number;
  private budget: number;
  /** The event at the top of a cell that led to what runs now. */
  private reached: Span;
  private reachedCell: number;
  private latent: boolean;
  private opened: NameFlow['opened'];
  private drains = false;

  constructor(index: BindingIndex, sources: Sources, eventCount: number) {
    this.env = new Environment();
    this.index = index;
    this.missing = new MissingNames(index);
    this.sources = sources;
    this.visits = new Map();
    this.methods = new Map();
    this.stack = [];
    this.escaped = [];
    this.epoch = 0;
    this.budget = (eventCount + 1000) * MAX_ROUNDS;
    this.reached = { start: 0, end: 0 };
    this.reachedCell = 0;
    this.latent = false;
    this.opened = null;
  }

  /** The notebook says that it is Python 2: its builtins are there. */
  knowPython2(): void {
    this.env.addLayer('python2', PYTHON2_NAMES);
  }

  runCell(cell: number, scope: ModuleScope): void {
    const frame: Frame = { events: scope.events, cell, fn: null, cls: null, doubt: 0, next: 0 };
    for (const event of scope.events) {
      this.reached = event;
      this.reachedCell = cell;
      this.step(event, frame);
      if (this.stack.length > 0) this.drain();
    }
  }

  /**
   * A cell of which nothing is claimed: what it would bind counts as bound. `fails`: it runs and stops on purpose; what
   * stands behind a name that is surely missing does not run.
   */
  skipCell(cell: number, scope: ModuleScope, fails = false): void {
    for (const event of scope.events) {
      const { op, name } = event;
      if (fails && this.opened === null && failsSurely(event, this.env)) return;
      if (op === 'bind') this.env.set(name, 'assumed', { cell, start: event.start, end: event.end }, null);
      else if (BRINGERS.has(op)) this.bring(event, cell);
    }
  }

  /** Functions that were handed on, then those that nothing called: only names that nothing binds count there. */
  finish(functions: readonly FunctionScope[]): NameFlow {
    this.latent = true;
    for (const { fn, cls } of this.escaped) this.visitLate(fn, cls, 1);
    for (const fn of functions) if (!this.visits.has(fn)) this.visitLate(fn, fn.owner, 2);
    const missing = this.missing.finish(() => [...this.index.names(), ...this.env.names(), ...BUILTIN_NAMES]);
    return { missing, opened: this.opened };
  }

  private visitLate(fn: FunctionScope, cls: ClassScope | null, doubt: Doubt): void {
    this.reached = fn;
    this.reachedCell = fn.cell;
    this.enter(fn, cls, doubt);
    this.drain();
  }

  private drain(): void {
    for (let frame = this.stack.at(-1); frame !== undefined; frame = this.stack.at(-1)) {
      const event = frame.events[frame.next++];
      if (event === undefined || this.budget <= 0) this.stack.pop();
      else this.step(event, frame);
    }
  }

  private step(event: NameEvent, frame: Frame): void {
    this.budget--;
    this.drains = (event.flags & DRAINED) !== 0;
    switch (event.op) {
      case 'read':
        this.read(event, frame);
        return;
      case 'bind':
        this.bind(event, frame);
        return;
      case 'call':
        this.call(event, frame);
        return;
      case 'pass':
        if (event.value?.kind === 'function') this.pass(event.value, frame.cls, event, frame);
        return;
      case 'assume':
        if (!this.env.has(event.name)) this.env.set(event.name, 'assumed', spanIn(frame, event), null);
        return;
      case 'unbound':
        this.fail(event, frame);
        return;
      case 'delete':
        this.delete(event, frame);
        return;
      case 'unhandle':
        this.unhandle(event, frame);
        return;
      case 'clear':
        this.env.clear(spanIn(frame, event));
        this.epoch++;
        return;
      default:
        this.bring(event, frame.cell);
    }
  }

  private read(event: NameEvent, frame: Frame): void {
    const { attr, flags, value } = event;
    if (value !== null) {
      if ((flags & CALLED) !== 0) this.call(event, frame);
      else if (frame.cls !== null && attr !== null) this.readAttribute(event, frame.cls, frame);
      return;
    }
    if (!this.env.has(event.name)) return this.fail(event, frame);
    if ((flags & CALLED) !== 0) {
      this.callValue(this.env.value(event.name), attr, doubtOf(event, frame));
      return;
    }
    const known = this.env.value(event.name);
    if (known === null) return;
    if (attr !== null && known.kind !== 'function')
      this.readAttribute(event, known.kind === 'class' ? known : known.of, frame);
    else if (attr === null && (flags & ESCAPE) !== 0 && known.kind === 'function') this.pass(known, null, event, frame);
  }

  /** `x.attr` of an instance: a property runs, a method that is handed on may. */
  private readAttribute(event: NameEvent, cls: ClassScope, frame: Frame): void {
    const method = event.attr === null ? null : findMethod(cls, event.attr, this.env);
    if (method === null) return;
    if (method.decorators.includes('property') || method.decorators.includes('cached_property'))
      this.enter(method, cls, doubtOf(event, frame));
    else if ((event.flags & ESCAPE) !== 0) this.pass(method, cls, event, frame);
  }

  private fail(event: NameEvent, frame: Frame): void {
    const local = event.op === 'unbound';
    if (!local && BUILTIN_NAMES.has(event.name)) return;
    const doubt = doubtOf(event, frame);
    if (doubt === 3) return;
    const entry = local ? undefined : this.env.entry(event.name);
    const at = spanIn(frame, event);
    if (entry?.state === 'missing') {
      this.missing.further(event.name, at);
      return;
    }
    const sure = this.missing.report({
      name: event.name,
      at,
      reached: { cell: this.reachedCell, start: this.reached.start, end: this.reached.end },
      inFunction: frame.fn !== null,
      doubt,
      loopEnd: event.loopEnd,
      entry,
      clearedAt: this.env.clearedAt,
      latent: this.latent,
      open: this.opened !== null,
      local,
    });
    if (sure && !local) this.env.set(event.name, 'missing', at, null);
  }

  private bind(event: NameEvent, frame: Frame): void {
    const old = this.env.value(event.name);
    const value = this.env.resolve(event.value);
    if (old !== null && old !== value) this.epoch++;
    const covered = (event.flags & HANDLER) === 0 ? null : (this.env.entry(event.name) ?? null);
    this.env.set(
      event.name,
      'bound',
      spanIn(frame, event),
      value,
      covered === null ? null : { ...covered, before: null },
    );
    if (value?.kind === 'class' && value === event.value)
      for (const [name, method] of value.methods) this.methods.set(name, this.methods.has(name) ? null : method);
  }

  private delete(event: NameEvent, frame: Frame): void {
    if (!this.env.has(event.name)) {
      this.fail(event, frame);
      return;
    }
    // Under a condition or in a function that may not run it stays possible that the name is there.
    if (event.flags !== 0 || frame.doubt !== 0) return;
    this.env.set(event.name, 'deleted', spanIn(frame, event), null);
    this.epoch++;
  }

  private unhandle(event: NameEvent, frame: Frame): void {
    const entry = this.env.entry(event.name);
    if (entry?.cell !== frame.cell || entry.start !== event.start) return;
    const { before } = entry;
    if (before !== null && (before.state === 'bound' || before.state === 'assumed'))
      this.env.restore(event.name, before);
    else this.env.set(event.name, 'excepted', spanIn(frame, event), null);
  }

  private call(event: NameEvent, frame: Frame): void {
    const doubt = doubtOf(event, frame);
    const { value, attr } = event;
    if (value?.kind === 'self') {
      if (frame.cls !== null && attr !== null) this.callMethod(frame.cls, attr, doubt);
    } else if (value?.kind === 'made' && value.name === 'super') {
      const owner = frame.fn?.owner ?? frame.cls;
      const method = owner === null || attr === null ? null : findMethod(owner, attr, this.env, true);
      if (method !== null) this.enter(method, frame.cls, doubt);
    } else this.callValue(value === null ? this.env.value(event.name) : this.env.resolve(value), attr, doubt);
  }

  private callValue(known: Known | null, attr: string | null, doubt: Sureness): void {
    if (attr === null) this.callKnown(known, doubt);
    else if (known === null) this.callUnknown(attr, doubt);
    else if (known.kind !== 'function') this.callMethod(known.kind === 'class' ? known : known.of, attr, doubt);
  }

  private callKnown(known: Known | null, doubt: Sureness): void {
    if (known === null) return;
    if (known.kind === 'function') this.enter(known, null, doubt);
    else if (known.kind === 'class')
      for (const name of ['__post_init__', '__init__', '__new__']) this.callMethod(known, name, doubt);
    else for (const name of ['__call__', 'forward', 'call']) this.callMethod(known.of, name, doubt);
  }

  private callMethod(cls: ClassScope, name: string, doubt: Sureness): void {
    const method = findMethod(cls, name, this.env);
    if (method !== null) this.enter(method, cls, doubt);
  }

  /** `thing.fit()` where nothing is known of the thing: a method that only one class of the notebook has is likely meant. */
  private callUnknown(attr: string, doubt: Sureness): void {
    const method = this.methods.get(attr);
    if (method) this.enter(method, method.owner, doubt === 0 ? 1 : doubt);
  }

  /** A function that is handed over as an argument is likely called there; one that is merely kept, some time. */
  private pass(fn: FunctionScope, cls: ClassScope | null, event: NameEvent, frame: Frame): void {
    const doubt = doubtOf(event, frame);
    if ((event.flags & ARGUMENT) !== 0) this.enter(fn, cls ?? fn.owner, doubt === 0 ? 1 : doubt);
    else this.escaped.push({ fn, cls: cls ?? fn.owner });
  }

  private enter(fn: FunctionScope, cls: ClassScope | null, doubt: Sureness): void {
    const visit = this.visits.get(fn);
    const sure = fn.lazy && doubt === 0 && !this.drains ? 1 : doubt;
    if (visit?.epoch === this.epoch && visit.doubt <= sure) return;
    this.visits.set(fn, { epoch: this.epoch, doubt: sure });
    this.stack.push({ events: fn.events, cell: fn.cell, fn, cls, doubt: sure, next: 0 });
  }

  /** Names from elsewhere. */
  private bring(event: NameEvent, cell: number): void {
    const names = this.sources.bring(event);
    if (names === 'unknown') {
      this.opened ??= { at: { cell, start: event.start, end: event.end }, by: this.sources.describe(event) };
    } else if (names !== null) this.env.addLayer(`${event.op} ${event.name}`, names);
  }
}
