import { expect, test } from '@jest/globals';
import { compilerErrors } from '../../src/python/compiler/compiler-errors.js';
import { parsePython } from '../../src/python/parse-python.js';
import { walk } from '../../src/python/walk.js';

const MANY = 40_000;

function many(text: string, count: number = MANY): string {
  return text.repeat(count);
}

function blocks(depth: number): string {
  const heads = Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}if x:\n`);
  return `${heads.join('')}${' '.repeat(depth)}pass\nafter = 1\n`;
}

/** Texts that overflow the stack of a parser that trusts them, or take it a time that grows with their square. */
const DEEP: readonly (readonly [name: string, source: string])[] = [
  ['brackets', `${many('(', 10_000)}x${many(')', 10_000)}`],
  ['open round brackets', many('(')],
  ['open square brackets', many('[')],
  ['open dicts', many('{a:')],
  ['closing brackets', many(')')],
  ['wrong brackets', many('(]')],
  ['open calls, line by line', many('x = f(a,\n', 4_000)],
  ['open calls with statements inside', many('(\nimport a\n', 4_000)],
  ['open heads', many('def f(\n', 4_000)],
  ['signs', `${many('-')}x`],
  ['nots', `${many('not ')}x`],
  ['powers', `${many('a**')}a`],
  ['attributes', `a${many('.b')}`],
  ['sums', `a${many('+a')}`],
  ['calls', `a${many('()')}`],
  ['subscripts', `a${many('[0]')}`],
  ['lambdas', `${many('lambda:')}x`],
  ['conditions', `${many('a if b else ')}c`],
  ['awaits', `${many('await ')}x`],
  ['f-strings', many('f"{')],
  ['f-strings in turns', many('f\'{f"{')],
  ['format specs', `f"${many('{a:')}`],
  ['patterns', `match x:\n case ${many('[')}`],
  ['match heads', many('match (a\n', 4_000)],
  ['with heads', many('with (', 4_000)],
  ['decorators', many('@a\n')],
  ['elif', `if a: pass\n${many('elif a: pass\n', 4_000)}`],
  ['assignments', `${many('a=')}1`],
  ['joined lines', many('\\\n')],
  ['backslashes', many('\\')],
  ['open strings', many('"\n', 4_000)],
  ['a backslash at the end of a string', "x = 'a\\"],
  ['a backslash at the end of an f-string', "x = f'a\\"],
  ['NULs', many('\0')],
  ['lone surrogates', many('\ud800')],
  ['magics', many('%time ')],
  ['cell magics', many('%%time\n')],
  ['inserted braces', `!${many('{(')}}`],
  ['commands without a sign', many('pip install x\n', 4_000)],
  ['names of characters', `x = "${many('\\N{', 200_000)}"`],
  ['arguments by name', `f(${Array.from({ length: MANY }, (_, i) => `a${String(i)}=1`).join(', ')})`],
  ['declarations', `def f():\n${many('    global x\n    nonlocal y\n')}`],
  ['what stands in the wrong place', many('*a\nreturn\nyield\n')],
  ['alternatives', `match x:\n    case ${many('a | ')}b: pass\n`],
  ['comprehensions', `${many('[', 150)}(x := 1)${many(' for a in b]', 150)}`],
  ['blank lines and cell magics', `${many('\n')}x\n${many('%%a\n', 4_000)}`],
];

test.each(DEEP)('%s neither overflow the stack nor take long', (_name, source) => {
  const before = process.cpuUsage();
  for (const ipython of [false, true]) {
    const module = parsePython(source, { ipython });
    expect(depthOf(module.body)).toBeLessThan(1_500);
    compilerErrors(module, ipython);
  }
  const { user } = process.cpuUsage(before);
  // Linear time needs a few hundred milliseconds at most, quadratic time minutes.
  expect(user / 1e6).toBeLessThan(10);
});

test('what is too deep is an error of its own kind, and what comes after it is read', () => {
  for (const source of [
    `x = ${many('(', 300)}${many(')', 300)}`,
    `x = a${many('+a', 2_000)}`,
    `x = ${many('- ', 2_000)}a`,
  ]) {
    const { body, errors } = parsePython(`${source}\ny = 1\n`, { ipython: false });
    expect(errors.map((error) => error.kind)).toEqual(['depth']);
    expect(body.map((statement) => statement.kind)).toEqual(['Assign', 'Assign']);
  }
});

test('blocks ten thousand deep end in one error, and the statement after them is read', () => {
  const { body, errors } = parsePython(blocks(10_000), { ipython: false });
  expect(errors.map((error) => error.kind)).toEqual(['depth']);
  expect(body.map((statement) => statement.kind)).toEqual(['If', 'Assign']);
});

test('an ordinary expression of several hundred operators is not too deep', () => {
  expect(parsePython(`x = a${many(' + "b"', 700)}`, { ipython: false }).errors).toEqual([]);
});

test('every cut of a text is read, with all places inside the text and in order', () => {
  const source = [
    'match f(a, *b)[1:2]:\n  case {"k": [x, *_]} | P(y=1) if z:\n    print(f"{a!r:>{w}} {{ {b=}")\n',
    'try:\n  with (open(a) as b, c): pass\nexcept* E as e:\n  x: int = lambda q, /, *r: (yield)\n',
    '%time y = !ls {a}\nfor i in "\\x41" \'b\': %%x\npip install x\nprint "a", `b`\nobj.z??\n@d\nasync def g[T](): await h\n',
  ].join('');
  const outside: string[] = [];
  for (let end = 0; end <= source.length; end++) {
    const text = source.slice(0, end);
    for (const ipython of [false, true]) {
      walk(parsePython(text, { ipython }), (node) => {
        if (!(0 <= node.start && node.start <= node.end && node.end <= text.length))
          outside.push(`${text}: ${node.kind}`);
      });
    }
  }
  expect(outside).toEqual([]);
});

/** The deepest nesting below these nodes, without recursion. */
function depthOf(nodes: readonly object[]): number {
  let deepest = 0;
  const stack: (readonly [unknown, number])[] = nodes.map((node) => [node, 0]);
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [value, depth] = top;
    deepest = Math.max(deepest, depth);
    if (typeof value !== 'object' || value === null) continue;
    for (const child of Object.values(value)) {
      if (Array.isArray(child)) for (const item of child) stack.push([item, depth + 1]);
      else if (typeof child === 'object') stack.push([child, depth + 1]);
    }
  }
  return deepest;
}
