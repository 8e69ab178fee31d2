/** What calls of pure functions of the standard library give, as far as it can be known: a table by dotted name. */
import { formatMethod } from './format-text.js';
import { absolute, basename, dirname, joinParts, joinPaths, parent, splitSuffix } from './path-text.js';
import { asText, combine, HERE, HOLE, instance, list, mapText, oneOf, plain, soften, text, UNKNOWN } from './value.js';
import type { ListValue, Value } from './value.js';

export interface KnownCall {
  /** The value that a method was called on. */
  readonly on: Value;
  readonly args: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
}
type Fold = (call: KnownCall) => Value;

/** Longer ranges are not counted through. */
const MAX_RANGE = 64;

const first =
  (change: (text: string) => string): Fold =>
  ({ args }) =>
    mapText(args[0] ?? UNKNOWN, change, false);
const same: Fold = ({ args }) => args[0] ?? UNKNOWN;
const onText =
  (change: (text: string, args: readonly string[]) => string): Fold =>
  ({ on, args }) => {
    const texts = args.map((arg) => asText(arg).text);
    return mapText(on, (content) => (texts.some((one) => one.includes(HOLE)) ? HOLE : change(content, texts)));
  };
const join: Fold = ({ args }) =>
  args.slice(1).reduce(
    (a, b) => combine(a, b, (x, y) => joinPaths(x.text, y.text)),
    mapText(args[0] ?? UNKNOWN, (t) => t, false),
  );
const makePath: Fold = ({ args }) =>
  args.length === 0
    ? text('.', true)
    : args.slice(1).reduce(
        (a, b) => combine(a, b, (x, y) => joinParts(x.text, y.text), true),
        mapText(args[0] ?? UNKNOWN, (t) => joinParts(t, ''), true),
      );
const onPath =
  (change: (text: string) => string): Fold =>
  ({ on }) =>
    mapText(on, change, true);
/** What a folder holds: names that are not known. */
const names: Fold = () => list([text(HOLE)], true);
const inside: Fold = ({ on }) => list([mapText(on, (t) => joinParts(t, HOLE), true)], true);
const globbed = (pattern: string): string =>
  pattern.replace(/\*+|\?|\[[^\]]{0,200}\]/g, HOLE).replace(/\0\/?\0/g, HOLE);
const match: Fold = ({ args, keywords }) => {
  const folder = keywords.get('root_dir');
  return list([folder === undefined ? mapText(args[0] ?? UNKNOWN, globbed, false) : text(HOLE)], true);
};
const matchPath: Fold = ({ on, args }) =>
  list([combine(on, args[0] ?? UNKNOWN, (a, b) => joinParts(a.text, globbed(b.text)), true)], true);
const matchDeep: Fold = ({ on, args }) =>
  list([combine(on, args[0] ?? UNKNOWN, (a, b) => joinParts(a.text, HOLE + globbed(b.text)), true)], true);

/** What is opened on a connection leads to the same file. */
const cursorOf =
  (type: string): Fold =>
  ({ on }) =>
    instance(type, on.kind === 'instance' ? on.path : null);
/** `sqlite:///data/a.db`: the file; other databases are none. */
const databaseFile = (address: Value | undefined): Value | null => {
  const file =
    address?.kind === 'text' ? /^(?:sqlite|duckdb)(?:\+\w+)?:\/\/\/(.+)$/s.exec(address.text)?.[1] : undefined;
  return file === undefined ? null : text(file);
};

