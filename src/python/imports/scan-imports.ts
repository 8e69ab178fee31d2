import { pythonInLineMagic, pythonStart } from './cell-magics.js';
import { ImportBlocks } from './import-blocks.js';
import { parseFrom, parseImport } from './import-statement.js';
import { lineEnd, nextLine, skipString } from './skip-text.js';

/** One module that a text imports. */
export interface ScannedImport {
  /** Dotted, as written; empty for `from . import x`. */
  readonly module: string;
  /** The first part of `module`. */
  readonly top: string;
  /** Leading dots of a relative import. */
  readonly level: number;
  /** Under `try`/`except ImportError` and the like, or under a check whether the module is there. */
  guarded: boolean;
  /** Under `if TYPE_CHECKING`. */
  typing: boolean;
  /** UTF-16 offsets of the module's name in the text. */
  readonly start: number;
  readonly end: number;
}

const HEADERS = new Set('if elif else try except finally while for with def class async'.split(' '));
const WORD = /[A-Za-z_]\w*/y;
const NOTEWORTHY = new Uint8Array(128);
for (const char of '"\'#\\\n\r()[]{};:!%') NOTEWORTHY[char.charCodeAt(0)] = 1;
/** Nothing between brackets begins a line like this, so a bracket before it was never closed. */
const SURELY_A_STATEMENT = /[ \t]*(?:import[ \t]+[\w.]+[ \t]*(?:$|[\r\n,;#]|as\b)|from[ \t]+[\w.]+[ \t]+import\b)/y;

/**
 * Imports of a Python text, or of a notebook's cell with its magics and shell lines. A line scanner that knows strings,
 * comments, brackets and continuations; it gives up on nothing, and its time is linear in the text.
 */
export function scanImports(source: string, ipython: boolean): ScannedImport[] {
  // Most cells import nothing, and this test is a hundred times quicker than the walk.
  if (!source.includes('import')) return [];
  const start = ipython ? pythonStart(source) : 0;
  return start === undefined ? [] : new ImportScanner(source, ipython).scan(start);
}

class ImportScanner {
  readonly #source: string;
  readonly #ipython: boolean;
  readonly #found: ScannedImport[] = [];
  readonly #blocks = new ImportBlocks(this.#found);

  constructor(source: string, ipython: boolean) {
    this.#source = source;
    this.#ipython = ipython;
  }

  scan(start: number): ScannedImport[] {
    for (let pos = start; pos < this.#source.length;) pos = this.#line(pos);
    this.#blocks.end();
    return this.#found;
  }

  /** Reads the logical line that begins at `pos` and returns where the next one does. */
  #line(lineStart: number): number {
    const source = this.#source;
    let pos = lineStart;
    let indent = 0;
    for (; ; pos++) {
      const code = source.charCodeAt(pos);
      if (code === 32) indent++;
      else if (code === 9) indent += 8 - (indent % 8);
      else if (code !== 12) break;
    }
    const first = source[pos];
    if (first === undefined) return pos;
    if (first === '\n' || first === '\r') return nextLine(source, pos);
    if (first === '#') return nextLine(source, lineEnd(source, pos));
    if (this.#ipython && (first === '%' || first === '!' || first === '?')) {
      const python = first === '%' ? pythonInLineMagic(source, pos) : undefined;
      if (python === undefined) return nextLine(source, this.#joinedLineEnd(pos));
      pos = python;
    }
    this.#blocks.beginLine(indent, this.#word(pos));
    return this.#statements(pos, indent);
  }

  /** Statements of one logical line, with `;` between them or behind a header's colon. */
  #statements(from: number, indent: number): number {
    const source = this.#source;
    let pos = from;
    for (;;) {
      while (source[pos] === ' ' || source[pos] === '\t' || source[pos] === ';') pos++;
      const word = this.#word(pos);
      if (word === 'import') this.#add(parseImport(source, pos + word.length));
      else if (word === 'from') this.#add(parseFrom(source, pos + word.length));
      const isHeader = HEADERS.has(word);
      const end = this.#statementEnd(pos + word.length, isHeader);
      if (isHeader && source[end] === ':')
        this.#blocks.header(indent, word, source.slice(pos, Math.min(end + 1, pos + 1000)));
      else if (source[end] !== ';') return nextLine(source, end);
      pos = end + 1;
    }
  }

  #word(pos: number): string {
    WORD.lastIndex = pos;
    return WORD.exec(this.#source)?.[0] ?? '';
  }

  #add(modules: ReturnType<typeof parseImport>): void {
    for (const { module, level, start, end } of modules)
      this.#found.push({
        module,
        top: module.split('.', 1)[0] ?? '',
        level,
        guarded: false,
        typing: false,
        start,
        end,
      });
  }

  /** The `;`, the line end, or (for a header) the colon that ends the statement. */
  #statementEnd(from: number, isHeader: boolean): number {
    const source = this.#source;
    let depth = 0;
    for (let pos = from; pos < source.length; pos++) {
      const code = source.charCodeAt(pos);
      if (NOTEWORTHY[code] !== 1) continue;
      const char = source.charAt(pos);
      if ('([{'.includes(char)) depth++;
      else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
      else if ('"\'#\\'.includes(char)) pos = this.#skipped(char, pos) - 1;
      else if (depth > 0) {
        if ((char === '\n' || char === '\r') && this.#isStatementAt(nextLine(source, pos))) return pos;
      } else if (char === '!' || char === '%') {
        if (this.#ipython && this.#isMagicValue(pos)) return this.#joinedLineEnd(pos);
      } else if (char !== ':' || (isHeader && source[pos + 1] !== '=')) return pos;
    }
    return source.length;
  }

  /** The offset behind the string, comment or line continuation that begins at `pos`. */
  #skipped(char: string, pos: number): number {
    if (char === '#') return lineEnd(this.#source, pos);
    if (char !== '\\') return skipString(this.#source, pos);
    const next = this.#source[pos + 1];
    return next === '\n' || next === '\r' ? nextLine(this.#source, pos + 1) : pos + 1;
  }

  #isStatementAt(pos: number): boolean {
    SURELY_A_STATEMENT.lastIndex = pos;
    return SURELY_A_STATEMENT.test(this.#source);
  }

  /** `x = !ls` and `x = %magic`: the rest of the line is not Python. `!=` and the modulo operator are. */
  #isMagicValue(pos: number): boolean {
    const source = this.#source;
    if (source[pos] === '!') return source[pos + 1] !== '=';
    let before = pos - 1;
    while (source[before] === ' ' || source[before] === '\t') before--;
    return source[before] === '=' && source[pos + 1] !== '=';
  }

  /** The end of a magic's or shell line; a backslash at a line's end joins the next one. */
  #joinedLineEnd(pos: number): number {
    const source = this.#source;
    let end = lineEnd(source, pos);
    while (end < source.length && source[end - 1] === '\\') end = lineEnd(source, nextLine(source, end));
    return end;
  }
}
