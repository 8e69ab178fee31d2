import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'all are imported', project: { 'a.py': 'import pandas, yaml\n', 'requirements.txt': 'pandas\nPyYAML\n' } },
    { name: 'tools', project: { 'a.py': 'import pandas\n', 'requirements.txt': 'pandas\njupyterlab\nblack\n' } },
    { name: 'no code', project: { 'requirements.txt': 'pandas\n' } },
    {
      name: 'a group that is not for running',
      project: {
        'a.py': 'import pandas\n',
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["pandas"]\n[dependency-groups]\ndev = ["shap"]\n',
      },
    },
  ],
  fails: [
    {
      name: 'two that nobody imports',
      project: { 'a.py': 'import pandas\n', 'requirements.txt': 'pandas\nshap\nxgboost\n' },
      problems: [
        { id: 'unused', at: 'requirements.txt:2:1', level: 'warning', message: 'no code imports "shap", "xgboost"' },
      ],
    },
  ],
});
