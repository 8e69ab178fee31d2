import type { ChanceStep, DrawCause, DrawFact, RandomGenerator } from '../../api/index.js';
import type { Call, Node } from '../ast.js';
import type { CallEvent, CodeEvent } from '../calls/code-event.js';
import type { Value } from '../constants/value.js';
import { walk } from '../walk.js';
import { isLayer, isNone, randomUse } from './random-use.js';
import type { RandomUse } from './random-use.js';

/** What a call that leads into another file does there. */
export type LinkedStep = Extract<ChanceStep, { kind: 'draw' | 'seed' }> & { readonly path: string };

/** A draw at one place, and the seed that came too late or is not the same each time. */
export interface FoundDraw {
  /** The call; of what another file draws also the import or the magic that leads there. */
  readonly node: Node;
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
  readonly through: DrawFact['through'] | null;
  /** What it gives is shown in the file where it stands. */
  readonly isShown: boolean;
}
interface Standing {
  readonly unit: number;
  readonly start: number;
}
export interface FoundSeed {
  readonly node: Node;
  readonly unit: number;
  /** Where a run stands when it comes by: outside all functions. */
  readonly from: Standing;
  readonly generators: readonly RandomGenerator[];
  readonly fixed: boolean;
  /** Called for the sake of the seed; another file may set one in passing. */
  readonly isNamed: boolean;
  /** In a function that is named for it and that nothing calls. */
  readonly dead: boolean;
}
type Draw = Exclude<RandomUse, { role: 'seed' }>;
type Here = Pick<CallEvent, 'node' | 'unit' | 'reach' | 'within'>;
interface OpenDraw {
  readonly event: Here;
  readonly use: Draw;
  readonly isLayer: boolean;
  readonly step: Extract<LinkedStep, { kind: 'draw' }> | null;
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
    this.stand(event);
    const use = randomUse(event);
    if (use === undefined) return;
    if (use.role === 'seed') this.seed(event, use, this.isFixed(node, use.seed, event));
    // A function that nothing here calls draws nothing here: who calls it seeds.
    else if (event.reach === 'always' || event.reach === 'maybe')
      this.draw(event, use, { ...this.isCovered(event, use), isLayer: isLayer(event.name), step: null });
  }

  /** What the event leads to in other files, one after the other. */
  addLinked(event: CodeEvent, steps: readonly LinkedStep[]): void {
    if (event.reach !== 'always' && event.reach !== 'maybe') return;
    this.stand(event);
    for (const step of steps)
      if (step.kind === 'seed') this.seed(event, { generators: step.generators }, step.fixed, isSeedCall(event));
      else {
        const { generator, weak, later } = step;
        const use: Draw = { role: 'draw', generator, keyword: null, weak, later };
        this.draw(event, use, { ...this.isCoveredBySeed(use), isLayer: step.isLayer, step });
      }
  }

  private stand({ within, unit, node }: CodeEvent): void {
    // The call of a function is told before what the function calls.
    if (within !== null) return;
    this.standsIn = unit;
    this.standsAt = node.start;
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

  private seed(
    event: CodeEvent,
    use: Pick<Extract<RandomUse, { role: 'seed' }>, 'generators'>,
    fixed: boolean,
    isNamed = true,
  ): void {
    const { node } = event;
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
      fixed,
      isNamed,
      dead: isDead,
    };
    const known = this.seeds.get(node);
    if (isNamed && (known === undefined || known.dead)) this.seeds.set(node, seed);
    if (isDead) return;
    // Handed on (`@app.main`): in which order such functions are called nobody can tell.
    if (event.reach === 'maybe' && event.within !== null)
      for (const generator of use.generators) this.seededByCallers.add(generator);
    // Under a condition it may have been set: no claim either way, so a clock's seed there counts for nothing.
    if (event.reach === 'maybe' && !seed.fixed) return;
    for (const generator of use.generators) this.state.set(generator, seed);
  }

  private isFixed(node: Call, value: Value | undefined, event: CallEvent): boolean {
    return isFixedSeed(node, value, event, this.changing);
  }

  private draw(event: Here, use: Draw, how: Pick<OpenDraw, 'covered' | 'by' | 'isLayer' | 'step'>): void {
    const known = this.draws.get(event.node);
    if (known === undefined && this.draws.size >= MOST_DRAWS) return;
    if (known?.covered === false) {
      if (how.covered) this.draws.set(event.node, { ...known, later: true });
    } else if (known === undefined || !how.covered) this.draws.set(event.node, { event, use, ...how, later: false });
  }

  private isCovered(event: CallEvent, use: Draw): Pick<OpenDraw, 'covered' | 'by'> {
    if (use.role === 'generator')
      return { covered: event.node.kind === 'Call' && this.isFixed(event.node, use.seed, event), by: null };
    return this.isCoveredBySeed(use);
  }

  private isCoveredBySeed(use: Draw): Pick<OpenDraw, 'covered' | 'by'> {
    const by = this.state.get(use.generator);
    const isElsewhere = this.seededElsewhere && use.generator !== 'own' && use.generator !== 'system';
    return { covered: by?.fixed === true || isElsewhere, by: by ?? null };
  }

  private found({ event, use, covered, by, later, isLayer: ofLayer, step }: OpenDraw): FoundDraw {
    const { role, generator } = use;
    const late = covered || by !== null ? undefined : this.lateSeed(generator);
    const named = late?.isNamed === true ? late : undefined;
    const isTheirs = event.reach === 'maybe' && event.within !== null && this.seededByCallers.has(generator);
    const inTime = isTheirs || (late !== undefined && use.role !== 'generator' && use.later);
    return {
      node: event.node,
      unit: event.unit,
      generator,
      role,
      keyword: use.role === 'generator' ? null : use.keyword,
      isAgain: later,
      weak: use.role !== 'generator' && use.weak,
      isLayer: ofLayer,
      through: step === null ? null : throughOf(step),
      isShown: step?.shown === true,
      cause: covered || inTime ? 'seeded' : this.cause(use, named),
      seed: (by?.isNamed === true ? by : undefined) ?? named ?? null,
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

/** The same in each run, as far as can be seen: a number, a text, a name of unknown value; not None, not the clock. */
export function isFixedSeed(
  node: Call,
  value: Value | undefined,
  { reach, within }: Pick<CallEvent, 'reach' | 'within'>,
  changing: ReadonlySet<Node>,
): boolean {
  if (value === undefined) return false;
  // The default None of a parameter: who calls may give another.
  if (isNone(value)) return reach !== 'always' && within !== null && node.args[0]?.kind === 'Name';
  return ![...node.args, ...node.keywords.map((keyword) => keyword.value)].some((argument) =>
    isAmong(argument, changing),
  );
}

function isAmong(root: Node, changing: ReadonlySet<Node>): boolean {
  let found = false;
  walk(root, (node) => {
    found ||= changing.has(node);
    return !found;
  });
  return found;
}

/** What other files seed in passing is no seed that anybody looks for here. */
function isSeedCall(event: CodeEvent): boolean {
  return event.kind === 'call' && /seed|determin|reprod|random_state/i.test(event.name);
}

function throughOf({ call, path, line, cell }: Extract<LinkedStep, { kind: 'draw' }>): DrawFact['through'] {
  return { call, path, line, ...(cell === undefined ? {} : { cell }) };
}
