import { expect, test } from '@jest/globals';
import { rule } from '../../rules/deps/undeclared-import/rule.js';
import { lintProject } from '../../src/testing/index.js';
import type { Project } from '../../src/testing/index.js';

/** What comes along with what is declared, by its release, and where that is not known. */
test.each<readonly [name: string, project: Project, said: readonly string[]]>([
  [
    'an older release that is asked for brings along what newer ones do not',
    { 'a.py': 'import pytz\n', 'requirements.txt': 'pandas==1.5.3\n' },
    ['warning "pytz" is imported, but is only there because "pandas" brings it along'],
  ],
  [
    'a newer one does not',
    { 'a.py': 'import pytz\n', 'requirements.txt': 'pandas>=2\n' },
    ['error "pytz" is imported, but "requirements.txt" does not have "pytz"'],
  ],
  [
    'nor does an older one what only newer ones do',
    { 'a.py': 'import requests\n', 'requirements.txt': 'tensorflow<2\n' },
    ['error "requests" is imported, but "requirements.txt" does not have "requests"'],
  ],
  [
    'what some need may come along where there are several of which it is not known what they bring',
    { 'a.py': 'import patsy\n', 'requirements.txt': 'zzqqx-lab\nzzqqx-tool\n' },
    [
      'warning "patsy" is imported, but "requirements.txt" does not have "patsy": it is there only if something else brings it along, such as "zzqqx-lab"',
    ],
  ],
  [
    'but not with tools, their parts and stubs, nor with what is known by another name',
    {
      'a.py': 'import patsy\n',
      'requirements.txt':
        'types-python-dateutil\nzzqqx-stubs\npytest-zzqqx\njupyter-zzqqx\nzzqqx-labextension\ncv2\njax[cuda12-zzqqx]\n',
    },
    ['error "patsy" is imported, but "requirements.txt" does not have "patsy"'],
  ],
  [
    'tools and libraries that conda has',
    { 'a.py': 'import einops\n', 'environment.yml': 'dependencies:\n  - pytorch-cuda\n  - just\n  - blas-devel\n' },
    ['error "einops" is imported, but "environment.yml" does not have "einops"'],
  ],
  [
    'a wheel beside the list is called as its file begins',
    { 'a.py': 'import requests\n', 'requirements.txt': './Seaborn-0.13.2-py3-none-any.whl\nsix\n' },
    ['error "requests" is imported, but "requirements.txt" does not have "requests"'],
  ],
  [
    'conda has more of a package, which a list for pip does not bring, though the README says both',
    {
      'a.py': 'import scipy\n',
      'requirements.txt': 'seaborn\n',
      'README.md': '# Lab\n\n```sh\nconda install seaborn\n```\n',
    },
    ['error "scipy" is imported, but "requirements.txt" does not have "scipy"'],
  ],
  [
    'a package that nobody knows, called like the module, along with one that is known',
    { 'a.py': 'import ml_pipelines_sdk\n', 'requirements.txt': 'tfx\n' },
    [],
  ],
  [
    'what hardly any needs does not',
    { 'a.py': 'import lpips\n', 'requirements.txt': 'zzqqx-lab\nzzqqx-tool\n' },
    ['error "lpips" is imported, but "requirements.txt" does not have "lpips"'],
  ],
  [
    'an optional part brings nothing along',
    {
      'a.py': 'import torch\n',
      'setup.py':
        'from setuptools import setup\nsetup(install_requires=["six"], extras_require={"x": ["zzqqx-lab"]})\n',
    },
    ['error "torch" is imported, but "setup.py" does not have "torch"'],
  ],
  [
    'switches and libraries of conda bring nothing along',
    {
      'a.py': 'import statsmodels\n',
      'environment.yml': 'dependencies:\n  - _libgcc_mutex\n  - cpuonly\n  - openssl\n  - samtools\n',
    },
    ['error "statsmodels" is imported, but "environment.yml" does not have "statsmodels"'],
  ],
  [
    'what conda has of a package brings more along',
    {
      'a.py': 'import dask.distributed\nimport statsmodels\n',
      'environment.yml': 'dependencies:\n  - seaborn\n  - dask\n',
    },
    ['warning "statsmodels" is imported, but is only there because "seaborn" brings it along'],
  ],
  [
    'what was printed from an environment is whole',
    {
      'a.py': 'import bs4\n',
      'requirements.txt':
        'zzqqx-lab\nscanpy\nanndata\nh5py\nnatsort\nnumpy\npackaging\npandas\nscipy\narray-api-compat\nlegacy-api-wrap\nmatplotlib\ncontourpy\ncycler\nfonttools\nkiwisolver\npillow\npyparsing\npython-dateutil\nsix\njoblib\nnetworkx\nnumba\nllvmlite\npatsy\npynndescent\nscikit-learn\nthreadpoolctl\nseaborn\nstatsmodels\nformulaic\nnarwhals\ntqdm\numap-learn\nsession-info2\ntyping-extensions\nfast-array-utils\ninterface-meta\nwrapt\ncertifi\nzarr\ndonfig\nnumcodecs\npyyaml\nscverse-misc\n',
    },
    ['error "bs4" is imported, but "requirements.txt" does not have "beautifulsoup4"'],
  ],
  [
    'a module that two packages give, by what is taken from it',
    { 'a.py': 'from colour import Color\n', 'requirements.txt': 'six\n' },
    ['error "colour" is imported, but "requirements.txt" does not have "colour"'],
  ],
  [
    'the other one of the two',
    { 'a.py': 'import colour\n', 'requirements.txt': 'six\n' },
    ['error "colour" is imported, but "requirements.txt" does not have "colour-science"'],
  ],
  [
    'what came along with the releases of a whole environment is listed in it',
    {
      'a.py': 'import statsmodels\n',
      'environment.yml':
        'dependencies:\n  - scanpy=1.0\n  - anndata=1.0\n  - h5py=1.0\n  - natsort=1.0\n  - numpy=1.0\n  - packaging=1.0\n  - pandas=1.0\n  - scipy=1.0\n  - array-api-compat=1.0\n  - legacy-api-wrap=1.0\n  - matplotlib=1.0\n  - contourpy=1.0\n  - cycler=1.0\n  - fonttools=1.0\n  - kiwisolver=1.0\n  - pillow=1.0\n  - pyparsing=1.0\n  - python-dateutil=1.0\n  - six=1.0\n  - joblib=1.0\n  - numba=1.0\n  - llvmlite=1.0\n  - patsy=1.0\n  - pynndescent=1.0\n  - scikit-learn=1.0\n  - threadpoolctl=1.0\n  - seaborn=1.0\n  - tqdm=1.0\n  - umap-learn=1.0\n  - session-info2=1.0\n  - typing-extensions=1.0\n  - fast-array-utils=1.0\n  - formulaic=1.0\n  - interface-meta=1.0\n  - wrapt=1.0\n  - certifi=1.0\n  - zarr=1.0\n  - donfig=1.0\n  - numcodecs=1.0\n  - pyyaml=1.0\n  - scverse-misc=1.0\n',
    },
    [
      'warning "statsmodels" is imported, but "environment.yml" does not have "statsmodels": it is there only if something else brings it along, such as "scanpy"',
    ],
  ],
  [
    'what is declared in an older release brings along what that one does, for others too',
    { 'a.py': 'import networkx\n', 'requirements.txt': 'torchvision==0.13.1\ntorch==1.12.1\n' },
    ['error "networkx" is imported, but "requirements.txt" does not have "networkx"'],
  ],
  [
    'a part of a package of conda does not bring all along',
    { 'a.py': 'import bokeh\n', 'environment.yml': 'dependencies:\n  - dask-core\n' },
    ['error "bokeh" is imported, but "environment.yml" does not have "bokeh"'],
  ],
  [
    'one widely used package of which it is not known what it brings is mostly small',
    { 'a.py': 'import seaborn\n', 'requirements.txt': 'dvc-s3\n' },
    ['error "seaborn" is imported, but "requirements.txt" does not have "seaborn"'],
  ],
  [
    'what brings along nothing but what is known brings no module that nobody knows',
    { 'a.py': 'import zzqqx_tool\n', 'requirements.txt': 'seml\nother-lab\n' },
    [
      'info "zzqqx_tool" is imported, but is no module of the repository, and nothing in "requirements.txt" is known to bring it, though what "other-lab" holds is not known',
    ],
  ],
  [
    'several that nobody knows may bring whatever there is',
    { 'a.py': 'import lpips\n', 'requirements.txt': 'zzqqx-a\nzzqqx-b\nzzqqx-c\n' },
    [
      'warning "lpips" is imported, but "requirements.txt" does not have "lpips": it is there only if something else brings it along, such as "zzqqx-a"',
    ],
  ],
  [
    'of which the one from a repository is the likeliest',
    {
      'a.py': 'import lpips\n',
      'requirements.txt': 'zzqqx-a\nzzqqx-b\nzzqqx-c @ git+https://example.org/x/zzqqx-c.git\n',
    },
    [
      'warning "lpips" is imported, but "requirements.txt" does not have "lpips": it is there only if something else brings it along, such as "zzqqx-c"',
    ],
  ],
  [
    'packages of the system hold no modules, unless they are called so',
    {
      'a.py': 'import zzqqx_tool\nimport kneed\n',
      'requirements.txt': 'six\n',
      Dockerfile: 'FROM debian:12\nRUN apt-get install -y build-essential python3-dev python3-kneed\n',
    },
    [
      'warning "zzqqx_tool" is imported, but is no module of the repository, and nothing in "requirements.txt" is known to bring it',
    ],
  ],
  [
    'what an image clones and installs from there',
    {
      'a.py': 'import zzqqx_tool\n',
      'requirements.txt': 'six\n',
      Dockerfile:
        'FROM debian:12\nRUN git clone https://example.org/z.git /home/zzqqx_tool\nRUN pip install -e /home/zzqqx_tool\n',
    },
    [],
  ],
  [
    'an environment under a name of its own, which the README installs',
    {
      'a.py': 'import torch\n',
      'setup.py': 'from setuptools import setup\nsetup(install_requires=["six"])\n',
      'lab.yml': 'dependencies:\n  - pytorch\n',
      'README.md': '# Lab\n\n```sh\nconda env create -f lab.yml\n```\n',
    },
    [],
  ],
  [
    'a folder called like a package',
    { 'a.py': 'from datasets.gaussian import make\n', 'requirements.txt': 'six\n' },
    [],
  ],
  [
    'conda has more of geopandas',
    { 'a.py': 'import matplotlib\n', 'environment.yml': 'dependencies:\n  - geopandas\n' },
    ['warning "matplotlib" is imported, but is only there because "geopandas" brings it along'],
  ],
  [
    'conda has more of snakemake',
    { 'a.py': 'import pandas\n', 'environment.yml': 'dependencies:\n  - snakemake 7.32.4\n' },
    ['warning "pandas" is imported, but is only there because "snakemake" brings it along'],
  ],
  [
    'the project itself, which the README installs from the index, holds no module that the tree lacks',
    {
      'a.py': 'import zzqqx_tool\n',
      'pyproject.toml': '[project]\nname = "other-lab"\nversion = "1"\ndependencies = ["six"]\n',
      'README.md': '# Lab\n\n```sh\npip install other-lab\n```\n',
    },
    [
      'warning "zzqqx_tool" is imported, but is no module of the repository, and nothing in "pyproject.toml" is known to bring it',
    ],
  ],
])('%s', async (_name, project, said) => {
  const { findings } = await lintProject(project, { rules: [rule] });
  const told = findings.flatMap(({ level, message, help }) => [`${level} ${message}`, help]);
  expect(told.slice(0, said.length)).toEqual(said);
  expect(findings.length).toBe(Math.min(said.length, 1));
});
