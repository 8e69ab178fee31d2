import { expect, test } from '@jest/globals';
import type { CellMagic, HelpQuery, LineMagic, ShellCommand, Span } from '../../src/python/ast.js';
import { parsePython } from '../../src/python/parse-python.js';
import { errorsOf, outlineOf } from './outline.js';

/** Notebook cells, as IPython's own transformer reads them. */
const CELLS: readonly (readonly [source: string, outline: string, errors: readonly string[]])[] = [
  ['%matplotlib inline', 'LineMagic:matplotlib:inline', []],
  ['%time x = f(y)', 'LineMagic:time:x = f(y)(Assign(Call(f y) x!))', []],
  ['%timeit -n 10 -r3 f(x)', 'LineMagic:timeit:-n 10 -r3 f(x)(Expr(Call(f x)))', []],
  ['%time', 'LineMagic:time', []],
  ['%prun -s cumulative -l 20 f(x)', 'LineMagic:prun:-s cumulative -l 20 f(x)(Expr(Call(f x)))', []],
  [
    '%lprun -f a.b -f c d(e)',
    'LineMagic:lprun:-f a.b -f c d(e)(Inserted(Attribute:b(a)) Inserted(c) Expr(Call(d e)))',
    [],
  ],
  ['%time %run x.py', 'LineMagic:time:%run x.py(LineMagic:run:x.py)', []],
  ['%%time\nx = 1\ny', 'CellMagic:time(Assign(int1 x!) Expr(y))', []],
  ['%%timeit -n 1 a = b\nc(a)', 'CellMagic:timeit:-n 1 a = b(Assign(b a!) Expr(Call(c a)))', []],
  ['%%capture out\nx = 1', 'CellMagic:capture:out(Assign(int1 x!))', []],
  ['%%bash --out v\nls $HOME\nfor f in *; do', 'CellMagic:bash:--out v', []],
  ['%%time\n%%capture\nx', 'CellMagic:time(CellMagic:capture(Expr(x)))', []],
  ['%%writefile a.py\nx = 1', 'CellMagic:writefile:a.py', []],
  ['%%html\n<b>', 'CellMagic:html', []],
  ['x\n%%time\ny', 'Expr(x); LineMagic:%time; Expr(y)', ['2:1 syntax: `%%time` must be on the first line of its cell']],
  ['# c\n%%time\ny', 'LineMagic:%time; Expr(y)', ['2:1 syntax: `%%time` must be on the first line of its cell']],
  ['\n\n%%time\ny', 'CellMagic:time(Expr(y))', []],
  [
    '!ls {a+1} $b.c ${d} {{e}} $$f $1',
    'ShellCommand:ls {a+1} $b.c ${d} {{e}} $$f $1(Inserted(BinOp:Add(a int1)) Inserted(Attribute:c(b)) Inserted(d))',
    [],
  ],
  ['!!ls', 'ShellCommand:ls', []],
  ['x = !ls {y}', 'ShellCommand:ls {y}(Inserted(y) x!)', []],
  ['a, b = %sx ls', 'LineMagic:sx:ls(Tuple(a! b!))', []],
  ['x = %time f()', 'LineMagic:time:f()(Expr(Call(f)) x!)', []],
  ['a.b = c[0] = !ls', 'ShellCommand:ls(Tuple(Attribute:b(a) Subscript(c int0)))', []],
  ['if x:\n    %matplotlib inline\n    !ls\ny', 'If(x LineMagic:matplotlib:inline ShellCommand:ls); Expr(y)', []],
  ['!ls \\\n  -l\nx', 'ShellCommand:ls \\\n  -l; Expr(x)', []],
  ['%run \\\n a.py\nx', 'LineMagic:run:a.py; Expr(x)', []],
  ['obj?', 'HelpQuery:obj(obj)', []],
  ['obj.attr??', 'HelpQuery:obj.attr(Attribute:attr(obj))', []],
  ['?obj', 'HelpQuery:obj', []],
  ['??obj', 'HelpQuery:obj', []],
  ['?', 'HelpQuery', []],
  ['np.*load*?', 'HelpQuery:np.*load*', []],
  ['%timeit?', 'HelpQuery:%timeit', []],
  ['%%timeit?', 'HelpQuery:%%timeit', []],
  ['x = obj?', 'HelpQuery:obj(obj)', []],
  ['f(a)?\ny', 'InvalidStmt(Call(f a)); Expr(y)', ['1:5 syntax: found `?` where the statement should have ended']],
  ['pip install x', 'LineMagic:pip:install x', []],
  ['cd ..', 'LineMagic:cd:..', []],
  ['ls', 'LineMagic:ls', []],
  ['ls -l', 'LineMagic:ls:-l', []],
  ['ls - l', 'Expr(BinOp:Sub(ls l))', []],
  ['ls -la *.py', 'LineMagic:ls:-la *.py', []],
  ['x = 1\nls', 'Assign(int1 x!); Expr(ls)', []],
  [
    'x = 1\npip install y',
    'Assign(int1 x!); LineMagic:pip:install y',
    ['2:1 syntax: `pip install y` is a command only where it is alone in its cell: `%pip install y` works everywhere'],
  ],
  ['pip = 1', 'Assign(int1 pip!)', []],
  ['ls()', 'Expr(Call(ls))', []],
  ['conda install -y x', 'LineMagic:conda:install -y x', []],
  ['git clone x', 'InvalidStmt(git)', ['1:5 syntax: `git clone x` is a shell command: it needs `!` before it']],
  ['x\n!git clone y', 'Expr(x); ShellCommand:git clone y', []],
  ['await f()', 'Expr(Await(Call(f)))', []],
  ['async with a: b', 'AsyncWith(WithItem(a) Expr(b))', []],
  ['for x in y:\n  %time f(x)', 'For(y x! LineMagic:time:f(x)(Expr(Call(f x))))', []],
  ['x = 5 %y', 'Assign(BinOp:Mod(int5 y) x!)', []],
  ['x = (5\n%y)', 'Assign(BinOp:Mod(int5 y) x!)', []],
  ['%time for i in x: f(i)', 'LineMagic:time:for i in x: f(i)(For(x i! Expr(Call(f i))))', []],
  ['!echo "a', 'ShellCommand:echo "a', []],
  ['%cd ..\n# c', 'LineMagic:cd:..', []],
  ['!pip install x # c', 'ShellCommand:pip install x # c', []],
  ['print?', 'HelpQuery:print(print)', []],
  ['x = !', 'ShellCommand(x!)', []],
  ['%', 'LineMagic', []],
  ['  x = 1\n  y', 'Assign(int1 x!); Expr(y)', []],
  ['>>> x = 1\n>>> y', 'Assign(int1 x!); Expr(y)', []],
  ['In [1]: x = 1\n   ...: y', 'Assign(int1 x!); Expr(y)', []],
  ['%store -r x', 'LineMagic:store:-r x', []],
  ['get_ipython().system("ls")', 'Expr(Call(Attribute:system(Call(get_ipython)) "ls"))', []],
  ['%%sql\nselect', 'CellMagic:sql', []],
  [
    '%timeit (a,\n b)',
    'LineMagic:timeit:(a,(Expr(Tuple(a b)))',
    ['1:9 syntax: a line magic takes its own line only, and this goes on below'],
  ],
  ['%env X={y}', 'LineMagic:env:X={y}(Inserted(y))', []],
  ["!awk '{print $1}' f", "ShellCommand:awk '{print $1}' f(Inserted)", []],
  ['x = y if z else !ls', 'Assign(IfExp(z y InvalidExpr) x!)', ['1:17 syntax: expected an expression, found `!`']],
  ['%%time x = 1', 'CellMagic:time:x = 1', []],
  ['a; !ls', 'Expr(a); InvalidStmt', ['1:4 syntax: expected a statement, found `!`']],
  ['a ; b?', 'Expr(a); InvalidStmt(b)', ['1:6 syntax: found `?` where the statement should have ended']],
  ['%%python3\nprint 1', 'CellMagic:python3', []],
  ['$x', 'InvalidStmt(InvalidExpr)', ['1:1 syntax: the character `$` cannot stand in Python code']],
  [
    '%time print "a"',
    'LineMagic:time:print "a"(Python2Print("a"))',
    ['1:7 python2: `print` without brackets is Python 2: Python 3 needs `print(...)`'],
  ],
];

