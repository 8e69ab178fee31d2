import type { RandomGenerator } from '../../api/index.js';
import {
  KERAS_LAYERS,
  libraryDraw,
  NUMPY_DRAWS,
  PYLAB_DRAWS,
  PYTHON_DRAWS,
  SEED_KEYWORDS,
  TENSORFLOW_DRAWS,
  TORCH_DRAWS,
  TORCH_LAYERS,
} from '../../data/random-apis.js';
import type { Expr } from '../ast.js';
import type { CallEvent } from '../calls/code-event.js';
import { optionsOf } from '../constants/value.js';
import type { Value } from '../constants/value.js';

/** What a call has to do with chance. */
export type RandomUse =
  | {
      readonly role: 'draw' | 'library';
      readonly generator: RandomGenerator;
      readonly keyword: string | null;
      readonly weak: boolean;
      /** Nothing is drawn yet: a seed that is set before its use comes in time. */
      readonly later: boolean;
    }
  | { readonly role: 'generator'; readonly generator: 'own'; readonly seed: Value | undefined }
  | { readonly role: 'seed'; readonly generators: readonly RandomGenerator[]; readonly seed: Value | undefined };

const GLOBAL: readonly RandomGenerator[] = ['python', 'numpy', 'torch', 'tensorflow'];
const SEEDS: Readonly<Record<string, readonly RandomGenerator[]>> = {
  'random.seed': ['python'],
  'random.setstate': ['python'],
  'numpy.random.seed': ['numpy'],
  'numpy.random.set_state': ['numpy'],
  'torch.manual_seed': ['torch'],
  'torch.random.manual_seed': ['torch'],
  'torch.seed': ['torch'],
  'tensorflow.random.set_seed': ['tensorflow'],
  'tensorflow.set_random_seed': ['tensorflow'],
  'tensorflow.random.set_random_seed': ['tensorflow'],
  'tensorflow.compat.v1.set_random_seed': ['tensorflow'],
  'tensorflow.compat.v1.random.set_random_seed': ['tensorflow'],
  'keras.utils.set_random_seed': ['python', 'numpy', 'tensorflow'],
  'tensorflow.keras.utils.set_random_seed': ['python', 'numpy', 'tensorflow'],
  'scipy.random.seed': ['numpy'],
  'pylab.seed': ['numpy'],
};
/** `set_seed`, `seed_everything`, `fixSeeds`, `random_seeding` of a library or of another module: seeds all there is. */
const SEEDS_ALL =
  /(?:^|\.)(?=\w*seed)\w*(?:set|fix|init|every|all|setup|same|global|reset|torch|config|determin|random|control)\w*$/i;
const MAKERS =
  /^(?:random\.Random|numpy\.random\.(?:RandomState|default_rng|PCG64(?:DXSM)?|MT19937|Philox|SFC64|SeedSequence)|jax\.random\.(?:PRNGKey|key))$/;
const SYSTEM =
  /^(?:random\.SystemRandom(?:\.\w+)?|secrets\.(?:choice|randbelow|randbits|token_\w+|SystemRandom\.\w+)|os\.urandom|uuid\.uuid[14])$/;

/** The same few hundred functions are called everywhere: whether a name alone rules chance out is asked once a run. */
const WITHOUT_USE = new Map<string, boolean>();
const MOST_NAMES = 20_000;

function hasNoUse(name: string): boolean {
  let known = WITHOUT_USE.get(name);
  if (known === undefined) {
    known = !mayHaveUse(name);
    if (WITHOUT_USE.size < MOST_NAMES) WITHOUT_USE.set(name, known);
  }
  return known;
}

/** Whatever `randomUse` below tells apart by more than the name, too. */
function mayHaveUse(name: string): boolean {
  return (
    Object.hasOwn(SEEDS, name) ||
    MAKERS.test(name) ||
    SYSTEM.test(name) ||
    SEEDS_ALL.test(name) ||
    /^(?:torch\.utils\.data|scipy\.stats|networkx)\.|\.(?:sample|rvs)$/.test(name) ||
    libraryDraw(name) !== undefined ||
    ofGlobal(name) !== undefined
  );
}

