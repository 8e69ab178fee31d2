import { expect, test } from '@jest/globals';
import type { ReadmeFact } from '../../src/api/index.js';
import { readReadme } from '../../src/facts/readme/read-readme.js';
import type { Reading } from '../../src/facts/reader.js';
import { readmeKind } from '../../src/project/kinds/readme-kind.js';

const read = (text: string | Uint8Array, path = 'README.md'): Reading =>
  readReadme({
    path,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    want: new Set(),
    ask: () => undefined,
  });
function readme(text: string, path?: string): ReadmeFact {
  const fact = read(text, path).facts.readme;
  if (fact === undefined) throw new Error('no README fact');
  return fact;
}
const headings = (text: string, path?: string): string[] =>
  readme(text, path).headings.map(({ text: words, level, at }) => `${at.line}:${level}:${words}`);
const commands = (text: string, path?: string): string[] =>
  readme(text, path).commands.map(({ words, at }) => `${at.line}:${at.column} ${words.join(' ')}`);
const links = (text: string, path?: string): string[] =>
  readme(text, path).links.map(
    ({ target, text: words, image, at }) => `${at.line}:${at.column} ${image ? '!' : ''}${target} [${words}]`,
  );

test.each([
  'README',
  'README.md',
  'readme.rst',
  'README.txt',
  'README.MD',
  'README.adoc',
  'README.org',
  'README.markdown',
  'README.zh.md',
  'README_CN.md',
  'a/README-install.md',
  'README.html',
])('%s is a README', (path) => {
  expect(readmeKind(path)).toBe('readme');
});
test.each(['README.md.bak', 'README.ipynb', 'README.pdf', 'readme.py', 'READMEs', 'my-readme.md', 'README.md/x'])(
  '%s is none that is read',
  (path) => {
    expect(readmeKind(path)).toBe(undefined);
  },
);

