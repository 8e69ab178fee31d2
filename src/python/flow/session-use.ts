import type { Call, LineMagic, Module, Span } from '../ast.js';
import { walkWhere } from '../walk-where.js';

/** What one cell asks of the session: see `SessionFact`. Offsets into the cell. */
export interface SessionUse {
  readonly prompts: readonly (Span & { readonly call: string })[];
  readonly borrowed: readonly (Span & { readonly kind: 'run' | 'store'; readonly text: string })[];
}

/**
 * Reads one cell; the body of a function counts, since a function that is written down in a notebook is called there as a rule.
 * Linear; statements are gone through only where they have a word that matters.
 */
export function sessionUse(module: Module): SessionUse {
  const { source } = module;
  const prompts: SessionUse['prompts'][number][] = [];
  const borrowed: SessionUse['borrowed'][number][] = [];
  walkWhere(module, WORDS, (node) => {
    if (node.kind === 'Call') prompts.push(...promptOf(node));
    else if (node.kind === 'LineMagic') borrowed.push(...borrowedBy(node, source));
  });
  return { prompts, borrowed };
}
const WORDS = /\b(?:raw_input|input|getpass)\b|%(?:run|store)\b/g;

const PROMPTS = new Set(['input', 'raw_input', 'getpass', 'getpass.getpass']);

function promptOf(node: Call): SessionUse['prompts'] {
  const { func } = node;
  const base = func.kind === 'Attribute' && func.value.kind === 'Name' ? `${func.value.id}.${func.attr}` : '';
  const call = func.kind === 'Name' ? func.id : base;
  return PROMPTS.has(call) ? [{ call, start: node.start, end: node.end }] : [];
}

function borrowedBy(node: LineMagic, source: string): SessionUse['borrowed'] {
  const text = source.slice(node.start, node.end).split(/[\r\n]/, 1)[0] ?? '';
  const span = { start: node.start, end: node.start + text.length };
  if (node.name === 'run' && /\.ipynb\b/.test(node.args)) return [{ kind: 'run', text, ...span }];
  if (node.name === 'store' && /(?:^|\s)-r\b/.test(node.args)) return [{ kind: 'store', text, ...span }];
  return [];
}