export function randomUse(given: CallEvent): RandomUse | undefined {
  const name = usualName(given);
  if (hasNoUse(name)) return undefined;
  const event = name === given.name ? given : { ...given, name };
  if (event.isLocal) return undefined;
  if (Object.hasOwn(SEEDS, name)) return { role: 'seed', generators: SEEDS[name] ?? [], seed: seedOf(event) };
  if (MAKERS.test(name)) return { role: 'generator', generator: 'own', seed: seedOf(event) };
  // Names of files and keys are made of these; results seldom are.
  if (SYSTEM.test(name)) return draw('system', null, /uuid|urandom|token_/.test(name));
  const found = ofGlobal(name) ?? ofTorch(event) ?? ofLibrary(event) ?? ofFrame(event);
  if (found !== undefined) return isGiven(event) || startsFixed(event) || isHandedOver(event) ? undefined : found;
  // `env.seed(0)` and other methods called `seed` belong to objects of their own.
  if (SEEDS_ALL.test(name) && !/^(?:numpy|torch\.cuda)\.|PRNG/.test(name))
    return { role: 'seed', generators: GLOBAL, seed: event.args[0] ?? event.keywords.get('seed') ?? FIXED };
  return undefined;
}

/** `np.random.rand` where no import of `np` can be seen: another notebook or `%pylab` brought it. */
function usualName({ name, node }: CallEvent): string {
  if (!name.startsWith('?.random.') || node.kind !== 'Call' || node.func.kind !== 'Attribute') return name;
  const module = node.func.value;
  const isNumpy = module.kind === 'Attribute' && module.value.kind === 'Name' && /^(?:np|numpy)$/.test(module.value.id);
  return isNumpy ? `numpy${name.slice(1)}` : name;
}
const FIXED: Value = { kind: 'unknown' };

function draw(generator: RandomGenerator, keyword: string | null, weak = false, later = false): RandomUse {
  return { role: keyword === null ? 'draw' : 'library', generator, keyword, weak, later };
}

function ofGlobal(name: string): RandomUse | undefined {
  const dot = name.lastIndexOf('.');
  const [module, last] = [name.slice(0, dot), name.slice(dot + 1)];
  if (module === 'random' && PYTHON_DRAWS.has(last)) return draw('python', null);
  if (
    /^(?:numpy|scipy|pylab|matplotlib\.pylab|numpy\.matlib)\.random$|^numpy\.random\.mtrand$/.test(module) &&
    NUMPY_DRAWS.has(last)
  )
    return draw('numpy', null);
  if (/^(?:pylab|matplotlib\.pylab|numpy\.matlib)$/.test(module) && PYLAB_DRAWS.has(last)) return draw('numpy', null);
  if (module === 'torch' && TORCH_DRAWS.has(last)) return draw('torch', null);
  if (TORCH_LAYERS.test(name)) return draw('torch', null, false, last.startsWith('Dropout'));
  if (/^torch\.nn\.init\.(?:xavier|kaiming|normal|uniform|orthogonal|trunc_normal|sparse)\w*$/.test(name))
    return draw('torch', null);
  // Keras makes the weights when the model is built.
  if (KERAS_LAYERS.test(name)) return draw('tensorflow', null, false, true);
  return TENSORFLOW_DRAWS.test(name) ? draw('tensorflow', null) : undefined;
}

function ofTorch({ name, keywords, args }: CallEvent): RandomUse | undefined {
  if (name === 'torch.utils.data.random_split') return draw('torch', null);
  // It draws when it is gone through.
  if (/^torch\.utils\.data\.(?:\w+\.)?(?:Weighted|Subset)?RandomSampler$/.test(name))
    return draw('torch', null, false, true);
  if (!/^torch\.utils\.data\.(?:\w+\.)?DataLoader$/.test(name)) return undefined;
  const shuffle = keywords.get('shuffle') ?? args[2];
  return shuffle?.kind === 'plain' && shuffle.value === true ? draw('torch', null, false, true) : undefined;
}

