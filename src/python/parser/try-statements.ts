import type { ExceptHandler, Expr, Stmt } from '../ast.js';
import { failExpected, report, reportPython2 } from './errors.js';
import { parseTupleRest } from './expression-lists.js';
import { parseExpr } from './expressions.js';
import type { Scanner } from './scanner.js';
import { parseElse } from './compound-statements.js';
import { beginClause, endOfBlocks, parseBlock } from './statements.js';
import * as T from './tokens.js';

/** `try` with its handlers, `else` and `finally`. */
export function parseTry(s: Scanner): Stmt {
  const start = s.start;
  s.advance();
  const header = s.prevEnd;
  const body = parseBlock(s, '`try`');
  const handlers: ExceptHandler[] = [];
  let star = false;
  while (s.tok === T.KW_EXCEPT) {
    const { handler, starred } = parseHandler(s);
    if (handlers.length > 0 && starred !== star) {
      report(s, 'syntax', '`except` and `except*` cannot be mixed in one `try`', handler.start, handler.start + 6);
    }
    if (starred || handlers.at(-1)?.type === null) s.strays.push(handler.start);
    star = starred;
    handlers.push(handler);
  }
  const orelse = handlers.length > 0 ? parseElse(s) : [];
  const finalbody = parseFinally(s);
  if (handlers.length === 0 && finalbody === null) {
    report(s, 'syntax', '`try` needs an `except` or a `finally` after its block', start, header);
  }
  const lastHandler = handlers.at(-1)?.end ?? endOfBlocks(header, body);
  const end = endOfBlocks(lastHandler, orelse, finalbody ?? []);
  return { kind: star ? 'TryStar' : 'Try', start, end, body, handlers, orelse, finalbody: finalbody ?? [] };
}

function parseFinally(s: Scanner): Stmt[] | null {
  if (s.tok !== T.KW_FINALLY) return null;
  beginClause(s);
  s.advance();
  return parseBlock(s, '`finally`');
}

function parseHandler(s: Scanner): { handler: ExceptHandler; starred: boolean } {
  beginClause(s);
  const start = s.start;
  s.advance();
  const starred = s.tok === T.STAR;
  if (starred) s.advance();
  let type: Expr | null = null;
  let name: string | null = null;
  let nameStart = -1;
  if (s.tok !== T.COLON || starred) {
    const typeStart = s.start;
    type = parseExpr(s);
    if (s.tok === T.COMMA) {
      const tuple = parseTupleRest(s, typeStart, type);
      const old = tuple.kind === 'Tuple' ? oldStyleName(tuple.elts) : null;
      if (old === null || s.failed) {
        type = tuple;
      } else {
        name = old.id;
        nameStart = old.start;
        const hint = `\`except X, ${name}\` is Python 2: Python 3 needs \`except X as ${name}\``;
        reportPython2(s, hint, start, s.prevEnd);
      }
    }
    if (s.tok === T.KW_AS) {
      s.advance();
      if (s.tok === T.NAME) {
        name = s.name();
        nameStart = s.start;
        s.advance();
      } else {
        failExpected(s, 'a name after `as`');
      }
    }
  }
  const header = s.prevEnd;
  const body = parseBlock(s, '`except`');
  const handler: ExceptHandler = {
    kind: 'ExceptHandler',
    start,
    end: endOfBlocks(header, body),
    type,
    name,
    nameStart,
    body,
  };
  return { handler, starred };
}

/**
 * `except A, B:` is valid from Python 3.14 on, `except A, e:` was Python 2's `except A as e:`. Exceptions are named with
 * capitals and variables without, so a lone lower-case name after the comma is taken as the variable.
 */
function oldStyleName(elts: readonly Expr[]): (Expr & { kind: 'Name' }) | null {
  const second = elts[1];
  if (elts.length !== 2 || second?.kind !== 'Name') return null;
  return second.id === second.id.toLowerCase() ? second : null;
}