test.each<[string, string, string[]]>([
  ['ATX', '# A `b` *c*\n\n## [D](x) ##\n', ['1:1:A b c', '3:2:D']],
  ['setext', 'A\nb\n===\n\nC\n---\n', ['1:1:A b', '5:2:C']],
  ['without a space', '#Install\n\ntext\n##运行##\n', ['1:6:Install', '4:6:运行']],
  ['bold from end to end', '**Install:**\n\n**not** this\n', ['1:6:Install:']],
  [
    'HTML',
    '<h2 align="center">\n  Set <b>up</b>\n</h2>\n\n<details><summary>More</summary>\n\ntext\n\n</details>\n',
    ['1:2:Set up', '5:6:More'],
  ],
  ['in a list and a quote', '- # A\n\n> ## B\n', ['1:1:A', '3:2:B']],
  ['front matter is none', '---\ntitle: x\n---\n# A\n', ['4:1:A']],
  ['code is none', '```\n# A\n```\n\n    # B\n', []],
  ['lone CR as line end', '# Install\rpip\r## B\r', ['1:1:Install', '3:2:B']],
])('Markdown headings: %s', (_name, text, expected) => {
  expect(headings(text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['a shell block', '```bash\n# why\npip install -r r.txt && make\n```\n', ['3:1 pip install -r r.txt', '3:25 make']],
  [
    'prompts: the rest is output',
    '```console\n$ python a.py\nmake: done\n(venv) me@pc:~/x$ make all\n```\n',
    ['2:3 python a.py', '4:19 make all'],
  ],
  ['a console block without prompts', '```console\npip install x\nCollecting x\n```\n', ['2:1 pip install x']],
  ['no language, by its look', '```\npip install x\nSuccessfully installed x\n```\n', ['2:1 pip install x']],
  ['no language, no look', '```\ndata/\n  a.csv\nmake sure of it\n```\n', []],
  [
    'a Windows prompt',
    '```\nC:\\x> python a.py\nPS C:\\x> pip install y\n```\n',
    ['2:7 python a.py', '3:10 pip install y'],
  ],
  ['continued lines', '```sh\n$ python a.py \\\n    --b c\n```\n', ['2:3 python a.py --b c']],
  [
    'magics',
    '```python\n!pip install x\n%conda install y\n%matplotlib inline\nimport z\n```\n',
    ['2:2 pip install x', '3:2 conda install y'],
  ],
  ['another language', '```yaml\nrun: make\n```\n', []],
  ['indented, in a list', '1. Do\n\n       pip install x\n', ['3:8 pip install x']],
  ['spans', 'Run `python a.py` or `make`, not `python` or `x.py` or `data/`.\n', ['1:6 python a.py', '1:23 make']],
  ['a drawn tree in a shell block', '```bash\n├── a.py\n└── b.py\n```\n', []],
  ['an attribute block', '```{.bash}\npip install x\n```\n', ['2:1 pip install x']],
])('commands: %s', (_name, text, expected) => {
  expect(commands(text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  [
    'links and images',
    'See [a *b*](c.md "t"), ![d](e.png) and <https://f.g>.\n',
    ['1:13 c.md [a b]', '1:29 !e.png [d]', '1:41 https://f.g []'],
  ],
  ['a badge', '[![alt](b.svg)](https://c.d)\n', ['1:9 !b.svg [alt]', '1:17 https://c.d []']],
  ['references', '[a][1]\n\n[1]: x.md\n', ['1:1 x.md [a]']],
  ['bare', 'At https://a.b/c.\n', ['1:4 https://a.b/c. []']],
  ['HTML', '<p><a href="x.md"><img src="y.png" alt="z"></a></p>\n', ['1:29 !y.png [z]', '1:13 x.md []']],
  ['inline HTML', 'See <a href="x.md">x</a> <a name="y"></a>\n', ['1:14 x.md [x]']],
  ['percent signs and spaces as written', '[a](<b c%20d.md>)\n', ['1:6 b c%20d.md [a]']],
])('links: %s', (_name, text, expected) => {
  expect(links(text)).toEqual(expected);
});

test('prose is what is left: no markup, headings, code, images, badges, bare links, comments', () => {
  const text =
    '# Title\n\n[![b](x)](y) Some *words* and `code`. https://a.b/c\n\n```\nblock\n```\n\n<!-- no -->\n\n<div>In &amp; HTML</div>\n\n| A | B |\n|---|---|\n| c | [d](e) |\n';
  expect(readme(text).prose).toBe('some words and code. in & html a b c d');
  expect(readme(text).proseLength).toBe(38);
  expect(readme('𝒳𝒴 語').proseLength).toBe(4);
});

const RST = `Title
=====

.. image:: https://x.y/b.svg
   :target: https://x.y

Install
-------

Type this::

    pip install x

or *that* with \`\`make\`\`, see \`the docs <https://d.e>\`_.

.. code-block:: console

   $ python a.py
   output

.. comment that nobody reads

~~~~
Deep
~~~~
`;

test('reStructuredText', () => {
  expect(readme(RST, 'README.rst').format).toBe('rst');
  expect(headings(RST, 'README.rst')).toEqual(['1:1:Title', '7:2:Install', '24:3:Deep']);
  expect(commands(RST, 'README.rst')).toEqual(['12:5 pip install x', '14:18 make', '18:6 python a.py']);
  expect(links(RST, 'README.rst')).toEqual([
    '4:12 !https://x.y/b.svg []',
    '5:13 https://x.y []',
    '14:41 https://d.e [the docs]',
  ]);
  expect(readme(RST, 'README.rst').prose).toBe('type this: or *that* with make, see the docs .');
});

test('AsciiDoc, Org, plain text and HTML', () => {
  const adoc = '= A\n\n== Install\n\n[source,bash]\n----\npip install x\n----\n\nhttps://a.b[docs] image::c.png[]\n';
  expect([headings(adoc, 'README.adoc'), commands(adoc, 'README.adoc')]).toEqual([
    ['1:1:A', '3:2:Install'],
    ['7:1 pip install x'],
  ]);
  const org = '* Install\n#+BEGIN_SRC sh\npip install x\n#+END_SRC\nSee [[file:a.org][this]] or ~make~.\n: make all\n';
  expect([headings(org, 'README.org'), commands(org, 'README.org')]).toEqual([
    ['1:1:Install'],
    ['3:1 pip install x', '5:30 make', '6:3 make all'],
  ]);
  const text =
    'INSTALL\n\n  pip install x\n\nHow to run it:\n\n$ python a.py\n\npython is a language.\nThe end\n-------\n';
  expect([headings(text, 'README'), commands(text, 'README')]).toEqual([
    ['1:2:INSTALL', '5:2:How to run it', '10:2:The end'],
    ['3:3 pip install x', '7:3 python a.py'],
  ]);
  const html = '<html><style>p {}</style><h1>A</h1>\n<p>Type <code>make x</code></p><pre>pip install y</pre></html>';
  expect([headings(html, 'README.html'), commands(html, 'README.html')]).toEqual([
    ['1:1:A'],
    ['2:15 make x', '2:37 pip install y'],
  ]);
});

test('suppressions, git-lfs pointers, what is no text', () => {
  expect(read('<!-- reprolint: ignore-file[docs/*] -- draft -->\n').suppressions).toMatchObject([
    { rules: ['docs/*'], scope: 'file' },
  ]);
  expect(
    read(`version https://git-lfs.github.com/spec/v1\noid sha256:${'b'.repeat(64)}\nsize 3\n`).facts.lfsPointer,
  ).toEqual({ oid: 'b'.repeat(64), size: 3 });
  expect(read('# x\0y\n').unreadable[0]?.at.line).toBe(1);
  expect(read(new Uint8Array([0xff, 0xfe, 35, 0, 32, 0, 65, 0])).facts.readme?.headings[0]?.text).toBe('A');
  expect(read('# A\nb\n').detail({ path: 'README.md', line: 2, column: 1 })).toEqual({ excerpt: 'b' });
  expect(read('# A\nb\n').detail({ path: 'README.md', line: 9, column: 1 })).toEqual({});
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ['[', '['.repeat(1_000_000)],
  ['>', '>'.repeat(1_000_000)],
  ['![](', '![]('.repeat(250_000)],
  ['links on a line', '[a](b)'.repeat(150_000)],
  ['nested lists', Array.from({ length: 1_400 }, (_, i) => `${' '.repeat(i)}- a\n`).join('')],
  ['list marks', '- '.repeat(250_000)],
  [
    'a wide table',
    `${'|[a](b)'.repeat(5_000)}|\n${'|-'.repeat(5_000)}|\n${`${'|[a](b)'.repeat(5_000)}|\n`.repeat(10)}`,
  ],
  ['comments', '<!--'.repeat(200_000)],
  ['<a', '<a '.repeat(300_000)],
  ['*a_', '*a_'.repeat(200_000)],
  ['backticks', Array.from({ length: 1_000 }, (_, i) => `${'`'.repeat(i)}a`).join('')],
  ['shell', `\`\`\`bash\n${'$('.repeat(400_000)}\n\`\`\``],
  ['spans', '`make $(make $(make))` '.repeat(40_000)],
  ['underlines', 'a\n=\n'.repeat(200_000)],
  ['fences', '----\n'.repeat(150_000)],
  ['spaces', `a${' '.repeat(900_000)}b`],
];
test.each(HOSTILE)('Markdown survives a megabyte of %s', (_name, text) => {
  const start = performance.now();
  expect(read(text).unreadable).toEqual([]);
  expect(performance.now() - start).toBeLessThan(10_000);
});
test.each(['README.rst', 'README', 'README.adoc', 'README.org', 'README.html'])('%s survives the same', (path) => {
  const start = performance.now();
  for (const [, text] of HOSTILE) expect(read(text.slice(0, 150_000), path).unreadable).toEqual([]);
  expect(performance.now() - start).toBeLessThan(20_000);
});
