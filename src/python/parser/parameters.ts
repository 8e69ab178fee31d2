import type { Argument, Arguments, Expr, Name } from '../ast.js';
import { fail, failExpected, report, reportPython2 } from './errors.js';
import { parseStarred } from './expression-lists.js';
import { invalidExpr, parseExpr } from './expressions.js';
import type { Scanner } from './scanner.js';
import { parseTargetList } from './targets.js';
import * as T from './tokens.js';

/** A parameter list as it is being read. */
interface Parameters {
  posonlyargs: Argument[];
  args: Argument[];
  vararg: Argument | null;
  kwonlyargs: Argument[];
  kwDefaults: (Expr | null)[];
  kwarg: Argument | null;
  defaults: Expr[];
  /** A `*` has been read: what follows is keyword-only. */
  starred: boolean;
}

/** `lambda parameters: body`. */
export function parseLambda(s: Scanner): Expr {
  const start = s.start;
  s.advance();
  const args = parseParameters(s, T.COLON, false);
  if (s.tok === T.COLON) s.advance();
  else failExpected(s, '`:` after the parameters of `lambda`');
  const outer = s.around;
  s.around = 1;
  const body = s.failed ? invalidExpr(s) : parseExpr(s);
  s.around = outer;
  return { kind: 'Lambda', start, end: s.prevEnd, args, body };
}

/** Reads parameters up to the `closing` token, which stays current. A `def` has annotations, a `lambda` has none. */
export function parseParameters(s: Scanner, closing: number, annotated: boolean): Arguments {
  const start = s.start;
  const list: Parameters = {
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kwDefaults: [],
    kwarg: null,
    defaults: [],
    starred: false,
  };
  while (s.tok !== closing) {
    if (list.kwarg !== null) fail(s, 'nothing can follow the `**` parameter');
    else if (s.tok === T.SLASH) parseSlash(s, list);
    else if (s.tok === T.STAR) parseStar(s, list, annotated);
    else if (s.tok === T.DSTAR) parseDoubleStar(s, list, annotated);
    else parsePlain(s, list, annotated);
    if (s.tok !== T.COMMA) break;
    s.advance();
  }
  const { posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults } = list;
  if (list.starred && vararg === null && kwonlyargs.length === 0 && !s.failed)
    fail(s, 'a parameter must follow the bare `*`');
  if (mayRepeat(list)) s.strays.push(start);
  const end = Math.max(start, s.prevEnd);
  return { kind: 'Arguments', start, end, posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults };
}

const FEW = 12;

/** Whether a name may stand twice among the parameters: surely not in a short list of plain ones without two that are equal. */
function mayRepeat({ posonlyargs, args, vararg, kwonlyargs, kwarg }: Parameters): boolean {
  const rest = posonlyargs.length + kwonlyargs.length + (vararg === null ? 0 : 1) + (kwarg === null ? 0 : 1);
  if (args.length > FEW || rest > FEW) return true;
  for (let i = 1; i < args.length; i++) {
    const name = args[i]?.arg;
    for (let j = 0; j < i; j++) if (args[j]?.arg === name) return true;
  }
  if (rest === 0) return false;
  const others = [...posonlyargs, ...kwonlyargs];
  if (vararg !== null) others.push(vararg);
  if (kwarg !== null) others.push(kwarg);
  return others.some(
    ({ arg }, i) => args.some((one) => one.arg === arg) || others.findIndex((one) => one.arg === arg) < i,
  );
}

/** `/`: all parameters before it are positional only (PEP 570). */
function parseSlash(s: Scanner, list: Parameters): void {
  if (list.args.length === 0 || list.posonlyargs.length > 0 || list.starred) {
    return fail(s, '`/` must stand once, after a parameter and before `*`');
  }
  list.posonlyargs = list.args;
  list.args = [];
  s.advance();
}

function parseStar(s: Scanner, list: Parameters, annotated: boolean): void {
  if (list.starred) return fail(s, '`*` can stand only once among the parameters');
  list.starred = true;
  s.advance();
  if (s.tok !== T.COMMA && s.tok !== T.RPAR && s.tok !== T.COLON) list.vararg = parseOne(s, annotated, true);
  if (s.tok === T.ASSIGN) fail(s, 'the `*` parameter cannot have a default');
}

function parseDoubleStar(s: Scanner, list: Parameters, annotated: boolean): void {
  s.advance();
  list.kwarg = parseOne(s, annotated, false);
  if (s.tok === T.ASSIGN) fail(s, 'the `**` parameter cannot have a default');
}

function parsePlain(s: Scanner, list: Parameters, annotated: boolean): void {
  if (s.tok === T.LPAR && !list.starred) return parseTuple(s, list);
  const argument = parseOne(s, annotated, false);
  let value: Expr | null = null;
  if (s.tok === T.ASSIGN) {
    s.advance();
    value = parseExpr(s);
  }
  if (list.starred) {
    list.kwonlyargs.push(argument);
    list.kwDefaults.push(value);
    return;
  }
  list.args.push(argument);
  if (value !== null) list.defaults.push(value);
  else if (list.defaults.length > 0 && !s.failed) {
    report(s, 'syntax', 'a parameter without a default stands after one with a default', argument.start, argument.end);
  }
}

/** Python 2's `def f((a, b)):`; each name becomes a parameter. */
function parseTuple(s: Scanner, list: Parameters): void {
  const start = s.start;
  const target = parseTargetList(s);
  // parseTargetList read past the commas of an unbracketed list: only brackets were asked for.
  if (!s.failed) reportPython2(s, 'a tuple as a parameter is Python 2', start, s.prevEnd);
  for (const name of namesOf(target)) {
    list.args.push({ kind: 'Argument', start: name.start, end: name.end, arg: name.id, annotation: null });
  }
  if (s.tok !== T.ASSIGN) return;
  s.advance();
  list.defaults.push(parseExpr(s));
}

function namesOf(target: Expr): Name[] {
  if (target.kind === 'Name') return [target];
  return target.kind === 'Tuple' || target.kind === 'List' ? target.elts.flatMap(namesOf) : [];
}

function parseOne(s: Scanner, annotated: boolean, starAnnotation: boolean): Argument {
  const { start, end } = s;
  if (s.tok !== T.NAME) {
    failExpected(s, 'the name of a parameter');
    return { kind: 'Argument', start, end: start, arg: '', annotation: null };
  }
  const arg = s.name();
  s.advance();
  if (!annotated || s.tok !== T.COLON) return { kind: 'Argument', start, end, arg, annotation: null };
  s.advance();
  // `*args: *Ts` (PEP 646).
  const annotation = starAnnotation && s.tok === T.STAR ? parseStarred(s) : parseExpr(s);
  return { kind: 'Argument', start, end: s.prevEnd, arg, annotation };
}
