import { expect, test } from '@jest/globals';
import { statSync } from 'node:fs';
import {
  FAMILIAR_MODULES,
  isGenericModule,
  isKnownPackage,
  modulesOf,
  normaliseName,
  notInstallable,
  packagesFor,
  packagesInTable,
  providesModule,
} from '../../src/data/import-packages.js';

/** Odd names: what somebody types who knows the package. Written from the packages' own documentation. */
const odd = `
cv2 opencv-python | skimage scikit-image | sklearn scikit-learn | PIL pillow | yaml pyyaml | bs4 beautifulsoup4
dateutil python-dateutil | Bio biopython | umap umap-learn | imblearn imbalanced-learn | fitz pymupdf | docx python-docx
pptx python-pptx | attr attrs | MySQLdb mysqlclient | psycopg2 psycopg2-binary | faiss faiss-cpu | osgeo gdal
nacl pynacl | win32com pywin32 | wx wxpython | snappy python-snappy | tlz toolz | serial pyserial | usb pyusb
Crypto pycryptodome | jwt pyjwt | magic python-magic | Levenshtein levenshtein | git gitpython | dotenv python-dotenv
telegram python-telegram-bot | discord discord-py | community python-louvain | pkg_resources setuptools
mpl_toolkits.mplot3d matplotlib | mpl_toolkits.basemap basemap | pylab matplotlib | ruamel.yaml ruamel-yaml
google.cloud.storage google-cloud-storage | google.cloud.bigquery google-cloud-bigquery
google.cloud.bigquery_storage_v1 google-cloud-bigquery-storage | google.cloud.secretmanager google-cloud-secret-manager
google.protobuf protobuf | google.oauth2 google-auth | google.auth.transport.requests google-auth
google.api_core google-api-core | google.generativeai google-generativeai | googleapiclient.discovery google-api-python-client
azure.storage.blob azure-storage-blob | azure.identity azure-identity | azure.ai.ml azure-ai-ml | azureml.core azureml-core
zope.interface zope-interface | backports.zoneinfo backports-zoneinfo | netCDF4 netcdf4 | tables tables | talib ta-lib
pywt pywavelets | skopt scikit-optimize | Cython cython | IPython ipython | igraph igraph | ee earthengine-api
pytorch_lightning pytorch-lightning | tensorflow_hub tensorflow-hub | mpl_finance mpl-finance | surprise scikit-surprise
speech_recognition speechrecognition | gym gym | jax jax | keras keras | torch torch | torchvision torchvision
tensorflow.keras.layers tensorflow | cartopy.crs cartopy | graphviz graphviz | pydot pydot | rpy2.robjects rpy2
chart_studio.plotly chart-studio | pyLDAvis.gensim pyldavis | vaderSentiment vadersentiment | wordcloud wordcloud
sksurv scikit-survival | shapefile pyshp | pandas_datareader pandas-datareader | bayes_opt bayesian-optimization
OpenSSL pyopenssl | zmq pyzmq | pycocotools pycocotools | en_core_web_sm - | google.colab - | kaggle_secrets - | utils - | google -
llama_index.core llama-index-core | llama_index.llms.openai llama-index-llms-openai | mysql.connector mysql-connector-python
airflow.providers.google apache-airflow-providers-google | snowflake.connector snowflake-connector-python | simtk openmm
nb_black nb-black | lab_black nb-black
`;

test('odd import names lead to the package that people mean', () => {
  const wrong = odd
    .trim()
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' '))
    .filter(([module = '', distribution]) => (packagesFor(module)[0] ?? '-') !== distribution)
    .map(([module = '', distribution]) => `${module}: ${packagesFor(module)[0] ?? '-'}, not ${distribution ?? ''}`);
  expect(wrong).toEqual([]);
});

test('everyday names are their own package', () => {
  const names =
    'numpy pandas scipy matplotlib seaborn requests tqdm networkx nltk plotly statsmodels xgboost lightgbm sympy';
  expect(names.split(' ').filter((name) => packagesFor(`${name}.sub`)[0] !== name)).toEqual([]);
});

test('a module that several builds provide has them all', () => {
  expect(packagesFor('cv2')).toEqual(
    expect.arrayContaining(['opencv-python', 'opencv-python-headless', 'opencv-contrib-python']),
  );
  expect(packagesFor('psycopg2')).toEqual(expect.arrayContaining(['psycopg2-binary', 'psycopg2']));
});

test('nothing is offered for a name of a local module, an unknown one, a hosted one, or a hostile one', () => {
  for (const name of [
    'utils',
    'config.paths',
    'my_thesis_code_xyz',
    'google.colab.drive',
    '',
    '.',
    '__proto__',
    'constructor',
  ])
    expect(packagesFor(name)).toEqual([]);
  expect(packagesFor(`google${'.a'.repeat(100_000)}`)).toEqual([]);
  expect(isGenericModule('helpers.io')).toBe(true);
  expect(notInstallable('google.colab.drive')).toBe('Colab');
  expect(notInstallable('numpy')).toBe(undefined);
});

test('every package offered is widely used', () => {
  for (const name of ['scikit-learn', 'Scikit_Learn', 'opencv-python', 'azure-storage-blob', 'brian2'])
    expect(isKnownPackage(name)).toBe(true);
  for (const name of ['sckit-learn', 'python-sklearn', 'opencv', 'nunpy', 'reqeusts'])
    expect(isKnownPackage(name)).toBe(false);
});

test.each([
  ['tensorflow-gpu', 'tensorflow.keras', true],
  ['Pillow', 'PIL', true],
  ['bs4', 'bs4', true],
  ['jupyter', 'ipywidgets', true],
  ['opencv-contrib-python', 'cv2', true],
  ['google-cloud-storage', 'google.cloud.storage', true],
  ['google-cloud-storage', 'google.cloud.bigquery', false],
  ['my_tool', 'my_tool.sub', true],
  ['pandas', 'numpy', false],
  ['gymnasium', 'gym', false],
])('%s provides %s: %p', (distribution, module, expected) => {
  expect(providesModule(distribution, module)).toBe(expected);
});

test('the modules of a package are known', () => {
  expect(modulesOf('scikit-learn')).toContain('sklearn');
  expect(modulesOf('Beautiful_Soup4')).toEqual([]);
  expect(modulesOf('pyyaml')).toContain('yaml');
  expect(normaliseName('Ruamel.YAML__x')).toBe('ruamel-yaml-x');
});

test('the table stays small', () => {
  expect(statSync(new URL('../../src/data/import-packages.json', import.meta.url)).size).toBeLessThan(210_000);
});

test.each(FAMILIAR_MODULES)('%s is answered without the table, with the one that the table puts first', (module) => {
  for (const name of [module, `${module}.part`]) expect(packagesFor(name)[0]).toBe(packagesInTable(name, module)[0]);
  const others = FAMILIAR_MODULES.filter((other) => other !== module).flatMap((other) => packagesFor(other));
  expect(others.filter((distribution) => providesModule(distribution, module))).toEqual([]);
  expect([isGenericModule(module), notInstallable(module)]).toEqual([false, undefined]);
});
