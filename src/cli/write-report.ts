import type { Presentation, RunStats } from '../api/index.js';
import { FORMATS } from '../formats/index.js';
import type { FormatName, FormatOptions } from '../formats/index.js';
import type { LintInput } from './lint-command.js';

/**
 * Writes the report in every format that was asked for. A bare format goes to standard output (or to `--output`),
 * `name=file` to its file; where only files were named, the text goes to standard output all the same.
 */
export async function writeReport(
  presentation: Presentation,
  { typed, terminal }: LintInput,
  stats: RunStats | undefined,
): Promise<void> {
  const bare = typed.format.filter(({ file }) => file === undefined);
  if (bare.length > 1)
    throw new Error(
      `only one format can go to standard output: give the others a file, such as "-f ${bare[1]?.name ?? ''}=report.${bare[1]?.name ?? ''}"`,
    );
  if (typed.output !== undefined && typed.format.length > 1)
    throw new Error('"--output" goes with a single "--format": write "--format name=file" for several');
  const color = typed.color ?? wantsColor(terminal.env, terminal.outIsTerminal);
  const options: FormatOptions = {
    color: typed.output === undefined && color,
    quiet: typed.quiet,
    ...(terminal.width === undefined || typed.output !== undefined ? {} : { width: terminal.width }),
    ...(stats === undefined ? {} : { stats }),
  };
  const text = await formatted(bare[0]?.name ?? 'text', presentation, options);
  if (typed.output === undefined) await terminal.writeOut(text);
  else terminal.writeFile(typed.output, text);
  // Last, so that a file that cannot be written costs only itself.
  for (const { name, file } of typed.format)
    if (file !== undefined)
      terminal.writeFile(file, await formatted(name, presentation, { color: false, quiet: typed.quiet }));
}

/** https://no-color.org: NO_COLOR counts when it is not empty; FORCE_COLOR as Node reads it. */
function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(env['FORCE_COLOR']);
  return isTerminal && env['TERM'] !== 'dumb';
}

async function formatted(name: string, presentation: Presentation, options: FormatOptions): Promise<string> {
  const format = await FORMATS[name as FormatName]();
  return format(presentation, options);
}
