import type { Stmt } from '../ast.js';
import { lowerStatements } from './lower-statements.js';
import type { Lowering } from './lowering.js';

/** A magic, however it was called. */
export interface MagicCall {
  readonly name: string;
  readonly args: string;
  readonly start: number;
  readonly end: number;
  /** The Python that it runs, if any. */
  readonly body: readonly Stmt[] | null;
  /** Of a cell magic: the text below it. */
  readonly bodyText: string | null;
}

type Lower = (to: Lowering, magic: MagicCall) => void;

/** The Python of these is timed inside a function of its own: what it binds is gone afterwards. */
const INNER = new Set(['timeit', 'memit']);

/** What the magic does to the names of the notebook; the Python in it included. */
export function lowerMagic(to: Lowering, magic: MagicCall): void {
  const { body, name } = magic;
  if (body !== null) {
    if (INNER.has(name)) to.covered([], () => void lowerStatements(to, body));
    else lowerStatements(to, body);
  }
  const effect = EFFECTS.get(name);
  if (effect !== undefined) effect(to, magic);
  else if (body === null && !WITHOUT_EFFECT.has(name)) (magic.bodyText === null ? query : lowerUnknownCell)(to, magic);
}

function bindAll(to: Lowering, names: Iterable<string>, span: MagicCall): void {
  for (const name of names) if (IDENTIFIER.test(name)) to.bind(name, span.start, span.end, null);
}

function assumeAll(to: Lowering, names: Iterable<string>, span: MagicCall): void {
  for (const name of names) if (IDENTIFIER.test(name)) to.emit('assume', name, span);
}

const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const wordsOf = (args: string): string[] => args.split(/\s+/).filter((word) => word !== '');
const plain = (args: string): string[] => wordsOf(args).filter((word) => !word.startsWith('-'));

/** The value behind one of these options: `--out v`, `--out=v`. */
function optionsOf(args: string, names: readonly string[]): string[] {
  const words = wordsOf(args);
  const found: string[] = [];
  words.forEach((word, i) => {
    const [name = '', value] = word.split('=', 2);
    if (names.includes(name)) for (const one of (value ?? words[i + 1] ?? '').split(',')) found.push(one);
  });
  return found;
}

/** `%%bash --out v`, `%%script ... --err e`. */
const script: Lower = (to, magic) => bindAll(to, optionsOf(magic.args, ['--out', '--err', '--proc']), magic);

/** `%run -i script.py args`, `%run other.ipynb`, `%run -m module`. */
const run: Lower = (to, magic) => {
  const module = /(?:^|\s)-m\s+([\w.]+)/.exec(magic.args)?.[1];
  // Profiling and timing options take a value of their own.
  const rest = magic.args.replace(/(^|\s)-(?:[bsTNlD])\s*\S+/g, ' ');
  const quoted = /(?:^|\s)(?:"([^"]+)"|'([^']+)')/.exec(rest);
  const path = quoted?.[1] ?? quoted?.[2] ?? plain(rest)[0];
  if (module !== undefined) to.emit('star', module, magic);
  else if (path !== undefined) to.emit('run', path, magic);
};

const PYLAB = [
  'numpy',
  'np',
  'plt',
  'pyplot',
  'matplotlib',
  'mlab',
  'pylab',
  'display',
  'figsize',
  'getfigs',
  'set_matplotlib_formats',
];

const pylab: Lower = (to, magic) => {
  assumeAll(to, PYLAB, magic);
  if (!magic.args.includes('--no-import-all')) to.emit('star', 'pylab', magic);
};

/** `%store -r x y`; without names everything that was ever stored. */
const store: Lower = (to, magic) => {
  const names = plain(magic.args);
  if (!wordsOf(magic.args).includes('-r')) return;
  if (names.length === 0) to.emit('open', '%store -r', magic);
  else bindAll(to, names, magic);
};

