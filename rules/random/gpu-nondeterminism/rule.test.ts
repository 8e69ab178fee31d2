import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'on the processor', project: { 'a.py': 'import torch\nx = torch.zeros(3)\n' } },
    {
      name: 'deterministic',
      project: { 'a.py': 'import torch\ntorch.backends.cudnn.deterministic = True\nd = torch.device("cuda")\n' },
    },
  ],
  fails: [
    {
      name: 'a device',
      project: { 'a.py': 'import torch\nd = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")\n' },
      problems: [
        { id: 'gpu', at: 'a.py:2:5', help: 'Write "torch.use_deterministic_algorithms(True)" beside the seed.' },
      ],
    },
  ],
});
