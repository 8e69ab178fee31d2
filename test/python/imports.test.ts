import { expect, test } from '@jest/globals';
import { importsOf } from '../../src/python/imports/imports-of.js';
import type { FoundImport } from '../../src/python/imports/imports-of.js';
import { parsePython } from '../../src/python/parse-python.js';

const scanImports = (source: string, ipython: boolean): FoundImport[] => importsOf(parsePython(source, { ipython }));

const modules = (source: string, ipython = true): string[] =>
  scanImports(source, ipython).map(({ module, level }) => '.'.repeat(level) + module);
/** `guarded`, `typing` or "" for each. */
const marks = (source: string): string[] =>
  scanImports(source, false).map(
    ({ module, guarded, typing }) => `${module}${guarded ? ' guarded' : ''}${typing ? ' typing' : ''}`,
  );

test.each<[string, string, string[]]>([
  ['several and aliases', 'import a, b.c as d , e', ['a', 'b.c', 'e']],
  ['from', 'from a.b import c, d\nfrom e import (f,  # g\n  h)\nfrom i import *', ['a.b', 'e', 'i']],
  [
    'relative',
    'from . import a\nfrom .b import c\nfrom ...d.e import f\nfrom .... import g',
    ['.', '.b', '...d.e', '....'],
  ],
  ['one line', 'import a; import b;x = 1; from c import d', ['a', 'b', 'c']],
  [
    'behind a colon',
    'if x: import a\nelse: from b import c\ntry: import d\nexcept E: pass\nclass A: import e',
    ['a', 'b', 'd', 'e'],
  ],
  [
    'a colon in brackets, a slice, a lambda',
    'if x[1:2] == {1: 2}: import a\nf = lambda: 1; import b\nx = y[1:]; import c',
    ['a', 'b', 'c'],
  ],
  ['indented', 'def f():\n    import a\n\twith b: import c', ['a', 'c']],
  ['joined lines', 'import a, \\\n  b\nfrom c \\\r\n import d', ['a', 'b', 'c']],
  ['non-ASCII', 'import größe, 模块.子', ['größe', '模块.子']],
  [
    "extensions that are not IPython's own",
    '%load_ext autoreload\n%load_ext nb_black\n%load_ext Cython',
    ['nb_black', 'Cython'],
  ],
  ['not in strings', '"""\nimport a\n"""\nx = "import b"\ny = \'\\\'\nimport c', ['c']],
  ['not in brackets', 'f(x,\n  y)\nimport a', ['a']],
  ['not in comments', "# import a\nx = 1  # '\nimport b", ['b']],
  ['not behind yield or raise', 'def f():\n  yield from a\nraise E from b\nimport c', ['c']],
  [
    'strings with prefixes and escapes',
    'x = r"\\"; import a\ny = rb\'\'\'\nimport b\'\'\'\nz = f"{x["k"]}"\nimport c',
    ['c'],
  ],
  ['a bracket that was never closed', 'print(x\nimport a\ny = [1,\nfrom b import c', ['a', 'b']],
  ['a string that was never closed', 'print("x)\nimport a', ['a']],
  ['lone carriage returns', 'import a\rimport b\rfrom c import d', ['a', 'b', 'c']],
  ['names that begin like keywords', 'important = 1\nfrom_x = 2\nimport_module("a")\nfromage import x', []],
  [
    'no whole statement',
    'import\nimport a b\nimport this data from here\nfrom a\nfrom a import_b\nimport import a',
    [],
  ],
])('%s', (_name, source, expected) => {
  expect(modules(source)).toEqual(expected);
});

test('offsets are those of the module name', () => {
  const source = 'x\nimport  a.b as c\nfrom ..d import e\nfrom . import f';
  expect(scanImports(source, false).map(({ start, end }) => source.slice(start, end))).toEqual(['a.b', '..d', '.']);
});

