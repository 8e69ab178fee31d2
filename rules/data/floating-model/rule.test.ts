import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'a revision',
      project: {
        'a.py':
          "from transformers import AutoModel\nAutoModel.from_pretrained('bert-base-uncased', revision='86b5e09')\n",
      },
    },
    {
      name: 'a folder of the disk',
      project: { 'a.py': "from transformers import AutoModel\nAutoModel.from_pretrained('./model')\n" },
    },
  ],
  fails: [
    {
      name: 'a model and its data',
      project: {
        'a.py':
          "from transformers import AutoModel\nfrom datasets import load_dataset\nAutoModel.from_pretrained('bert-base-uncased')\nload_dataset('org/name')\n",
      },
      problems: [
        {
          id: 'floating',
          at: 'a.py:3:1',
          message: '"bert-base-uncased" (and 1 more) is fetched from a hub without a revision',
          level: 'warning',
          related: ['a.py:4:1'],
        },
      ],
    },
  ],
});
