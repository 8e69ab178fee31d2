import { forEachChild, parse } from 'unbash';
import type { Command, SyntaxNode, Word } from 'unbash';

/** One simple command of a shell text, with where it stands in that text (UTF-16 offsets, end exclusive). */
export interface ShellCommand {
  /** Quotes removed, expansions as written: `python`, `train.py`, `--lr`, `$LR`. Redirections and leading assignments are left out. */
  readonly words: readonly string[];
  /** Files that it is given by `<` and gives its output to by `>` and `>>`; those of its error output are left out. */
  readonly redirects: readonly ShellRedirect[];
  readonly start: number;
  readonly end: number;
}
export interface ShellRedirect {
  readonly kind: 'in' | 'out' | 'append';
  readonly path: string;
}

/** The parser has corners (nested `$(`) that cost the square of the length: a longer text is cut at a line. */
const MAX_LENGTH = 16_384;
const MAX_COMMANDS = 2_000;
const MAX_NODES = 20_000;

/**
 * The simple commands of a shell text, in order, those in pipelines, loops, functions and substitutions too. Text with a
 * mistake (an apostrophe in an example's output) is taken line by line, so that one line does not swallow the next.
 * Never throws.
 */
export function parseShell(text: string): readonly ShellCommand[] {
  return parseRedirects(text).filter(({ words }) => words.length > 0);
}

/** The same, and what has redirections only, without words: a loop, a group, `> file`. */
export function parseRedirects(text: string): readonly ShellCommand[] {
  const bounded = text.length > MAX_LENGTH ? text.slice(0, Math.max(0, text.lastIndexOf('\n', MAX_LENGTH))) : text;
  const whole = tryParse(bounded);
  if (whole?.clean === true) return whole.commands;
  const commands: ShellCommand[] = [];
  for (const line of logicalLines(bounded)) {
    for (const command of tryParse(line.text)?.commands ?? [])
      commands.push({ ...command, start: command.start + line.start, end: command.end + line.start });
  }
  return commands.slice(0, MAX_COMMANDS);
}

function tryParse(text: string): { readonly commands: ShellCommand[]; readonly clean: boolean } | undefined {
  try {
    const script = parse(text);
    return { commands: collect(script), clean: (script.errors?.length ?? 0) === 0 };
  } catch {
    // A RangeError from thousands of nested functions: nothing that a person documents.
    return undefined;
  }
}

/** Depth first, in source order, with an own stack: nesting is the input's to choose. */
function collect(root: SyntaxNode): ShellCommand[] {
  const commands: ShellCommand[] = [];
  const stack: SyntaxNode[] = [root];
  for (let seen = 0; seen < MAX_NODES && commands.length < MAX_COMMANDS; seen++) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node.type === 'Command' || node.type === 'Redirected') {
      const words = node.type === 'Command' ? wordsOf(node) : [];
      const redirects = redirectsOf(node.type === 'Command' ? [...node.prefix, ...node.suffix] : node.redirects);
      if (words.length > 0 || redirects.length > 0) commands.push({ words, redirects, start: node.pos, end: node.end });
    }
    const children: SyntaxNode[] = [];
    forEachChild(node, (child) => {
      children.push(child);
    });
    for (const child of children.reverse()) stack.push(child);
  }
  return commands;
}

function wordsOf(command: Command): string[] {
  if (command.name === undefined) return [];
  // `make CUDA=1`: an assignment behind the name is an argument like any other.
  return [command.name, ...command.args].map((word) => (isWord(word) ? word.value : word.text));
}

const KINDS: Readonly<Record<string, ShellRedirect['kind']>> = {
  '<': 'in',
  '>': 'out',
  '>|': 'out',
  '&>': 'out',
  '>>': 'append',
  '&>>': 'append',
};

function redirectsOf(nodes: readonly SyntaxNode[]): readonly ShellRedirect[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'Redirect' || node.target === undefined) return [];
    const kind = KINDS[node.operator];
    // `2> errors.txt` is a log.
    const isOther = node.descriptor?.type === 'FileDescriptor' && node.descriptor.value > 1;
    return kind === undefined || isOther ? [] : [{ kind, path: node.target.value }];
  });
}

function isWord(node: { readonly type: string }): node is Word {
  return node.type === 'Word';
}

/** Lines, with those that end in a backslash joined to the next. */
function* logicalLines(text: string): Generator<{ readonly text: string; readonly start: number }> {
  let start = 0;
  let from = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    if (found >= 0 && text[end - 1] === '\\') {
      from = end + 1;
      continue;
    }
    yield { text: text.slice(start, end), start };
    start = end + 1;
    from = start;
  }
}
