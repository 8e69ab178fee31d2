import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'pip', project: { 'a.ipynb': notebook('# In [1]\n!pip install shap\n') } },
    { name: 'a Dockerfile', project: { Dockerfile: 'FROM python:3.11\nRUN apt-get install -y graphviz\n' } },
  ],
  fails: [
    {
      name: 'apt-get, twice',
      project: {
        'a.ipynb': notebook(
          '# In [1]\n!apt-get -qq install -y graphviz > /dev/null && echo ok\n# In [2]\n!apt install ffmpeg\n',
        ),
      },
      problems: [
        {
          id: 'system',
          at: 'a.ipynb[0]:1:2',
          level: 'warning',
          message:
            '"apt-get -qq install -y graphviz > /dev/null" changes the operating system to get "graphviz", "ffmpeg"',
        },
      ],
    },
    {
      name: 'sudo, in a shell cell',
      project: { 'a.ipynb': notebook('# In [1]\n%%bash\nsudo pip install shap\n') },
      problems: [{ id: 'system', at: 'a.ipynb[0]:2:1' }],
    },
  ],
});
