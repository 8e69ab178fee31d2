import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const PY = 'x = 1\n';

testRule(rule, {
  passes: [
    { name: 'CITATION.cff', project: { 'a.py': PY, 'CITATION.cff': 'cff-version: 1.2.0\n' } },
    { name: 'CITATION', project: { 'a.py': PY, CITATION: 'Please cite\n' } },
    { name: 'codemeta', project: { 'a.py': PY, 'codemeta.json': '{}\n' } },
    { name: 'a section of the README', project: { 'a.py': PY, 'README.md': '# A\n\n## How to cite\n\nThus.\n' } },
    { name: 'BibTeX in the README', project: { 'a.py': PY, 'README.md': '# A\n\n```\n@article{x,\n}\n```\n' } },
    {
      name: 'a DOI badge',
      project: {
        'a.py': PY,
        'README.md': '[![DOI](https://zenodo.org/badge/1.svg)](https://zenodo.org/doi/10.5281/zenodo.1)\n',
      },
    },
  ],
  fails: [
    {
      name: 'none',
      project: { 'a.py': PY, 'README.md': '# A\n' },
      problems: [
        { id: 'missing', at: 'README.md:1:1', level: 'warning', message: 'the repository does not say how to cite it' },
      ],
    },
  ],
});
