/**
 * What a distribution certainly brings along, since every release of the last years depends on it without an extra.
 * Written by hand from the packages' metadata. An import that rests on such a package works today, and stops working
 * on the day the one in between drops it.
 */
import { normaliseName } from './import-packages.js';

const table = `
pandas: numpy python-dateutil pytz
geopandas: pandas shapely pyproj packaging numpy
matplotlib: numpy cycler pillow python-dateutil pyparsing kiwisolver packaging
seaborn: pandas numpy matplotlib
scipy: numpy
scikit-learn: numpy scipy joblib threadpoolctl
scikit-image: numpy scipy networkx pillow imageio tifffile packaging
imbalanced-learn: scikit-learn numpy scipy joblib
statsmodels: numpy scipy pandas patsy
xgboost: numpy scipy
lightgbm: numpy scipy
catboost: numpy pandas scipy matplotlib graphviz plotly six
plotnine: pandas matplotlib numpy scipy mizani statsmodels
torchvision: torch numpy pillow
torchaudio: torch
torchtext: torch numpy requests tqdm
pytorch-lightning: torch numpy tqdm pyyaml torchmetrics packaging
lightning: torch numpy tqdm pyyaml torchmetrics packaging pytorch-lightning
torchmetrics: torch numpy packaging
torch-geometric: numpy tqdm jinja2 requests
timm: torch torchvision pyyaml huggingface-hub
accelerate: torch numpy packaging psutil pyyaml
transformers: numpy requests tqdm pyyaml packaging regex tokenizers huggingface-hub filelock
sentence-transformers: transformers torch numpy scikit-learn scipy tqdm huggingface-hub
datasets: numpy pandas pyarrow requests tqdm dill huggingface-hub fsspec
evaluate: datasets numpy pandas tqdm requests huggingface-hub
tensorflow: numpy keras tensorboard h5py protobuf absl-py six wrapt grpcio
tensorflow-gpu: numpy keras tensorboard h5py protobuf absl-py six wrapt grpcio
tensorflow-cpu: numpy keras tensorboard h5py protobuf absl-py six wrapt grpcio
keras: numpy h5py
jax: numpy scipy jaxlib
flax: jax numpy optax msgpack pyyaml
optax: jax numpy
spacy: numpy requests tqdm jinja2 thinc srsly
nltk: click joblib regex tqdm
gensim: numpy scipy smart-open
librosa: numpy scipy scikit-learn joblib numba soundfile audioread decorator
xarray: numpy pandas packaging
dask: pyyaml cloudpickle fsspec toolz
distributed: dask tornado msgpack psutil click jinja2
rasterio: numpy affine click attrs
rasterstats: rasterio shapely numpy affine
folium: jinja2 branca requests numpy
cartopy: numpy matplotlib shapely pyproj
contextily: matplotlib rasterio requests geopy mercantile pillow joblib
osmnx: geopandas networkx numpy pandas requests shapely
libpysal: numpy scipy pandas
esda: numpy scipy pandas scikit-learn libpysal
mapclassify: numpy scipy pandas scikit-learn networkx
anndata: numpy scipy pandas h5py packaging natsort
scanpy: anndata numpy pandas scipy matplotlib seaborn scikit-learn statsmodels h5py joblib networkx numba patsy tqdm umap-learn natsort packaging
scvi-tools: anndata numpy pandas torch scikit-learn scipy tqdm pyro-ppl rich
squidpy: scanpy anndata numpy pandas matplotlib xarray scikit-image dask
umap-learn: numpy scipy scikit-learn numba pynndescent tqdm
hdbscan: numpy scipy scikit-learn joblib
shap: numpy scipy scikit-learn pandas tqdm cloudpickle numba
lime: numpy scipy matplotlib scikit-learn scikit-image tqdm
mlxtend: numpy scipy pandas matplotlib scikit-learn joblib
yellowbrick: numpy scipy matplotlib scikit-learn cycler
optuna: numpy sqlalchemy tqdm pyyaml alembic colorlog packaging
hyperopt: numpy scipy networkx tqdm six cloudpickle
scikit-optimize: numpy scipy scikit-learn joblib
pymc: numpy scipy pandas arviz pytensor cloudpickle
pymc3: numpy scipy pandas arviz theano-pymc
arviz: numpy scipy pandas matplotlib xarray packaging
emcee: numpy
corner: numpy matplotlib
lmfit: numpy scipy uncertainties asteval
astropy: numpy pyyaml packaging
healpy: numpy
sunpy: astropy numpy
lightkurve: numpy astropy matplotlib scipy pandas requests tqdm
sympy: mpmath
lifelines: numpy scipy pandas matplotlib autograd
prophet: numpy pandas matplotlib cmdstanpy holidays tqdm
fbprophet: numpy pandas matplotlib
pmdarima: numpy scipy pandas scikit-learn statsmodels joblib
sktime: numpy pandas scikit-learn scipy
tslearn: numpy scipy scikit-learn joblib numba
stable-baselines3: numpy torch gymnasium cloudpickle pandas matplotlib
gym: numpy cloudpickle
gymnasium: numpy cloudpickle
ray: numpy protobuf filelock msgpack click requests pyyaml
mlflow: numpy pandas scikit-learn scipy flask sqlalchemy matplotlib pyyaml cloudpickle gitpython click requests
wandb: click gitpython psutil pyyaml requests
plotly: packaging
dash: plotly flask
streamlit: numpy pandas pillow pyarrow requests altair tornado protobuf packaging
gradio: numpy pandas pillow requests httpx fastapi pydantic jinja2 pyyaml
bokeh: numpy pillow jinja2 pyyaml tornado packaging
holoviews: numpy pandas bokeh panel param
hvplot: holoviews pandas bokeh numpy panel
panel: bokeh param tqdm requests
altair: jinja2 jsonschema
flask: werkzeug jinja2 click itsdangerous markupsafe
fastapi: pydantic starlette
requests: urllib3 certifi idna
beautifulsoup4: soupsieve
boto3: botocore s3transfer
nibabel: numpy packaging
nilearn: numpy scipy scikit-learn joblib nibabel pandas requests lxml
mne: numpy scipy matplotlib tqdm pooch jinja2 packaging
pingouin: numpy scipy pandas matplotlib seaborn statsmodels scikit-learn
tifffile: numpy
imageio: numpy pillow
opencv-python: numpy
opencv-contrib-python: numpy
opencv-python-headless: numpy
albumentations: numpy scipy opencv-python-headless pyyaml
numba: numpy llvmlite
h5py: numpy
tables: numpy
netcdf4: numpy cftime
pyarrow: numpy
autogluon: numpy pandas scikit-learn scipy torch
pycaret: numpy pandas scikit-learn scipy joblib matplotlib plotly
ydata-profiling: pandas numpy scipy matplotlib seaborn pydantic pyyaml jinja2 tqdm requests
pandas-profiling: pandas numpy scipy matplotlib seaborn
missingno: numpy matplotlib scipy seaborn
wordcloud: numpy pillow matplotlib
scikit-plot: numpy scipy matplotlib scikit-learn joblib
category-encoders: numpy scipy pandas scikit-learn statsmodels patsy
fastai: torch torchvision numpy pandas matplotlib scikit-learn scipy pillow requests pyyaml fastcore fastprogress spacy
diffusers: numpy requests pillow regex huggingface-hub filelock
peft: torch transformers accelerate numpy tqdm pyyaml huggingface-hub
trl: torch transformers accelerate datasets
openai: httpx pydantic
langchain: pydantic langchain-core
hydra-core: omegaconf packaging
omegaconf: pyyaml
biopython: numpy
pysindy: numpy scipy scikit-learn
networkx:
jupyter: ipykernel ipywidgets nbconvert notebook ipython traitlets
notebook: ipython ipykernel nbformat nbconvert jupyter-client jupyter-core traitlets tornado
jupyterlab: ipython ipykernel nbformat nbconvert jupyter-client jupyter-core traitlets tornado requests jinja2
ipykernel: ipython jupyter-client jupyter-core traitlets tornado matplotlib-inline
ipywidgets: ipython traitlets widgetsnbextension
nbconvert: nbformat nbclient jinja2 traitlets pygments beautifulsoup4
papermill: nbformat nbclient click pyyaml tqdm requests
jupyter-book: sphinx nbformat click jinja2 pyyaml
snakemake: pyyaml requests jinja2 psutil nbformat
kedro: click pyyaml omegaconf rich pluggy
dvc: pyyaml requests tqdm networkx
click:
rich: pygments
pytest: pluggy packaging iniconfig
anndata2ri: anndata rpy2
qiskit: numpy scipy sympy networkx dill
pennylane: numpy scipy networkx autograd
openmm: numpy
mdanalysis: numpy scipy matplotlib networkx tqdm joblib
rdkit: numpy pillow
pymatgen: numpy scipy pandas matplotlib networkx sympy requests plotly tqdm
ase: numpy scipy matplotlib
pyspark: py4j
databricks-connect: pyspark py4j
google-cloud-bigquery: google-cloud-core google-api-core google-auth requests protobuf
google-cloud-storage: google-cloud-core google-api-core google-auth requests
pandas-gbq: google-cloud-bigquery pandas numpy google-auth
yfinance: pandas numpy requests beautifulsoup4
spotipy: requests
tweepy: requests oauthlib requests-oauthlib
kaggle: requests tqdm python-dateutil six urllib3 certifi
segmentation-models-pytorch: torch torchvision numpy timm pillow
ultralytics: torch torchvision numpy matplotlib opencv-python pillow pyyaml requests scipy
monai: torch numpy
torchio: torch nibabel numpy scipy tqdm
pyro-ppl: torch numpy tqdm
gpytorch: torch scipy scikit-learn numpy
botorch: torch gpytorch scipy numpy
skorch: numpy scipy scikit-learn tqdm
deap: numpy
cvxpy: numpy scipy
pulp:
uncertainties:
great-expectations: numpy pandas scipy jinja2 requests
intake: dask fsspec pyyaml
zarr: numpy numcodecs
iris: numpy
metpy: numpy scipy pandas matplotlib pint pyproj xarray pooch
pyvista: numpy matplotlib pillow pooch vtk
trimesh: numpy
open3d: numpy matplotlib pandas dash scikit-learn pyyaml
simpletransformers: transformers numpy pandas scikit-learn scipy tqdm datasets
flair: torch transformers gensim matplotlib scikit-learn tqdm
allennlp: torch transformers spacy nltk numpy
textblob: nltk
pyldavis: numpy scipy pandas joblib scikit-learn gensim jinja2
bertopic: numpy pandas hdbscan umap-learn scikit-learn sentence-transformers plotly tqdm
econml: numpy scipy scikit-learn pandas statsmodels joblib lightgbm shap
dowhy: numpy scipy scikit-learn pandas networkx statsmodels sympy joblib tqdm
causalml: numpy scipy pandas scikit-learn statsmodels matplotlib seaborn xgboost lightgbm shap tqdm
linearmodels: numpy scipy pandas statsmodels
`;

let made: ReadonlyMap<string, readonly string[]> | undefined;

function direct(): ReadonlyMap<string, readonly string[]> {
  made ??= new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', rest = ''] = line.split(':');
        return [name, rest.trim() === '' ? [] : rest.trim().split(' ')] as const;
      }),
  );
  return made;
}

/** All that a distribution brings along, directly or through others; itself not among them. */
export function broughtAlongBy(distribution: string): ReadonlySet<string> {
  const found = new Set<string>();
  const todo = [normaliseName(distribution)];
  for (let name = todo.pop(); name !== undefined; name = todo.pop())
    for (const one of direct().get(name) ?? [])
      if (!found.has(one)) {
        found.add(one);
        todo.push(one);
      }
  return found;
}
