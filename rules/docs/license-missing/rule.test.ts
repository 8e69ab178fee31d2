import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const PY = 'x = 1\n';

testRule(rule, {
  passes: [
    { name: 'LICENSE', project: { 'a.py': PY, LICENSE: 'MIT\n' } },
    { name: 'British', project: { 'a.py': PY, 'licence.md': 'MIT\n' } },
    { name: 'COPYING', project: { 'a.py': PY, COPYING: 'GPL\n' } },
    { name: 'several', project: { 'a.py': PY, 'LICENSES/MIT.txt': 'MIT\n' } },
    { name: 'with a name before it', project: { 'a.py': PY, 'MIT-LICENSE.txt': 'MIT\n' } },
    { name: 'a section of the README', project: { 'a.py': PY, 'README.md': '# A\n\n## License\n\nMIT\n' } },
    { name: 'a sentence of the README', project: { 'a.py': PY, 'README.md': '# A\n\nLicensed under CC BY 4.0.\n' } },
  ],
  fails: [
    {
      name: 'none',
      project: { 'a.py': PY },
      problems: [{ id: 'missing', at: 'a.py:1:1', level: 'warning', message: 'the repository has no licence' }],
    },
    {
      name: 'one of a subfolder',
      project: { 'a.py': PY, 'vendor/LICENSE': 'MIT\n' },
      problems: [{ id: 'missing', at: 'a.py:1:1' }],
    },
    {
      name: 'a module of that name',
      project: { 'licensed.py': PY },
      problems: [{ id: 'missing', at: 'licensed.py:1:1' }],
    },
  ],
});
