/**
 * Distributions that a project declares and no code of it imports, with good reason: tools run from the command line,
 * plug-ins found by others, kernels, engines that a library loads by itself. Written by hand from their documentation.
 */
import { normaliseName } from './import-packages.js';

/** Why: one sentence, then the names, `x*` standing for all that begin with x and `*x` for all that end in x. */
const reasons: readonly (readonly [why: string, names: string])[] = [
  [
    'runs notebooks, nobody imports it',
    `jupyter jupyterlab notebook ipykernel jupyter-console jupyter-client jupyter-core jupyter-server jupyterhub nbclassic
     nbconvert nbclient nbformat qtconsole voila papermill jupytext jupyter-book nbdime nbstripout nbqa treon ploomber
     jupyter-contrib-nbextensions jupyter-nbextensions-configurator jupyterlab-* jupyter-lsp jupyter-server-* jupyterlab
     ipympl ipywidgets widgetsnbextension jupyterlab-widgets bash-kernel calysto-bash xeus-python r-irkernel sos-notebook
     jupyter-dash jupyter-server-proxy jupyter-resource-usage jupyter-cache nbgitpuller nbgrader rise watermark`,
  ],
  [
    'tests with it',
    `pytest pytest-* nbval nbmake tox nox coverage hypothesis codecov coveralls nose nose2 testbook pytest mutmut tox-* treebeard`,
  ],
  [
    'checks or formats the code',
    `black ruff flake8 flake8-* pylint mypy pyright pyflakes pycodestyle pydocstyle pep8 isort autopep8 yapf bandit
     pre-commit pyupgrade autoflake interrogate vulture radon codespell blacken-docs docformatter safety pip-audit deptry
     fawltydeps pyproject-flake8 black-jupyter jupyter-black nb-black reprolint ruff-lsp python-lsp-server jedi rope
     basedpyright sqlfluff yamllint cspell detect-secrets commitizen`,
  ],
  ['types for the checker, not for running', `types-* *-stubs boto3-stubs typing-stubs data-science-types mypy-extensions`],
  [
    'builds, installs or publishes',
    `pip setuptools setuptools-scm wheel build twine flit flit-core poetry poetry-core poetry-* pdm pdm-backend hatch hatchling
     hatch-* pipenv pip-tools pipreqs pigar uv conda conda-lock conda-build conda-pack mamba micromamba virtualenv pipdeptree
     bump2version bumpversion versioneer cookiecutter copier invoke nodeenv scikit-build scikit-build-core
     meson-python pyinstaller cx-freeze maturin cibuildwheel`,
  ],
  [
    'serves the application from the command line',
    `gunicorn uvicorn hypercorn waitress uwsgi daphne streamlit gradio-client mkdocs mkdocs-* mkdocstrings mkdocstrings-* sphinx
     sphinx-* sphinxcontrib-* furo myst-parser myst-nb nbsphinx numpydoc recommonmark pdoc pdoc3 ghp-import jupyter-sphinx
     pydata-sphinx-theme docutils quarto quarto-cli honcho supervisor flower`,
  ],
  [
    'pandas loads it to read or write a format',
    `openpyxl xlrd xlwt xlsxwriter pyxlsb odfpy calamine python-calamine lxml html5lib beautifulsoup4 pyarrow fastparquet tables pyreadstat
     tabulate jinja2 fsspec s3fs gcsfs adlfs zstandard python-snappy lz4 brotli bottleneck numexpr numba pandas-gbq xarray`,
  ],
  [
    'a driver that SQLAlchemy, Django or pandas loads by the name in the connection URL',
    `psycopg2 psycopg2-binary psycopg psycopg-binary asyncpg pg8000 mysqlclient pymysql mysql-connector-python aiomysql cx-oracle
     oracledb pyodbc pymssql aiosqlite snowflake-sqlalchemy sqlalchemy-bigquery sqlalchemy-redshift duckdb-engine ibm-db-sa
     clickhouse-sqlalchemy pyhive databricks-sqlalchemy sqlalchemy-* greenlet ipython-sql jupysql`,
  ],
  [
    'xarray or rasterio loads it to open a format',
    `netcdf4 h5netcdf zarr cfgrib eccodes pydap cftime h5py rioxarray numcodecs pynio dask distributed pseudonetcdf`,
  ],
  [
    'a plotting library loads it to write or show figures',
    `kaleido orca plotly-orca anywidget pyqt5 pyqt6 pyside2 pyside6 pycairo cairocffi tornado ffmpeg-python imageio-ffmpeg
     altair-saver altair-viewer vl-convert-python selenium chromedriver-binary scienceplots jupyter-bokeh ipykernel`,
  ],
  [
    'a library finds it as a plug-in or back end',
    `accelerate bitsandbytes sentencepiece protobuf tiktoken safetensors flash-attn xformers hf-transfer einops tensorboard
     tensorboard-* tensorboardx tensorflow-io* tensorflow-metal tensorflow-gpu jaxlib nvidia-* cupy-* triton onnxruntime
     onnxruntime-gpu spacy-lookups-data spacy-transformers en-core-web-* de-core-news-* fr-core-news-* xx-ent-wiki-* dvc-*
     kaggle gdown dvc mlflow-skinny hydra-* hydra-core wandb huggingface-hub ray snakemake snakemake-* airflow-* apache-airflow-providers-*
     dbt-* kedro kedro-* prefect-* dagster-* pytables scikit-learn-intelex threadpoolctl pooch umap-learn python-louvain
     python-igraph igraph leidenalg louvain fa2 pydot pygraphviz graphviz setuptools-git docker pexpect ipdb ipython
     line-profiler memory-profiler snakeviz py-spy scalene memray`,
  ],
  ['runs elsewhere: a program, not a library', `awscli gsutil google-cloud-cli heroku nodejs-bin youtube-dl yt-dlp pandoc git-lfs pyspark cmdstan datalad osfclient zenodo-get repo2docker jupyter-repo2docker`],
  ['a backport for old Pythons, imported inside try or by others', `importlib-metadata importlib-resources typing-extensions backports-* dataclasses enum34 futures pathlib2 tomli zipp exceptiongroup contextlib2 pickle5`],
  ['a certificate or an encryption library that others load', `certifi pyopenssl cryptography ndg-httpsclient pyasn1 requests-* pysocks idna urllib3 cffi`],
  ['platform support that others load', `pywin32 pywinpty appnope colorama win-unicode-console pywin32-ctypes pyreadline pyreadline3 wincertstore`],
];

let exact: ReadonlyMap<string, string> | undefined;
let patterns: readonly (readonly [pattern: string, why: string])[] = [];

function read(): ReadonlyMap<string, string> {
  if (exact !== undefined) return exact;
  const pairs = reasons.flatMap(([why, names]) => names.split(/\s+/).map((name) => [name, why] as const));
  patterns = pairs.filter(([name]) => name.includes('*'));
  // The first reason given for a name stands.
  exact = new Map(pairs.filter(([name]) => !name.includes('*')).reverse());
  return exact;
}

/** Why a declared distribution may well have no import; nothing where an import is to be expected. */
export function whyNotImported(distribution: string): string | undefined {
  const name = normaliseName(distribution);
  const why = read().get(name);
  if (why !== undefined) return why;
  return patterns.find(([pattern]) =>
    pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name.startsWith(pattern.slice(0, -1)),
  )?.[1];
}
