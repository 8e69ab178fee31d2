/**
 * The calls and references of a script or a notebook that somebody asked for, each place once, in the order in which a run
 * from the top first comes by.
 *
 *     collectCalls(units, options, { wanted: (name) => name.startsWith('numpy.random.') })
 *
 * Names are dotted and resolved: through imports and aliases, `rd = np.random`, star imports of known modules, the types of
 * what constructors and readers give (`numpy.random.Generator.normal`, `pandas.DataFrame.append`), local classes that
 * inherit (`torch.nn.Module.cuda`). A method of something unknown is `?.fit`, an unknown function `?.f`, one of Python's
 * own `open`. Many questions to one file are answered by one trace: see `CallCollector`, whose `add` takes the events of
 * `traceCode`.
 */
import { HOLE, optionsOf } from '../constants/value.js';
import type { Value } from '../constants/value.js';
import type { Node } from '../ast.js';
import type { CallEvent, CodeEvent, Reach, ReferenceEvent } from './code-event.js';
import { traceCode } from './trace-code.js';
import type { CodeUnit } from './trace-code.js';
import type { TraceOptions } from './tracer.js';

/** What is known of an argument. A text that is not `complete` has `*` where a part is not known. */
export type Argument =
  | { readonly kind: 'text'; readonly text: string; readonly complete: boolean }
  | { readonly kind: 'plain'; readonly value: number | boolean | null }
  | { readonly kind: 'list'; readonly length: number | null }
  | { readonly kind: 'object'; readonly type: string }
  | { readonly kind: 'unknown' };

export interface CallFact {
  readonly kind: 'call' | 'reference' | 'import';
  readonly name: string;
  /** Index into the units, and UTF-16 offsets there. */
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  readonly args: readonly Argument[];
  readonly keywords: Readonly<Record<string, Argument>>;
  /** `*args` or `**kwargs` are given: more may be there than can be seen. */
  readonly spread: boolean;
  /** The best of all ways there. */
  readonly reach: Reach;
  readonly guarded: boolean;
  /** The innermost function that it stands in. */
  readonly within: string | null;
  readonly repeated: boolean;
}
export interface CollectOptions {
  readonly wanted: (name: string, kind: CallFact['kind']) => boolean;
}

const REACHES: readonly Reach[] = ['always', 'maybe', 'uncalled', 'never'];

/** Collects from the events of one trace. */
export class CallCollector {
  private readonly wanted: CollectOptions['wanted'];
  private readonly found: Map<Node, Map<string, CallFact>>;

  constructor({ wanted }: CollectOptions) {
    this.wanted = wanted;
    this.found = new Map();
  }

  add(event: CodeEvent): void {
    if (event.kind !== 'call' && event.kind !== 'reference' && event.kind !== 'import') return;
    if (!this.wanted(event.name, event.kind)) return;
    const here = this.found.get(event.node) ?? new Map<string, CallFact>();
    this.found.set(event.node, here);
    const known = here.get(event.name);
    here.set(event.name, known === undefined ? callFact(event) : merge(known, callFact(event)));
  }

  facts(): CallFact[] {
    return [...this.found.values()].flatMap((here) => [...here.values()]);
  }
}

/** The calls, references and imports that `wanted` says yes to. */
export function collectCalls(units: readonly CodeUnit[], options: TraceOptions, collect: CollectOptions): CallFact[] {
  const collector = new CallCollector(collect);
  traceCode(units, options, (event) => {
    collector.add(event);
  });
  return collector.facts();
}

function callFact(event: CallEvent | ReferenceEvent): CallFact {
  const { kind, name, unit, node, reach, guarded, within, repeated } = event;
  const isCall = event.kind === 'call';
  return {
    kind,
    name,
    unit,
    start: node.start,
    end: node.end,
    args: isCall ? event.args.map(argumentOf) : [],
    keywords: isCall ? Object.fromEntries([...event.keywords].map(([key, value]) => [key, argumentOf(value)])) : {},
    spread: isCall && event.spread,
    reach,
    guarded,
    within,
    repeated,
  };
}

/** The same place, come by again: what differs is unknown. */
function merge(a: CallFact, b: CallFact): CallFact {
  const same = (x: Argument | undefined, y: Argument | undefined): Argument =>
    x !== undefined && JSON.stringify(x) === JSON.stringify(y) ? x : { kind: 'unknown' };
  return {
    ...a,
    args: a.args.map((arg, i) => same(arg, b.args[i])),
    keywords: Object.fromEntries(Object.entries(a.keywords).map(([key, value]) => [key, same(value, b.keywords[key])])),
    spread: a.spread || b.spread,
    reach: REACHES[Math.min(REACHES.indexOf(a.reach), REACHES.indexOf(b.reach))] ?? 'maybe',
    guarded: a.guarded && b.guarded,
    repeated: true,
  };
}

/** What can be said of a value to somebody who does not know this one's inner workings. */
export function argumentOf(value: Value): Argument {
  switch (value.kind) {
    case 'text':
      return { kind: 'text', text: value.text.replaceAll(HOLE, '*'), complete: !value.text.includes(HOLE) };
    case 'plain':
      return { kind: 'plain', value: value.value };
    case 'list':
      return { kind: 'list', length: value.open ? null : value.items.length };
    case 'instance':
      return { kind: 'object', type: value.type };
    case 'ref':
      return { kind: 'object', type: value.name };
    case 'object':
      return { kind: 'object', type: value.type };
    case 'oneOf': {
      const types = new Set(optionsOf(value).flatMap((option) => (option.kind === 'instance' ? [option.type] : [])));
      const [type] = types;
      return types.size === 1 && type !== undefined ? { kind: 'object', type } : { kind: 'unknown' };
    }
    default:
      return { kind: 'unknown' };
  }
}
