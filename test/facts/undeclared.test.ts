import { expect, test } from '@jest/globals';
import { rule } from '../../rules/deps/undeclared-import/rule.js';
import { lintProject } from '../../src/testing/index.js';
import type { Project } from '../../src/testing/index.js';

const CONDA = { 'environment.yml': 'dependencies:\n  - numpy=1.26\n' };

test.each<readonly [name: string, project: Project, said: readonly string[]]>([
  [
    'a part of a package, which nobody knows, is it',
    { 'a.py': 'import tensorflow\n', 'requirements.txt': 'tensorflow-protobuf==2.7.0\n' },
    [],
  ],
  [
    'a function for one system',
    { 'a.py': 'def f():\n    from win32com.shell import shell\n    return shell\n', 'requirements.txt': 'numpy\n' },
    [],
  ],
  [
    'a package of the repository itself brings along what it asks for',
    {
      'a/a.py': 'import lab\nimport xgboost\n',
      'a/pyproject.toml': '[project]\nname = "a"\ndependencies = ["lab-kit"]\n',
      'lab-kit/pyproject.toml': '[project]\nname = "lab-kit"\ndependencies = ["xgboost>=2"]\n',
      'lab-kit/lab/__init__.py': '',
    },
    ['warning "xgboost" is imported, but is only there because "lab-kit" brings it along'],
  ],
  [
    'of two packages that give a module, the one that comes along is offered',
    { 'a.py': 'import theano\n', 'requirements.txt': 'pymc3\n' },
    [
      'warning "theano" is imported, but is only there because "pymc3" brings it along',
      'Add "theano-pymc" to "requirements.txt" (theano gives it too), with the version you use.',
    ],
  ],
  [
    'the name that conda has for it',
    { 'a.py': 'import torch\n', ...CONDA },
    [
      'error "torch" is imported, but "environment.yml" does not have "pytorch"',
      'Add "pytorch" to the dependencies of "environment.yml", with the version you use.',
    ],
  ],
  [
    'Python is no package that could bring anything along',
    { 'a.py': 'import sympy\n', 'environment.yml': 'dependencies:\n  - python=3.11\n  - pytables\n' },
    ['error "sympy" is imported, but "environment.yml" does not have "sympy"'],
  ],
  [
    'what is no package of Python brings none along, nor does an extra that is called like a package bring others',
    {
      'a.py': 'import tensorflow\n',
      'environment.yml': 'dependencies:\n  - bioconductor-limma\n  - gxx_linux-64\n  - pip:\n      - pandera[pandas]\n',
    },
    ['error "tensorflow" is imported, but "environment.yml" does not have "tensorflow"'],
  ],
  [
    'a tool is known not to bring it',
    { 'a.py': 'import requests\n', 'requirements.txt': 'waitress\nzzqqx-tool @ file:./tool\n', 'tool/x.txt': '' },
    [
      'warning "requests" is imported, but "requirements.txt" does not have "requests": it is there only if something else brings it along, such as "zzqqx-tool"',
    ],
  ],
  [
    'functions use it where it is there, as a try elsewhere tells',
    {
      'a.py': 'def f():\n    import fastcluster\n    return fastcluster\n',
      'b.py': 'try:\n    import fastcluster\nexcept ImportError:\n    fastcluster = None\n',
      'requirements.txt': 'numpy\n',
    },
    ['info "fastcluster" is used where it is there in 2 files, but "requirements.txt" does not have "fastcluster"'],
  ],
  [
    'its lock file has it for the sake of another one',
    {
      'a.py': 'import plum\n',
      'pyproject.toml': '[project]\nname = "a"\nversion = "1"\ndependencies = ["zzqqx-docs"]\n',
      'uv.lock':
        'version = 1\n\n[[package]]\nname = "plum-dispatch"\nversion = "2.9.0"\nsource = { registry = "https://pypi.org/simple" }\n',
    },
    [
      'warning "plum" is imported, but "pyproject.toml" does not have "plum-dispatch": only "uv.lock" does',
      'Add "plum-dispatch==2.9.0" to the dependencies of "pyproject.toml" (plum-py gives it too).',
    ],
  ],
  [
    'the lock of another tool above it has it',
    {
      'app/a.py': 'import jwt\n',
      'app/requirements.txt': 'six\n',
      'uv.lock':
        'version = 1\n\n[[package]]\nname = "pyjwt"\nversion = "2.9.0"\nsource = { registry = "https://pypi.org/simple" }\n',
    },
    ['warning "jwt" is imported, but "app/requirements.txt" does not have "pyjwt": only "uv.lock" does'],
  ],
  [
    'a lock that is not read may have it',
    { 'a.py': 'import jwt\n', 'envs/environment.yaml': 'dependencies:\n  - numpy\n', 'pixi.lock': 'version: 6\n' },
    ['warning "jwt" is imported, but "envs/environment.yaml" does not have "pyjwt"'],
  ],
  [
    'an extra brings it along',
    { 'a.py': 'import botocore\n', 'requirements.txt': 'cloudpathlib[s3]\n' },
    ['warning "botocore" is imported, but is only there because "cloudpathlib[s3]" brings it along'],
  ],
  [
    'an extra that nobody knows may bring it along',
    { 'a.py': 'import yaml\n', 'requirements.txt': 'requests[zzqqx]\n' },
    [
      'warning "yaml" is imported, but "requirements.txt" does not have "pyyaml": it is there only if something else brings it along, such as "requests[zzqqx]"',
    ],
  ],
  [
    'small packages of research bring the large frameworks along',
    { 'a.py': 'import tensorflow\n', 'requirements.txt': 'zzqqx-tool==0.6\n' },
    [
      'warning "tensorflow" is imported, but "requirements.txt" does not have "tensorflow": it is there only if something else brings it along, such as "zzqqx-tool"',
    ],
  ],
  [
    'a project is not brought along by itself',
    {
      'a.py': 'import requests\n',
      'pyproject.toml':
        '[project]\nname = "zzqqx"\nversion = "1"\n[project.optional-dependencies]\nall = ["zzqqx[x]"]\nx = []\n',
    },
    ['error "requests" is imported, but "pyproject.toml" does not have "requests"'],
  ],
  [
    'a project builds the module that its own name stands for',
    {
      'a.py': 'import Levenshtein\n',
      'setup.py': 'from setuptools import setup\nsetup(name="python-Levenshtein", install_requires=["six"])\n',
    },
    [],
  ],
  [
    'an image that a folder below "docker" describes',
    {
      'dags/a.py': 'import pendulum\nfrom airflow.providers.amazon.aws.hooks.s3 import S3Hook\n',
      'requirements.txt': 'six\n',
      'docker/airflow/Dockerfile': 'FROM apache/airflow:2.10.3\n',
    },
    [],
  ],
  [
    'messages of ROS, which no index delivers',
    { 'a.py': 'import rospy\nfrom geometry_msgs.msg import Twist\n', 'requirements.txt': 'six\n' },
    [],
  ],
  ['the old names of PIL', { 'a.py': 'import Image, ImageOps\n', 'requirements.txt': 'six\n' }, []],
  [
    'a release of one build is offered without the build',
    {
      'a.py': 'import torch\n',
      'setup.py': 'from setuptools import setup\nsetup(install_requires=["six"])\n',
      'x/requirements.txt': 'torch==2.0.1+cu117\n',
    },
    [
      'error "torch" is imported, but "setup.py" does not have "torch"',
      'Add "torch==2.0.1" to "install_requires" of "setup.py".',
    ],
  ],
  [
    'what is for older Pythons',
    {
      'a.py':
        'import sys\nif sys.version_info[:2] >= (3, 8):\n    import importlib.metadata as m\nelse:\n    import importlib_metadata as m\n',
      'requirements.txt': 'six\n',
    },
    ['info "importlib_metadata" is used where it is there, but "requirements.txt" does not have "importlib-metadata"'],
  ],
  [
    'a list that conda prints holds packages of conda',
    {
      'env/tf2.yml': 'name: tf2\ndependencies:\n  - tensorflow=2.9\n',
      'train/a.py': 'import tensorflow\n',
      'requirements.txt': 'six\n',
    },
    [],
  ],
  [
    'a part of a namespace, not the bundle that is no more',
    { 'a.py': 'from azure.mgmt.containerinstance import models\n', 'requirements.txt': 'six\n' },
    [
      'error "azure.mgmt.containerinstance" is imported, but "requirements.txt" does not have "azure-mgmt-containerinstance"',
    ],
  ],
  [
    'a part of mpl_toolkits that Matplotlib does not have',
    { 'a.py': 'from mpl_toolkits.basemap import Basemap\n', 'requirements.txt': 'matplotlib\n' },
    ['error "mpl_toolkits.basemap" is imported, but "requirements.txt" does not have "basemap"'],
  ],
  [
    'a part that another package of the same namespace does not have',
    { 'a.py': 'import geoarrow.pyarrow\n', 'requirements.txt': 'geoarrow-types\n' },
    ['error "geoarrow.pyarrow" is imported, but "requirements.txt" does not have "geoarrow-pyarrow"'],
  ],
  [
    'and one that it has',
    { 'a.py': 'from mpl_toolkits.mplot3d import Axes3D\n', 'requirements.txt': 'matplotlib\n' },
    [],
  ],
  [
    'a part that a package of its own has',
    { 'a.py': 'from geoarrow import pyarrow\n', 'requirements.txt': 'six\n' },
    ['error "geoarrow" is imported, but "requirements.txt" does not have "geoarrow-pyarrow"'],
  ],
  [
    'a folder called like the package dataset',
    { 'a.py': 'import dataset.pointcloud_processor\n', 'requirements.txt': 'six\n' },
    [],
  ],
  [
    'its lock has a package that nobody knows, called like the module',
    {
      'a.py': 'import zzqqx_lab\n',
      'pyproject.toml': '[project]\nname = "a"\nversion = "1"\ndependencies = ["six"]\n',
      'uv.lock':
        'version = 1\n\n[[package]]\nname = "zzqqx-lab"\nversion = "2.9.0"\nsource = { registry = "https://pypi.org/simple" }\n',
    },
    [],
  ],
  [
    'a part that is taken from a namespace',
    { 'a.py': 'from databricks import feature_store\n', 'requirements.txt': 'six\n' },
    ['error "databricks" is imported, but "requirements.txt" does not have "databricks-feature-store"'],
  ],
])('%s', async (_name, project, said) => {
  const { findings } = await lintProject(project, { rules: [rule] });
  const told = findings.flatMap(({ level, message, help }) => [`${level} ${message}`, help]);
  expect(told.slice(0, said.length)).toEqual(said);
  expect(findings.length).toBe(Math.min(said.length, 1));
});
