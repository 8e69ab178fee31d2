import type { ByteSpan, OutputFact } from '../../api/index.js';
import { describeKind, kindAt, knownString, optionalString, spell, wellFormed } from './json-values.js';
import { KeyTable } from './key-table.js';
import type { CellInput } from './make-cells.js';
import type { RawOutput } from './raw-notebook.js';

const MOST_OF_AN_ERROR = 500;
// `pyout` and `pyerr` are format 3's; `update_display_data` is what front ends save of a replaced display.
const KINDS = new KeyTable([
  'stream',
  'display_data',
  'execute_result',
  'error',
  'pyout',
  'pyerr',
  'update_display_data',
]);

/** One output of a code cell as a fact: what kind it is and how large, and of an error what it says. */
export function makeOutput(raw: RawOutput, index: number, { bytes, oddities }: CellInput): OutputFact {
  const size = raw.span.end - raw.span.start;
  const type = knownString(bytes, raw.type, KINDS);
  if (!raw.isObject)
    oddities.add(
      `an output is ${describeKind(kindAt(bytes, raw.span))}, not an object`,
      'an output of unknown kind',
      index,
    );
  else if (type === '')
    oddities.add(`an "output_type" is ${spell(bytes, raw.type)}`, 'an output of unknown kind', index);
  if (type !== 'error' && type !== 'pyerr') return { kind: outputKind(type), bytes: size };
  const part = (span: ByteSpan | undefined): string =>
    wellFormed((optionalString(bytes, span) ?? '').slice(0, MOST_OF_AN_ERROR));
  return { kind: 'error', bytes: size, error: { name: part(raw.ename), value: part(raw.evalue) } };
}

function outputKind(
  type: 'stream' | 'display_data' | 'execute_result' | 'pyout' | 'update_display_data' | '',
): OutputFact['kind'] {
  if (type === '') return 'unknown';
  if (type === 'pyout') return 'execute_result';
  return type === 'update_display_data' ? 'display_data' : type;
}
