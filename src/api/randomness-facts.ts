import type { Place } from './place.js';

/**
 * Where random numbers come from: the global generators of Python's `random`, of NumPy (`np.random.*`), PyTorch and
 * TensorFlow/Keras; `own`: an object with a state of its own; `system`: the operating system, which cannot be seeded.
 */
export type RandomGenerator = 'python' | 'numpy' | 'torch' | 'tensorflow' | 'own' | 'system';

/**
 * Whether the same code draws the same numbers again, or else the one rule that says why not: a draw has one cause.
 * `seeded` also where a seed may have been set under a condition.
 */
export type DrawCause =
  'seeded' | 'unseeded' | 'seed-after-use' | 'missing-random-state' | 'unseeded-generator' | 'seed-not-used';

/** One place in the code that a run comes by and that takes random numbers, or makes a generator. */
export interface DrawFact {
  /** As written: `np.random.rand`. */
  readonly call: string;
  readonly generator: RandomGenerator;
  readonly cause: DrawCause;
  /** The argument that would fix it alone: `random_state`. */
  readonly keyword: string | null;
  /** What is drawn reaches something shown, printed, plotted or saved. */
  readonly visible: boolean;
  /** The numbers matter in rare cases only (ties in a decision tree). */
  readonly weak: boolean;
  readonly at: Place;
  /** The draw stands in another file of the repository, which this call, import or `%run` leads to. */
  readonly through?: { readonly call: string; readonly path: string; readonly line: number; readonly cell?: number };
  /** What should have seeded it: too late, by the clock, in a function that is never called, or a constant never used. */
  readonly seed?: SeedFact;
}
export interface SeedFact {
  /** As written: `np.random.seed`, `--seed`, `SEED`. */
  readonly call: string;
  readonly kind: 'call' | 'function' | 'constant' | 'option';
  readonly generators: readonly RandomGenerator[];
  /** The argument is the same in each run. */
  readonly fixed: boolean;
  readonly at: Place;
}
/** A value whose order or content depends on the machine, the process or the moment, where it reaches data. */
export interface UnstableFact {
  readonly kind: 'listing' | 'set' | 'clock';
  /** As written: `os.listdir`. */
  readonly call: string;
  readonly at: Place;
  /** The call, where it may be wrapped as a whole. */
  readonly use: string;
}
export interface RandomnessFact {
  /** In the order of a run from the top; at most 500. */
  readonly draws: readonly DrawFact[];
  /** Seeds that a run comes by. */
  readonly seeds: readonly SeedFact[];
  /** Options and constants for a seed that nothing reads. */
  readonly unusedSeeds: readonly SeedFact[];
  /** Listings of folders whose order reaches data. */
  readonly listings: readonly UnstableFact[];
  /** PyTorch loaders with workers whose own generators nobody seeds. */
  readonly loaders: readonly { readonly call: string; readonly at: Place }[];
  /** Work on a GPU without the settings that make it deterministic. */
  readonly gpu: { readonly framework: 'torch' | 'tensorflow'; readonly call: string; readonly at: Place } | null;
}

/** What one function of a file does with chance when it is called, one after the other. */
export type ChanceStep =
  | {
      readonly kind: 'draw';
      /** As written: `np.random.rand`. */
      readonly call: string;
      readonly generator: RandomGenerator;
      readonly weak: boolean;
      /** Weights of a network, which matter where it is trained. */
      readonly isLayer: boolean;
      /** Nothing is drawn yet: a seed that is set before its use comes in time. */
      readonly later: boolean;
      /** It reaches something that this file shows or saves. */
      readonly shown: boolean;
      readonly line: number;
      readonly cell?: number;
    }
  | { readonly kind: 'seed'; readonly generators: readonly RandomGenerator[]; readonly fixed: boolean }
  /**
   * `own`: a function, method or class of the same file by its last name, else a dotted name as its imports give it.
   * `perhaps`: under a condition that rests on what it is called with.
   */
  | { readonly kind: 'call'; readonly name: string; readonly own: boolean; readonly perhaps: boolean }
  /** Weights are loaded: those that were drawn for the network are gone. */
  | { readonly kind: 'load' }
  /** A module by its dotted name, or the argument of a `%run` behind a `%`. */
  | { readonly kind: 'import'; readonly name: string };
/** What a file does with chance for those who import or run it. */
export interface ModuleChanceFact {
  readonly trains: boolean;
  /** By `function` and `Class.method`; '' is what runs when it is imported. */
  readonly steps: Readonly<Record<string, readonly ChanceStep[]>>;
  /** Names that it imports from elsewhere and thereby offers, dotted. */
  readonly offers: Readonly<Record<string, string>>;
}
/** Whether it is worth asking a file what it means for chance, by its words alone. */
export interface ChanceSignsFact {
  /** It may draw or seed, or lead to a file that does. */
  readonly speaks: boolean;
  /** It may do so when it is imported: outside of functions. */
  readonly atImport: boolean;
}