test.each<[string, string, string[]]>([
  [
    'magics and shell lines',
    "%matplotlib inline\n!echo don't\n?import\nimport a\n!cat \\\nimport b\nimport c",
    ['a', 'c'],
  ],
  [
    'what a magic or a shell gives',
    "x = !echo '\ny = %who_ls '\nimport a\nz = 5 % (\n2)\nif x != 'q': import b",
    ['a', 'b'],
  ],
  ['a line magic that runs Python', '%time import a\n%timeit -n 1 -r 2 import b\n%run import_c', ['a', 'b']],
  ['cell magics that run Python', '\n%%time\n%%capture out\nimport a', ['a']],
  ['cell magics of other languages', '%%bash\nimport a', []],
  ['a cell that is written to a file', '%%writefile b.py\nimport a', []],
  ['a cell magic that is not known', '%%sparkly\nimport a', []],
  ['a percent sign is no cell magic further down', 'x = 1\n%%bash\nimport a', ['a']],
  ['help', 'np.random?\nimport a', ['a']],
])('in a notebook: %s', (_name, source, expected) => {
  expect(modules(source)).toEqual(expected);
});

test('in a script a percent sign is an operator and an exclamation mark an error', () => {
  expect(modules("x = '%s' \\\n% y\nimport a\nx = !ls 'q'\nimport b", false)).toEqual(['a', 'b']);
});

test.each<[string, string, string[]]>([
  ['ImportError', 'try:\n  import a\nexcept ImportError:\n  import b\nimport c', ['a guarded', 'b guarded', 'c']],
  ['a tuple', 'try:\n  import a\nexcept (KeyError, ModuleNotFoundError) as e:\n  pass', ['a guarded']],
  [
    'bare and Exception',
    'try: import a\nexcept: pass\ntry:\n  import b\nexcept Exception:\n  pass',
    ['a guarded', 'b guarded'],
  ],
  [
    'else and finally belong to it',
    'try:\n  import a\nexcept ImportError:\n  x = 1\nelse:\n  import b\nfinally:\n  import c',
    ['a guarded', 'b guarded', 'c guarded'],
  ],
  ['another error', 'try:\n  import a\nexcept KeyError:\n  pass', ['a']],
  ['no handler', 'try:\n  import a\nfinally:\n  pass', ['a']],
  [
    'in a function inside',
    'try:\n  if x:\n    import a\n  def f():\n    import b\nexcept ImportError:\n  pass',
    ['a guarded', 'b guarded'],
  ],
  [
    'only the inner one',
    'try:\n  try:\n    import a\n  except ImportError: pass\n  import b\nexcept OSError:\n  pass',
    ['a guarded', 'b'],
  ],
  ['suppress', 'with contextlib.suppress(ImportError):\n  import a\nwith open(x):\n  import b', ['a guarded', 'b']],
  [
    'a check',
    "if importlib.util.find_spec('a'):\n  import a\nif 'google.colab' in sys.modules:\n  import b\nelse:\n  import c",
    ['a guarded', 'b guarded', 'c'],
  ],
  [
    'TYPE_CHECKING',
    'if TYPE_CHECKING:\n  import a\nelse:\n  import b\nif typing.TYPE_CHECKING: import c\nimport d',
    ['a typing', 'b', 'c typing', 'd'],
  ],
  [
    'a comment and a blank line at the margin end no block',
    'try:\n  import a\n# why\n\n  import b\nexcept ImportError:\n  pass',
    ['a guarded', 'b guarded'],
  ],
])('guarded: %s', (_name, source, expected) => {
  expect(marks(source)).toEqual(expected);
});

test('hostile texts take linear time and overflow nothing', () => {
  const many = 200_000;
  const texts = [
    'import ' + ' '.repeat(many) + '!',
    'import a' + '.a'.repeat(many),
    'import ' + '\\\n'.repeat(many),
    'import '.repeat(many),
    'from ' + '.'.repeat(many),
    'import a' + ', a'.repeat(many),
    '('.repeat(many) + 'import',
    '"'.repeat(many) + 'import',
    '%time ' + '-n '.repeat(many) + 'import a',
    '\t\n'.repeat(many) + 'import a',
    '%%time\n'.repeat(many) + 'import a',
    'x = ' + ' '.repeat(many) + '% import',
    'try:\n'.repeat(many) + 'import a',
    `${'if x:'.repeat(many)} import a`,
  ];
  const started = performance.now();
  for (const text of texts) expect(() => scanImports(text, true)).not.toThrow();
  expect(performance.now() - started).toBeLessThan(5000);
});