function ofLibrary(event: CallEvent): RandomUse | undefined {
  const { name } = event;
  // Nothing but a distribution has a method of that name, wherever it comes from.
  if (/^(?:scipy\.stats\..+|\?.*)\.rvs$/.test(name)) return draw('numpy', 'random_state');
  if (/^networkx\.draw(?:_networkx)?$/.test(name))
    return event.args.length > 1 || event.keywords.has('pos') ? undefined : draw('numpy', 'pos');
  if (/^networkx\.\w*spring_layout$/.test(name) && event.args.length > 1) return undefined;
  const entry = libraryDraw(name);
  if (entry === undefined) return undefined;
  const { only, unless, generator, keyword, weak } = entry;
  if (unless?.some((argument) => event.keywords.has(argument)) === true) return undefined;
  const given = only === undefined ? undefined : event.keywords.get(only.argument);
  if (only !== undefined && !(given === undefined ? only.absent : isOneOf(given, only.values))) return undefined;
  const isClass = /\.[A-Z]\w*$/.test(name);
  return draw(generator, keyword, weak, isClass);
}

function isOneOf(value: Value, wanted: readonly (string | boolean)[]): boolean {
  return (
    (value.kind === 'text' && wanted.includes(value.text)) ||
    (value.kind === 'plain' && typeof value.value === 'boolean' && wanted.includes(value.value))
  );
}

/** `df.sample(...)`. Of something unknown only where the arguments are those of pandas: others have methods of that name. */
function ofFrame({ name, keywords, args }: CallEvent): RandomUse | undefined {
  if (!name.endsWith('.sample')) return undefined;
  const isFrame = /^(?:pandas|geopandas)\./.test(name);
  const looks = name === '?.sample' && (keywords.has('frac') || (keywords.has('n') && keywords.has('replace')));
  if (!isFrame && !looks) return undefined;
  const frac = keywords.get('frac');
  return args.length > 4 || (frac?.kind === 'plain' && frac.value === 0) ? undefined : draw('numpy', 'random_state');
}

/** A seed or a generator is handed over, or may be among arguments that cannot be seen. */
function isGiven({ keywords, spread }: CallEvent): boolean {
  if (spread) return true;
  return SEED_KEYWORDS.some((key) => {
    const value = keywords.get(key);
    return value !== undefined && !isNone(value);
  });
}

/** `random_state.choice(...)`: NumPy's module only where nobody hands over a generator. */
function isHandedOver({ name, node, within }: CallEvent): boolean {
  if (within === null || !name.startsWith('numpy.random.') || node.kind !== 'Call' || node.func.kind !== 'Attribute')
    return false;
  const { value } = node.func;
  return value.kind === 'Name' && /(?:^|_)random_?state$/i.test(value.id);
}

/** A layer of Keras whose weights are made with a seed of their own, or are no random ones. Its bias starts with zeros. */
function startsFixed({ name, node }: CallEvent): boolean {
  if (!KERAS_LAYERS.test(name) || !/(?:Dense|Conv\w*)$/.test(name) || node.kind !== 'Call') return false;
  const given = node.keywords.find(({ arg }) => arg === 'kernel_initializer')?.value;
  if (given?.kind === 'Constant') return /^(?:zeros?|ones?)$/.test(String(given.value));
  return given?.kind === 'Call' && given.keywords.some(({ arg, value }) => arg === 'seed' && !isNoneNode(value));
}

function isNoneNode(node: Expr): boolean {
  return node.kind === 'Constant' && node.type === 'none';
}

function seedOf({ args, keywords, spread }: CallEvent): Value | undefined {
  const given = args[0] ?? keywords.get('seed') ?? keywords.get('a') ?? keywords.get('x');
  return given ?? (spread ? FIXED : undefined);
}

/** It makes weights at random, which training or loading replaces. */
export function isLayer(name: string): boolean {
  return TORCH_LAYERS.test(name) || KERAS_LAYERS.test(name) || name.startsWith('torch.nn.init.');
}

/** It is None for sure. */
export function isNone(value: Value): boolean {
  return optionsOf(value).every((option) => option.kind === 'plain' && option.value === null);
}
