/**
 * Packages that conda channels know under another name than the Python index does. Hand-written from the recipes of
 * conda-forge and the default channel. "distribution: conda names", the one to recommend first; conda has a package under
 * the distribution's own name too unless the line ends in "!".
 */
import { normaliseName } from './import-packages.js';

const table = `
torch: pytorch pytorch-cpu pytorch-gpu !
torchvision: torchvision torchvision-cpu
opencv-python: opencv py-opencv opencv-python-headless
opencv-python-headless: opencv py-opencv
opencv-contrib-python: opencv py-opencv
opencv-contrib-python-headless: opencv py-opencv
tables: pytables !
matplotlib: matplotlib matplotlib-base
graphviz: python-graphviz !
msgpack: msgpack-python !
tensorflow: tensorflow tensorflow-base tensorflow-cpu tensorflow-gpu tensorflow-mkl tensorflow-eigen
tensorflow-gpu: tensorflow-gpu tensorflow
tensorflow-cpu: tensorflow-cpu tensorflow
keras: keras keras-gpu
xgboost: xgboost py-xgboost py-xgboost-cpu py-xgboost-gpu
faiss-cpu: faiss-cpu faiss
psycopg2-binary: psycopg2 !
pyqt5: pyqt !
pillow: pillow pil pillow-simd
igraph: python-igraph igraph !
levenshtein: levenshtein python-levenshtein
gdal: gdal libgdal
annoy: python-annoy !
kaleido: python-kaleido !
blosc: python-blosc !
flatbuffers: python-flatbuffers !
lmdb: python-lmdb !
xxhash: python-xxhash !
duckdb: python-duckdb !
tzdata: python-tzdata !
fastjsonschema: python-fastjsonschema fastjsonschema !
build: python-build !
installer: python-installer !
lz4: lz4 python-lz4
wget: python-wget !
clang: python-clang !
eccodes: python-eccodes !
pdal: python-pdal !
chess: python-chess chess
pymc: pymc pymc-base
pytensor: pytensor pytensor-base
arviz: arviz arviz-base
dask: dask dask-core
ray: ray-core ray-default ray-all ray-tune ray-rllib !
nbconvert: nbconvert nbconvert-core
jupyter-server: jupyter_server jupyter-server
jupyter-client: jupyter_client jupyter-client
jupyter-core: jupyter_core jupyter-core
jupyter-console: jupyter_console jupyter-console
jupyter-contrib-nbextensions: jupyter_contrib_nbextensions jupyter-contrib-nbextensions
importlib-metadata: importlib-metadata importlib_metadata
importlib-resources: importlib_resources importlib-resources
ruamel-yaml: ruamel.yaml ruamel_yaml !
beautifulsoup4: beautifulsoup4 bs4
mysqlclient: mysqlclient mysql-python
rdkit: rdkit rdkit-pypi
rdkit-pypi: rdkit !
h2o: h2o h2o-py
pyarrow: pyarrow pyarrow-core
lightgbm: lightgbm py-lightgbm
torch-geometric: pytorch_geometric pyg torch-geometric !
torch-scatter: pytorch_scatter pytorch-scatter !
torch-sparse: pytorch_sparse pytorch-sparse !
torch-cluster: pytorch_cluster pytorch-cluster !
sentencepiece: sentencepiece sentencepiece-python
huggingface-hub: huggingface_hub huggingface-hub
gym: gym gym-all
box2d-py: box2d-py pybox2d
typing-extensions: typing_extensions typing-extensions
backports-zoneinfo: backports.zoneinfo !
zope-interface: zope.interface !
jaraco-classes: jaraco.classes !
scitools-iris: iris !
arm-pyart: arm_pyart arm-pyart
vtk: vtk vtk-base
soundfile: pysoundfile soundfile !
sounddevice: python-sounddevice !
apache-airflow: airflow apache-airflow !
redis: redis-py !
neo4j: neo4j-python-driver !
docker: docker-py !
fire: fire python-fire
nodejs-bin: nodejs !
ninja: ninja python-ninja
nvidia-ml-py: nvidia-ml-py pynvml
cupy-cuda11x: cupy !
cupy-cuda12x: cupy !
cupy-cuda13x: cupy !
cudf-cu12: cudf !
cuml-cu12: cuml !
z3-solver: z3-solver z3
ortools: ortools-python ortools !
dm-sonnet: sonnet !
pyyaml: pyyaml yaml
memory-profiler: memory_profiler memory-profiler !
line-profiler: line_profiler line-profiler !
prompt-toolkit: prompt-toolkit prompt_toolkit
async-timeout: async-timeout async_timeout
`;

interface Names {
  readonly conda: ReadonlyMap<string, readonly string[]>;
  readonly back: ReadonlyMap<string, readonly string[]>;
}

let made: Names | undefined;

function names(): Names {
  if (made !== undefined) return made;
  const conda = new Map<string, readonly string[]>();
  const back = new Map<string, string[]>();
  for (const line of table.trim().split('\n')) {
    const [distribution = '', rest = ''] = line.split(': ');
    const listed = rest.split(' ');
    const own = listed.at(-1) === '!' ? listed.slice(0, -1) : [...listed, distribution];
    conda.set(distribution, [...new Set(own)]);
    for (const name of own.map(normaliseName)) {
      const already = back.get(name) ?? [];
      if (!already.includes(distribution)) back.set(name, [...already, distribution]);
    }
  }
  made = { conda, back };
  return made;
}

/**
 * The names under which conda channels have a distribution, the one to recommend first. A distribution that is not in the
 * table has its own normalised name there, if it is there at all.
 */
export function condaNames(distribution: string): readonly string[] {
  const name = normaliseName(distribution);
  return names().conda.get(name) ?? [name];
}

/** The distributions that a conda package brings (`py-opencv`: all builds of OpenCV); itself where no line says other. */
export function distributionsOfConda(condaName: string): readonly string[] {
  const name = normaliseName(condaName.slice(condaName.lastIndexOf(':') + 1));
  return names().back.get(name) ?? [name];
}
