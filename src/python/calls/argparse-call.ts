import { oneOf, soften, text, UNKNOWN } from '../constants/value.js';
import type { ObjectValue, Value } from '../constants/value.js';
import type { Given } from './evaluate-call.js';

/** Parsers of options: what they parse has the defaults of what was added to them as attributes. */
const PARSERS: ReadonlySet<string> = new Set([
  'argparse.ArgumentParser',
  'argparse.Namespace',
  'types.SimpleNamespace',
  'easydict.EasyDict',
]);

/** Calls of `argparse`, and of what holds settings as attributes; nothing for other calls. */
export function argparseCall(name: string, on: Value, { args, keywords }: Given): Value | undefined {
  if (PARSERS.has(name)) return parser(name, name === 'argparse.ArgumentParser' ? [] : [...keywords]);
  if (on.kind !== 'object' || !on.type.startsWith('argparse.')) return undefined;
  if (name.endsWith('.add_argument')) {
    addArgument(on, args, keywords);
    return UNKNOWN;
  }
  if (/\.(?:add_argument_group|add_mutually_exclusive_group)$/.test(name)) return on;
  if (name.endsWith('.add_subparsers')) return on;
  if (name.endsWith('.add_parser')) return on;
  if (name.endsWith('.parse_args')) return on;
  if (name.endsWith('.parse_known_args')) return { kind: 'list', items: [on, UNKNOWN], open: false };
  if (name.endsWith('.set_defaults')) {
    for (const [key, value] of keywords) on.attributes.set(key, soften(value));
    return UNKNOWN;
  }
  return undefined;
}

function parser(type: string, attributes: readonly (readonly [string, Value])[]): ObjectValue {
  return { kind: 'object', type, ofClass: null, attributes: new Map(attributes) };
}

function addArgument(on: ObjectValue, args: readonly Value[], keywords: ReadonlyMap<string, Value>): void {
  const flags = args.flatMap((arg) => (arg.kind === 'text' ? [arg.text] : []));
  const long = flags.find((flag) => flag.startsWith('--')) ?? flags[0];
  const dest = keywords.get('dest');
  const name = dest?.kind === 'text' ? dest.text : long?.replace(/^-+/, '').replaceAll('-', '_');
  if (name === undefined) return;
  const given = keywords.get('default');
  on.attributes.set(name, given === undefined ? UNKNOWN : asType(soften(given), keywords.get('type')));
}

/** `type=Path` makes a path of the default. */
function asType(value: Value, type: Value | undefined): Value {
  if (type?.kind !== 'ref' || !type.name.startsWith('pathlib.') || value.kind !== 'text') return value;
  return oneOf([text(value.text, true, true)]);
}
