import { expect, test } from '@jest/globals';
import { parseShell } from '../../src/facts/shell/parse-shell.js';

const words = (text: string): readonly (readonly string[])[] => parseShell(text).map((command) => command.words);

test.each<[string, string[][]]>([
  ['pip install -r requirements.txt', [['pip', 'install', '-r', 'requirements.txt']]],
  ['pip install "pandas>=2" \'a b\'', [['pip', 'install', 'pandas>=2', 'a b']]],
  ['python x.py --lr $LR --out=${OUT}', [['python', 'x.py', '--lr', '$LR', '--out=${OUT}']]],
  [
    'cd src && CUDA=0 python x.py > log.txt 2>&1; make all',
    [
      ['cd', 'src'],
      ['python', 'x.py'],
      ['make', 'all'],
    ],
  ],
  ['make CUDA=1', [['make', 'CUDA=1']]],
  ['curl x | bash', [['curl', 'x'], ['bash']]],
  ['python x.py \\\n  --a b', [['python', 'x.py', '--a', 'b']]],
  ['for f in *.py; do python $f; done', [['python', '$f']]],
  ['docker run -v $(pwd):/x img', [['docker', 'run', '-v', '$(pwd):/x', 'img'], ['pwd']]],
  ['# a comment\npip install x # why', [['pip', 'install', 'x']]],
  ['cat <<EOF\npip install y\nEOF\npip install x', [['cat'], ['pip', 'install', 'x']]],
  ['', []],
])('%j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a mistake in one line does not swallow the next', () => {
  expect(words("echo don't\npip install x")).toContainEqual(['pip', 'install', 'x']);
});

test('commands say where they stand', () => {
  const text = 'cd a && make b';
  expect(parseShell(text).map(({ start, end }) => text.slice(start, end))).toEqual(['cd a', 'make b']);
});

test.each([
  '$('.repeat(40_000),
  '(('.repeat(40_000),
  'f(){'.repeat(40_000),
  'a|'.repeat(40_000),
  "'".repeat(80_001),
  `\n${'x'.repeat(80_000)}`,
])('bad nesting ends soon: %.8j', (text) => {
  const start = performance.now();
  parseShell(text);
  expect(performance.now() - start).toBeLessThan(3_000);
});
