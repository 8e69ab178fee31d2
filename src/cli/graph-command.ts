import { GRAPH_FORMATS } from '../graph/graph-formats.js';
import { pipelineGraph } from '../graph/pipeline-graph.js';
import { stepsAround } from '../graph/steps-around.js';
import { escapeText } from '../messages/escape-text.js';
import { Pipeline } from '../pipeline.js';
import { VERSION } from '../version.js';
import type { FormatChoice } from './arguments.js';
import type { LintInput } from './lint-command.js';
import type { ExitCode } from './terminal.js';

/**
 * `reprolint graph [paths...]`: the order of the pipeline. With paths: what leads to them and what follows from them. What could
 * not be read is named on standard error, and makes the exit code 1: the order may lack a step.
 */
export async function graphCommand({
  typed,
  terminal,
  disk,
  config,
  given,
}: Omit<LintInput, 'rules'>): Promise<ExitCode> {
  const pipeline = await Pipeline.prepare({ disk, config, rules: [], given, version: VERSION });
  const { lineage, unreadable } = pipeline.lineage(disk);
  const { files, tree, wholeProject } = pipeline.discovery;
  const asked = files.filter(({ linted }) => linted).map(({ path }) => path);
  const shown = wholeProject ? undefined : stepsAround(lineage.edges, asked);
  const graph = pipelineGraph(lineage, tree, (step) => shown === undefined || shown.has(step));
  const write = ({ name }: FormatChoice): string =>
    GRAPH_FORMATS[name]?.(graph, { version: VERSION, unreadable }) ?? '';
  const bare = typed.format.filter(({ file }) => file === undefined);
  if (bare.length > 1 || (typed.output !== undefined && typed.format.length > 1))
    throw new Error('one format goes to standard output or to "--output": write "--format name=file" for the others');
  const text = write(bare[0] ?? { name: 'text' });
  if (typed.output === undefined) await terminal.writeOut(text);
  else terminal.writeFile(typed.output, text);
  for (const choice of typed.format) if (choice.file !== undefined) terminal.writeFile(choice.file, write(choice));
  await terminal.writeErr(
    unreadable.map(({ path, reason }) => `reprolint: "${escapeText(path)}" ${escapeText(reason)}\n`).join(''),
  );
  return unreadable.length === 0 ? 0 : 1;
}
