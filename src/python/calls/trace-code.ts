/**
 * Follows the code of a script, or of all cells of a notebook in document order, without running it, and says what it
 * calls, by resolved dotted name (`np.random.rand` is `numpy.random.rand`; a method on what `pd.read_csv` gave is
 * `pandas.DataFrame.append`), with arguments as far as they can be known. Functions of the file are followed at each call
 * with its arguments, and once more or less on their own if nothing calls them; loops over known items round by round;
 * branches join. Bounded: see `Tracer`. Events come in the order in which a run from the top would come by, so the same
 * place may come several times, each with other values. For a list with each place once see `collectCalls`.
 */
import type { Module } from '../ast.js';
import type { ObjectValue, Value } from '../constants/value.js';
import type { CodeEvent } from './code-event.js';
import { runFunction } from './follow-function.js';
import { runBlock } from './run-block.js';
import { Tracer } from './tracer.js';
import type { TraceOptions } from './tracer.js';

export interface CodeUnit {
  readonly module: Module;
  /** A failure in this cell does not end the run: it is tagged `raises-exception`. */
  readonly mayFail: boolean;
}
/** What a trace leaves: what the names of the module hold at its end. */
export interface TraceEnd {
  readonly names: ReadonlyMap<string, Value>;
}

/** Traces the units, one after the other, in one namespace. */
export function traceCode(
  units: readonly CodeUnit[],
  options: TraceOptions,
  sink: (event: CodeEvent) => void,
): TraceEnd {
  const t = new Tracer(options, sink);
  units.forEach(({ module, mayFail }, i) => {
    t.unit = i;
    t.source = module.source;
    t.guarded = mayFail ? 1 : 0;
    runBlock(t, module.body);
  });
  t.guarded = 0;
  const names = new Map(t.module.vars);
  if (options.isForConstants !== true) runRest(t);
  return { names };
}

/** Functions that nothing calls: each once, with what its parameters are by default. */
function runRest(t: Tracer): void {
  const done = new Set<object>();
  for (let again = true; again;) {
    again = false;
    // Running one may define others.
    for (const [node, { value }] of [...t.functions]) {
      if (done.has(node)) continue;
      done.add(node);
      if (t.followed.has(node) && t.options.isForCallers !== true) continue;
      again = true;
      const self: ObjectValue = { kind: 'object', type: '?', ofClass: null, attributes: new Map() };
      const isMethod = value.node.args.args[0]?.arg === 'self';
      const reach = t.options.isForCallers === true ? 'always' : t.escaped.has(node) ? 'maybe' : 'uncalled';
      t.reaching(reach, () => {
        runFunction(t, isMethod ? { ...value, self } : value, { args: [], keywords: new Map(), spread: false }, true);
      });
    }
  }
}
