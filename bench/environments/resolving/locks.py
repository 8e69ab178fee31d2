"""What each package needs, as lock files of projects say: for packages that the index was not asked about."""
import json, os, re, tomllib
from .manifests import norm


# What neither has, from the packages' own setup files.
BY_HAND = dict(x.split(':') for x in '''gym:numpy cloudpickle gym-notices
kaggle:six certifi python-dateutil requests tqdm python-slugify urllib3 bleach
wordcloud:numpy pillow matplotlib
pandas-datareader:lxml pandas requests
mujoco-py:glfw numpy cython imageio cffi fasteners
box2d:
box2d-py:
pyglet:
pyopengl:
sklearn:scikit-learn
stringcase:
pathlib2:six
patool:
pygraphviz:
mplleaflet:jinja2 six
nbgitpuller:notebook jupyter-server tornado
rpy2:cffi jinja2 tzlocal packaging
gdal:numpy
tensorflow-probability:absl-py six numpy decorator cloudpickle gast dm-tree
tensorflow-addons:typeguard packaging
plotly-express:plotly pandas numpy statsmodels scipy patsy
simpleitk:
python-box:
matplotlib-venn:matplotlib numpy scipy
cmocean:matplotlib numpy packaging
pyaudio:
fcn:chainer cupy future matplotlib numpy pytz pyyaml scikit-image scipy six tqdm
sphinx-issues:sphinx
antialiased-cnns:numpy
pytorch-msssim:torch
onnx-tool:onnx numpy tabulate
salib:numpy scipy matplotlib pandas multiprocess
mesa:
vit-pytorch:torch einops torchvision
sklearn-pandas:numpy scipy pandas scikit-learn
xlwt:
efficientnet:keras-applications scikit-image
image-classifiers:keras-applications
segmentation-models:keras-applications image-classifiers efficientnet
pydicom:
tweepy:oauthlib requests requests-oauthlib
textblob:nltk
yfinance:pandas numpy requests multitasking platformdirs pytz frozendict peewee beautifulsoup4
statsforecast:
pymysql:
mysql-connector-python:
flask-cors:flask
streamlit-option-menu:streamlit
gunicorn:packaging
pyreadstat:pandas narwhals
openpyxl:et-xmlfile
lightfm:numpy scipy requests scikit-learn
surprise:scikit-surprise
scikit-surprise:joblib numpy scipy
fbprophet:cython cmdstanpy pystan numpy pandas matplotlib lunarcalendar convertdate holidays setuptools-git python-dateutil tqdm
pystan:cython numpy
imutils:
keras-tuner:keras packaging requests kt-legacy
missingno:numpy matplotlib scipy seaborn
h2o:requests tabulate
annoy:
faiss-gpu:numpy
hnswlib:numpy
seawater:numpy
qudida:numpy scikit-learn typing-extensions opencv-python-headless
crc32c:
cv2:
horovod:cloudpickle psutil pyyaml cffi
inplace-abn:
jpegio:numpy
pytorch-toolbelt:torch torchvision opencv-python
tensorflow-gpu:numpy six protobuf absl-py keras-applications keras-preprocessing wrapt termcolor grpcio google-pasta gast astor tensorboard tensorflow-estimator keras h5py
pygrib:numpy pyproj packaging
colormath:numpy networkx
lmdb:
pillow-simd:
thop:torch
sphinx-rtd-theme:sphinx docutils
cpuonly:
geopandas-base:geopandas
scikeras:scikit-learn
dm-haiku:absl-py jmp numpy tabulate
jsmin:
mkdocs-minify-plugin:mkdocs
captum:torch numpy matplotlib tqdm packaging
deeplift:numpy
loompy:h5py numpy scipy numba click numpy-groupies
all:
math:
random:
time:
python:
awscli:botocore docutils s3transfer pyyaml colorama rsa
spacy-transformers:spacy transformers torch srsly numpy spacy-alignments
upsetplot:pandas matplotlib
nvidia-pyindex:
nvidia-cudnn-cu115:
auto-gptq:accelerate datasets numpy rouge gekko torch safetensors transformers peft tqdm
planetary-computer:click pydantic pystac pystac-client requests python-dotenv
stackstac:dask pyproj rasterio xarray
torchdata:torch requests urllib3
typeshed-client:importlib-resources typing-extensions
torchsummary:
monai:torch numpy
squarify:'''.splitlines())


def needs_of_locks(parents, kept):
    """Name -> names that it needs, of any lock that knows it; without what only an extra or another system wants where the lock says so."""
    at = os.path.join(kept, 'lock-needs.json')
    found = {}
    if os.path.exists(at): found = {k: set(v) for k, v in json.load(open(at)).items()}
    for parent in parents:
        for base, folders, files in os.walk(parent):
            folders[:] = [x for x in folders if x not in ('.git', 'node_modules', 'site-packages')]
            for name in files:
                if name in ('poetry.lock', 'uv.lock', 'pdm.lock'): read_toml(os.path.join(base, name), found)
                elif name == 'pixi.lock' or name.endswith('conda-lock.yml'): read_yaml(os.path.join(base, name), found)
    for name, needs in BY_HAND.items(): found.setdefault(name, set(needs.split()))
    with open(at, 'w') as out: json.dump({k: sorted(v) for k, v in found.items()}, out)
    return found


def read_toml(path, found):
    try: packages = tomllib.load(open(path, 'rb')).get('package', [])
    except (ValueError, OSError): return
    for one in packages:
        needs = one.get('dependencies', [])
        if isinstance(needs, dict):  # poetry
            names = {norm(k) for k, v in needs.items() if not (isinstance(v, dict) and (v.get('optional') or re.search(r'extra ==|win32|Windows', str(v.get('markers', '')))))}
        else:
            names = {norm(x['name']) if isinstance(x, dict) else norm(re.match(r'[\w.-]+', x)[0]) for x in needs if not (isinstance(x, dict) and re.search(r"win32|Windows", x.get('marker', '')))}
        if one.get('source', {}).get('virtual') or one.get('source', {}).get('editable'): continue
        found.setdefault(norm(one['name']), set()).update(names)


def read_yaml(path, found):
    """conda-lock's and pixi's: a block a package. Only those of the index: conda's have other names."""
    try: text = open(path, encoding='utf-8', errors='replace').read()
    except OSError: return
    for block in re.split(r'\n(?=\s*- )(?=\s*- (?:name|pypi|conda|kind):)', text):
        name = re.search(r'^\s*(?:- )?name:\s*([\w.-]+)', block, re.M)
        if not name or not re.search(r'(?:- |kind: )pypi', block): continue
        needs = re.search(r'requires_dist:\n((?:\s+- .*\n)+)', block + '\n')
        names = {norm(re.match(r'[\w.-]+', x)[0]) for x in re.findall(r'^\s+- ["\']?([A-Za-z].*)$', needs[1], re.M) if 'extra ==' not in x} if needs else set()
        found.setdefault(norm(name[1]), set()).update(names)
