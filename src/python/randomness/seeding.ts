import type { DrawCause, RandomGenerator } from '../../api/index.js';
import type { Call, Node } from '../ast.js';
import type { CallEvent } from '../calls/code-event.js';
import type { Value } from '../constants/value.js';
import { walk } from '../walk.js';
import { isLayer, isNone, randomUse } from './random-use.js';
import type { RandomUse } from './random-use.js';

/** A draw at one place, and the seed that came too late or is not the same each time. */
export interface FoundDraw {
  readonly node: Call;
  readonly unit: number;
  readonly generator: RandomGenerator;
  readonly role: 'draw' | 'library' | 'generator';
  readonly keyword: string | null;
  readonly weak: boolean;
  /** A run comes by once more when the seed is set. */
  readonly isAgain: boolean;
  /** A layer of a network: its first weights matter if the network is trained here. */
  readonly isLayer: boolean;
  readonly cause: DrawCause;
  readonly seed: FoundSeed | null;
}
interface Standing {
  readonly unit: number;
  readonly start: number;
}
export interface FoundSeed {
  readonly node: Call;
  readonly unit: number;
  /** Where a run stands when it comes by: outside all functions. */
  readonly from: Standing;
  readonly generators: readonly RandomGenerator[];
  readonly fixed: boolean;
  /** In a function that is named for it and that nothing calls. */
  readonly dead: boolean;
}
type Draw = Exclude<RandomUse, { role: 'seed' }>;
interface OpenDraw {
  readonly event: CallEvent;
  readonly use: Draw;
  readonly covered: boolean;
  /** A run comes by again when the seed is set: what that gives cannot be told from the first time. */
  readonly later: boolean;
  /** The clock's seed that was in force. */
  readonly by: FoundSeed | null;
}

const MOST_DRAWS = 500;
/** What another moment or process makes different: no seed. */
const CHANGING =
  /^(?:time\.(?:time|time_ns|perf_counter|monotonic|process_time)|datetime\.(?:datetime\.|date\.)?(?:now|utcnow|today)|datetime\.datetime\.now\(\).*|os\.(?:getpid|urandom)|random\.SystemRandom.*|secrets\.\w+|uuid\.uuid[14]|id|pandas\.Timestamp\.now)$/;

/** Whether a call of that name gives something else each time, which makes no seed. */
export function isChanging(name: string): boolean {
  return CHANGING.test(name);
}

/** Follows, over the events of one trace, which generators are seeded by the time something draws from them. */
export class SeedCollector {
  private readonly state = new Map<RandomGenerator, FoundSeed>();
  private readonly draws = new Map<Node, OpenDraw>();
  private readonly seeds = new Map<Node, FoundSeed>();
  private readonly changing = new Set<Node>();
  /** Seeded in a function that nothing here calls: what is drawn in others that are handed on may come after it. */
  private readonly seededByCallers = new Set<RandomGenerator>();
  private readonly seededElsewhere: boolean;
  private standsIn: number;
  private standsAt: number;

  /** `seededElsewhere`: the global generators are seeded in a way that is no call (`scvi.settings.seed = 0`). */
  constructor(seededElsewhere: boolean) {
    this.seededElsewhere = seededElsewhere;
    this.standsIn = 0;
    this.standsAt = 0;
  }

  /** @param changes what the call gives is something else each time: see `isChanging` */
  add(event: CallEvent, node: Call, changes: boolean): void {
    if (changes) this.changing.add(node);
    // The call of a function is told before what the function calls.
    if (event.within === null) {
      this.standsIn = event.unit;
      this.standsAt = node.start;
    }
    const use = randomUse(event);
    if (use === undefined) return;
    if (use.role === 'seed') this.seed(event, node, use);
    // A function that nothing here calls draws nothing here: who calls it seeds.
    else if (event.reach === 'always' || event.reach === 'maybe') this.draw(event, use);
  }

  result(): { readonly draws: readonly FoundDraw[]; readonly seeds: readonly FoundSeed[] } {
    const draws = [...this.draws.values()].map((draw) => this.found(draw));
    const ofNumpy = draws.some(
      ({ cause, generator, role }) => role === 'draw' && cause === 'unseeded' && generator === 'numpy',
    );
    // The seed that a draw from NumPy's generator wants covers the library's as well: one cause.
    const joined = draws.map((draw) =>
      ofNumpy && draw.cause === 'missing-random-state' && draw.generator === 'numpy'
        ? { ...draw, cause: 'unseeded' as const }
        : draw,
    );
    return { draws: joined, seeds: [...this.seeds.values()] };
  }

