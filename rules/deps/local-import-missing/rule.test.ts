import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'a part of a package called like a folder',
      project: {
        'a.py': 'from datasets.features import Value\nfrom datasets.mine import f\n',
        'requirements.txt': 'datasets\n',
      },
    },
    { name: 'a module beside', project: { 'a.py': 'import utils\n', 'utils.py': '' } },
    { name: 'a module anywhere', project: { 'x/a.py': 'from utils.io import f\n', 'lib/utils/io.py': '' } },
    {
      name: 'relative ones that are there',
      project: {
        'p/a.py': 'from .b import c\nfrom . import d\nfrom ..q import e\n',
        'p/b.py': '',
        'q/__init__.py': '',
      },
    },
    { name: 'a compiled module', project: { 'p/a.py': 'from .core import f\n', 'p/core.pyx': '' } },
    { name: 'a generated module', project: { 'p/a.py': 'from ._version import version\nfrom .x_pb2 import X\n' } },
    {
      name: 'a module that a cell writes',
      project: { 'n/a.ipynb': notebook('# In [1]\n%%file demo.py\nx = 1\n# In [2]\nimport demo\n') },
    },
    {
      name: 'a module that the code writes',
      project: {
        'n/a.ipynb': notebook(
          "# In [1]\nfrom pathlib import Path\nPath('main.py').write_text('x = 1')\nopen('utils.py', 'w').write('')\n# In [2]\nimport main, utils\n",
        ),
      },
    },
    {
      name: 'a notebook that clones',
      project: { 'a.ipynb': notebook('# In [1]\n!git clone https://example.org/x.git\n%cd x\nfrom utils import f\n') },
    },
    {
      name: 'a package of nearly that name is installed',
      project: { 'a.ipynb': notebook('# In [1]\n!pip install PyFunctional\nfrom functional import seq\n') },
    },
    {
      name: 'a submodule that is added to the path',
      project: { 'a.py': 'import sys\nsys.path.append("lib/x")\nimport utils\n', '.gitmodules': '[submodule "x"]\n' },
    },
    { name: 'under try', project: { 'a.py': 'try:\n    import config\nexcept ImportError:\n    config = None\n' } },
    {
      name: 'a package that is called so and declared',
      project: { 'a.py': 'import notebook\n', 'requirements.txt': 'notebook\n' },
    },
    { name: "names that are no one's own", project: { 'a.py': 'import zzqqx_lab\n' } },
    {
      name: 'a notebook that changes sys.path',
      project: {
        'n/a.ipynb': notebook('# In [1]\nimport sys\nsys.path.append("..")\nimport my_lab_x\n'),
        'my_lab_x.py': '',
      },
    },
    {
      name: 'a notebook of an installable project',
      project: {
        'n/a.ipynb': notebook('# In [1]\nimport lab\n'),
        'lab/__init__.py': '',
        'pyproject.toml': '[build-system]\nrequires = ["x"]\n[project]\nname = "lab"\n',
      },
    },
  ],
  fails: [
    {
      name: 'a part that the package of that name does not have',
      project: { 'a.py': 'from dataset.pointcloud import f\n' },
      problems: [
        {
          id: 'generic',
          at: 'a.py:1:6',
          level: 'error',
          message:
            '"dataset.pointcloud" is imported, but the repository has no module of that name, and it is no package\'s name',
        },
      ],
    },
    {
      name: 'no such module',
      project: { 'a.py': 'from utils import f\n', 'b/b.py': 'import utils\n' },
      problems: [
        {
          id: 'generic',
          at: 'a.py:1:6',
          level: 'error',
          data: { module: 'utils', packages: [], path: 'utils.py' },
          message: '"utils" is imported, but the repository has no module of that name, and it is no package\'s name',
        },
      ],
    },
    {
      name: 'a notebook that downloads',
      project: { 'a.ipynb': notebook('# In [1]\n!wget https://example.org/x.zip\nfrom utils import f\n') },
      problems: [{ id: 'generic', at: 'a.ipynb[0]:2:6', level: 'warning' }],
    },
    {
      name: 'several of one file, and those of another',
      project: {
        'p/__init__.py': 'from .a import A\nfrom .b import B\nfrom .c import C\nfrom .d import D\n',
        'p/x.py': 'from .y import y\n',
      },
      problems: [
        {
          id: 'several',
          at: 'p/__init__.py:1:6',
          level: 'error',
          message: '"p/__init__.py" imports 4 modules that are not there: ".a", ".b", ".c", ".d"',
        },
        { id: 'relative', at: 'p/x.py:1:6' },
      ],
    },
    {
      name: 'other capitals',
      project: { 'b/a.py': 'from Sample import f\n', 'b/sample.py': '' },
      problems: [
        {
          id: 'case',
          at: 'b/a.py:1:6',
          level: 'error',
          message: '"Sample" is imported, but the file is called "b/sample.py": Python tells capitals apart',
          help: 'Write "sample", or rename the file.',
        },
      ],
    },
    {
      name: 'a relative one',
      project: { 'p/a.py': 'from .model import Net\n' },
      problems: [
        {
          id: 'relative',
          at: 'p/a.py:1:6',
          level: 'error',
          message: '".model" is imported, but there is no "p/model.py"',
        },
      ],
    },
    {
      name: 'a file that git ignores',
      project: { 'p/a.py': 'from .keys import KEY\n', 'p/keys.py': '', '.git/HEAD': '', '.gitignore': 'keys.py\n' },
      problems: [{ id: 'ignored', at: 'p/a.py:1:6', help: 'Type "git add -f p/keys.py", or take the import out.' }],
    },
    {
      name: 'a notebook in a folder of its own',
      project: { 'n/a.ipynb': notebook('# In [1]\nimport my_lab_x\n'), 'my_lab_x.py': '' },
      problems: [{ id: 'unreachable', at: 'n/a.ipynb[0]:1:8', level: 'warning' }],
    },
  ],
});
