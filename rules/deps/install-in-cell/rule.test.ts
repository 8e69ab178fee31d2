import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const install = (line: string): string => notebook(`# In [1]\n${line}\n`);

testRule(rule, {
  passes: [
    { name: 'pinned, without a manifest', project: { 'a.ipynb': install('%pip install shap==0.45.1 -q') } },
    {
      name: 'from a file',
      project: { 'a.ipynb': install('!pip install -r requirements.txt'), 'requirements.txt': 'shap\n' },
    },
    { name: 'the project itself', project: { 'a.ipynb': install('%pip install -e ..') } },
    {
      name: 'as the manifest says',
      project: { 'a.ipynb': install('%pip install shap==0.45.1'), 'requirements.txt': 'shap==0.45.1\n' },
    },
    {
      name: 'within what the manifest allows',
      project: { 'a.ipynb': install('%pip install shap==0.45.1'), 'requirements.txt': 'shap>=0.40\n' },
    },
    {
      name: 'on a platform that takes no manifest',
      project: {
        'a.ipynb': install('import sys\nif "google.colab" in sys.modules:\n    %pip install -q shap'),
        'b.ipynb': install('try:\n    import shap\nexcept ImportError:\n    !pip install shap'),
        'requirements.txt': 'shap>=0.40\n',
      },
    },
    { name: 'pip itself', project: { 'a.ipynb': install('%pip install --upgrade pip') } },
    { name: 'a comment', project: { 'a.ipynb': install('# !pip install shap') } },
    { name: 'a name that is filled in', project: { 'a.ipynb': install('name = "shap"\n!pip install {name}') } },
  ],
  fails: [
    {
      name: 'without a version',
      project: { 'a.ipynb': install('!pip install shap "xgboost>=1"\n%conda install -c conda-forge rdkit -y') },
      problems: [
        {
          id: 'unpinned',
          at: 'a.ipynb[0]:1:2',
          level: 'warning',
          data: {
            module: 'shap',
            modules: ['shap', 'xgboost', 'rdkit'],
            packages: ['shap', 'xgboost', 'rdkit'],
            entries: ['shap', 'xgboost>=1', 'rdkit'],
            notebooks: 1,
          },
          message: 'the notebook installs "shap", "xgboost>=1", "rdkit" without an exact version',
        },
      ],
    },
    {
      name: 'not in the manifest',
      project: {
        'a.ipynb': install('import sys\n!{sys.executable} -m pip install shap==0.45.1'),
        'requirements.txt': 'pandas\n',
      },
      problems: [{ id: 'undeclared', at: 'a.ipynb[0]:2:2' }],
    },
    {
      name: 'asked first, but in no manifest; the same in several notebooks is one finding',
      project: {
        'a.ipynb': install('try:\n    import shap\nexcept ImportError:\n    !pip install shap'),
        'b.ipynb': install('!pip install shap'),
      },
      problems: [
        {
          id: 'unpinned',
          at: 'a.ipynb[0]:4:6',
          related: ['b.ipynb[0]:1:2'],
          message: '2 notebooks install "shap" without an exact version',
        },
      ],
    },
    {
      name: 'many notebooks, each with a list of its own: one finding',
      project: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.ipynb`, install(`!pip install zzqqx-${name}`)]),
      ),
      problems: [
        {
          id: 'unpinned',
          at: 'a.ipynb[0]:1:2',
          message:
            '6 notebooks install "zzqqx-a", "zzqqx-b", "zzqqx-c", "zzqqx-d", "zzqqx-e" and 1 more without an exact version',
        },
      ],
    },
    {
      name: 'by a call',
      project: { 'a.ipynb': install('import os\nos.system("pip install shap")') },
      problems: [{ id: 'unpinned', at: 'a.ipynb[0]:2:1' }],
    },
    {
      name: 'another version',
      project: { 'a.ipynb': install('pip install shap==0.44.0'), 'requirements.txt': 'shap==0.45.1\n' },
      problems: [
        {
          id: 'differs',
          at: 'a.ipynb[0]:1:1',
          related: ['requirements.txt:1:1'],
          message: 'the notebook installs "shap==0.44.0" where the manifest says "shap==0.45.1"',
        },
      ],
    },
  ],
});
