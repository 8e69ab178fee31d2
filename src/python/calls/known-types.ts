/** Types of what calls give: functions that are not named after the type that they give. */
const RESULTS: Readonly<Record<string, string>> = {
  'numpy.random.default_rng': 'numpy.random.Generator',
  'matplotlib.pyplot.figure': 'matplotlib.figure.Figure',
  'matplotlib.pyplot.gcf': 'matplotlib.figure.Figure',
  'matplotlib.pyplot.gca': 'matplotlib.axes.Axes',
  'matplotlib.pyplot.subplot': 'matplotlib.axes.Axes',
  'matplotlib.pyplot.axes': 'matplotlib.axes.Axes',
  'matplotlib.figure.Figure.add_subplot': 'matplotlib.axes.Axes',
  'matplotlib.figure.Figure.gca': 'matplotlib.axes.Axes',
  'numpy.array': 'numpy.ndarray',
  'numpy.asarray': 'numpy.ndarray',
  'numpy.zeros': 'numpy.ndarray',
  'numpy.ones': 'numpy.ndarray',
  'numpy.arange': 'numpy.ndarray',
  'numpy.linspace': 'numpy.ndarray',
  'pandas.concat': 'pandas.DataFrame',
  'pandas.merge': 'pandas.DataFrame',
  'pandas.get_dummies': 'pandas.DataFrame',
  'pandas.json_normalize': 'pandas.DataFrame',
  'pandas.pivot_table': 'pandas.DataFrame',
  'pandas.crosstab': 'pandas.DataFrame',
  'pandas.melt': 'pandas.DataFrame',
  'pandas.date_range': 'pandas.DatetimeIndex',
  'PIL.Image.open': 'PIL.Image.Image',
  'PIL.Image.fromarray': 'PIL.Image.Image',
  'PIL.Image.new': 'PIL.Image.Image',
  'geopandas.read_file': 'geopandas.GeoDataFrame',
  'sqlite3.connect': 'sqlite3.Connection',
  'requests.get': 'requests.Response',
  'requests.post': 'requests.Response',
  'urllib.request.urlopen': 'http.client.HTTPResponse',
  'networkx.read_gml': 'networkx.Graph',
};
/** `pandas.read_*`; `polars.read_*`: a data frame each. */
const READERS = /^(pandas|polars)\.(?:read_|scan_)\w+$/;
/** Methods of a data frame that give something else than another one. */
const NO_FRAME =
  /\.(?:plot|hist|boxplot|groupby|resample|rolling|to_\w+|info|items|iterrows|itertuples|keys|apply|pipe|value_counts|pop|squeeze|eval|sum|mean|median|std|var|min|max|count|nunique|any|all|idxmax|idxmin|duplicated|memory_usage|insert|equals|get|style|stack|unstack|prod|sem|skew|kurt|kurtosis|mad)$/;
const FRAMES = /^(pandas\.DataFrame|polars\.DataFrame|geopandas\.GeoDataFrame)\.\w+$/;

/**
 * The type of what calling `name` gives: of a class (by its capital letter) an object of it; of the usual functions what
 * they are known to give; of others `name()`, which says where it came from and no more.
 */
export function resultType(name: string): string {
  let type = KNOWN.get(name);
  if (type === undefined) {
    type = findResultType(name);
    if (KNOWN.size < MOST_KNOWN) KNOWN.set(name, type);
  }
  return type;
}
/** The same few hundred functions are called everywhere: each is looked at once a run. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 20_000;

function findResultType(name: string): string {
  const known = Object.hasOwn(RESULTS, name) ? RESULTS[name] : undefined;
  if (known !== undefined) return known;
  const reader = READERS.exec(name);
  if (reader !== null) return `${reader[1] ?? ''}.DataFrame`;
  const frame = FRAMES.exec(name);
  if (frame !== null && !NO_FRAME.test(name)) return frame[1] ?? name;
  const last = name.slice(name.lastIndexOf('.') + 1);
  return /^[A-Z]/.test(last) && !/^[A-Z0-9_]+$/.test(last.slice(1) || 'a')
    ? name
    : /^[A-Z][A-Za-z0-9]*$/.test(last)
      ? name
      : `${name}()`;
}

/** The type of `value[key]`, for values of a known type. */
export function itemType(type: string, key: 'text' | 'list' | 'other'): string | undefined {
  if (type !== 'pandas.DataFrame' && type !== 'geopandas.GeoDataFrame') return undefined;
  return key === 'text' ? 'pandas.Series' : key === 'list' ? type : undefined;
}
