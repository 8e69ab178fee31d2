import type { Expr, Match, Pattern, Span } from '../ast.js';

/** Something that the compiler refuses: where, and why. */
export type Refusal = readonly [at: Span, message: string];

const UNREACHED = 'this pattern takes everything, so none of those below it could be reached';

/** What CPython says of the patterns of a `match` only when it compiles them (PEP 634). */
export function patternErrors({ cases }: Match): Refusal[] {
  const found: Refusal[] = [];
  cases.forEach(({ pattern, guard }, i) => {
    if (guard === null && i < cases.length - 1 && takesAll(pattern)) found.push([pattern, UNREACHED]);
    bound(pattern, found);
  });
  return found;
}

/** `_`, a name, and brackets or alternatives that come to the same. */
function takesAll(pattern: Pattern): boolean {
  if (pattern.kind === 'MatchOr') return pattern.patterns.some(takesAll);
  return pattern.kind === 'MatchAs' && (pattern.pattern === null || takesAll(pattern.pattern));
}

/** The names that a pattern binds. The parser follows patterns no deeper than it does expressions. */
function bound(pattern: Pattern, found: Refusal[]): ReadonlySet<string> {
  if (pattern.kind === 'MatchOr') return boundByAll(pattern.patterns, found);
  own(pattern, found);
  const names = new Set<string>();
  for (const part of partsOf(pattern)) for (const name of bound(part, found)) addName(names, name, part, found);
  const name = pattern.kind === 'MatchMapping' ? pattern.rest : 'name' in pattern ? pattern.name : null;
  if (name !== null) addName(names, name.name, name, found);
  return names;
}

function addName(names: Set<string>, name: string, at: Span, found: Refusal[]): void {
  if (names.has(name)) found.push([at, `the pattern binds \`${name}\` twice`]);
  names.add(name);
}

function partsOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'MatchSequence':
    case 'MatchMapping':
      return pattern.patterns;
    case 'MatchClass':
      return [...pattern.patterns, ...pattern.kwdPatterns];
    case 'MatchAs':
      return pattern.pattern === null ? [] : [pattern.pattern];
    default:
      return [];
  }
}

function boundByAll(patterns: readonly Pattern[], found: Refusal[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = patterns.map((one) => bound(one, found));
  others.forEach((other, i) => {
    const at = patterns[i + 1];
    const same = other.size === first.size && [...other].every((name) => first.has(name));
    if (!same && at !== undefined) found.push([at, 'the alternatives of a pattern must bind the same names']);
  });
  for (const one of patterns.slice(0, -1)) if (takesAll(one)) found.push([one, UNREACHED]);
  return first;
}

/** What is wrong with the pattern itself, its parts apart. */
function own(pattern: Pattern, found: Refusal[]): void {
  switch (pattern.kind) {
    case 'MatchSequence': {
      const stars = pattern.patterns.filter(({ kind }) => kind === 'MatchStar');
      const [star, second] = stars;
      if (second !== undefined) found.push([second, 'only one name of a sequence pattern can have a star']);
      else if (star?.start === pattern.start && star.end === pattern.end)
        found.push([star, 'a name with a star needs a comma or brackets around it in a pattern']);
      return;
    }
    case 'MatchMapping': {
      const twice = firstTwice(pattern.keys.map(keyOf));
      const key = pattern.keys[twice];
      if (key !== undefined) found.push([key, 'the key stands twice in the pattern']);
      const { rest } = pattern;
      const behind = pattern.keys.find(({ start }) => rest !== null && start > rest.start);
      if (behind !== undefined) found.push([behind, 'nothing can follow the `**` name of a pattern']);
      const variable = pattern.keys.find(({ kind }) => kind === 'Name');
      if (variable !== undefined) found.push([variable, 'the key of a pattern must be a literal or a dotted name']);
      return;
    }
    case 'MatchClass': {
      const twice = firstTwice(pattern.kwdAttrs);
      if (twice >= 0) found.push([pattern, `\`${pattern.kwdAttrs[twice] ?? ''}=\` stands twice in the pattern`]);
      return;
    }
    case 'MatchValue':
      if (isSum(pattern.value))
        found.push([pattern, 'the second number of a pattern must be imaginary, as in `1 + 2j`']);
      else if (pattern.value.kind === 'JoinedStr') found.push([pattern, 'an f-string cannot be a pattern']);
      return;
    case 'MatchAs':
      if (pattern.pattern !== null && pattern.name === null) found.push([pattern, '`as _` binds nothing']);
      return;
    default:
  }
}

function isSum(value: Expr): boolean {
  return value.kind === 'BinOp' && value.right.kind === 'Constant' && value.right.type !== 'complex';
}

function keyOf(key: Expr): string | null {
  return key.kind === 'Constant' ? `${key.type} ${String(key.value)}` : null;
}

/** The index of the first text that stood in the list before; -1 where none did. */
export function firstTwice(texts: readonly (string | null)[]): number {
  const seen = new Set<string>();
  return texts.findIndex((text) => {
    if (text === null) return false;
    const before = seen.has(text);
    seen.add(text);
    return before;
  });
}
