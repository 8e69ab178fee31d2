import type { Expr, Node } from '../ast.js';
import type { Value } from '../constants/value.js';
import type { CodeEvent, Reach } from './code-event.js';
import { Bindings, Scope } from './scope.js';
import type { FunctionValue } from '../constants/value.js';

/** What can be known of the other modules of the repository. */
export interface ModuleConstants {
  /** The constants of a local module by name (`Config.DATA` for a class's), leading dots for relative imports; nothing if there is none. */
  constantsOf(module: string): ReadonlyMap<string, Value> | undefined;
}
export interface TraceOptions extends ModuleConstants {
  /** The path of a script, relative to the root: what `__file__` is. Notebooks have none. */
  readonly file: string | null;
  /** Text literals that match are events of their own. */
  readonly literals: RegExp | null;
  /** Only what names hold at the end is asked for: functions that nothing calls are left out. */
  readonly isForConstants?: boolean;
  /** Functions that nothing here calls are followed as if somebody did: of a file that others import. */
  readonly isForCallers?: boolean;
  /** Calls for whose sake loops are gone through round by round, and functions followed at each call; all if left out. */
  readonly isTelling?: (name: string) => boolean;
}

/** Work that one file may cost; beyond it calls are no longer followed and loops no longer counted through. */
const MAX_STEPS = 100_000;
const MAX_DEPTH = 1200;
const REACHES: readonly Reach[] = ['always', 'maybe', 'uncalled', 'never'];

/** The state of one trace: where it stands, what is bound, how it came there. */
export class Tracer {
  readonly options: TraceOptions;
  readonly sink: (event: CodeEvent) => void;
  readonly bindings: Bindings;
  readonly module: Scope;
  scope: Scope;
  unit: number;
  reach: number;
  guarded: number;
  /** Blocks around it that run in a folder which is not known. */
  away: number;
  /** A test whose failure ends the run is being evaluated. */
  demands: boolean;
  within: string | null;
  repeated: boolean;
  /** In a loop whose body stands for many runs: what names hold is not what they hold in each. */
  blurred: boolean;
  steps: number;
  depth: number;
  source: string;
  /** Functions that are being followed, outermost first. */
  readonly stack: Node[];
  returns: Value[] | null;
  readonly followed: Map<Node, number>;
  readonly escaped: Set<Node>;
  /** Counts what made a round of a loop or a call of a function worth following: telling calls, texts put into collections. */
  told: number;
  /** Functions that told nothing: not followed again by as good a way. */
  readonly dull: Map<Node, { readonly reach: number; readonly value: Value }>;
  /** Functions of this file, in order of their definition. */
  readonly functions: Map<Node, { readonly value: FunctionValue; readonly unit: number; readonly source: string }>;
  /** Where each lambda stands: it may be called in another cell. */
  readonly lambdas: Map<Node, { readonly unit: number; readonly source: string }>;

  constructor(options: TraceOptions, sink: (event: CodeEvent) => void) {
    this.options = options;
    this.sink = sink;
    this.bindings = new Bindings();
    this.module = new Scope(null);
    this.scope = this.module;
    this.unit = 0;
    this.reach = 0;
    this.guarded = 0;
    this.away = 0;
    this.demands = false;
    this.within = null;
    this.repeated = false;
    this.blurred = false;
    this.steps = 0;
    this.depth = 0;
    this.source = '';
    this.stack = [];
    this.returns = null;
    this.followed = new Map();
    this.escaped = new Set();
    this.told = 0;
    this.dull = new Map();
    this.functions = new Map();
    this.lambdas = new Map();
  }

  /** There is work left for following calls and counting loops through. */
  get hasBudget(): boolean {
    return this.steps < MAX_STEPS;
  }

  get tooDeep(): boolean {
    return this.depth > MAX_DEPTH;
  }

  get reached(): Reach {
    return REACHES[this.reach] ?? 'never';
  }

  set(name: string, value: Value): void {
    this.bindings.set(this.scope, name, value);
  }

  base(node: Node): {
    readonly unit: number;
    readonly node: Node;
    readonly reach: Reach;
    readonly guarded: boolean;
    readonly within: string | null;
    readonly repeated: boolean;
  } {
    return {
      unit: this.unit,
      node,
      reach: this.reached,
      guarded: this.guarded > 0,
      within: this.within,
      repeated: this.repeated || this.blurred,
    };
  }

  reference(name: string, node: Expr): void {
    this.sink({
      kind: 'reference',
      name,
      unit: this.unit,
      node,
      reach: this.reached,
      guarded: this.guarded > 0,
      within: this.within,
      repeated: this.repeated || this.blurred,
    });
  }

  /** Runs `body` as something that is reached `reach` at best. */
  reaching(reach: Reach, body: () => void): void {
    const before = this.reach;
    this.reach = Math.max(before, REACHES.indexOf(reach));
    body();
    this.reach = before;
  }
}