const CALLS: ReadonlyMap<string, Fold> = new Map(
  Object.entries<Fold>({
    'os.path.join': join,
    'os.path.dirname': first(dirname),
    'os.path.basename': first(basename),
    'os.path.abspath': first(absolute),
    'os.path.realpath': first(absolute),
    'os.path.normpath': same,
    'os.path.normcase': same,
    'os.path.expanduser': same,
    'os.path.expandvars': first((t) => t.replace(/\$\w+|\$\{\w+\}|%\w+%/g, HOLE)),
    'os.path.splitext': ({ args }) =>
      list([
        mapText(args[0] ?? UNKNOWN, (t) => splitSuffix(t)[0], false),
        mapText(args[0] ?? UNKNOWN, (t) => splitSuffix(t)[1], false),
      ]),
    'os.path.split': ({ args }) =>
      list([mapText(args[0] ?? UNKNOWN, dirname, false), mapText(args[0] ?? UNKNOWN, basename, false)]),
    'os.fspath': ({ args }) => mapText(args[0] ?? UNKNOWN, (t) => t, false),
    'os.getcwd': () => text(HERE),
    'os.getcwdu': () => text(HERE),
    'os.environ.get': ({ args }) => soften(args[1] ?? UNKNOWN),
    'os.getenv': ({ args }) => soften(args[1] ?? UNKNOWN),
    'os.listdir': names,
    'os.scandir': names,
    'os.walk': ({ args }) =>
      list(
        [
          list([
            mapText(args[0] ?? UNKNOWN, (t) => t + HOLE, false),
            names({ on: UNKNOWN, args: [], keywords: NO_KEYWORDS }),
            names({ on: UNKNOWN, args: [], keywords: NO_KEYWORDS }),
          ]),
        ],
        true,
      ),
    'glob.glob': match,
    'glob.iglob': match,
    'pathlib.Path': makePath,
    'pathlib.PurePath': makePath,
    'pathlib.PosixPath': makePath,
    'pathlib.PurePosixPath': makePath,
    'pathlib.WindowsPath': makePath,
    'pathlib.PureWindowsPath': makePath,
    'pathlib.Path.cwd': () => text(HERE, true),
    'pathlib.Path.home': () => text('~', true),
    'pathlib.Path.joinpath': ({ on, args }) => makePath({ on: UNKNOWN, args: [on, ...args], keywords: NO_KEYWORDS }),
    'pathlib.Path.resolve': onPath(absolute),
    'pathlib.Path.absolute': onPath(absolute),
    'pathlib.Path.expanduser': ({ on }) => on,
    'pathlib.Path.as_posix': ({ on }) => mapText(on, (t) => t, false),
    'pathlib.Path.with_suffix': ({ on, args }) =>
      combine(on, args[0] ?? UNKNOWN, (a, b) => splitSuffix(a.text)[0] + b.text, true),
    'pathlib.Path.with_name': ({ on, args }) =>
      combine(on, args[0] ?? UNKNOWN, (a, b) => joinParts(parent(a.text), b.text), true),
    'pathlib.Path.with_stem': ({ on, args }) =>
      combine(on, args[0] ?? UNKNOWN, (a, b) => joinParts(parent(a.text), b.text + splitSuffix(a.text)[1]), true),
    'pathlib.Path.iterdir': inside,
    'pathlib.Path.glob': matchPath,
    'pathlib.Path.rglob': matchDeep,
    'pathlib.Path.open': ({ on }) => instance('file', on),
    'sqlite3.connect': ({ args, keywords }) =>
      instance('sqlite3.Connection', args[0] ?? keywords.get('database') ?? UNKNOWN),
    'sqlite3.Connection.cursor': cursorOf('sqlite3.Cursor'),
    'duckdb.connect': ({ args, keywords }) =>
      instance('duckdb.DuckDBPyConnection', args[0] ?? keywords.get('database') ?? null),
    'sqlalchemy.create_engine': ({ args }) => instance('sqlalchemy.engine.Engine', databaseFile(args[0])),
    'sqlalchemy.engine.Engine.connect': cursorOf('sqlalchemy.engine.Connection'),
    'sqlalchemy.engine.Engine.begin': cursorOf('sqlalchemy.engine.Connection'),
    open: ({ args, keywords }) => instance('file', args[0] ?? keywords.get('file') ?? UNKNOWN),
    str: ({ args }) => (args[0] === undefined ? text('') : mapText(args[0], (t) => t, false)),
    list: ({ args }) => (args[0] === undefined ? list([]) : listOf(args[0])),
    tuple: ({ args }) => (args[0] === undefined ? list([]) : listOf(args[0])),
    set: ({ args }) => (args[0] === undefined ? list([]) : listOf(args[0])),
    sorted: ({ args }) => listOf(args[0] ?? UNKNOWN),
    reversed: ({ args }) => reverse(listOf(args[0] ?? UNKNOWN)),
    range: ({ args }) => range(args),
    enumerate: ({ args, keywords }) => enumerate(listOf(args[0] ?? UNKNOWN), args[1] ?? keywords.get('start')),
    zip: ({ args }) => zip(args.map(listOf)),
    dict: ({ args, keywords }) =>
      args.length === 0 ? { kind: 'dict', entries: keywords, open: false } : (args[0] ?? UNKNOWN),
    'tqdm.tqdm': same,
    'tqdm.auto.tqdm': same,
    'tqdm.notebook.tqdm': same,
    'text.format': ({ on, args, keywords }) => mapText(on, (t) => formatMethod(t, args, keywords)),
    'text.replace': onText((t, [from = HOLE, to = HOLE]) => t.replaceAll(from, to)),
    'text.strip': onText((t, args) => (args.length === 0 ? t.trim() : HOLE)),
    'text.rstrip': onText((t, [end = '']) =>
      end === '/' ? t.replace(/(?<!\/)\/+$/, '') : end === '' ? t.trimEnd() : HOLE,
    ),
    'text.lower': onText((t) => t.toLowerCase()),
    'text.upper': onText((t) => t.toUpperCase()),
    'text.title': onText(() => HOLE),
    'text.capitalize': onText((t) => t.slice(0, 1).toUpperCase() + t.slice(1).toLowerCase()),
    'text.zfill': ({ on, args }) =>
      combine(on, args[0] ?? UNKNOWN, (a, b) =>
        a.text.includes(HOLE) || b.text.includes(HOLE) ? HOLE : a.text.padStart(Number(b.text), '0'),
      ),
    'text.split': ({ on, args }) => splitText(on, args[0]),
    'text.join': ({ on, args }) => joinText(on, args[0] ?? UNKNOWN),
    'text.encode': ({ on }) => on,
    'dict.get': ({ on, args }) => oneOf([itemOf(on, args[0] ?? UNKNOWN), ...(args[1] === undefined ? [] : [args[1]])]),
    'dict.items': ({ on }) =>
      on.kind === 'dict'
        ? list(
            [...on.entries].map(([key, value]) => list([keyValue(key), value])),
            on.open,
          )
        : UNKNOWN,
    'dict.keys': ({ on }) => listOf(on),
    'dict.values': ({ on }) => (on.kind === 'dict' ? list([...on.entries.values()], on.open) : UNKNOWN),
    'dict.copy': ({ on }) => on,
    'list.copy': ({ on }) => on,
  }),
);
const NO_KEYWORDS: ReadonlyMap<string, Value> = new Map();

