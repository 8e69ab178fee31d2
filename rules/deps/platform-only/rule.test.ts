import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    {
      name: 'pixi: the platforms stand beside them',
      project: { 'pixi.toml': '[workspace]\nplatforms = ["linux-64"]\n[dependencies]\ngcc_linux-64 = "13.*"\n' },
    },
    { name: 'a marker', project: { 'requirements.txt': 'pywin32==306 ; sys_platform == "win32"\n' } },
    {
      name: 'a file for one system',
      project: { 'win_requirements.txt': 'pywin32==306\n', 'environment-osx.yml': 'dependencies: [appnope=0.1]\n' },
    },
    { name: 'for all systems', project: { 'requirements.txt': 'colorama==0.4.6\npyreadline3==3.4\n' } },
  ],
  fails: [
    {
      name: 'Windows, with options and remarks kept',
      project: { 'requirements.txt': 'numpy==1.26.4\npywin32==306 # COM\npywinpty==2.0 --hash=sha256:aa\n' },
      problems: [
        {
          id: 'platformOnly',
          at: 'requirements.txt:2:1',
          level: 'warning',
          message: '"pywin32", "pywinpty" are for Windows only',
          help: `Write "pywin32 ; sys_platform == 'win32'".`,
          related: ['requirements.txt:3:1'],
        },
      ],
      fixed: {
        'requirements.txt': `numpy==1.26.4\npywin32==306 ; sys_platform == 'win32' # COM\npywinpty==2.0 ; sys_platform == 'win32' --hash=sha256:aa\n`,
      },
    },
    {
      name: 'what installs anywhere and does nothing there is a remark',
      project: { 'requirements.txt': 'appnope==0.1.3\n' },
      problems: [{ id: 'platformOnly', at: 'requirements.txt:1:1', level: 'info' }],
      fixed: { 'requirements.txt': "appnope==0.1.3 ; sys_platform == 'darwin'\n" },
    },
    {
      name: 'an exported conda environment',
      project: { 'environment.yml': 'dependencies:\n  - numpy=1.26.4\n  - vs2015_runtime=14.16\n  - vc=14.1\n' },
      problems: [
        {
          id: 'platformOnly',
          at: 'environment.yml:3:5',
          help: 'Take such lines out: conda installs what a system needs by itself ("conda env export --from-history").',
          related: ['environment.yml:4:5'],
        },
      ],
    },
    {
      name: 'pyproject.toml: no fix inside quotes',
      project: { 'pyproject.toml': '[project]\ndependencies = ["pyobjc-core"]\n' },
      problems: [
        {
          id: 'platformOnly',
          at: 'pyproject.toml:2:18',
          data: { names: ['pyobjc-core'], system: 'macOS', marker: "sys_platform == 'darwin'" },
        },
      ],
    },
  ],
});
