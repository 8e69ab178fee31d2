import type { ByteSpan, CellFact, NotebookFact } from '../../api/index.js';
import { describeKind, kindAt, optionalString, wellFormed } from './json-values.js';
import type { Oddities } from './oddities.js';
import type { RawNames, RawNotebook } from './raw-notebook.js';

/** Longer ones are no names; they are cut, so that a hostile file cannot fill the report. */
const LONGEST_NAME = 200;

export interface Format {
  readonly major: number;
  readonly minor: number;
}

/** Which format the file is in, by its own word or, where that is missing or unknown, by its shape. */
export function readFormat(raw: RawNotebook, bytes: Buffer, oddities: Oddities): Format {
  const shape = raw.cells === undefined && raw.worksheetCells !== undefined ? 3 : 4;
  const major = wholeNumber(raw.major, bytes);
  if (raw.major === undefined) oddities.add('"nbformat" is missing', `format ${String(shape)}`);
  else if (major === undefined) oddities.add(`"nbformat" is ${spell(raw.major, bytes)}`, `format ${String(shape)}`);
  else if (major < 1 || major > 4)
    oddities.add(`"nbformat" is ${String(major)}, which is not known`, `format ${String(shape)}`);
  const known = major !== undefined && major >= 1 && major <= 4 ? major : shape;
  const minor = wholeNumber(raw.minor, bytes);
  if (minor === undefined && known === 4)
    oddities.add(`"nbformat_minor" is ${raw.minor === undefined ? 'missing' : spell(raw.minor, bytes)}`, 'format 4.0');
  return { major: known, minor: minor ?? 0 };
}

function wholeNumber(span: ByteSpan | undefined, bytes: Buffer): number | undefined {
  if (span === undefined || span.end - span.start > 9) return undefined;
  const text = bytes.toString('latin1', span.start, span.end);
  return /^[0-9]+$/.test(text) ? Number(text) : undefined;
}

/** As written if it is a number, else what kind of value it is. */
function spell(span: ByteSpan, bytes: Buffer): string {
  const kind = kindAt(bytes, span);
  return kind === 'number'
    ? bytes.toString('latin1', span.start, Math.min(span.end, span.start + 20))
    : describeKind(kind);
}

/** The notebook as a whole. Its oddities are those collected so far, so it is made last. */
export function makeNotebookFact(
  raw: RawNotebook,
  { bytes, format, cells, oddities }: { bytes: Buffer; format: Format; cells: readonly CellFact[]; oddities: Oddities },
): NotebookFact {
  noteOddMetadata(raw, bytes, oddities);
  const kernelspec = onlyObject(raw.metadata?.kernelspec);
  const languageInfo = onlyObject(raw.metadata?.languageInfo);
  const kernel = kernelspec === undefined ? undefined : makeKernel(kernelspec, bytes);
  const ran = ranBy(kernel, nameAt(languageInfo?.name, bytes), nameAt(languageInfo?.version, bytes));
  const language =
    ran.language ?? kernel?.language ?? cells.find((cell) => cell.language !== undefined && format.major < 4)?.language;
  const languageVersion = ran.version;
  return {
    format,
    cellCount: cells.length,
    ...(kernel === undefined ? {} : { kernel }),
    ...(language === undefined ? {} : { language: language.toLowerCase() }),
    ...(languageVersion === undefined ? {} : { languageVersion }),
    ...(kernelspec === undefined ? {} : { kernelspecSpan: kernelspec.span }),
    oddities: oddities.list(),
  };
}

/** What editors that run no kernel write into every new notebook, whatever its kernel is. */
const TEMPLATE_VERSION = '2.7.6';

/**
 * Language and version of the kernel that ran the notebook: `language_info`, unless the kernel it asks for contradicts it.
 * A Python 3 kernel never reported Python 2, and a kernel of Julia not the template of an editor.
 */
function ranBy(
  kernel: NotebookFact['kernel'],
  language: string | undefined,
  version: string | undefined,
): { language: string | undefined; version: string | undefined } {
  if (version?.startsWith('2.') === true && kernel?.name === 'python3') return { language, version: undefined };
  const isOther = kernel?.language !== undefined && !kernel.language.includes('python');
  if (version === TEMPLATE_VERSION && isOther) return { language: undefined, version: undefined };
  return { language, version };
}

function noteOddMetadata({ metadata }: RawNotebook, bytes: Buffer, oddities: Oddities): void {
  if (metadata === undefined) oddities.add('"metadata" is missing', 'no kernel and no language');
  else if (!metadata.isObject) oddities.add('"metadata" is not an object', 'no kernel and no language');
  const parts = { kernelspec: metadata?.kernelspec, language_info: metadata?.languageInfo };
  for (const [name, part] of Object.entries(parts))
    if (part?.isObject === false)
      oddities.add(`"${name}" is ${describeKind(kindAt(bytes, part.span))}`, `no "${name}"`);
}

function onlyObject(part: RawNames | undefined): RawNames | undefined {
  return part?.isObject === true ? part : undefined;
}

function makeKernel(raw: RawNames, bytes: Buffer): NonNullable<NotebookFact['kernel']> {
  const name = nameAt(raw.name, bytes);
  const displayName = nameAt(raw.displayName, bytes);
  const language = nameAt(raw.language, bytes)?.toLowerCase();
  return {
    ...(name === undefined || raw.name === undefined ? {} : { name, nameSpan: raw.name }),
    ...(displayName === undefined || raw.displayName === undefined
      ? {}
      : { displayName, displayNameSpan: raw.displayName }),
    ...(language === undefined ? {} : { language }),
  };
}

/** A name that says something: an empty one is none. */
function nameAt(span: ByteSpan | undefined, bytes: Buffer): string | undefined {
  const text = wellFormed(optionalString(bytes, span)?.slice(0, LONGEST_NAME) ?? '');
  return text === '' ? undefined : text;
}
