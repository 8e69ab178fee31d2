import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const readme = (text: string, name = 'README.md'): Record<string, string> => ({
  [name]: text,
  'a.ipynb': notebook('# In [1]\nx = 1\n'),
});
const SENTENCE = 'This repository compares three models of the yearly rainfall in the Alps. ';
const IMAGES = '![a picture of the results](https://example.org/a-long-path/to/a/picture/of/the/results.png)\n'.repeat(
  9,
);

testRule(rule, {
  passes: [
    { name: 'three sentences', project: readme(`# Rain\n\n${SENTENCE.repeat(3)}\n`) },
    { name: 'little prose but commands', project: readme('# Rain\n\n```bash\npip install -r requirements.txt\n```\n') },
    { name: 'a command in a sentence', project: readme('# Rain\n\nRun `python rain.py`.\n') },
    { name: 'code tells too', project: readme(`# Rain\n\n\`\`\`python\n${'rain = model(year)\n'.repeat(20)}\`\`\`\n`) },
    {
      name: 'Chinese says it in fewer characters',
      project: readme(`# 降雨\n\n${'本仓库比较三种阿尔卑斯山年降雨量模型，并给出全部数据和代码。'.repeat(3)}\n`),
    },
    {
      name: 'a list of links with their texts',
      project: readme(`# Rain\n\n${'- [a chapter on models](a.ipynb)\n'.repeat(12)}`),
    },
    {
      name: 'its twin in another language tells',
      project: { ...readme('# Rain\n'), 'README.de.md': SENTENCE.repeat(3) },
    },
    { name: 'plain text', project: readme(SENTENCE.repeat(3), 'README') },
    { name: 'a lower limit', project: readme(`# Rain\n\n${SENTENCE}\n`), options: { minCharacters: 50 } },
    { name: 'no README: that is docs/readme-missing', project: { 'a.py': 'x = 1\n' } },
    {
      name: 'not readable: that is engine/unreadable',
      project: { ...readme('x'), 'README.md': new Uint8Array([0xff, 0, 1]) },
    },
  ],
  fails: [
    {
      name: 'a title',
      project: readme('# Rain\n'),
      problems: [
        {
          id: 'stub',
          at: 'README.md:1:1',
          data: { characters: 0, minCharacters: 200 },
          message: 'the README tells nothing beyond its title',
        },
      ],
    },
    { name: 'empty', project: readme(''), problems: [{ id: 'stub', at: 'README.md:1:1' }] },
    {
      name: 'a sentence',
      project: readme(`# Rain\n\n${SENTENCE}\n`),
      problems: [
        { id: 'stub', at: 'README.md:1:1', message: 'the README tells next to nothing: 73 characters of text' },
      ],
    },
    {
      name: 'badges, images and bare links are no prose',
      project: readme(
        `# Rain\n\n[![CI](https://example.org/badge.svg)](https://example.org/ci)\n\n${IMAGES}\nhttps://example.org/${'a'.repeat(200)}\n`,
      ),
      problems: [{ id: 'stub', at: 'README.md:1:1', data: { characters: 0, minCharacters: 200 } }],
    },
    {
      name: 'a comment and front matter are no prose',
      project: readme(`---\ntitle: ${SENTENCE.repeat(3)}\n---\n\n<!-- ${SENTENCE.repeat(3)} -->\n`),
      problems: [{ id: 'stub', at: 'README.md:1:1' }],
    },
    {
      name: 'a higher limit',
      project: readme(`# Rain\n\n${SENTENCE.repeat(4)}\n`),
      options: { minCharacters: 1000 },
      problems: [{ id: 'stub', at: 'README.md:1:1' }],
    },
  ],
});
