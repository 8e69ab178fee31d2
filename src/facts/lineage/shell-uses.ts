import { baseName } from '../../api/index.js';
import type { FileAction } from '../../api/index.js';
import { parseRedirects } from '../shell/parse-shell.js';

/** What a shell line does with a file: `text` as in the line, relative to the folder that `cd` in the same line led to. */
export interface ShellUse {
  readonly action: FileAction;
  readonly tool: string;
  readonly text: string;
}

const ACTIONS = { in: 'load', out: 'write', append: 'append' } as const;
const MARKS = { in: '<', out: '>', append: '>>' } as const;

/** The uses of files in a shell text, of the tools that fetch, unpack and copy. Anything else is not looked at. */
export function shellUses(text: string): ShellUse[] {
  const uses: ShellUse[] = [];
  let folder = '';
  const place = (name: string): string =>
    folder === '' || /^(?:[/~]|\w+:\/\/)/.test(name) ? name : `${folder}/${name}`;
  for (const { words, redirects } of parseRedirects(text)) {
    const [tool = '', ...rest] = words[0] === 'sudo' ? words.slice(1) : words;
    if (tool === 'cd') folder = place(rest[0] ?? '');
    else
      for (const use of usesOf(tool, rest))
        uses.push({ ...use, tool, text: use.action === 'fetch' ? use.text : place(use.text) });
    for (const { kind, path } of redirects)
      if (!path.startsWith('/dev/') && path !== '')
        uses.push({ action: ACTIONS[kind], tool: MARKS[kind], text: place(path) });
  }
  return uses;
}

type Use = Omit<ShellUse, 'tool'>;

/** Pass on what is in files. */
const SHOWS: ReadonlySet<string> = new Set(['cat', 'head', 'tail', 'sort', 'zcat']);

function usesOf(tool: string, words: readonly string[]): Use[] {
  switch (tool) {
    case 'kaggle':
    case 'dvc':
    case 'huggingface-cli':
    case 'gsutil':
    case 'aws':
    case 'rsync':
    case 'scp':
      return made('download', `${option(words, ['-p', '--path', '--local-dir']) ?? '.'}/*`);
    case 'wget':
      return downloaded(
        words,
        option(words, ['-O', '--output-document']),
        option(words, ['-P', '--directory-prefix']),
        true,
      );
    case 'curl':
      return downloaded(
        words,
        option(words, ['-o', '--output']),
        undefined,
        words.some((word) => /^-\w*O/.test(word) || word === '--remote-name'),
      );
    case 'aria2c':
      return downloaded(words, option(words, ['-o', '--out']), option(words, ['-d', '--dir']), true);
    case 'gdown':
      return made('download', option(words, ['-O', '--output']) ?? '*');
    default:
      return SHOWS.has(tool)
        ? plainWords(words, ['-n', '-c', '-k', '-t', '-o']).map((name): Use => ({ action: 'load', text: name }))
        : unpackedOrMore(tool, words);
  }
}

function unpackedOrMore(tool: string, words: readonly string[]): Use[] {
  switch (tool) {
    case 'unzip':
    case '7z':
      return [
        ...plainWords(words, ['-d'])
          .slice(0, 1)
          .map((name): Use => ({ action: 'read', text: name })),
        ...made('download', `${option(words, ['-d']) ?? '.'}/*`),
      ];
    case 'tar':
      return words[0]?.includes('x') === true
        ? [
            ...plainWords(words.slice(1), ['-C'])
              .slice(0, 1)
              .map((name): Use => ({ action: 'read', text: name })),
            ...made('download', `${option(words, ['-C', '--directory']) ?? '.'}/*`),
          ]
        : made('write', plainWords(words.slice(1), ['-C'])[0]);
    case 'gunzip':
    case 'gzip':
      return [
        ...made('load', plainWords(words, [])[0]),
        ...made('write', plainWords(words, [])[0]?.replace(/\.gz$/, '')),
      ];
    case 'git':
      return words[0] === 'clone' ? cloned(plainWords(words.slice(1), ['-b', '--branch', '--depth'])) : [];
    default:
      return copiedOrMade(tool, words);
  }
}

function copiedOrMade(tool: string, words: readonly string[]): Use[] {
  switch (tool) {
    case 'cp':
    case 'mv':
      return copied(plainWords(words, []));
    case 'ln':
      return made('write', plainWords(words, []).at(-1));
    case 'mkdir':
      return plainWords(words, ['-m']).map((name): Use => ({ action: 'make', text: name }));
    case 'touch':
    case 'tee':
      return plainWords(words, []).map((name): Use => ({ action: 'write', text: name }));
    default:
      return MAKES_DATA.test(nameIn(/^(?:bash|sh|zsh|source|\.)$/.test(tool) ? (words[0] ?? '') : tool))
        ? made('download', './*')
        : [];
  }
}

/** Scripts of a shell are not followed: by their name they may bring or make whatever is read after them. */
const MAKES_DATA =
  /^(?:make|snakemake|nextflow)$|(?:data|download|fetch|get|etl|prep|extract|unzip|unpack|build|make|run)\w{0,100}\.(?:sh|bash)$/i;

/** The value of an option: `-O x`, `-Ox`, `--out=x`. */
function option(words: readonly string[], names: readonly string[]): string | undefined {
  for (const [i, word] of words.entries())
    for (const name of names) {
      if (word === name) return words[i + 1];
      if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
      if (/^-\w$/.test(name) && word.startsWith(name)) return word.slice(2);
      // `-qO x`: short options in one word, of which the last takes the value.
      if (/^-\w$/.test(name) && /^-[a-zA-Z]+$/.test(word) && word.endsWith(name.slice(1))) return words[i + 1];
    }
  return undefined;
}

/** What is no option, nor the value of one of those that take one. */
function plainWords(words: readonly string[], taking: readonly string[]): string[] {
  return words.filter((word, i) => !word.startsWith('-') && !taking.includes(words[i - 1] ?? ''));
}

function made(action: FileAction, text: string | undefined): Use[] {
  return text === undefined ? [] : [{ action, text }];
}

function downloaded(
  words: readonly string[],
  output: string | undefined,
  folder: string | undefined,
  named: boolean,
): Use[] {
  const urls = words.filter((word) => /^\w+:\/\//.test(word));
  const uses: Use[] = urls.map((url) => ({ action: 'fetch', text: url }));
  if (output !== undefined) return [...uses, { action: 'download', text: output }];
  if (named)
    for (const url of urls.length === 0 ? ['*'] : urls)
      uses.push({ action: 'download', text: `${folder === undefined ? '' : `${folder}/`}${nameIn(url)}` });
  return uses;
}

function nameIn(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  const name = baseName(path);
  return name === '' ? '*' : name;
}

function cloned([url, folder]: readonly string[]): Use[] {
  if (url === undefined) return [];
  const target = folder ?? nameIn(url.replace(/\/$/, '')).replace(/\.git$/, '');
  return [...made('make', target), ...made('download', `${target}/*`)];
}

function copied(names: readonly string[]): Use[] {
  const target = names.at(-1);
  const sources = names.slice(0, -1);
  if (target === undefined || sources.length === 0) return [];
  const written =
    /[/]$|\.$/.test(target) || sources.length > 1 || !/\.\w+$/.test(target)
      ? sources.map((name) => `${target.replace(/\/$/, '')}/${nameIn(name)}`)
      : [target];
  // Where it is a new name for a folder, that is made too.
  const made = [...written, ...(written.includes(target) ? [] : [target])];
  return [
    ...sources.map((text): Use => ({ action: 'load', text })),
    ...made.map((text): Use => ({ action: 'write', text })),
  ];
}
