import type {
  CellFact,
  DrawFact,
  FileFactName,
  FileFacts,
  Place,
  RandomnessFact,
  SeedFact,
  UnstableFact,
} from '../../api/index.js';
import type { Call, Node } from '../../python/ast.js';
import type { CallEvent, CodeEvent } from '../../python/calls/code-event.js';
import { OrderUse } from '../../python/randomness/order-use.js';
import { isOutputCall } from '../../python/randomness/output-calls.js';
import { reachOutput } from '../../python/randomness/output-reach.js';
import type { OutputReach } from '../../python/randomness/output-reach.js';
import { SeedCollector } from '../../python/randomness/seeding.js';
import type { FoundDraw, FoundSeed } from '../../python/randomness/seeding.js';
import { reachesData, unstableKind } from '../../python/randomness/unstable-calls.js';
import { unusedSeeds } from '../../python/randomness/unused-seeds.js';
import type { Ask } from '../reader.js';
import { placeIn } from '../python/python-text.js';
import type { PythonText } from '../python/python-text.js';
import { chanceRole } from './chance-role.js';
import { Devices } from './devices.js';
import { LinkedChance } from './linked-chance.js';
import { withUnusedSeeds } from './with-unused-seeds.js';

/** Without one of these words a file has nothing to do with chance, and no call of it is looked at. */
const MENTIONS =
  /rand|sample|shuffle|seed|sklearn|torch|keras|tensorflow|jax|rvs|networkx|imblearn|wordcloud|gensim|umap|scipy|seaborn|uuid|secrets|listdir|scandir|glob|iterdir|\bset\(|now\(|today\(|Timestamp/;
/** Training: what networks start from is then seen in what they give. */
const TRAINS = /\.backward\(|\.fit\(|\.fit_generator\(|train_on_batch|\.minimize\(|Trainer\(|GradientTape|\.step\(\)/;
const LOADS = /\.load_state_dict\(|\.load_weights\(/;
/** Libraries that seed all generators when a setting is assigned. */
const SEED_SETTING = /\bsettings\.seed\s*=[^=]/;
const LONGEST_NAME = 300;
const MOST_UNSTABLE = 100;
/** Draws that are told apart when they are followed; those behind them share the last bit. */
const BITS = 31;

type ChanceFacts = Pick<FileFacts, 'randomness' | 'unsteady'>;

export const NO_RANDOMNESS: ChanceFacts = {
  randomness: { draws: [], seeds: [], unusedSeeds: [], listings: [], loaders: [], gpu: null },
  unsteady: [],
};

interface CollectorInput {
  readonly path: string;
  readonly ask: Ask;
  readonly isNotebook: boolean;
  readonly want: ReadonlySet<FileFactName>;
}

/** Makes the facts about chance from the events of the trace that others ask for anyway. */
export class RandomnessCollector {
  /** Nothing where nobody asks, or the texts speak of nothing random. */
  static of(
    texts: readonly (PythonText & { readonly fact?: CellFact })[],
    input: CollectorInput,
  ): RandomnessCollector | undefined {
    if (!input.want.has('randomness') && !input.want.has('unsteady')) return undefined;
    // The units of the trace.
    const run = texts.filter(({ fact }) => fact?.tags.includes('skip-execution') !== true);
    const linked = new LinkedChance(input.path, input.ask);
    const isAbout = run.some(({ module }) => MENTIONS.test(module.source) || linked.mayMatter(module.source));
    return isAbout ? new RandomnessCollector(run, input, linked) : undefined;
  }

  private readonly texts: readonly PythonText[];
  private readonly linked: LinkedChance;
  private readonly isNotebook: boolean;
  private readonly want: CollectorInput['want'];
  private readonly seeding: SeedCollector;
  private readonly devices: Devices;
  private readonly outputs: Set<Node>;
  private readonly unstable: Map<Call, { readonly kind: UnstableFact['kind']; readonly unit: number }>;

  private constructor(texts: readonly PythonText[], { isNotebook, want }: CollectorInput, linked: LinkedChance) {
    this.texts = texts;
    this.linked = linked;
    this.isNotebook = isNotebook;
    this.want = want;
    this.seeding = new SeedCollector(texts.some(({ module }) => SEED_SETTING.test(module.source)));
    this.devices = new Devices();
    this.outputs = new Set();
    this.unstable = new Map();
  }

  add(event: CodeEvent): void {
    const isReached = event.reach === 'always' || event.reach === 'maybe';
    if (event.kind === 'import' && isReached) return this.seeding.addLinked(event, this.linked.onImport(event.name));
    if (event.kind === 'magic' && event.name === 'run' && isReached)
      return this.seeding.addLinked(event, this.linked.onRun(event.text));
    if (event.kind !== 'call' || event.node.kind !== 'Call') return;
    const { name, node } = event;
    // A name that long is nobody's.
    if (name.length > LONGEST_NAME) return;
    const steps = event.isLocal || !isReached ? [] : this.linked.called(name, node.func.kind === 'Name');
    if (steps.length > 0) return this.seeding.addLinked(event, steps);
    const { changes, devices, output, unstable } = chanceRole(name);
    this.seeding.add(event, node, changes);
    if (devices) this.devices.add(event);
    if (output === true || (output === 'perhaps' && isOutputCall(name, event.keywords.keys()))) this.outputs.add(node);
    if (unstable) this.noteUnstable(event, node);
  }

  private noteUnstable(event: CallEvent, node: Call): void {
    if (event.reach === 'never' || event.reach === 'uncalled') return;
    const kind = unstableKind(event);
    if (kind === undefined || (kind !== 'listing' && !this.want.has('unsteady'))) return;
    if (this.unstable.size < MOST_UNSTABLE) this.unstable.set(node, { kind, unit: event.unit });
  }

  result(): ChanceFacts {
    const bodies = this.texts.map(({ module }) => ({ body: module.body, source: module.source }));
    const unstable = this.unstableFacts(bodies);
    const isListing = ({ kind }: UnstableFact): boolean => kind === 'listing';
    return {
      randomness: { ...this.chance(bodies), listings: unstable.filter(isListing) },
      unsteady: unstable.filter((fact) => !isListing(fact)),
    };
  }

  private chance(bodies: OutputReach['texts']): Omit<RandomnessFact, 'listings'> {
    const { draws, seeds } = this.seeding.result();
    const visible = this.visible(draws, bodies);
    // What other files train counts unless this one loads the weights.
    const isLoaded = bodies.some(({ source }) => LOADS.test(source));
    const trains = (this.linked.trains && !isLoaded) || bodies.some(({ source }) => TRAINS.test(source));
    const seedFact = (seed: FoundSeed): SeedFact => ({
      call: this.text(seed.unit, named(seed.node)),
      kind: seed.dead ? 'function' : 'call',
      generators: seed.generators,
      fixed: seed.fixed,
      at: this.place(seed.unit, seed.node),
    });
    const facts = draws.map((draw): DrawFact => ({
      call: this.text(draw.unit, named(draw.node)),
      generator: draw.generator,
      cause: draw.cause,
      keyword: draw.keyword,
      visible: visible.has(draw) || draw.isShown,
      weak: draw.weak || (draw.isLayer && !trains),
      at: this.place(draw.unit, draw.node),
      ...(draw.through ? { through: draw.through } : {}),
      ...(draw.seed === null ? {} : { seed: seedFact(draw.seed) }),
    }));
    const isSeedNamed = bodies.some(({ source }) => /seed|random[-_]state/i.test(source));
    const unused = (isSeedNamed ? unusedSeeds(bodies) : []).map(({ kind, text, unit, node }): SeedFact => ({
      call: text,
      kind,
      generators: [],
      fixed: true,
      at: this.place(unit, node),
    }));
    const dead = seeds.filter(({ dead: isDead, fixed }) => isDead && fixed).map(seedFact);
    return {
      draws: withUnusedSeeds(facts, unused, dead),
      seeds: seeds.filter(({ dead: isDead }) => !isDead).map(seedFact),
      unusedSeeds: unused,
      ...this.devices.result(
        (unit, node) => ({ call: this.text(unit, node.func), at: this.place(unit, node) }),
        this.texts,
      ),
    };
  }

  private visible(draws: readonly FoundDraw[], texts: OutputReach['texts']): Set<FoundDraw> {
    const open = draws.filter(({ cause }) => cause !== 'seeded');
    const found = this.shown(
      open.filter(({ isAgain }) => !isAgain),
      texts,
    );
    // What a place draws again when it is seeded is no sign: only what is shown before that is.
    const again = open.filter(({ isAgain }) => isAgain);
    const [seed] = again.flatMap((draw) => (draw.seed === null ? [] : [draw.seed]));
    return seed === undefined ? found : new Set([...found, ...this.shown(again, before(texts, seed))]);
  }

  private shown(draws: readonly FoundDraw[], texts: OutputReach['texts']): Set<FoundDraw> {
    if (draws.length === 0) return new Set();
    const bits = new Map<Node, number>(draws.map(({ node }, i) => [node, 1 << Math.min(i, BITS - 1)]));
    const shown = reachOutput({ draws: bits, outputs: this.outputs, isNotebook: this.isNotebook, texts });
    return new Set(draws.filter(({ node }) => ((bits.get(node) ?? 0) & shown) !== 0));
  }

  private unstableFacts(texts: ConstructorParameters<typeof OrderUse>[0]): UnstableFact[] {
    if (this.unstable.size === 0) return [];
    const use = new OrderUse(texts);
    return [...this.unstable]
      .filter(([node, { kind, unit }]) => {
        use.index(unit, node);
        return reachesData(kind, node, use);
      })
      .map(([node, { kind, unit }]) => ({
        kind,
        call: this.text(unit, node.func),
        at: this.place(unit, node),
        use: this.text(unit, node),
      }));
  }

  private text(unit: number, node: Node): string {
    const text = this.texts[unit]?.module.source.slice(node.start, node.end) ?? '';
    return text.replace(/\s+/g, ' ').slice(0, 120);
  }

  private place(unit: number, node: Node): Place {
    const text = this.texts[unit];
    return text === undefined ? { path: '', line: 1, column: 1 } : placeIn(text, node.start, node.end);
  }
}

/** Of a call what is called; an import or a magic whole. */
function named(node: Node): Node {
  return node.kind === 'Call' ? node.func : node;
}

/** What a run comes by before the seed: the cells above, and in a script the statements. */
function before(texts: OutputReach['texts'], { from: { unit, start } }: FoundSeed): OutputReach['texts'] {
  const above = texts.slice(0, unit);
  const here = texts[unit];
  if (texts.length > 1 || here === undefined) return above;
  return [{ ...here, body: here.body.filter(({ end }) => end <= start) }];
}
