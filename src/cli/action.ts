import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../api/index.js';
import { parseArguments } from './arguments.js';
import { processTerminal } from './process-terminal.js';
import { run } from './run.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The entry of the GitHub Action. Inputs come by the environment only, never through a shell. */
export async function action(env: Environment): Promise<number> {
  const scratch = mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'reprolint-'));
  const files = { json: join(scratch, 'report.json'), markdown: join(scratch, 'summary.md') };
  try {
    const code = await run(parseArguments(actionArguments(env, files)), processTerminal());
    // Wrong use or settings: nothing was written, and why is in the log already.
    const report = readIfThere(files.json);
    if (report !== undefined) writeOutputs(JSON.parse(report) as Report, code, env);
    append(env['GITHUB_STEP_SUMMARY'], readIfThere(files.markdown) ?? '');
    return code;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The command line that the inputs mean. Values that begin with a dash stay values: options are written `--name=value`. */
export function actionArguments(
  env: Environment,
  files: { readonly json: string; readonly markdown: string },
): string[] {
  const input = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const option = (flag: string, name: string): string[] => (input(name) === '' ? [] : [`--${flag}=${input(name)}`]);
  const sarif = input('sarif-file');
  const paths = input('paths')
    .split(/\r?\n/)
    .filter((path) => path.trim() !== '');
  return [
    '--format=github',
    `--format=json=${files.json}`,
    `--format=markdown=${files.markdown}`,
    ...(sarif === '' ? [] : [`--format=sarif=${sarif}`]),
    ...option('root', 'root'),
    ...option('config', 'config'),
    ...option('preset', 'preset'),
    ...option('fail-on', 'fail-on'),
    '--',
    ...(paths.length === 0 ? [input('root') === '' ? '.' : input('root')] : paths),
  ];
}

function writeOutputs({ summary }: Report, code: number, env: Environment): void {
  const sarif = (env['INPUT_SARIF-FILE'] ?? '').trim();
  const outputs = { 'exit-code': code, errors: summary.errors, warnings: summary.warnings, infos: summary.infos };
  append(
    env['GITHUB_OUTPUT'],
    Object.entries(outputs)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  // A file name could hold a line end: the runner's multi-line form cannot be broken out of with a random delimiter.
  const end = `end-${Math.random().toString(36).slice(2)}`;
  if (sarif !== '') append(env['GITHUB_OUTPUT'], `sarif-file<<${end}\n${sarif}\n${end}\n`);
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
