import { expect, test } from '@jest/globals';
import { fileApis, ROWS, WITH_MODE } from '../../src/data/file-apis.js';
import { told, usesOf } from './uses-of.js';

/** For each row of the table a piece of code as people write it, and what it does. */
const SNIPPETS: readonly (readonly [string, string])[] = [
  ["import pandas as pd\npd.read_csv('a.csv', sep=';')", 'read a.csv'],
  ["import pandas as pd\npd.read_csv(filepath_or_buffer='a.csv')", 'read a.csv'],
  ["import pandas as pd\npd.ExcelFile('a.xlsx')", 'read a.xlsx'],
  ["from pandas import ExcelWriter\nwith ExcelWriter('a.xlsx') as w:\n    df.to_excel(w)", 'write a.xlsx'],
  ["df.groupby('a').mean().to_csv('a.csv', index=False)", 'write a.csv'],
  ["df.to_parquet(path='a.parquet')", 'write a.parquet'],
  ["import numpy as np\nx = np.load('a.npy')", 'read a.npy'],
  ["import numpy as np\nnp.savez_compressed('a.npz', x=x)", 'write a.npz'],
  ["import numpy as np\nnp.save('a', x)", 'write a.npy'],
  ["import numpy as np\nnp.save(folder + 'a', x)", 'write *a.npy'],
  ["import numpy as np\nnp.savez('a.1', x=x)", 'write a.1.npz'],
  ["import numpy as np\nnp.save('a' + name, x)", 'write a*'],
  ["from obspy import read\nread('a.mseed')", 'read a.mseed'],
  ["x.tofile('a.bin')", 'write a.bin'],
  ["from scipy.io import loadmat\nloadmat('a.mat')['x']", 'read a.mat'],
  ["from scipy.io import wavfile\nwavfile.write('a.wav', 44100, x)", 'write a.wav'],
  ["import joblib\njoblib.load('a.pkl')", 'read a.pkl'],
  ["from sklearn.externals import joblib\njoblib.dump(model, 'a.pkl')", 'write a.pkl'],
  ["import dill\ndill.dump_session('a.db')", 'write a.db'],
  ["from PIL import Image\nImage.open('a.png').convert('L')", 'read a.png'],
  ["import cv2\ncv2.VideoCapture('a.mp4')", 'read a.mp4'],
  ["import cv2\ncv2.CascadeClassifier('a.xml')", 'read a.xml'],
  ["import cv2\ncv2.dnn.readNetFromCaffe('a.prototxt', 'b.caffemodel')", 'read a.prototxt, read b.caffemodel'],
  ["import IPython.display as display\ndisplay.Image(filename='a.png', width=9)", 'read a.png'],
  ["from IPython.display import Image, display\ndisplay(Image('a.png'))", 'read a.png'],
  ["from IPython.display import SVG\nSVG(filename='a.svg')", 'read a.svg'],
  ["from IPython.display import Image\nImage(url='https://e.org/a.png')", ''],
  ["from tensorflow.keras.utils import load_img\nload_img('a.jpg', target_size=(9, 9))", 'read a.jpg'],
  ["import matplotlib.pyplot as plt\nplt.savefig('a.png', dpi=300)", 'write a.png'],
  ["import cv2\ncv2.imwrite('a.png', x)", 'write a.png'],
  ["fig.write_html('a.html')", 'write a.html'],
  ["model.save('a.h5')", 'write a.h5'],
  ["import torch\ntorch.save(model.state_dict(), 'a.pt')", 'write a.pt'],
  ["import torch\nmodel.load_state_dict(torch.load('a.pt', map_location='cpu'))", 'read a.pt'],
  ["from torchvision import datasets\ndatasets.ImageFolder('data/train', transform=t)", 'list data/train'],
  ["from keras.models import load_model\nload_model('a.h5')", 'read a.h5'],
  ["model.load_weights('a.h5')", 'read a.h5'],
  ["gen.flow_from_directory('data/train', target_size=(9, 9))", 'list data/train'],
  ["from keras.callbacks import ModelCheckpoint\nModelCheckpoint('a.h5', save_best_only=True)", 'write a.h5'],
  ["import pyarrow.parquet as pq\npq.read_table('a.parquet').to_pandas()", 'read a.parquet'],
  ["import pyarrow.parquet as pq\npq.write_table(table, 'a.parquet')", 'write a.parquet'],
  ["import fastparquet\nfastparquet.write('a.parq', df)", 'write a.parq'],
  ["import polars as pl\npl.scan_csv('a.csv').collect()", 'read a.csv'],
  ["import dask.dataframe as dd\ndd.read_csv('a.csv')", 'read a.csv'],
  ["import geopandas as gpd\ngpd.read_file('a.shp')", 'read a.shp'],
  ["import xarray as xr\nxr.open_dataset('a.nc')", 'read a.nc'],
  ["import h5py\nwith h5py.File('a.h5', 'r') as f:\n    x = f['x'][:]", 'read a.h5'],
  ["import h5py\nf = h5py.File('a.h5', 'w')", 'write a.h5'],
  ["from netCDF4 import Dataset\nDataset('a.nc')", 'read a.nc'],
  ["import librosa\ny, sr = librosa.load('a.wav', sr=None)", 'read a.wav'],
  ["import soundfile as sf\nsf.write('a.wav', y, sr)", 'write a.wav'],
  ["import networkx as nx\nnx.read_gml('a.gml')", 'read a.gml'],
  ["import networkx as nx\nnx.write_gexf(G, 'a.gexf')", 'write a.gexf'],
  ["import xml.etree.ElementTree as ET\nET.parse('a.xml').getroot()", 'read a.xml'],
  ["from Bio import SeqIO\nSeqIO.index('fasta', 'a.fa')", 'read a.fa'],
  ["import xlsxwriter\nxlsxwriter.Workbook('a.xlsx')", 'write a.xlsx'],
  ["from sklearn.tree import export_graphviz\nexport_graphviz(tree, out_file='a.dot')", 'write a.dot'],
  ["from graphviz import Digraph\ng = Digraph(format='png')\ng.render('a')", 'write a'],
  ["from ase.io import write\nwrite('xyz', 'a.xyz')", 'write a.xyz'],
  ["import configparser\nc = configparser.ConfigParser()\nc.read('a.ini')", 'read a.ini'],
  ["import zipfile\nwith zipfile.ZipFile('a.zip') as z:\n    pass", 'read a.zip'],
  ["import shutil\nshutil.copy('a.csv', 'b.csv')", 'read a.csv, write b.csv'],
  ["import os\nos.rename('a.csv', 'b.csv')", 'read a.csv, write b.csv'],
  ["import shutil\nshutil.unpack_archive('a.zip', 'data')", 'read a.zip, write data'],
  ["import shutil\nshutil.make_archive('out/all', 'zip', 'out')", 'write out/all'],
  ["import os\nos.remove('a.csv')", 'remove a.csv'],
  ["import os\nos.chmod('a.sh', 0o755)", 'read a.sh'],
  ["import os\nos.makedirs('out', exist_ok=True)", 'make out'],
  ["import os\nfor f in os.listdir('data'):\n    pass", 'list data'],
  ["import os\nos.path.exists('a.csv')", 'check a.csv'],
  ["import os\nassert os.path.exists('a.csv')\nopen('a.csv')", 'read a.csv'],
  [
    "from pathlib import Path\np = Path('a.csv')\nif not p.exists():\n    raise FileNotFoundError(p)\nopen(p)",
    'read a.csv',
  ],
  ["import os\nif os.path.exists('a.csv'):\n    raise FileExistsError\nopen('a.csv', 'w')", 'check a.csv, write a.csv'],
  ["import os\nif not os.path.exists('a.csv'):\n    fetch()\nopen('a.csv')", 'check a.csv, read a.csv'],
  ["import os\nos.chdir('data')", 'enter data'],
  [
    "from urllib.request import urlretrieve\nurlretrieve('https://e.org/a.csv', 'a.csv')",
    'download a.csv, fetch https://e.org/a.csv',
  ],
  ["import gdown\ngdown.download('https://e.org/a', 'a.zip')", 'download a.zip, fetch https://e.org/a'],
  ["import requests\nrequests.get('https://e.org/a.csv')", 'fetch https://e.org/a.csv'],
  ["import logging\nlogging.basicConfig(filename='a.log')", 'write a.log'],
  ["from torch.utils.tensorboard import SummaryWriter\nSummaryWriter('runs/a')", 'write runs/a'],
  ["from torchvision import datasets\ndatasets.MNIST('data', download=True)", 'write data'],
  ["import sys\nsys.path.append('../src')", 'syspath ../src'],
  ["import sys\nsys.path.insert(0, '..')", 'syspath ..'],
  // Those with a mode.
  ["with open('a.txt') as f:\n    pass", 'read a.txt'],
  ["open('a.txt', 'wb')", 'write a.txt'],
  ["open('a.txt', mode='a')", 'append a.txt'],
  ["open('a.txt', 'r+')", 'update a.txt'],
  ["import io\nio.open('a.txt', 'w', encoding='utf-8')", 'write a.txt'],
  ["import CGAT.IOTools as io\nwith io.openFile('a.tsv', 'w') as f:\n    f.write(x)", 'write a.tsv'],
  ["import tables\ntables.open_file('a.h5')", 'read a.h5'],
  ["import codecs\ncodecs.open('a.txt', 'r', 'utf-8')", 'read a.txt'],
  ["import gzip, pickle\npickle.dump(x, gzip.open('a.pkl.gz', 'wb'))", 'write a.pkl.gz'],
  ["import bz2\nbz2.open('a.bz2', 'rt')", 'read a.bz2'],
  ["import lzma\nlzma.open('a.xz')", 'read a.xz'],
  ["from smart_open import open\nopen('a.txt', 'w')", 'write a.txt'],
  ["import pandas as pd\npd.HDFStore('a.h5', 'r')", 'read a.h5'],
  ["import netCDF4\nnetCDF4.Dataset('a.nc', 'w')", 'write a.nc'],
  ["import zipfile\nzipfile.ZipFile('a.zip', 'w')", 'write a.zip'],
  ["import tarfile\ntarfile.open('a.tar.gz', 'w:gz')", 'write a.tar.gz'],
  ["import rasterio\nrasterio.open('a.tif', 'w', **p)", 'write a.tif'],
  ["import fiona\nfiona.open('a.shp')", 'read a.shp'],
  ["import wave\nwave.open('a.wav', 'wb')", 'write a.wav'],
  ["import uproot\nuproot.open('a.root')", 'read a.root'],
  ["import numpy as np\nnp.memmap('a.dat', 'float32', 'w+', shape=(3,))", 'write a.dat'],
  ["import soundfile\nsoundfile.SoundFile('a.wav', 'w')", 'write a.wav'],
  // What rests on another value than the first.
  ["import pickle\nwith open('a.pkl', 'rb') as f:\n    x = pickle.load(f)", 'read a.pkl'],
  ["import csv\nwith open('a.csv') as f:\n    rows = list(csv.reader(f))", 'read a.csv'],
  ["import json\njson.dump(x, open('a.json', 'w'))", 'write a.json'],
  ["from pathlib import Path\nPath('a.txt').read_text()", 'read a.txt'],
  ["from pathlib import Path\n(Path('out') / 'a.txt').write_text('x')", 'write out/a.txt'],
  ["from pathlib import Path\nwith Path('a.txt').open('w') as f:\n    pass", 'write a.txt'],
  ["from pathlib import Path\nPath('out').mkdir(parents=True)", 'make out'],
  ["from pathlib import Path\nfor p in Path('data').iterdir():\n    pass", 'list data'],
  [
    "import zipfile\nwith zipfile.ZipFile('a.zip') as z:\n    z.extractall('data')",
    'read a.zip, download data/*, write data',
  ],
  ["import tarfile\nt = tarfile.open('a.tar')\nt.extractall()", 'read a.tar, download *'],
  ["from subprocess import run\nrun(['wget', 'https://e.org/a.csv'])", 'fetch https://e.org/a.csv, download a.csv'],
  ["import os\nos.system('mkdir -p out')", 'make out'],
  ["import zipfile\nwith zipfile.ZipFile('a.zip', 'w') as z:\n    z.write('a.csv')", 'write a.zip, load a.csv'],
  ["import sqlite3\nsqlite3.connect('a.db')", 'mention a.db'],
  ["from churn import load_table\nload_table('a.csv')", 'load a.csv'],
  ["import utils\nutils.save_table(df, 'a.csv')", 'mention a.csv'],
];

test.each(SNIPPETS)('%j: %s', (source, expected) => {
  expect(told(usesOf(source)).join(', ')).toBe(expected);
});

test('each row of the table is used by a snippet', () => {
  const used = new Set(SNIPPETS.flatMap(([source]) => usesOf(source).map(({ api }) => api)));
  const names = (text: string): string[] =>
    text.split('|').flatMap((part) => {
      const [first = '', rest] = part.split(':');
      const module = rest === undefined ? '' : `${first.trim()}.`;
      return (rest ?? first)
        .trim()
        .split(/\s+/)
        .map((name) => module + name);
    });
  const isUsed = (name: string): boolean =>
    name.startsWith('~') ? [...used].some((api) => api.endsWith(`.${name.slice(1)}`)) : used.has(name);
  expect(ROWS.filter(([, , text]) => !names(text).some(isUsed)).map(([, , text]) => text)).toEqual([]);
  expect(WITH_MODE.filter(([name]) => !isUsed(name)).map(([name]) => name)).toEqual([]);
});

test('names that are in no row do nothing', () => {
  expect(fileApis('pandas.concat')).toEqual([]);
  expect(usesOf("print('a.csv')\nx = 'a.csv'\nlen('a.csv')")).toEqual([]);
});