  private seed(event: CallEvent, node: Call, use: Extract<RandomUse, { role: 'seed' }>): void {
    const isDead = event.reach === 'uncalled' || event.reach === 'never';
    // What tests and callbacks seed for themselves is no lost seed of this file.
    if (isDead && !/seed|determin|reprod/i.test(event.within ?? '')) {
      if (event.reach === 'uncalled') for (const generator of use.generators) this.seededByCallers.add(generator);
      return;
    }
    const seed: FoundSeed = {
      node,
      unit: event.unit,
      from: { unit: this.standsIn, start: this.standsAt },
      generators: use.generators,
      fixed: this.isFixed(node, use.seed, event),
      dead: isDead,
    };
    const known = this.seeds.get(node);
    if (known === undefined || known.dead) this.seeds.set(node, seed);
    if (isDead) return;
    // Under a condition it may have been set: no claim either way, so a clock's seed there counts for nothing.
    if (event.reach === 'maybe' && !seed.fixed) return;
    for (const generator of use.generators) this.state.set(generator, seed);
  }

  /** The same in each run, as far as can be seen: a number, a text, a name of unknown value; not None, not the clock. */
  private isFixed(node: Call, value: Value | undefined, { reach, within }: CallEvent): boolean {
    if (value === undefined) return false;
    // The default None of a parameter: who calls may give another.
    if (isNone(value)) return reach !== 'always' && within !== null && node.args[0]?.kind === 'Name';
    return ![...node.args, ...node.keywords.map((keyword) => keyword.value)].some((argument) => this.changes(argument));
  }

  private changes(root: Node): boolean {
    let found = false;
    walk(root, (node) => {
      found ||= this.changing.has(node);
      return !found;
    });
    return found;
  }

  private draw(event: CallEvent, use: Draw): void {
    const known = this.draws.get(event.node);
    if (known === undefined && this.draws.size >= MOST_DRAWS) return;
    const { covered, by } = this.isCovered(event, use);
    if (known?.covered === false) {
      if (covered) this.draws.set(event.node, { ...known, later: true });
    } else if (known === undefined || !covered) this.draws.set(event.node, { event, use, covered, by, later: false });
  }

  private isCovered(event: CallEvent, use: Draw): Pick<OpenDraw, 'covered' | 'by'> {
    if (use.role === 'generator')
      return { covered: event.node.kind === 'Call' && this.isFixed(event.node, use.seed, event), by: null };
    const by = this.state.get(use.generator);
    const isElsewhere = this.seededElsewhere && use.generator !== 'own' && use.generator !== 'system';
    return { covered: by?.fixed === true || isElsewhere, by: by ?? null };
  }

  private found({ event, use, covered, by, later }: OpenDraw): FoundDraw {
    const { role, generator } = use;
    const late = covered || by !== null ? undefined : this.lateSeed(generator);
    const isTheirs = event.reach === 'maybe' && event.within !== null && this.seededByCallers.has(generator);
    const inTime = isTheirs || (late !== undefined && use.role !== 'generator' && use.later);
    return {
      // Only calls are kept.
      node: event.node as Call,
      unit: event.unit,
      generator,
      role,
      keyword: use.role === 'generator' ? null : use.keyword,
      isAgain: later,
      weak: use.role !== 'generator' && use.weak,
      isLayer: isLayer(event.name),
      cause: covered || inTime ? 'seeded' : this.cause(use, late),
      seed: by ?? late ?? null,
    };
  }

  private cause(use: Draw, late: FoundSeed | undefined): DrawCause {
    if (use.role === 'generator') return 'unseeded-generator';
    if (late !== undefined) return 'seed-after-use';
    return use.role === 'library' ? 'missing-random-state' : 'unseeded';
  }

  private lateSeed(generator: RandomGenerator): FoundSeed | undefined {
    const seed = this.state.get(generator);
    return seed?.fixed === true ? seed : undefined;
  }
}
