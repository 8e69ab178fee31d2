import type { CellFact, PrintedVersionFact } from '../../api/index.js';
import { normaliseName, packagesFor } from '../../data/import-packages.js';
import { JsonTrouble } from './json-scanner.js';
import { parseAt } from './json-values.js';
import type { RawCell } from './raw-notebook.js';

export interface PrintedVersionsInput {
  readonly path: string;
  readonly bytes: Buffer;
  readonly cells: readonly CellFact[];
  readonly raws: readonly RawCell[];
}

/** What cells say that print versions. No output of any other cell is decoded. */
const ASKS = /__version__|\bpip3? +(?:freeze|list|show)\b|\bwatermark\b/;
const LARGEST_OUTPUT = 200_000;
const MOST = 1000;
const ROW = /^([A-Za-z0-9][\w.-]*)(?: *: *| +)(\d\S*)(?: .*)?$/;
const VERSION = /^\d+(?:\.\d+)+(?:(?:a|b|rc)\d+)?(?:\.post\d+)?$/;

/**
 * Versions of packages that the saved outputs of a notebook tell: by `pip freeze`, `pip list`, `pip show`, `%watermark`, and
 * by `print(np.__version__)` where as many versions were printed as were asked for.
 */
export function printedVersions({ path, bytes, cells, raws }: PrintedVersionsInput): readonly PrintedVersionFact[] {
  const found: PrintedVersionFact[] = [];
  let aliases: ReadonlyMap<string, string> | undefined;
  for (const { index, type, source, outputs } of cells) {
    if (type !== 'code' || outputs.length === 0 || !ASKS.test(source)) continue;
    const text = outputText(bytes, raws[index]);
    if (text === '') continue;
    const at = { path, cell: index, line: 1, column: 1 };
    aliases ??= importedAs(cells);
    for (const [name, version] of [...listed(text, source), ...asked(text, source, aliases)]) {
      const [plain = ''] = version.split('+', 1);
      if (name !== '' && VERSION.test(plain) && found.length < MOST)
        found.push({ name: normaliseName(name), version: plain, at });
    }
  }
  return found;
}

function outputText(bytes: Buffer, raw: RawCell | undefined): string {
  const texts = (raw?.outputList ?? []).map(({ span, isObject }) => {
    if (!isObject || span.end - span.start > LARGEST_OUTPUT) return '';
    try {
      const { text, data } = parseAt(bytes, span) as { readonly text?: unknown; readonly data?: unknown };
      const plain =
        typeof data === 'object' && data !== null ? (data as Record<string, unknown>)['text/plain'] : undefined;
      return joined(text ?? plain);
    } catch (error) {
      if (error instanceof JsonTrouble) return '';
      throw error;
    }
  });
  return texts.join('\n');
}

function joined(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((line) => typeof line === 'string').join('') : '';
}

/** `numpy==1.19.5`; the rows of `pip list`; `Name:` and `Version:` of `pip show`; `numpy : 1.19.5` of watermark. */
function* listed(text: string, source: string): Generator<readonly [string, string]> {
  const isWatermark = /\bwatermark\b/.test(source);
  let isTable = isWatermark;
  let shown = '';
  for (const line of text.split(/\r?\n/)) {
    const row = /^([A-Za-z0-9][\w.-]*)==(\S+)$/.exec(line) ?? (isTable ? ROW.exec(line) : null);
    const field = /^(Name|Version): (\S+)$/.exec(line);
    if (row !== null) yield [isWatermark ? (distribution(row[1] ?? '') ?? '') : (row[1] ?? ''), row[2] ?? ''];
    else if (field?.[1] === 'Name') shown = field[2] ?? '';
    else if (field !== null) yield [shown, field[2] ?? ''];
    else isTable ||= /^Package +Version/.test(line) && /\bpip3? +list\b/.test(source);
  }
}

/** Lines that print versions and nothing else with a point between digits, and what they printed, in order. */
function asked(
  text: string,
  source: string,
  aliases: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const lines = source.split('\n').filter((line) => /^(?:print\b.*__version__|[\w.]+\.__version__;? *$)/.test(line));
  const names = lines.flatMap((line) =>
    [...line.matchAll(/(?<![\w.])(\w+(?:\.\w+)*)\.__version__/g)].map(([, name = '']) => name),
  );
  const versions = [...text.matchAll(/(?<![\w.])v?(\d+\.\d[\w.+-]*)/g)].map(([, version = '']) =>
    version.replace(/(?<!\.)\.+$/, ''),
  );
  if (names.length === 0 || names.length !== versions.length) return [];
  return names.flatMap((name, i) => {
    const found = distribution(aliases.get(name) ?? '');
    return found === undefined ? [] : [[found, versions[i] ?? ''] as const];
  });
}

/** The one distribution that a top-level module is of: of `cv2`, which several have, the version is none of theirs. */
function distribution(module: string): string | undefined {
  if (module === '' || module.includes('.')) return undefined;
  const [first, ...others] = packagesFor(module);
  return others.length === 0 || first === normaliseName(module) ? first : undefined;
}

/** `np` for `import numpy as np`. */
function importedAs(cells: readonly CellFact[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { type, source } of cells) {
    if (type !== 'code' || !source.includes('import')) continue;
    for (const [, list = ''] of source.matchAll(
      /^[ \t]*import[ \t]+([\w.]+(?:[ \t]+as[ \t]+\w+)?(?:[ \t]*,[ \t]*[\w.]+(?:[ \t]+as[ \t]+\w+)?)*)/gm,
    ))
      for (const one of list.split(',')) {
        const [, module = '', alias] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?/.exec(one) ?? [];
        found.set(
          alias ?? module.split('.', 1)[0] ?? '',
          alias === undefined ? (module.split('.', 1)[0] ?? '') : module,
        );
      }
  }
  return found;
}
