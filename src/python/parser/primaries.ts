import type { Expr } from '../ast.js';
import { parseArguments } from './arguments.js';
import { parseBraces, parseList, parseParentheses } from './displays.js';
import { failExpected, report, reportPython2 } from './errors.js';
import { invalidExpr, LONG_RUN } from './expressions.js';
import { parseExprList } from './expression-lists.js';
import type { Scanner } from './scanner.js';
import { parseStrings } from './strings.js';
import { parseSubscript } from './subscripts.js';
import * as T from './tokens.js';

/** An atom and the attributes, calls and subscripts behind it. */
export function parsePrimary(s: Scanner): Expr {
  const start = s.start;
  let node = parseAtom(s);
  let run = 0;
  for (;;) {
    switch (s.tok) {
      case T.DOT:
        node = parseAttribute(s, start, node);
        break;
      case T.LPAR:
        node = parseArguments(s, start, node);
        break;
      case T.LSQB:
        node = parseSubscript(s, start, node);
        break;
      default:
        return node;
    }
    if (++run > LONG_RUN) s.deep = true;
  }
}

function parseAttribute(s: Scanner, start: number, value: Expr): Expr {
  s.advance();
  if (s.tok !== T.NAME) {
    failExpected(s, 'a name after `.`');
    return value;
  }
  const attr = s.name();
  const attrStart = s.start;
  s.advance();
  return { kind: 'Attribute', start, end: s.prevEnd, value, attr, attrStart, ctx: 'load' };
}

/** A name, a literal, or something in brackets. */
export function parseAtom(s: Scanner): Expr {
  switch (s.tok) {
    case T.NAME:
      return parseName(s);
    case T.NUMBER:
      return parseNumber(s);
    case T.STRING:
    case T.FSTRING:
      return parseStrings(s);
    case T.LPAR:
      return parseParentheses(s);
    case T.LSQB:
      return parseList(s);
    case T.LBRACE:
      return parseBraces(s);
    default:
      return parseRareAtom(s);
  }
}

function parseRareAtom(s: Scanner): Expr {
  const { start, end } = s;
  switch (s.tok) {
    case T.KW_NONE:
      s.advance();
      return { kind: 'Constant', start, end, type: 'none', value: null };
    case T.KW_TRUE:
      s.advance();
      return { kind: 'Constant', start, end, type: 'bool', value: true };
    case T.KW_FALSE:
      s.advance();
      return { kind: 'Constant', start, end, type: 'bool', value: false };
    case T.ELLIPSIS:
      s.advance();
      return { kind: 'Constant', start, end, type: 'ellipsis', value: null };
    case T.BACKTICK:
      return parseBackticks(s);
    default:
      failExpected(s, 'an expression');
      return invalidExpr(s);
  }
}

function parseName(s: Scanner): Expr {
  const { start, end } = s;
  const id = s.name();
  s.advance();
  return { kind: 'Name', start, end, id, ctx: 'load' };
}

function parseNumber(s: Scanner): Expr {
  const { start, end, numberType: type, numberValue: value } = s;
  if (s.numberIsPython2) reportOldNumber(s);
  s.advance();
  return { kind: 'Constant', start, end, type, value };
}

function reportOldNumber(s: Scanner): void {
  const text = s.text.slice(s.start, s.end);
  const long = /l$/i.test(text);
  if (!long && !/^0[0-7]+$/.test(text)) {
    report(s, 'syntax', `the number \`${text}\` must not begin with 0`, s.start, s.end);
    return;
  }
  const modern = long ? text.slice(0, -1) : `0o${text.replace(/^0+/, '')}`;
  reportPython2(s, `\`${text}\` is Python 2: Python 3 needs \`${modern}\``, s.start, s.end);
}

/** Python 2's `` `x` ``, which is `repr(x)`. */
function parseBackticks(s: Scanner): Expr {
  const start = s.start;
  s.advance();
  s.depth++;
  const value = parseExprList(s);
  s.depth--;
  if (s.tok !== T.BACKTICK) {
    failExpected(s, 'a closing backtick');
    return value;
  }
  s.advance();
  if (!s.failed) reportPython2(s, 'backticks are Python 2: Python 3 needs `repr(...)`', start, s.prevEnd);
  return { kind: 'Python2Repr', start, end: s.prevEnd, value };
}
