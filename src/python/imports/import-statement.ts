/** A module that an import statement names. */
export interface NamedModule {
  readonly module: string;
  readonly level: number;
  /** Offsets of the module's name (of its dots, where there is no name). */
  readonly start: number;
  readonly end: number;
}

// Sticky, one token each. No repeated groups: those overflow the stack of the regular expression engine on hostile texts.
const BLANKS = /[ \t\f]*/y;
const JOINED_LINE = /\\\r?\n/y;
const IDENTIFIER = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const DOT = /[ \t]*\.[ \t]*/y;
const DOTS = /[. \t]*/y;
const KEYWORD =
  /^(?:import|from|as|if|else|for|in|is|not|and|or|def|class|return|None|True|False|while|with|try|pass|lambda)$/;

/** Modules of `import a.b as c, d`, whose word `import` ends at `pos`. Empty where it is no whole statement. */
export function parseImport(source: string, pos: number): NamedModule[] {
  const found: NamedModule[] = [];
  for (;;) {
    pos = skipGap(source, pos);
    const end = dottedNameEnd(source, pos);
    const module = source.slice(pos, end).replace(/[ \t]+/g, '');
    if (end === pos || KEYWORD.test(module)) return [];
    found.push({ module, level: 0, start: pos, end });
    pos = skipGap(source, end);
    if (wordAt(source, pos) === 'as') {
      const alias = skipGap(source, pos + 2);
      pos = skipGap(source, skip(IDENTIFIER, source, alias));
    }
    if (source[pos] !== ',') break;
    pos++;
  }
  return isStatementEnd(source, pos) ? found : [];
}

/** The module of `from ..a.b import c`, whose word `from` ends at `pos`. */
export function parseFrom(source: string, pos: number): NamedModule[] {
  const start = skipGap(source, pos);
  const afterDots = skip(DOTS, source, start);
  const level = source.slice(start, afterDots).replace(/[^.]/g, '').length;
  const nameAt = level > 0 ? skipGap(source, afterDots) : start;
  const end = dottedNameEnd(source, nameAt);
  const name = source.slice(nameAt, end).replace(/[ \t]+/g, '');
  // `from . import x`: the word behind the dots is the keyword itself.
  if (level > 0 && name === 'import') return [{ module: '', level, start, end: start + level }];
  if (end === nameAt || KEYWORD.test(name)) return [];
  return wordAt(source, skipGap(source, end)) === 'import' ? [{ module: name, level, start, end }] : [];
}

function skip(pattern: RegExp, source: string, pos: number): number {
  pattern.lastIndex = pos;
  return pattern.test(source) ? pattern.lastIndex : pos;
}

function skipGap(source: string, from: number): number {
  let pos = skip(BLANKS, source, from);
  for (;;) {
    const next = skip(JOINED_LINE, source, pos);
    if (next === pos) return pos;
    pos = skip(BLANKS, source, next);
  }
}

function dottedNameEnd(source: string, from: number): number {
  let end = skip(IDENTIFIER, source, from);
  while (end > from) {
    const next = skip(DOT, source, end);
    const after = skip(IDENTIFIER, source, next);
    if (next === end || after === next) break;
    end = after;
  }
  return end;
}

function wordAt(source: string, pos: number): string {
  return source.slice(pos, skip(IDENTIFIER, source, pos));
}

function isStatementEnd(source: string, pos: number): boolean {
  const next = source[pos];
  return next === undefined || next === '\n' || next === '\r' || next === ';' || next === '#';
}
