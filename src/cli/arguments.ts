import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { VERSION } from '../version.js';

/** What the person typed, parsed; nothing of it is looked up yet. */
export interface Arguments {
  readonly command: 'lint' | 'rules' | 'explain' | 'config' | 'graph';
  readonly paths: readonly string[];
  readonly format: readonly FormatChoice[];
  readonly output?: string;
  readonly root?: string;
  /** A settings file, or false for `--no-config`. */
  readonly config: string | false | undefined;
  readonly preset?: string;
  readonly rule: readonly string[];
  readonly only: readonly string[];
  readonly failOn?: string;
  readonly maxWarnings?: number;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly showFiles: boolean;
  readonly quiet: boolean;
  readonly color: boolean | undefined;
  readonly stats: boolean;
  readonly debug?: string;
  readonly allowPlugins: boolean;
  /** Keep results of single files for the next run, and use those of the last one. */
  readonly cache: boolean;
  readonly cacheDir?: string;
  /** No option: the GitHub Action says where in the repository the project lies, and paths are shown from there. */
  readonly under?: string;
}
export interface FormatChoice {
  readonly name: string;
  /** Where it goes; standard output when left out. */
  readonly file?: string;
}
/** There is nothing to run: help was asked for (0), or the words cannot be used (2). */
export interface Stopped {
  readonly stop: { readonly code: 0 | 2; readonly out: string; readonly err: string };
}

const FORMATS = ['text', 'json', 'sarif', 'github', 'markdown'];
const STAGES = ['config', 'files', 'facts', 'problems', 'report'];
const GRAPH_FORMATS = ['text', 'mermaid', 'dot', 'json'];
const COMMANDS = ['rules', 'explain', 'config', 'graph'] as const;
const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** Parses the words after `reprolint`. Commands count only as the first word; after `--` everything is a path. */
export function parseArguments(words: readonly string[]): Arguments | Stopped {
  if (words.length === 1 && words[0] === 'help') return parseArguments(['--help']);
  const command = COMMANDS.find((name) => name === words[0]);
  let out = '';
  let err = '';
  const parser = program()
    .exitOverride()
    .configureOutput({ writeOut: (text) => (out += text), writeErr: (text) => (err += text) });
  try {
    parser.parse(command === undefined ? [...words] : words.slice(1), { from: 'user' });
    return toArguments(command ?? 'lint', parser.args, parser.opts());
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const code = error.exitCode === 0 ? 0 : 2;
    return {
      stop: {
        code,
        out,
        err: code === 0 ? '' : `${err.trimEnd() || error.message}\nRun "reprolint --help" for the options.\n`,
      },
    };
  }
}

function program(): Command {
  return new Command('reprolint')
    .usage(
      '[options] [paths...]\n       reprolint rules [--format json]\n       reprolint explain <rule>\n       reprolint config [path]\n       reprolint graph [--format text|mermaid|dot|json] [paths...]',
    )
    .description('Tells whether a data-science repository will run again elsewhere, and give the same results.')
    .argument('[paths...]', 'files and folders to lint (default: the current folder)')
    .option(
      '-f, --format <name[=file]>',
      `output format: ${FORMATS.join(', ')}; "name=file" writes to a file (repeatable)`,
      collect,
    )
    .option('-o, --output <file>', 'write the report there instead of standard output')
    .option('--root <dir>', "the project's root (default: the nearest folder with .git or a settings file)")
    .option('-c, --config <file>', 'use this settings file')
    .option('--no-config', 'use no settings file')
    .option('--preset <name>', 'recommended (default), strict or paper')
    .option('--rule <id=level>', 'set the level of a rule or family: off, info, warning, error (repeatable)', collect)
    .option('--only <id>', 'run just this rule or family (repeatable)', collect)
    .option('--fail-on <level>', 'lowest level that makes the exit code 1: info, warning, error (default), none')
    .option('--max-warnings <n>', 'exit with 1 when there are more warnings', wholeNumber)
    .option('--fix', 'apply safe fixes')
    .option('--unsafe-fixes', 'with --fix or --diff: the other fixes too')
    .option('--diff', 'show what --fix would change instead of writing; exit with 1 if something would')
    .option('--show-files', 'list what would be linted, and why a file would not')
    .option('--quiet', 'show errors only')
    .option('--color', 'colour the text even when it does not go to a terminal')
    .option('--no-color', 'never colour the text')
    .option('--stats', 'show the time of each stage and rule')
    .addOption(new Option('--debug <stage>', "print one stage's output").choices(STAGES))
    .option('--no-cache', 'read every file anew, and keep nothing for the next run')
    .option('--cache-dir <dir>', "keep results for the next run there (default: the user's folder for caches)")
    .option('--allow-plugins', 'load the plug-in packages that the settings name: this runs their code')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing to report, 1 findings, 2 wrong use, wrong settings or an internal error, 130 and 143 after a signal.',
    );
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It takes a whole number, 0 or more.');
  return Number(text);
}

type Options = Readonly<Record<string, unknown>>;

function toArguments(command: Arguments['command'], paths: readonly string[], options: Options): Arguments {
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined);
  const optional = (name: string): object => (text(name) === undefined ? {} : { [name]: text(name) });
  const list = (name: string): string[] => (Array.isArray(options[name]) ? (options[name] as string[]) : []);
  const on = (name: string): boolean => options[name] === true;
  const fixing = on('fix') || on('diff');
  if (on('unsafeFixes') && !fixing)
    throw new CommanderError(2, 'use', 'error: "--unsafe-fixes" goes with "--fix" or "--diff"');
  if (command === 'rules' && paths.length > 0)
    throw new CommanderError(2, 'use', 'error: "rules" lists all rules; "reprolint explain <rule>" tells of one');
  if (command === 'config' && list('format').length > 0)
    throw new CommanderError(2, 'use', 'error: "config" prints text only; "reprolint --debug=config" prints JSON');
  return {
    command,
    paths,
    format: formats(list('format'), command === 'graph' ? GRAPH_FORMATS : FORMATS),
    config: options['config'] === false ? false : text('config'),
    rule: list('rule'),
    only: list('only').flatMap((names) => names.split(',')),
    fix: on('fix'),
    unsafeFixes: on('unsafeFixes'),
    diff: on('diff'),
    showFiles: on('showFiles'),
    quiet: on('quiet'),
    color: typeof options['color'] === 'boolean' ? options['color'] : undefined,
    stats: on('stats'),
    allowPlugins: on('allowPlugins'),
    cache: options['cache'] !== false,
    ...(typeof options['maxWarnings'] === 'number' ? { maxWarnings: options['maxWarnings'] } : {}),
    ...['output', 'root', 'preset', 'failOn', 'debug', 'cacheDir'].reduce(
      (all, name) => ({ ...all, ...optional(name) }),
      {},
    ),
  };
}

function formats(words: readonly string[], known: readonly string[]): FormatChoice[] {
  return words.map((word) => {
    const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (!known.includes(name))
      throw new CommanderError(2, 'use', `error: there is no format "${name}": the formats are ${known.join(', ')}`);
    return file === undefined ? { name } : { name, file };
  });
}