const writeFile: Lower = (to, magic) => {
  const path = plain(magic.args).at(-1);
  if (path !== undefined) to.emit('write', path.replace(/^(['"])(.*)\1$/, '$2'), magic, magic.bodyText ?? '');
};

/**
 * `%sql result << select ...`, `YIELD DATAFRAME AS result` of Fugue, and names that a query magic, or one that is not known,
 * takes as its target.
 */
const query: Lower = (to, magic) => {
  bindAll(to, [targetIn(magic.args), targetIn(magic.bodyText ?? '')], magic);
  for (const [, name = ''] of (magic.bodyText ?? '').matchAll(YIELDED)) bindAll(to, [name], magic);
  assumeAll(to, plain(magic.args), magic);
  assumeAll(
    to,
    optionsOf(magic.args, ['-o', '--output', '--out', '--name', '-n', '--save', '--store-to', '--dataframe', '--df']),
    magic,
  );
};

/** `result` of `options result << select ...`, which stands on one line; empty where there is no such thing. */
function targetIn(text: string): string {
  const arrow = text.indexOf('<<');
  if (arrow < 0) return '';
  const before = text.slice(text.lastIndexOf('\n', arrow) + 1, arrow).replace(/=$/, '');
  return wordsOf(before).at(-1) ?? '';
}

const YIELDED = /\bYIELD\s+(?:LOCAL\s+)?(?:DATAFRAME\s+)?AS\s+([\p{L}_][\p{L}\p{N}_]*)/giu;

/** `%R -o x`, `%%R -o x,y`, `%%octave -o z`, `%%julia`. */
const foreign: Lower = (to, magic) => assumeAll(to, optionsOf(magic.args, ['-o', '--output', '--out']), magic);

/** A cell magic that is not known: it may bind what stands in its line, and what its text seems to define. */
function lowerUnknownCell(to: Lowering, magic: MagicCall): void {
  assumeAll(to, magic.args.split(/[\s=,<>]+/), magic);
  const text = magic.bodyText ?? '';
  for (const [, name = ''] of text.matchAll(
    /^(?:(?:async\s+)?def|cdef|cpdef|class)\s+(?:\w+\s+)?([\p{L}_][\p{L}\p{N}_]*)/gmu,
  ))
    assumeAll(to, [name], magic);
  for (const [, name = ''] of text.matchAll(/^([\p{L}_][\p{L}\p{N}_]*)\s*=(?!=)/gmu)) assumeAll(to, [name], magic);
}

const FOREIGN =
  'R octave julia matlab scilab ruby perl javascript js html HTML latex markdown svg SVG sh bash cmd powershell script system sx ! script python python2 python3 pypy';

/** Magics that leave the namespace alone; one that is not known may bind what stands in its line. */
const WITHOUT_EFFECT = new Set(
  (
    'alias alias_magic autoawait autocall automagic autoreload autosave bookmark cat cd clear colors conda config connect_info cp debug ' +
    'dhist dirs doctest_mode ed edit env gui hist history killbgscripts ldir less lf lk ll load load_ext loadpy logoff logon logstart ' +
    'logstate logstop lprun ls lsmagic lx magic mamba man matplotlib memit mkdir more mprun mv notebook page pastebin pdb pdef pdoc ' +
    'pfile pinfo pinfo2 pip popd pprint precision prun psearch psource pushd pwd pycat qtconsole quickref recall rehashx reload_ext rep ' +
    'rm rmdir save sc set_env shell snakeviz subshell tb tensorboard time timeit unalias unload_ext uv watermark who who_ls whos xmode'
  ).split(' '),
);

const EFFECTS = new Map<string, Lower>([
  ...FOREIGN.split(' ').map((name): [string, Lower] => [name, script]),
  ...['R', 'octave', 'julia', 'matlab', 'scilab'].map((name): [string, Lower] => [name, foreign]),
  ...['file', 'writefile'].map((name): [string, Lower] => [name, writeFile]),
  ...['sql', 'bigquery', 'bq', 'sparksql', 'fsql', 'duckdb', 'kql', 'cypher'].map((name): [string, Lower] => [
    name,
    query,
  ]),
  ['run', run],
  ['pylab', pylab],
  ['store', store],
  ['capture', (to, magic) => bindAll(to, plain(magic.args).slice(0, 1), magic)],
  ['macro', (to, magic) => bindAll(to, plain(magic.args).slice(0, 1), magic)],
  ['reset', (to, magic) => clear(to, magic)],
  ['reset_selective', (to, magic) => to.emit('open', '%reset_selective', magic)],
  ['xdel', (to, magic) => plain(magic.args).forEach((name) => to.emit('delete', name, magic))],
  ['rerun', (to, magic) => to.emit('open', '%rerun', magic)],
]);

/** `%reset`: all names are gone; `%reset in`, `out`, `dhist`, `array` only what they say. */
function clear(to: Lowering, magic: MagicCall): void {
  if (plain(magic.args).length === 0) to.emit('clear', '', magic);
}
