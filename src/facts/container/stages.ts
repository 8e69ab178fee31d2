import { DockerfileParser } from 'dockerfile-ast';
import type { Arg, From, Instruction } from 'dockerfile-ast';
import type { Place, StageFact } from '../../api/index.js';
import type { SourceText } from '../text/source-text.js';
import { splitImageReference } from './image-reference.js';
import { substitute } from './substitute.js';

/** A Dockerfile is some kilobytes. The instructions behind this many characters are not looked at. */
const MAX_LENGTH = 524_288;

/**
 * The build stages of a Dockerfile, in order. Only `ARG`s before the first `FROM` reach the `FROM` lines
 * (Dockerfile reference, "Understand how ARG and FROM interact"). May throw what the parser throws.
 */
export function readStages(source: SourceText): readonly StageFact[] {
  const text = source.text.length > MAX_LENGTH ? source.text.slice(0, MAX_LENGTH) : source.text;
  const values = new Map<string, string>();
  const names = new Set<string>();
  const stages: StageFact[] = [];
  const dockerfile = DockerfileParser.parse(text);
  for (const instruction of dockerfile.getInitialARGs()) addArguments(instruction, values);
  for (const from of dockerfile.getFROMs()) {
    const stage = readStage(from, source, values, names);
    if (stage === undefined) continue;
    stages.push(stage);
    if (stage.name !== undefined) names.add(stage.name.toLowerCase());
  }
  return stages;
}

/** `ARG A=1 B="2"`; an `ARG` without a default has no value until somebody builds. */
function addArguments(instruction: Arg, values: Map<string, string>): void {
  for (const argument of wordsOf(instruction)) {
    const equals = argument.indexOf('=');
    if (equals <= 0) continue;
    const written = unquote(argument.slice(equals + 1));
    // The parser splits a quoted value at its spaces. No image name holds a space, so such a value is of no use here.
    if (/["']/.test(written)) continue;
    const value = substitute(written, values);
    // `ARG B=${A}` with an unknown A: Docker puts in nothing; whoever builds is expected to pass A.
    if ('text' in value) values.set(argument.slice(0, equals), value.text);
  }
}

function readStage(
  from: From,
  source: SourceText,
  values: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): StageFact | undefined {
  const written = from.getImage();
  const range = from.getImageRange();
  // A `FROM` without an image (a template to fill in) builds nothing: there is no base to speak about.
  if (written === null || written === '' || range === null) return undefined;
  const offset = (position: { readonly line: number; readonly character: number }): number =>
    (source.lineStarts[position.line] ?? 0) + position.character;
  const at = source.place(offset(range.start), offset(range.end));
  const name = from.getBuildStage();
  return { ...imageStage(written, at, { values, names }), ...(name === null ? {} : { name }) };
}

const NOTHING = { values: new Map<string, string>(), names: new Set<string>() };

/** What an image reference, as written, stands for, given the values of variables and the names of earlier stages. */
export function imageStage(
  written: string,
  at: Place,
  known: { readonly values: ReadonlyMap<string, string>; readonly names: ReadonlySet<string> } = NOTHING,
): StageFact {
  const put = substitute(unquote(written), known.values);
  const image = 'text' in put ? put.text : written;
  const stage = { image, written, at };
  if ('unresolved' in put || image === '') return { ...stage, base: 'unresolved' };
  if (image === 'scratch') return { ...stage, base: 'scratch' };
  if (known.names.has(image.toLowerCase())) return { ...stage, base: 'stage' };
  const { tag, digest } = splitImageReference(image);
  return {
    ...stage,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    base: 'image',
  };
}

function wordsOf(instruction: Instruction): string[] {
  return instruction.getArguments().map((argument) => argument.getValue());
}

function unquote(text: string): string {
  const quote = text[0];
  return (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : text;
}
