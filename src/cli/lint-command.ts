import type { AnyRule, Config, Presentation, SourceFile } from '../api/index.js';
import type { Fixed } from '../engine/index.js';
import { Pipeline } from '../pipeline.js';
import type { PipelineInput } from '../pipeline.js';
import type { ListingDisk } from '../project/discover-files.js';
import type { Arguments } from './arguments.js';
import { exitCodeOf } from './exit-code.js';
import { startProgress } from './progress-line.js';
import { reportUnder } from './report-under.js';
import { ruleCatalogue } from './rule-catalogue.js';
import type { ExitCode, Terminal } from './terminal.js';
import { tuneForLongRuns, tuneForRest } from './tune-v8.js';
import { VERSION } from '../version.js';
import { writeReport } from './write-report.js';

const MANY_FILES = 150;

export interface LintInput {
  readonly typed: Arguments;
  readonly terminal: Terminal;
  readonly disk: ListingDisk;
  readonly config: Config;
  readonly rules: readonly AnyRule[];
  readonly given: readonly string[];
  readonly keepIn?: PipelineInput['keepIn'];
}

/** `reprolint [paths...]`: lints, fixes where asked, writes the report. */
export async function lintCommand(input: LintInput): Promise<ExitCode> {
  const { typed, terminal } = input;
  const progress = startProgress({
    write: (text) => void terminal.writeErr(text),
    isTty: terminal.errIsTerminal,
    now: () => performance.now(),
  });
  let firstPart = Infinity;
  const pipeline = await Pipeline.prepare({
    disk: input.disk,
    config: input.config,
    rules: input.rules,
    given: input.given,
    version: VERSION,
    timed: typed.stats,
    keepIn: typed.fix || typed.diff || typed.debug !== undefined ? undefined : input.keepIn,
    onFile(done, total) {
      if (done === firstPart) tuneForRest();
      progress.update(done, total);
    },
  });
  if (pipeline.discovery.files.length > MANY_FILES) {
    tuneForLongRuns();
    firstPart = filesWithin(pipeline.discovery.files, 1 / 3);
  }
  if (typed.showFiles) return showFiles(pipeline, terminal);
  if (typed.debug !== undefined) return (await import('./debug-stage.js')).debugStage(typed.debug, pipeline, input);
  if (typed.diff) return (await import('./show-diff.js')).showDiff(pipeline, input);
  const outcome = await lintOrFix(pipeline, input);
  progress.stop();
  const notes = outcome.left;
  const exitCode = exitCodeOf(outcome.report, input.config);
  const presentation: Presentation = {
    report: typed.under === undefined ? outcome.report : reportUnder(typed.under, outcome.report),
    excerpt: (finding) => outcome.excerpts.get(finding),
    rules: ruleCatalogue(
      input.rules,
      typed.format.some(({ name }) => name === 'sarif'),
    ),
    exitCode,
    notes,
  };
  await writeReport(presentation, input, outcome.stats);
  if (notes.length > 0) await terminal.writeErr(notes.map((note) => `reprolint: ${note}\n`).join(''));
  return exitCode;
}

/** How many files, from the first on, hold that share of all bytes. */
function filesWithin(files: readonly Pick<SourceFile, 'size'>[], share: number): number {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  let left = all * share;
  return files.findIndex(({ size }) => (left -= size) < 0) + 1;
}

/** Without `--fix` nothing is written, so nothing could be left as it is. */
async function lintOrFix(
  pipeline: Pipeline,
  { typed, disk }: LintInput,
): Promise<Pick<Fixed, 'report' | 'excerpts' | 'stats' | 'left'>> {
  return typed.fix ? pipeline.fix(disk, typed.unsafeFixes) : { ...pipeline.lint(disk), left: [] };
}

async function showFiles({ discovery }: Pipeline, terminal: Terminal): Promise<ExitCode> {
  const { escapeText } = await import('../messages/escape-text.js');
  const lines = discovery
    .shown()
    .map(
      ({ path, linted, why }) =>
        `${linted ? 'lint' : 'skip'}  ${escapeText(path)}${why === undefined ? '' : `  (${escapeText(why)})`}\n`,
    );
  await terminal.writeOut(lines.join(''));
  return 0;
}
