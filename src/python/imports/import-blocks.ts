/** What the statements around an import say of it. */
interface Block {
  readonly indent: number;
  readonly kind: 'try' | 'typing' | 'check' | 'other';
  /** Imports found before the block began. */
  readonly before: number;
  /** `try`: one of its handlers catches a failing import. `check`: always. */
  guards: boolean;
}

interface Marked {
  guarded: boolean;
  typing: boolean;
}

const CATCHES =
  /^except\s*(?:\*\s*)?(?::|.*\b(?:ImportError|ModuleNotFoundError|Exception|BaseException|StandardError)\b)/s;
const TYPING = /^(?:el)?if\s*\(?\s*(?:\w+\.)?TYPE_CHECKING\b/;
/** The code itself asks whether the module is there, or on which platform it runs. */
const CHECKS = /\bfind_spec\s*\(|\bsys\.modules\b|\bget_ipython\s*\(|\bfind_loader\s*\(/;
const SUPPRESSES = /^with\b.*\bsuppress\s*\(.*\b(?:ImportError|ModuleNotFoundError|Exception)\b/s;

/** Follows the blocks of a text by their indentation, and marks the imports in them once it is known what guards them. */
export class ImportBlocks {
  readonly #open: Block[] = [];
  readonly #imports: readonly Marked[];

  constructor(imports: readonly Marked[]) {
    this.#imports = imports;
  }

  /** A `try` is open whose handlers have not been seen yet. */
  get isTrying(): boolean {
    return this.#open.some((block) => block.kind === 'try');
  }

  /** A logical line begins at this indentation, with this word. */
  beginLine(indent: number, word: string): void {
    const continues = word === 'except' || word === 'finally' || word === 'else' || word === 'elif';
    for (;;) {
      const top = this.#open.at(-1);
      if (top === undefined || top.indent < indent) return;
      // The handlers of a `try` belong to it: what they import instead is as optional as what failed.
      if (top.indent === indent && continues && top.kind === 'try') return;
      this.#close();
    }
  }

  /** A header such as `try:` or `if TYPE_CHECKING:` opens a block, or goes on with the one that is open. */
  header(indent: number, word: string, text: string): void {
    const top = this.#open.at(-1);
    if (top?.kind === 'try' && top.indent === indent) {
      if (word === 'except' && CATCHES.test(text)) top.guards = true;
      return;
    }
    const kind = blockKind(word, text);
    this.#open.push({ indent, kind, before: this.#imports.length, guards: kind === 'check' });
  }

  /** The text is over. */
  end(): void {
    while (this.#open.length > 0) this.#close();
  }

  #close(): void {
    const block = this.#open.pop();
    if (block === undefined || (!block.guards && block.kind !== 'typing')) return;
    for (const found of this.#imports.slice(block.before)) {
      if (block.guards) found.guarded = true;
      else found.typing = true;
    }
  }
}

function blockKind(word: string, text: string): Block['kind'] {
  if (word === 'try') return 'try';
  if (word === 'with') return SUPPRESSES.test(text) ? 'check' : 'other';
  if (word !== 'if' && word !== 'elif') return 'other';
  if (TYPING.test(text)) return 'typing';
  return CHECKS.test(text) ? 'check' : 'other';
}
