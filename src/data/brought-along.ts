/**
 * What a distribution brings along, without an extra (`a`) and by one (`a[extra]`). Written by hand from the packages'
 * metadata, and held against what a resolver made of manifests of real projects (scripts/data/brought-along.py), which added
 * the rows of what those need. An import that rests on such a package works today, and stops working on the day the one in
 * between drops it.
 */
import table from './brought-along.json' with { type: 'json' };
import { normaliseName } from './import-packages.js';

/** What many distributions bring along, so that one whose dependencies are not known may well do. */
const OFTEN: ReadonlySet<string> = new Set(
  `absl-py aiohttp anyio attrs beautifulsoup4 boto3 botocore certifi click cloudpickle colorama cryptography cycler decorator dill
  docutils einops filelock fsspec google-auth h5py httpx huggingface-hub idna importlib-metadata importlib-resources ipykernel
  ipython jinja2 joblib jsonschema keras lxml markdown markupsafe matplotlib msgpack nbformat networkx numba numpy packaging pandas
  pillow platformdirs protobuf psutil pyarrow pydantic pygments pyparsing python-dateutil python-dotenv pytz pyyaml pyzmq regex
  requests rich scikit-learn scipy seaborn setuptools six statsmodels sympy tabulate tensorflow termcolor toml tomli toolz torch torchvision tornado tqdm traitlets transformers
  typing-extensions urllib3 websockets werkzeug wrapt xarray`.split(/\s+/),
);

let made: ReadonlyMap<string, readonly string[]> | undefined;

function direct(): ReadonlyMap<string, readonly string[]> {
  made ??= new Map(
    table.rows.map((line) => {
      const [name = '', rest = ''] = line.split(':');
      return [name, rest.trim() === '' ? [] : rest.trim().split(' ')] as const;
    }),
  );
  return made;
}

const NOTHING: ReadonlySet<string> = new Set();
/** Asked again for each import that no entry gives; only names of the table are kept, so that it stays small. */
const known = new Map<string, ReadonlySet<string>>();

/** All that a distribution brings along, directly or through others; itself not among them. */
export function broughtAlongBy(distribution: string): ReadonlySet<string> {
  const asked = normaliseName(distribution);
  if (!direct().has(asked)) return NOTHING;
  const before = known.get(asked);
  if (before !== undefined) return before;
  const found = new Set<string>();
  known.set(asked, found);
  const todo = [asked];
  for (let name = todo.pop(); name !== undefined; name = todo.pop())
    for (const one of direct().get(name) ?? [])
      if (!found.has(one)) {
        found.add(one);
        todo.push(one);
      }
  return found;
}

/** What a distribution needs itself. */
export function broughtDirectlyBy(distribution: string): readonly string[] {
  return direct().get(normaliseName(distribution)) ?? [];
}

/** Whether it is known what a distribution brings along. */
export function isDependencyListKnown(distribution: string): boolean {
  return direct().has(normaliseName(distribution));
}

/** Where one in so many of the distributions in the table needs it, one that is not in it may well do so too. */
const ONE_IN = 80;
let needed: ReadonlyMap<string, number> | undefined;

/**
 * Whether one of some distributions, whose dependencies are not known, may well bring another along: by the share of those
 * in the table that do, directly or through others.
 * @param unknown how many there are whose dependencies are not known
 */
export function isOftenBrought(distribution: string, unknown = 1): boolean {
  return OFTEN.has(normaliseName(distribution)) || isNeedOfMany(distribution, unknown);
}

/** As `isOftenBrought`, by the table alone. */
export function isNeedOfMany(distribution: string, unknown: number): boolean {
  needed ??= countNeeds();
  return (needed.get(normaliseName(distribution)) ?? 0) * unknown * ONE_IN >= direct().size;
}

function countNeeds(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of direct().keys())
    for (const other of broughtAlongBy(name)) counts.set(other, (counts.get(other) ?? 0) + 1);
  return counts;
}

/** What packages of conda bring along that the distributions of the same name do not, by conda-forge's recipes. */
const BY_CONDA: ReadonlyMap<string, readonly string[]> = new Map([
  ['seaborn', ['statsmodels', 'patsy']],
  ['dask', ['distributed', 'bokeh', 'numpy', 'pandas', 'pyarrow', 'jinja2']],
  ['xgboost', ['scikit-learn', 'scipy', 'numpy']],
  ['lightgbm', ['scikit-learn', 'scipy', 'numpy']],
  ['geopandas', ['matplotlib', 'folium', 'mapclassify']],
  ['snakemake', ['pandas', 'networkx', 'boto3', 'pygments']],
  [
    'mne',
    'pandas scikit-learn statsmodels joblib numba nibabel nilearn dipy h5py pyvista imageio ipywidgets xlrd'.split(' '),
  ],
]);

/** What a package of conda brings along beyond what the distribution of that name does. */
export function broughtByConda(name: string): readonly string[] {
  return BY_CONDA.get(name) ?? [];
}
