import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import type { Report } from '../api/index.js';
import { countLevels } from '../formats/count.js';
import { escapeData } from '../formats/github-escape.js';
import { escapeText } from '../messages/escape-text.js';
import { parseArguments } from './arguments.js';
import { processTerminal } from './process-terminal.js';
import { run } from './run.js';
import type { ExitCode, Terminal } from './terminal.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The entry of the GitHub Action. Inputs come by the environment only, never through a shell. */
export async function action(env: Environment): Promise<ExitCode> {
  const scratch = mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'reprolint-'));
  const files = { json: join(scratch, 'report.json'), markdown: join(scratch, 'summary.md') };
  const terminal = processTerminal();
  let code: ExitCode = 2;
  try {
    code = await runAnnotated(actionArguments(env, files), pathPrefix(env, terminal.cwd), terminal);
    // Wrong use or settings: no report was written, and why is in the log already.
    const report = readIfThere(files.json);
    if (report !== undefined) await writeResults(JSON.parse(report) as Report, env, terminal);
    append(env['GITHUB_STEP_SUMMARY'], readIfThere(files.markdown) ?? '');
    return code;
  } finally {
    append(env['GITHUB_OUTPUT'], `exit-code=${code}\n`);
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The command line that the inputs mean. Values that begin with a dash stay values: options are written `--name=value`. */
export function actionArguments(
  env: Environment,
  files: { readonly json: string; readonly markdown: string },
): string[] {
  const option = (flag: string): string[] => (input(env, flag) === '' ? [] : [`--${flag}=${input(env, flag)}`]);
  const sarif = input(env, 'sarif-file');
  const root = input(env, 'root') || '.';
  const paths = input(env, 'paths')
    .split(/\r?\n/)
    .filter((path) => path.trim() !== '');
  return [
    '--format=github',
    `--format=json=${files.json}`,
    `--format=markdown=${files.markdown}`,
    ...(sarif === '' ? [] : [`--format=sarif=${sarif}`]),
    `--root=${root}`,
    ...option('config'),
    ...option('preset'),
    ...option('fail-on'),
    '--',
    ...(paths.length === 0 ? [root] : paths),
  ];
}

/** What goes wrong before there is a report becomes an annotation too, besides the words in the log. */
async function runAnnotated(words: string[], prefix: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const typed = parseArguments(words);
  const said: string[] = [];
  const listening: Terminal = { ...terminal, writeErr: (text) => (said.push(text), terminal.writeErr(text)) };
  try {
    const code = await run('stop' in typed || prefix === undefined ? typed : { ...typed, under: prefix }, listening);
    if (code === 2 && said.length > 0) await annotate(said.join(''), terminal);
    return code;
  } catch (error) {
    await annotate(escapeText(error instanceof Error ? error.message : String(error)), terminal);
    return 2;
  }
}

async function annotate(text: string, terminal: Terminal): Promise<void> {
  await terminal.writeOut(`::error title=reprolint::${escapeData(text.trim())}\n`);
}

/** Where the project lies in the workspace: annotations and code scanning count paths from there. Nothing for its root. */
function pathPrefix(env: Environment, cwd: string): string | undefined {
  try {
    const workspace = realpathSync(env['GITHUB_WORKSPACE'] ?? cwd);
    const way = relative(workspace, realpathSync(resolve(cwd, input(env, 'root') || '.')));
    return way === '' || way === '..' || way.startsWith(`..${sep}`) ? undefined : way.split(sep).join('/');
  } catch {
    return undefined; // There is no such folder: the run says so.
  }
}

async function writeResults({ summary }: Report, env: Environment, terminal: Terminal): Promise<void> {
  const { errors, warnings, infos, files } = summary;
  append(env['GITHUB_OUTPUT'], `errors=${errors}\nwarnings=${warnings}\ninfos=${infos}\n`);
  // The multi-line form: whatever the name holds, it cannot guess the line that ends it.
  const end = `end-${randomUUID()}`;
  const sarif = input(env, 'sarif-file');
  if (sarif !== '' && existsSync(resolve(terminal.cwd, sarif)))
    append(env['GITHUB_OUTPUT'], `sarif-file<<${end}\n${sarif}\n${end}\n`);
  await terminal.writeOut(`reprolint looked at ${files} files: ${countLevels(summary) || 'no findings'}\n`);
}

/** An input as the runner hands it over: `INPUT_` and the name in capitals, its hyphens kept. */
function input(env: Environment, name: string): string {
  return (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

function append(path: string | undefined, text: string): void {
  if (path !== undefined && path !== '' && text !== '') appendFileSync(path, text);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
