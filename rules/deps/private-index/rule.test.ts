import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'public ones',
      project: {
        'requirements.txt':
          '-i https://pypi.org/simple\n--extra-index-url https://download.pytorch.org/whl/cu118\n-f https://data.pyg.org/whl/torch.html\n-i https://pypi.tuna.tsinghua.edu.cn/simple\n--find-links ./wheels\n--trusted-host localhost\n',
      },
    },
    { name: "conda's channels", project: { 'environment.yml': 'channels: [conda-forge]\ndependencies: [numpy]\n' } },
  ],
  fails: [
    {
      name: 'hosts of one network',
      project: {
        'requirements.txt':
          '-i http://10.0.0.5:8080/simple\n--extra-index-url https://pypi.corp.internal/simple\n-f http://buildserver/wheels\n-i https://lab.jfrog.io/artifactory/api/pypi/x/simple\n',
      },
      problems: [
        { id: 'host', at: 'requirements.txt:1:4', level: 'warning', data: { url: 'http://10.0.0.5:8080/simple' } },
        { id: 'host', at: 'requirements.txt:2:19' },
        { id: 'host', at: 'requirements.txt:3:4' },
        { id: 'host', at: 'requirements.txt:4:4' },
      ],
    },
    {
      name: 'a password, never shown',
      project: {
        'requirements.txt': '-i https://bob:hunter22@example.org/simple\n',
        Pipfile: '[[source]]\nurl = "https://${USER}:${PASS}@example.org/simple"\n[packages]\n',
      },
      problems: [
        { id: 'credentials', at: 'Pipfile:2:7' },
        { id: 'credentials', at: 'requirements.txt:1:4' },
      ],
    },
  ],
});
