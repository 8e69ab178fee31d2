import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    // Its first release asks for scikit-learn, and pipenv takes the one that the lock has.
    {
      name: 'a lock has a release of the old name that installs',
      project: {
        Pipfile: '[packages]\nsklearn = "*"\n',
        'Pipfile.lock': '{"default": {"sklearn": {"version": "==0.0"}}}',
      },
    },
    { name: 'the right names', project: { 'requirements.txt': 'scikit-learn\nopencv-python\ntorch\n' } },
    // Backports of the standard library that install and do no harm.
    { name: 'backports', project: { 'requirements.txt': 'argparse\npathlib\ntyping\ndataclasses\nenum34\n' } },
    { name: "conda's own names", project: { 'environment.yml': 'dependencies: [opencv, pytorch, yaml, "sqlite3"]\n' } },
    { name: 'a real version', project: { 'requirements.txt': 'pkg-resources==1.0\n' } },
    { name: "Zope's DateTime", project: { 'requirements.txt': 'DateTime==5.5\n' } },
    { name: 'a URL', project: { 'requirements.txt': 'sklearn @ https://example.org/sklearn.zip\n' } },
  ],
  fails: [
    {
      name: 'import names',
      project: { 'requirements.txt': 'sklearn ; python_version > "3" # models\ncv2\nYAML\n' },
      problems: [
        {
          id: 'otherName',
          at: 'requirements.txt:1:1',
          level: 'error',
          data: { name: 'sklearn', instead: 'scikit-learn' },
        },
        {
          id: 'otherName',
          at: 'requirements.txt:2:1',
          message: '"cv2" cannot be installed: the package is called "opencv-python"',
        },
        { id: 'otherName', at: 'requirements.txt:3:1' },
      ],
      fixed: { 'requirements.txt': 'scikit-learn ; python_version > "3" # models\nopencv-python\npyyaml\n' },
    },
    {
      name: 'the one release that installs',
      project: { 'requirements.txt': 'sklearn==0.0\n' },
      problems: [
        {
          id: 'standIn',
          at: 'requirements.txt:1:1',
          level: 'warning',
          message: '"sklearn==0.0" installs whichever "scikit-learn" is newest that day',
        },
      ],
      fixed: { 'requirements.txt': 'scikit-learn\n' },
    },
    {
      name: 'a list of conda in a file for pip',
      project: { 'requirements.txt': 'numpy=1.26.4=py311_0\nyaml=0.2.5=h7f98852_2\nzlib=1.2.12=h1\nyaml=1.0=pypi_0\n' },
      problems: [{ id: 'otherName', at: 'requirements.txt:4:1' }],
    },
    {
      name: 'the right name stands beside it, CRLF',
      project: { 'requirements.txt': 'scikit-learn==1.2.0\r\nsklearn==0.0.post1\r\nsix\r\n' },
      problems: [{ id: 'otherName', at: 'requirements.txt:2:1' }],
      fixed: { 'requirements.txt': 'scikit-learn==1.2.0\r\n\r\nsix\r\n' },
    },
    {
      name: 'the standard library and Debian',
      project: { 'requirements.txt': 'os\npkg-resources==0.0.0\nsix==1.16.0\ndatetime\n' },
      problems: [
        { id: 'standardLibrary', at: 'requirements.txt:1:1', data: { name: 'os', instead: null } },
        { id: 'pkgResources', at: 'requirements.txt:2:1', level: 'error' },
        { id: 'standardLibrary', at: 'requirements.txt:4:1', level: 'warning' },
      ],
      fixed: { 'requirements.txt': '\n\nsix==1.16.0\n\n' },
    },
    {
      name: 'elsewhere, without a fix',
      project: {
        'environment.yml': 'dependencies:\n  - sklearn\n  - pip:\n      - pil\n',
        'pyproject.toml': '[tool.poetry.dependencies]\nsklearn = "*"\n',
      },
      problems: [
        { id: 'otherName', at: 'environment.yml:2:5' },
        { id: 'otherName', at: 'environment.yml:4:9' },
        { id: 'otherName', at: 'pyproject.toml:2:1' },
      ],
    },
  ],
});