/** What the call gives; nothing where the function is not in the table. */
export function knownCall(name: string, call: KnownCall): Value | undefined {
  return CALLS.get(name)?.(call);
}

/** What iterating over the value gives, in order. */
export function listOf(value: Value): ListValue {
  if (value.kind === 'list') return value;
  if (value.kind === 'dict') return { kind: 'list', items: [...value.entries.keys()].map(keyValue), open: value.open };
  if (value.kind === 'oneOf') {
    const lists = value.options.map(listOf);
    return { kind: 'list', items: lists.flatMap(({ items }) => items), open: true };
  }
  return { kind: 'list', items: [], open: true };
}

/** `value[key]`. */
export function itemOf(value: Value, key: Value): Value {
  if (value.kind === 'oneOf') return oneOf(value.options.map((option) => itemOf(option, key)));
  if (value.kind === 'list') {
    if (key.kind === 'plain' && typeof key.value === 'number')
      return value.open && key.value < 0 ? UNKNOWN : (value.items.at(key.value) ?? UNKNOWN);
    return value.open ? UNKNOWN : oneOf(value.items);
  }
  if (value.kind === 'dict') {
    const known =
      key.kind === 'text'
        ? value.entries.get(key.text)
        : key.kind === 'plain' && typeof key.value === 'number'
          ? value.entries.get(key.value)
          : undefined;
    if (known !== undefined) return known;
    return value.open || value.entries.size === 0 || (key.kind === 'text' && !key.text.includes(HOLE))
      ? UNKNOWN
      : oneOf([...value.entries.values()]);
  }
  return UNKNOWN;
}

function keyValue(key: string | number): Value {
  return typeof key === 'string' ? text(key) : plain(key);
}

function reverse({ items, open }: ListValue): Value {
  return list([...items].reverse(), open);
}

function range(args: readonly Value[]): Value {
  const numbers = args.map((arg) => (arg.kind === 'plain' && typeof arg.value === 'number' ? arg.value : undefined));
  if (numbers.length === 0 || numbers.includes(undefined)) return list([], true);
  const [start = 0, stop = 0, step = 1] = numbers.length === 1 ? [0, numbers[0]] : numbers;
  if (step === 0 || !Number.isFinite((stop - start) / step) || (stop - start) / step > MAX_RANGE) return list([], true);
  const items: Value[] = [];
  for (let n = start; step > 0 ? n < stop : n > stop; n += step) items.push(plain(n));
  return list(items);
}

function enumerate({ items, open }: ListValue, start: Value | undefined): Value {
  const from =
    start?.kind === 'plain' && typeof start.value === 'number' ? start.value : start === undefined ? 0 : undefined;
  return list(
    items.map((item, i) => list([from === undefined || open ? UNKNOWN : plain(from + i), item])),
    open,
  );
}

function zip(lists: readonly ListValue[]): Value {
  const open = lists.some((one) => one.open);
  const closed = lists.filter((one) => !one.open).map(({ items }) => items.length);
  const length = closed.length === 0 ? 0 : Math.min(...closed);
  return list(
    Array.from({ length }, (_, i) => list(lists.map((one) => (one.open ? UNKNOWN : (one.items[i] ?? UNKNOWN))))),
    open && length === 0,
  );
}

function splitText(on: Value, separator: Value | undefined): Value {
  const by = separator === undefined ? undefined : asText(separator).text;
  if (on.kind !== 'text' || on.text.includes(HOLE) || by === '' || by?.includes(HOLE) === true) return list([], true);
  return list(
    (by === undefined ? on.text.split(/\s+/).filter((part) => part !== '') : on.text.split(by)).map((part) =>
      text(part),
    ),
  );
}

function joinText(on: Value, parts: Value): Value {
  if (parts.kind !== 'list' || parts.open) return UNKNOWN;
  return parts.items.reduce(
    (whole, part, i) =>
      i === 0
        ? mapText(part, (t) => t, false)
        : combine(
            combine(whole, on, (a, b) => a.text + b.text),
            part,
            (a, b) => a.text + b.text,
          ),
    text(''),
  );
}
