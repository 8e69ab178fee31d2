const PYTHON = /^(?:python|pypy|ipython)[\d.]*$/;
const SHELLS = new Set(['bash', 'sh', 'zsh', 'source', '.']);
const WRAPPERS = new Set(['sudo', 'time', 'nohup', 'env', 'exec']);
/** `poetry run python x.py`: the command proper stands behind these words. */
const RUNNERS = new Set(['poetry', 'uv', 'pdm', 'pipenv', 'hatch', 'pixi', 'rye', 'conda', 'mamba', 'micromamba']);
/** Programs whose first argument with one of these endings is a file that must be there. */
const BY_PROGRAM: ReadonlyMap<string, RegExp> = new Map([
  ['Rscript', /\.[Rr]$/],
  ['julia', /\.jl$/],
  ['streamlit', /\.py$/],
  ['papermill', /\.ipynb$/],
  ['jupyter', /\.ipynb$/],
  ['jupyter-lab', /\.ipynb$/],
  ['jupyter-notebook', /\.ipynb$/],
  ['torchrun', /\.py$/],
]);
/** A gap for the reader to fill, a pattern, a path of one machine, an example's name. */
const NO_FILE =
  /[<>{}$*?|"'`\\=:,]|\.\.\.|…|^[~/-]|^https?|(?:^|[/_-])(?:your|my|some|path|to|foo|bar|baz|xxx?|example|script|filename?|name|notebook|new|sample|template)(?=[/_.-]|$)/i;

/** A file that a documented command wants to be there, as written, and what the command does with it. */
export interface NamedFile {
  readonly file: string;
  /** Index of the word in the command. */
  readonly word: number;
}

/** The file that a command runs, opens or installs from; nothing where it names none, or none that can be told. */
export function namedFile(words: readonly string[]): NamedFile | undefined {
  const start = programIndex(words);
  const program = (words[start] ?? '').replace(/^.*\/bin\//, '');
  const found = fileIndex(words, start, program);
  if (found === undefined) return undefined;
  const file = (words[found] ?? '').replace(/^\.\//, '');
  return file === '' || NO_FILE.test(file) ? undefined : { file, word: found };
}

function programIndex(words: readonly string[]): number {
  let i = 0;
  while (i < words.length && (WRAPPERS.has(words[i] ?? '') || /^\w+=/.test(words[i] ?? ''))) i++;
  return RUNNERS.has(words[i] ?? '') && words[i + 1] === 'run' ? i + 2 : i;
}

function fileIndex(words: readonly string[], start: number, program: string): number | undefined {
  const first = words[start + 1] ?? '';
  if (PYTHON.test(program)) return /^[^-].*\.py$/.test(first) ? start + 1 : pipFile(words, start, first);
  if (SHELLS.has(program)) return /^[^-].*\.sh$/.test(first) ? start + 1 : undefined;
  if (/^pip[\d.]*$/.test(program)) return behind(words, start, ['-r', '--requirement'], /\.(?:txt|in)$/);
  if (/^(?:conda|mamba|micromamba)$/.test(program)) return behind(words, start, ['-f', '--file'], /\.(?:ya?ml|txt)$/);
  if (/^\.\/.+\.(?:sh|py)$/.test(program)) return start;
  const ending = BY_PROGRAM.get(program);
  if (ending === undefined) return undefined;
  const found = words.findIndex((word, i) => i > start && ending.test(word));
  return found < 0 ? undefined : found;
}

/** `python -m pip install -r requirements.txt`. */
function pipFile(words: readonly string[], start: number, first: string): number | undefined {
  return first === '-m' && words[start + 2] === 'pip'
    ? behind(words, start, ['-r', '--requirement'], /\.(?:txt|in)$/)
    : undefined;
}

function behind(words: readonly string[], start: number, flags: readonly string[], ending: RegExp): number | undefined {
  const flag = words.findIndex((word, i) => i > start && flags.includes(word));
  return flag >= 0 && ending.test(words[flag + 1] ?? '') ? flag + 1 : undefined;
}