test.each(CELLS)('the cell %j', (source, outline, errors) => {
  expect(outlineOf(source, true)).toBe(outline);
  expect(errorsOf(source, true)).toEqual(errors);
});

test('a script has no magics, and says so', () => {
  expect(errorsOf('x = 1\n%matplotlib inline\n!ls\nx?\n')).toEqual([
    '2:1 syntax: found `%` where a statement should begin: lines with `%`, `!` and `?` work in notebooks and IPython only',
    '3:1 syntax: found `!` where a statement should begin: lines with `%`, `!` and `?` work in notebooks and IPython only',
    '4:2 syntax: found `?` where the statement should have ended',
  ]);
});

test('offsets point into the text of the whole cell', () => {
  const source = '%%timeit -n 1 a = b\nx = !ls {c}\n%time d(e)\nf.g??\n';
  const [cell] = parsePython(source, { ipython: true }).body as unknown as readonly [CellMagic];
  const [shell, time, help] = cell.body as unknown as readonly [ShellCommand, LineMagic, HelpQuery];
  const at = (start: number, end: number): string => source.slice(start, end);
  const texts = (nodes: readonly Span[] | null): string[] => (nodes ?? []).map(({ start, end }) => at(start, end));
  expect(cell.bodyText).toBe(source.slice(cell.bodyStart));
  expect(texts(cell.lineBody)).toEqual(['a = b']);
  expect(texts(cell.body)).toEqual(['x = !ls {c}', '%time d(e)', 'f.g??']);
  expect(at(shell.commandStart, shell.end)).toBe(shell.command);
  expect(texts(shell.inserted)).toEqual(['c']);
  expect(at(time.nameStart, time.argsStart)).toBe('time ');
  expect(texts(time.body)).toEqual(['d(e)']);
  expect([at(help.queryStart, help.end), help.detail]).toEqual(['f.g??', 2]);
});

test('a magic without its sign is marked as such', () => {
  const [magic] = parsePython('pip install x', { ipython: true }).body as readonly LineMagic[];
  expect([magic?.kind, magic?.auto, magic?.name, magic?.args]).toEqual(['LineMagic', true, 'pip', 'install x']);
  const [marked] = parsePython('%pip install x', { ipython: true }).body as readonly LineMagic[];
  expect(marked?.auto).toBe(false);
});
