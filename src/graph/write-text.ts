import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import type { GraphFile, GraphStep, PipelineGraph, Whereabouts } from './pipeline-graph.js';

/** A step with more files shows so many of each kind; the other formats have them all. */
const MOST_FILES = 20;
const IN_WORDS: Readonly<Record<Whereabouts, string>> = {
  repository: 'in the repository',
  elsewhere: 'in the repository, in another place',
  ignored: 'on this disk, but not in git',
  web: 'from the web',
  machine: 'on one machine',
  outside: 'outside of the repository',
  hosted: 'on a hosted platform',
  made: 'made by the same code: unpacked, or by a function that is given the path',
  missing: 'missing',
  unknown: 'not known',
};

/** The pipeline for people: steps in order, each with its files; then what comes from nowhere and what goes nowhere. */
export function writeText(graph: PipelineGraph): string {
  const { steps, files } = graph;
  if (steps.length === 0) return 'No notebook and no script reads or writes a file whose path is known.\n';
  const from = origins(graph);
  const blocks = [summary(graph)];
  const groups = Math.max(0, ...steps.map(({ group }) => group ?? 0));
  const numbers = new Map(steps.filter(({ group }) => group !== null).map(({ path }, i) => [path, i + 1]));
  for (let group = 1; group <= groups; group++) {
    const members = steps.filter((step) => step.group === group);
    blocks.push([
      groups === 1 ? 'In this order' : `In this order (${group} of ${groups} groups that share no file)`,
      ...members.flatMap((step) => stepLines(step, numbers, from)),
    ]);
  }
  const alone = steps.filter(({ group }) => group === null);
  if (alone.length > 0)
    blocks.push(['Steps that share no file with another', ...alone.flatMap((step) => stepLines(step, numbers, from))]);
  return [...blocks, ...circles(graph), ...shared(graph), ...inputs(files), ...outputs(files)]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function summary({ steps, files, cycles }: PipelineGraph): string[] {
  const notebooks = steps.filter(({ kind }) => kind === 'notebook').length;
  const kinds = [counted(notebooks, 'notebook'), counted(steps.length - notebooks, 'script')].join(', ');
  const circle = cycles.length === 0 ? '' : `, ${counted(cycles.length, 'circle')}`;
  return [`${counted(steps.length, 'step')} (${kinds}), ${counted(files.length, 'file')}${circle}`];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

type Origins = (step: string, file: string) => readonly string[];

/** Which other steps make a file that a step reads. */
function origins({ edges }: PipelineGraph): Origins {
  const makers = new Map<string, string[]>();
  for (const { from, to, files } of edges)
    for (const file of files) {
      const key = `${to}\n${file}`;
      const known = makers.get(key);
      if (known === undefined) makers.set(key, [from]);
      else known.push(from);
    }
  return (step, file) => makers.get(`${step}\n${file}`) ?? [];
}

function stepLines(
  { path, reads, writes }: GraphStep,
  numbers: ReadonlyMap<string, number>,
  from: Origins,
): readonly string[] {
  const read = reads.map((file) => {
    const makers = from(path, file);
    if (makers.length > 0) return `${shown(file)}  (from ${makers.map((maker) => numbers.get(maker)).join(', ')})`;
    return `${shown(file)}${writes.includes(file) ? '  (writes it too)' : ''}`;
  });
  const number = numbers.get(path);
  return [
    `  ${number === undefined ? '-' : `${number}.`} ${shown(path)}`,
    ...some('reads ', read),
    ...some('writes', writes.map(shown)),
  ];
}

function some(verb: string, files: readonly string[]): string[] {
  const rest = files.length - MOST_FILES;
  return [
    ...files.slice(0, MOST_FILES).map((file) => `       ${verb} ${file}`),
    ...(rest > 0 ? [`       ${verb} ... and ${rest} more`] : []),
  ];
}

function circles({ cycles, edges }: PipelineGraph): string[][] {
  if (cycles.length === 0) return [];
  return [
    [
      'No order: steps that wait for one another in a circle',
      ...cycles.flatMap((circle) => {
        const members = new Set(circle);
        return edges
          .filter(({ from, to }) => members.has(from) && members.has(to))
          .map(({ from, to, files }) => `  ${shown(to)} reads ${files.map(shown).join(', ')}  (from ${shown(from)})`);
      }),
    ],
  ];
}

function shared(graph: PipelineGraph): string[][] {
  if (graph.shared.length === 0) return [];
  return [
    [
      'Rewritten in place: who reads it before and who after, nobody can say',
      ...graph.shared.map(({ path, steps }) => `  ${shown(path)}  (${steps.map(shown).join(', ')})`),
    ],
  ];
}

function inputs(files: readonly GraphFile[]): string[][] {
  const found = files.filter(({ madeBy, readBy }) => madeBy.length === 0 && readBy.length > 0);
  if (found.length === 0) return [];
  const lines = (Object.keys(IN_WORDS) as Whereabouts[]).flatMap((where) => {
    const here = found.filter((file) => file.where === where);
    return here.length === 0
      ? []
      : [`  ${IN_WORDS[where]}`, ...here.map((file) => `    ${shown(file.path)}${hint(file)}`)];
  });
  return [['Inputs that no step makes', ...lines]];
}

function hint({ where, documented }: GraphFile): string {
  return documented && (where === 'missing' || where === 'ignored') ? '  (the README or a download speaks of it)' : '';
}

function outputs(files: readonly GraphFile[]): string[][] {
  const found = files.filter(({ madeBy, readBy }) => madeBy.length > 0 && readBy.length === 0);
  if (found.length === 0) return [];
  return [['Outputs that no step reads', ...found.map(({ path }) => `  ${shown(path)}`)]];
}

function shown(text: string): string {
  return escapeText(maskSecrets(text));
}
