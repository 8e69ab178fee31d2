import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'a template', project: { 'a.py': 'x = 1\n', '.env.example': 'API_KEY=\n' } },
    {
      name: 'no secret in it',
      project: { 'a.py': 'x = 1\n', 'docker/.env': 'COMPOSE_PROJECT_NAME=book\n# API_KEY=ab12\n' },
    },
    {
      name: 'no values',
      project: {
        'a.py': 'x = 1\n',
        '.env': 'ES_USER=\nES_PASS=\nTOKEN=<token>\nKEY="${OTHER}"\nSECRET_KEY=your-key\nAUTH=true\n',
      },
    },
  ],
  fails: [
    {
      name: 'a password, and an address with one',
      project: {
        'a.py': 'x = 1\n',
        '.env': 'NAME=a\nexport DB_PASSWORD="hunter2"\n',
        'prod.env': 'DATABASE_URL=postgres://anna:hunter2@db/x\n',
      },
      problems: [
        {
          id: 'committed',
          at: '.env:2:1',
          message: '".env" is in the repository and sets "DB_PASSWORD"',
          level: 'warning',
        },
        {
          id: 'committed',
          at: 'prod.env:1:1',
          message: '"prod.env" is in the repository and sets "DATABASE_URL"',
          level: 'warning',
        },
      ],
    },
  ],
});
