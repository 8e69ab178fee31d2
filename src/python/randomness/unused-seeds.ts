import type { Constant, Expr, Node, Stmt } from '../ast.js';
import { walk } from '../walk.js';

export interface UnusedSeed {
  readonly kind: 'constant' | 'option';
  readonly text: string;
  readonly unit: number;
  readonly node: Node;
}
const NAME = /^(?:\w+_)?(?:random_?)?seed$|^(?:\w+_)?random_state$/i;
/** What each constant and each option that is taken for a seed looks like: where there is none, no tree is walked. */
const MENTIONED =
  /^[ \t\f]*\w*(?:seed|random_?state)[^\S\n]*=[\s(\\]*\d|;[^\S\n]*\w*(?:seed|random_?state)[^\S\n]*=|--[\w-]{0,100}(?:seed|random[-_]state)/im;
const OPTION = /^--(?:\w+[-_])?(?:seed|random[-_]state)$/;

interface Reads {
  readonly names: Set<string>;
  readonly attributes: Set<string>;
  /** Texts, such as the key in `config["seed"]` or a name in `__all__`. */
  readonly texts: Set<string>;
  /** Options are handed on as a whole: `train(args)`, `vars(args)`. */
  whole: boolean;
}

/** Constants and options that are named for a seed and that nothing in the texts reads. */
export function unusedSeeds(
  texts: readonly { readonly body: readonly Stmt[]; readonly source: string }[],
): UnusedSeed[] {
  // Nothing is named for a seed in most files: their trees need no walk.
  if (!texts.some(({ source }) => MENTIONED.test(source))) return [];
  const found: UnusedSeed[] = [];
  const options: UnusedSeed[] = [];
  texts.forEach(({ body, source }, unit) => {
    const mayHaveOption = source.includes('add_argument');
    for (const statement of body) {
      const constant = constantOf(statement);
      if (constant !== undefined) found.push({ kind: 'constant', text: constant, unit, node: statement });
      if (mayHaveOption)
        walk(statement, (node) => {
          const option = optionOf(node);
          if (option !== undefined) options.push({ kind: 'option', text: option, unit, node });
        });
    }
  });
  if (found.length === 0 && options.length === 0) return [];
  const reads: Reads = { names: new Set(), attributes: new Set(), texts: new Set(), whole: false };
  for (const { body } of texts) for (const statement of body) walk(statement, (node) => read(node, reads));
  return [
    ...found.filter(({ text }) => !reads.names.has(text) && !reads.texts.has(text)),
    ...options.filter(({ text }) => !reads.whole && !isRead(text.replace(/^--/, '').replaceAll('-', '_'), reads)),
  ];
}

function isRead(option: string, { names, attributes, texts }: Reads): boolean {
  return names.has(option) || attributes.has(option) || texts.has(option);
}

function constantOf(node: Stmt): string | undefined {
  if (node.kind !== 'Assign' || node.targets.length !== 1) return undefined;
  const [target] = node.targets;
  return target?.kind === 'Name' && NAME.test(target.id) && node.value.kind === 'Constant' && node.value.type === 'int'
    ? target.id
    : undefined;
}

/** `parser.add_argument("--seed", ...)`, `@click.option("--seed", ...)`. One with its own `dest` is somebody's plan. */
function optionOf(node: Node): string | undefined {
  if (node.kind !== 'Call' || node.func.kind !== 'Attribute') return undefined;
  if (node.func.attr !== 'add_argument') return undefined;
  if (node.keywords.some(({ arg }) => arg === 'dest' || arg === 'action')) return undefined;
  const flag = node.args.find((arg): arg is Constant => arg.kind === 'Constant' && OPTION.test(String(arg.value)));
  return flag === undefined ? undefined : String(flag.value);
}

const PARSED = /^(?:args?|opts?|options|flags|params?|hparams|cfg|config|parser|namespace|unparsed)\w*$/i;

function read(node: Node, reads: Reads): void {
  if (node.kind === 'Name' && node.ctx === 'load') reads.names.add(node.id);
  else if (node.kind === 'Attribute') reads.attributes.add(node.attr);
  else if (node.kind === 'Constant' && node.type === 'str') reads.texts.add(String(node.value));
  else if (node.kind === 'Call') {
    const values = [...node.args, ...node.keywords.map(({ value }) => value)];
    reads.whole ||= values.some(handsOn) && !(node.func.kind === 'Name' && node.func.id === 'print');
  } else if (node.kind === 'Assign' || node.kind === 'Return')
    reads.whole ||= node.value !== null && handsOn(node.value);
}

function handsOn(value: Expr): boolean {
  if (value.kind === 'Starred') return handsOn(value.value);
  // A helper that parses: whoever calls it reads the options.
  if (value.kind === 'Call' && value.func.kind === 'Attribute' && /^parse_(?:known_)?args$/.test(value.func.attr))
    return false;
  return value.kind === 'Name' && PARSED.test(value.id);
}
