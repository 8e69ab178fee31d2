import type { Alias, Stmt } from '../ast.js';
import { failExpected } from './errors.js';
import type { Scanner } from './scanner.js';
import * as T from './tokens.js';

/** `import a.b as c, d`. */
export function parseImport(s: Scanner): Stmt {
  const start = s.start;
  const names: Alias[] = [];
  do {
    s.advance();
    const at = s.start;
    const name = parseDottedName(s);
    if (name === '') break;
    names.push(parseAlias(s, at, name));
  } while (s.tok === T.COMMA);
  return { kind: 'Import', start, end: s.prevEnd, names };
}

/** `from ..a.b import (c as d, e)`, `from m import *`. */
export function parseImportFrom(s: Scanner): Stmt {
  const start = s.start;
  s.advance();
  let level = 0;
  while (s.tok === T.DOT || s.tok === T.ELLIPSIS) {
    level += s.tok === T.DOT ? 1 : 3;
    s.advance();
  }
  const module = level > 0 && s.tok === T.KW_IMPORT ? null : parseDottedName(s);
  if (s.tok !== T.KW_IMPORT) {
    failExpected(s, '`import`');
    return { kind: 'ImportFrom', start, end: s.prevEnd, module, names: [], level };
  }
  s.advance();
  if (module === '__future__' || (s.tok === T.STAR && (s.around & 9) !== 0)) s.strays.push(start);
  const names = s.tok === T.LPAR ? parseBracketedNames(s) : parseNames(s);
  return { kind: 'ImportFrom', start, end: s.prevEnd, module, names, level };
}

function parseNames(s: Scanner): Alias[] {
  const { start, end } = s;
  if (s.tok === T.STAR) {
    s.advance();
    return [{ kind: 'Alias', start, end, name: '*', asname: null, asnameStart: -1 }];
  }
  const names: Alias[] = [];
  for (;;) {
    const alias = parseImportedName(s);
    if (alias === null) return names;
    names.push(alias);
    if (s.tok !== T.COMMA) return names;
    s.advance();
  }
}

function parseBracketedNames(s: Scanner): Alias[] {
  const names: Alias[] = [];
  s.advance();
  for (;;) {
    const alias = parseImportedName(s);
    if (alias === null) return names;
    names.push(alias);
    if (s.tok === T.COMMA) s.advance();
    else if (s.tok !== T.RPAR) {
      failExpected(s, '`,` or `)`');
      return names;
    }
    if (s.tok === T.RPAR) {
      s.advance();
      return names;
    }
  }
}

function parseImportedName(s: Scanner): Alias | null {
  if (s.tok !== T.NAME) {
    failExpected(s, 'a name to import');
    return null;
  }
  const start = s.start;
  const name = s.name();
  s.advance();
  return parseAlias(s, start, name);
}

function parseAlias(s: Scanner, start: number, name: string): Alias {
  if (s.tok !== T.KW_AS) return { kind: 'Alias', start, end: s.prevEnd, name, asname: null, asnameStart: -1 };
  s.advance();
  if (s.tok !== T.NAME) {
    failExpected(s, 'a name after `as`');
    return { kind: 'Alias', start, end: s.prevEnd, name, asname: null, asnameStart: -1 };
  }
  const asname = s.name();
  const asnameStart = s.start;
  s.advance();
  return { kind: 'Alias', start, end: s.prevEnd, name, asname, asnameStart };
}

/** `a.b.c`; the empty string after a failure. */
function parseDottedName(s: Scanner): string {
  if (s.tok !== T.NAME) {
    failExpected(s, 'the name of a module');
    return '';
  }
  let name = s.name();
  s.advance();
  while (s.tok === T.DOT) {
    s.advance();
    if (s.tok !== T.NAME) {
      failExpected(s, 'a name after `.`');
      return name;
    }
    name += `.${s.name()}`;
    s.advance();
  }
  return name;
}
