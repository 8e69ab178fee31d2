import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const readme = (text: string, others: Record<string, string> = {}, path = 'README.md'): Record<string, string> => ({
  [path]: `# Rain\n\n${text}\n`,
  'docs/guide.md': 'x',
  'img/my plot.png': 'x',
  ...others,
});

testRule(rule, {
  passes: [
    { name: 'a file', project: readme('[a](docs/guide.md)') },
    { name: 'with a place in it', project: readme('[a](./docs/guide.md#part?x=1)') },
    { name: 'a folder', project: readme('[a](docs/) and [b](docs)') },
    { name: 'an image with a coded space', project: readme('![a](img/my%20plot.png)') },
    { name: 'from the root', project: readme('[a](/docs/guide.md)') },
    { name: 'an image in HTML', project: readme('<img src="img/my plot.png" width="3">') },
    { name: 'from the README of docs', project: readme('[a](../img/my%20plot.png)', {}, 'docs/README.md') },
    { name: 'elsewhere', project: readme('[a](https://x.y/z.md) [b](mailto:a@b.c) [c](#part) <d@e.f> [g](//h.i/j)') },
    { name: 'a host without a scheme', project: readme('[a](rain.example.com/b) [b](my-rain.vercel.app)') },
    { name: "GitHub's own pages", project: readme('[a](../../issues)') },
    { name: 'a gap to fill in', project: readme('[a]({{ url }}) ![b](${path}.png)') },
    { name: 'what a site generator serves', project: readme('[a](docs/guide) [b](docs/guide.html)') },
    { name: 'what a generator makes', project: readme('[a](docs/_build/html/index.html)') },
    { name: 'a submodule', project: readme('[a](sub/a.md)', { '.gitmodules': '[submodule "sub"]\n' }) },
    { name: 'in code', project: readme('`[a](b.md)`\n\n```\n[a](b.md)\n```') },
    { name: 'reStructuredText', project: readme('`a <docs/guide.md>`_', {}, 'README.rst') },
  ],
  fails: [
    {
      name: 'a file that is not there',
      project: readme('See [a](docs/setup.md).'),
      problems: [
        {
          id: 'broken',
          at: 'README.md:3:9',
          data: { target: 'docs/setup.md', suggestion: null, more: 0 },
          message: 'the link "docs/setup.md" leads to nothing in the repository',
          help: 'Commit the file, or write where it is.',
        },
      ],
    },
    {
      name: 'letter case: Linux and GitHub tell it apart',
      project: readme('[a](Docs/Guide.md)'),
      problems: [
        { id: 'broken', at: 'README.md:3:5', data: { target: 'Docs/Guide.md', suggestion: 'docs/guide.md', more: 0 } },
      ],
    },
    {
      name: 'another ending, seen from the README of docs',
      project: readme('[a](../LICENSE.md)', { LICENSE: 'MIT' }, 'docs/README.md'),
      problems: [
        {
          id: 'broken',
          at: 'docs/README.md:3:5',
          data: { target: '../LICENSE.md', suggestion: '../LICENSE', more: 0 },
        },
      ],
    },
    {
      name: 'several in one README',
      project: readme('![a](plots/a.png)\n![b](plots/b.png)\n![b](plots/b.png)'),
      problems: [
        {
          id: 'broken',
          at: 'README.md:3:6',
          message: 'the link "plots/a.png" leads to nothing in the repository (1 more below)',
          related: ['README.md:4:6'],
        },
      ],
    },
    {
      name: 'reStructuredText',
      project: readme('.. image:: plots/a.png', {}, 'README.rst'),
      problems: [{ id: 'broken', at: 'README.rst:3:12' }],
    },
  ],
});
