/**
 * What class of object a call gives, for the classes that have lost methods: `df.append` is only a finding where `df` is
 * known to be a DataFrame by the way it was made. Written by hand from the packages' documentation; a call that may also
 * give something else (`read_pickle`, `read_csv(chunksize=...)`) is not here, or names what makes it uncertain.
 */

/** Class -> calls that give one. The class's own name is one of them without being listed. */
const makers: Readonly<Record<string, string>> = {
  'pandas.DataFrame': `pandas.read_csv pandas.read_table pandas.read_fwf pandas.read_excel pandas.read_json pandas.read_parquet
    pandas.read_feather pandas.read_orc pandas.read_stata pandas.read_sas pandas.read_spss pandas.read_sql pandas.read_sql_query
    pandas.read_sql_table pandas.read_clipboard pandas.read_xml pandas.DataFrame.from_dict pandas.DataFrame.from_records
    pandas.json_normalize pandas.pivot_table pandas.merge pandas.crosstab pandas.get_dummies pandas.melt
    seaborn.load_dataset`,
  'pandas.Series': 'pandas.Series.from_array',
  'pandas.DatetimeIndex': 'pandas.date_range pandas.bdate_range',
  'numpy.ndarray': `numpy.array numpy.zeros numpy.ones numpy.empty numpy.full numpy.arange numpy.linspace numpy.logspace numpy.eye
    numpy.identity numpy.loadtxt numpy.zeros_like numpy.ones_like numpy.concatenate numpy.vstack numpy.hstack
    numpy.stack numpy.random.rand numpy.random.randn numpy.reshape`,
  'matplotlib.axes.Axes': `matplotlib.pyplot.gca matplotlib.pyplot.axes matplotlib.pyplot.subplot matplotlib.pyplot.subplot2grid
    matplotlib.figure.Figure.add_subplot matplotlib.figure.Figure.add_axes matplotlib.axes.Axes.twinx matplotlib.axes.Axes.twiny`,
  'matplotlib.figure.Figure': 'matplotlib.pyplot.figure matplotlib.pyplot.gcf',
  'matplotlib.legend.Legend': 'matplotlib.pyplot.legend matplotlib.axes.Axes.legend matplotlib.axes.Axes.get_legend',
  'networkx.Graph': `networkx.from_pandas_edgelist networkx.read_edgelist networkx.karate_club_graph networkx.complete_graph
    networkx.path_graph networkx.cycle_graph networkx.star_graph networkx.erdos_renyi_graph networkx.gnp_random_graph
    networkx.barabasi_albert_graph networkx.watts_strogatz_graph networkx.grid_2d_graph`,
  'PIL.ImageDraw.ImageDraw': 'PIL.ImageDraw.Draw',
  'PIL.ImageFont.FreeTypeFont': 'PIL.ImageFont.truetype',
  'sqlalchemy.engine.Engine': 'sqlalchemy.create_engine sqlalchemy.engine.create_engine',
};

/** Keywords that make a call give something else. */
const uncertain: ReadonlySet<string> = new Set(['chunksize', 'iterator', 'squeeze', 'typ', 'sheet_name', 'sheetname', 'level']);

/** Methods that give an object of the same class as their receiver, whatever their arguments (`inplace=` gives none). */
const same: Readonly<Record<string, string>> = {
  'pandas.DataFrame': `copy head tail sample dropna drop drop_duplicates fillna rename reset_index set_index sort_values sort_index
    replace astype query assign merge join append reindex round clip shift diff interpolate filter select_dtypes
    applymap nlargest nsmallest ffill bfill rename_axis add_prefix add_suffix explode transpose convert_dtypes`,
  'pandas.Series': 'copy head tail sample dropna fillna rename sort_values sort_index replace astype shift diff round clip append ffill bfill',
  'networkx.Graph': 'copy',
  'networkx.DiGraph': 'copy',
  'numpy.ndarray': 'copy reshape flatten ravel astype transpose',
};

/** Other names of a class -> the one that the tables use. */
const aliases: Readonly<Record<string, string>> = {
  'pandas.core.frame.DataFrame': 'pandas.DataFrame',
  'pandas.core.series.Series': 'pandas.Series',
  'gensim.models.word2vec.Word2Vec': 'gensim.models.Word2Vec',
  'gensim.models.doc2vec.Doc2Vec': 'gensim.models.Doc2Vec',
  'gensim.models.fasttext.FastText': 'gensim.models.FastText',
  'tensorflow.keras.Sequential': 'tensorflow.keras.models.Sequential',
  'tensorflow.python.keras.models.Sequential': 'tensorflow.keras.models.Sequential',
  'tensorflow.keras.Model': 'tensorflow.keras.models.Model',
  'keras.Sequential': 'keras.models.Sequential',
  'keras.Model': 'keras.models.Model',
  'keras.engine.training.Model': 'keras.models.Model',
  'matplotlib.pyplot.Axes': 'matplotlib.axes.Axes',
  'matplotlib.pyplot.Figure': 'matplotlib.figure.Figure',
  'shapely.geometry.Polygon': 'shapely.Polygon',
  'sqlalchemy.engine.base.Engine': 'sqlalchemy.engine.Engine',
  'nibabel.nifti1.Nifti1Image': 'nibabel.Nifti1Image',
  'pymongo.MongoClient': 'pymongo.mongo_client.MongoClient',
};

let made: ReadonlyMap<string, string> | undefined;

function byCall(): ReadonlyMap<string, string> {
  made ??= new Map(
    Object.entries(makers).flatMap(([owner, calls]) =>
      calls
        .split(/\s+/)
        .filter((call) => call !== '')
        .map((call) => [call, owner] as const),
    ),
  );
  return made;
}

/** The name that the tables use for a class: `gensim.models.word2vec.Word2Vec` is `gensim.models.Word2Vec`. */
export function canonicalClass(name: string): string {
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
}

/**
 * The class of what a call gives, or nothing where it is not certain.
 * @param call dotted name as resolved through imports; `pandas.DataFrame` and every other class gives itself: what is
 *   returned for a name that is in no table is nothing, so a caller that knows a class by its entry takes the name
 * @param keywords the keyword arguments of the call
 */
export function classGiven(call: string, keywords: readonly string[] = []): string | undefined {
  const owner = byCall().get(call);
  if (owner !== undefined) return keywords.some((keyword) => uncertain.has(keyword)) ? undefined : owner;
  const canonical = canonicalClass(call);
  return Object.hasOwn(makers, canonical) ? canonical : undefined;
}

/** The class that a method of a known class gives: its own, or that of `makers`; nothing where it is not certain. */
export function classAfter(owner: string, method: string, keywords: readonly string[] = []): string | undefined {
  if (keywords.includes('inplace')) return undefined;
  const canonical = canonicalClass(owner);
  const given = byCall().get(`${canonical}.${method}`);
  if (given !== undefined) return given;
  return Object.hasOwn(same, canonical) && (same[canonical] ?? '').split(/\s+/).includes(method) ? canonical : undefined;
}
