import type { Place } from './place.js';
import type { DrawCause, DrawFact, RandomGenerator, RandomnessFact } from './randomness-facts.js';

const MOST_PLACES = 50;

/** The draws of a file that one rule tells of, as one finding has them. */
export interface DrawGroup {
  /** The one that the finding stands at: the first that can be seen in what the code shows or saves. */
  readonly first: DrawFact;
  /** Calls as written, each once, in the order of a run, at most 20. */
  readonly calls: readonly string[];
  readonly also: readonly Place[];
  /** `info` where nothing that can be seen rests on any of them. */
  readonly atMost: { readonly atMost?: 'info' };
}

/** The draws with this cause; nothing where there are none. */
export function drawsBecause({ draws }: RandomnessFact, cause: DrawCause): DrawGroup | undefined {
  return drawGroup(draws.filter((draw) => draw.cause === cause));
}

/** Draws that are one finding; nothing where there are none. */
export function drawGroup(draws: readonly DrawFact[]): DrawGroup | undefined {
  const shown = draws.find(({ visible, weak }) => visible && !weak);
  const first = shown ?? draws[0];
  if (first === undefined) return undefined;
  return {
    first,
    calls: [...new Set([first, ...draws].map(({ call }) => call))].slice(0, 20),
    also: draws
      .filter((draw) => draw !== first)
      .slice(0, MOST_PLACES)
      .map(({ at }) => at),
    atMost: shown === undefined ? { atMost: 'info' } : {},
  };
}

/** `, and 3 more calls do`: for the end of a sentence about the first of several. */
export function moreCalls(count: number): string {
  return count === 0 ? '' : ` (and ${count} more ${count === 1 ? 'place' : 'places'})`;
}

const NAMES: Readonly<Record<RandomGenerator, string>> = {
  python: 'Python\'s "random"',
  numpy: "NumPy's global generator",
  torch: "PyTorch's generator",
  tensorflow: "TensorFlow's generator",
  own: 'a generator of its own',
  system: 'the operating system',
};
const SEEDS: Readonly<Record<RandomGenerator, string>> = {
  python: 'random.seed(42)',
  numpy: 'np.random.seed(42)',
  torch: 'torch.manual_seed(42)',
  tensorflow: 'tf.keras.utils.set_random_seed(42)',
  own: 'seed=42',
  system: 'random.Random(42)',
};
/** How a sentence calls the generator. */
export function generatorName(generator: RandomGenerator): string {
  return NAMES[generator];
}
/** What to type to seed it. */
export function seedCall(generator: RandomGenerator): string {
  return SEEDS[generator];
}

/** For data: nothing that can be seen rests on the draws. */
export function hiddenIn({ atMost }: DrawGroup['atMost']): { readonly hidden?: true } {
  return atMost === undefined ? {} : { hidden: true };
}
