"""Runs inside one environment: which of the removed APIs (JSON on standard input) exist here? Prints one JSON list.

true: there; false: not there; null: cannot be told by looking (a function that takes any keyword).
"""

import importlib
import inspect
import io
import json
import os
import sys
import warnings

warnings.simplefilter("ignore")
os.environ["MPLBACKEND"] = "Agg"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

# Calls that tell more than a signature does. Data: three rows, one frame. They must work before and raise after.
SETUP = """
import numpy, pandas
x = [1, 2, 3]; y = [3, 1, 2]
df = pandas.DataFrame({'a': x, 'b': y, 'c': ['u', 'v', 'w']})
"""
PANDAS = SETUP
SKLEARN = "X = [[0.0], [1.0], [2.0], [3.0]] * 5; y = [0, 1, 0, 1] * 5"
CALLS = {
    "pandas.Panel": "import pandas, numpy\npandas.Panel(numpy.zeros((2, 2, 2)))",
    "pandas.SparseDataFrame": "import pandas\npandas.SparseDataFrame({'a': [1]})",
    "pandas.SparseSeries": "import pandas\npandas.SparseSeries([1])",
    "pandas.SparseArray": "import pandas\npandas.SparseArray([1])",
    "pandas.DataFrame.drop(*1)": PANDAS + "df.drop('a', 1)",
    "pandas.DataFrame.pivot(*0)": PANDAS + "df.pivot('a', 'b', 'c')",
    "pandas.concat(*1)": PANDAS + "pandas.concat([df, df], 1)",
    "pandas.DataFrame.set_index(*1)": PANDAS + "df.set_index('a', True)",
    "pandas.DataFrame.sort_values(*1)": PANDAS + "df.sort_values('a', 0)",
    "pandas.DataFrame.drop_duplicates(*1)": PANDAS + "df.drop_duplicates('a', 'first')",
    "pandas.DataFrame.dropna(*0)": PANDAS + "df.dropna(0)",
    "pandas.DataFrame.fillna(*1)": PANDAS + "df.fillna(0, None)",
    "pandas.DataFrame.any(*0)": PANDAS + "df.any(1)",
    "pandas.DataFrame.all(*0)": PANDAS + "df.all(1)",
    "pandas.DataFrame.to_csv(line_terminator=)": PANDAS + "df.to_csv(line_terminator='\\n')",
    "pandas.Series.to_csv(line_terminator=)": PANDAS + "df.a.to_csv(line_terminator='\\n')",
    "sklearn.utils.class_weight.compute_class_weight(*1)": "from sklearn.utils.class_weight import compute_class_weight as f\nf('balanced', __import__('numpy').array([0, 1]), [0, 1, 1])",
    "sklearn.metrics.precision_score(*2)": "from sklearn.metrics import precision_score as f\nf([0, 1], [0, 1], None)",
    "sklearn.metrics.recall_score(*2)": "from sklearn.metrics import recall_score as f\nf([0, 1], [0, 1], None)",
    "sklearn.metrics.f1_score(*2)": "from sklearn.metrics import f1_score as f\nf([0, 1], [0, 1], None)",
    "sklearn.metrics.confusion_matrix(*2)": "from sklearn.metrics import confusion_matrix as f\nf([0, 1], [0, 1], [0, 1])",
    "sklearn.model_selection.cross_val_score(*3)": "from sklearn.model_selection import cross_val_score as f\nfrom sklearn.linear_model import Ridge\n" + SKLEARN + "\nf(Ridge(), X, y, None)",
    "sklearn.neighbors.KNeighborsRegressor(*1)": "from sklearn.neighbors import KNeighborsRegressor as f\nf(3, 'uniform')",
    "sklearn.model_selection.GridSearchCV(*2)": "from sklearn.model_selection import GridSearchCV as f\nf(None, {}, None)",
    "keras.callbacks.ModelCheckpoint(period=)": "import keras\nkeras.callbacks.ModelCheckpoint('x.keras', period=1)",
    "tensorflow.keras.callbacks.ModelCheckpoint(period=)": "import tensorflow\ntensorflow.keras.callbacks.ModelCheckpoint('x.keras', period=1)",
    "spacy.load": "import spacy.util\nassert hasattr(spacy.util, 'set_data_path') or hasattr(spacy.util, 'get_data_path')",
    "matplotlib.pyplot.gca(projection=)": "import matplotlib.pyplot as p\nfrom mpl_toolkits.mplot3d import Axes3D\np.gca(projection='3d')",
    "matplotlib.figure.Figure.gca(projection=)": "import matplotlib.pyplot as p\nfrom mpl_toolkits.mplot3d import Axes3D\np.figure().gca(projection='3d')",
    "networkx.Graph.node": "import networkx\ng = networkx.Graph(); g.add_node(1); g.node[1]",
    "networkx.DiGraph.node": "import networkx\ng = networkx.DiGraph(); g.add_node(1); g.node[1]",
    "openai.ChatCompletion.create": "import openai\nassert 'engine' in dir(openai.api_resources)",
    "openai.Completion.create": "import openai\nassert 'engine' in dir(openai.api_resources)",
    "openai.Embedding.create": "import openai\nassert 'engine' in dir(openai.api_resources)",
    "openai.Image.create": "import openai\nassert 'engine' in dir(openai.api_resources)",
    "openai.FineTune.create": "import openai\nassert 'engine' in dir(openai.api_resources)",
    "moviepy.editor": "import importlib.util as u\nassert u.find_spec('moviepy') and u.find_spec('moviepy.editor')",
    "statsmodels.tsa.arima_model.ARMA": "from statsmodels.tsa.arima_model import ARMA\nimport numpy\nARMA(numpy.arange(20.0), (1, 0))",
    "statsmodels.tsa.arima_model.ARIMA": "from statsmodels.tsa.arima_model import ARIMA\nimport numpy\nARIMA(numpy.arange(20.0), (1, 0, 0))",
    "statsmodels.api.tsa.ARMA": "import statsmodels.api as sm\nimport numpy\nsm.tsa.ARMA(numpy.arange(20.0), (1, 0))",
    "numpy.fv": "import numpy\nnumpy.fv(0.1, 2, -1, -1)",
    "numpy.pv": "import numpy\nnumpy.pv(0.1, 2, -1)",
    "numpy.npv": "import numpy\nnumpy.npv(0.1, [-1, 2])",
    "numpy.pmt": "import numpy\nnumpy.pmt(0.1, 2, -1)",
    "numpy.ppmt": "import numpy\nnumpy.ppmt(0.1, 1, 2, -1)",
    "numpy.ipmt": "import numpy\nnumpy.ipmt(0.1, 1, 2, -1)",
    "numpy.irr": "import numpy\nnumpy.irr([-1, 2])",
    "numpy.mirr": "import numpy\nnumpy.mirr([-1, 2], 0.1, 0.1)",
    "numpy.nper": "import numpy\nnumpy.nper(0.1, -1, 2)",
    "numpy.rate": "import numpy\nnumpy.rate(3, -1, 2, 0)",
    "numpy.ndarray.itemset": "import numpy\nnumpy.array([1, 2]).itemset(0, 3)",
    "numpy.ndarray.newbyteorder": "import numpy\nnumpy.array([1, 2]).newbyteorder()",
    "numpy.ndarray.ptp": "import numpy\nnumpy.array([1, 2]).ptp()",
    "pandas.date_range(closed=)": "import pandas\npandas.date_range('2020-01-01', '2020-01-05', closed='left')",
    "pandas.bdate_range(closed=)": "import pandas\npandas.bdate_range('2020-01-01', '2020-01-05', closed='left')",
    "pandas.Series.apply(convert_dtype=)": PANDAS + "df.a.apply(lambda v: v, convert_dtype=False)",
    "scipy.interpolate.interp2d": "from scipy.interpolate import interp2d\ninterp2d([0, 1, 2], [0, 1, 2], [[0, 1, 2]] * 3)",
    "sklearn.metrics.make_scorer(needs_proba=)": "from sklearn import metrics\nmetrics.make_scorer(metrics.log_loss, needs_proba=True)",
    "sklearn.metrics.make_scorer(needs_threshold=)": "from sklearn import metrics\nmetrics.make_scorer(metrics.roc_auc_score, needs_threshold=True)",
    "sklearn.metrics.pairwise_distances(force_all_finite=)": "from sklearn import metrics\nmetrics.pairwise_distances([[0.0], [1.0]], force_all_finite=True)",
    "matplotlib.pyplot.hist(normed=)": "import matplotlib.pyplot as p\np.hist([1, 2, 3], normed=True)",
    "matplotlib.axes.Axes.hist(normed=)": "import matplotlib.pyplot as p\np.figure().add_subplot(111).hist([1, 2, 3], normed=True)",
    "matplotlib.pyplot.hist2d(normed=)": "import matplotlib.pyplot as p\np.hist2d([1, 2, 3], [1, 2, 3], normed=True)",
    "geopandas.datasets.get_path": "import geopandas\ngeopandas.datasets.get_path('naturalearth_lowres')",
    "geopandas.sjoin(op=)": (
        "import geopandas as g\nfrom shapely.geometry import Point\n"
        "d = g.GeoDataFrame({'a': [1]}, geometry=[Point(0, 0)])\ng.sjoin(d, d, op='intersects')"
    ),
    "nibabel.Nifti1Image.get_data": "import nibabel, numpy as n\nnibabel.Nifti1Image(n.zeros((2, 2, 2), 'f4'), n.eye(4)).get_data()",
    "nibabel.nifti1.Nifti1Image.get_data": "import nibabel, numpy as n\nnibabel.Nifti1Image(n.zeros((2, 2, 2), 'f4'), n.eye(4)).get_data()",
    "json.loads(encoding=)": "import json\njson.loads('1', encoding='utf8')",
    "tensorflow.contrib": "import tensorflow\ntensorflow.contrib.layers",
}
for _kind in ("Adam", "SGD", "RMSprop", "Adadelta"):
    for _arg in ("lr", "decay"):
        CALLS["keras.optimizers.%s(%s=)" % (_kind, _arg)] = "import keras\nkeras.optimizers.%s(%s=0.1)" % (_kind, _arg)
        CALLS["tensorflow.keras.optimizers.%s(%s=)" % (_kind, _arg)] = "import tensorflow\ntensorflow.keras.optimizers.%s(%s=0.1)" % (_kind, _arg)
IMAGE = "import numpy\na = numpy.ones((16, 16), dtype='uint8'); k = a[:3, :3]\n"
for _name in "dilation erosion binary_dilation binary_erosion opening closing".split():
    CALLS["skimage.morphology.%s(selem=)" % _name] = IMAGE + "from skimage import morphology\nmorphology.%s(a, selem=k)" % _name
CALLS["skimage.filters.median(selem=)"] = IMAGE + "from skimage import filters\nfilters.median(a, selem=k)"
CALLS["skimage.metrics.structural_similarity(multichannel=)"] = (
    IMAGE + "from skimage.metrics import structural_similarity as f\nf(*[numpy.stack([a, a, a], 2)] * 2, multichannel=True)"
)
for _name in "sum mean max min std".split():
    CALLS["pandas.DataFrame.%s(level=)" % _name] = PANDAS + "df[['a', 'b']].set_index('a').%s(level='a')" % _name
    CALLS["pandas.Series.%s(level=)" % _name] = PANDAS + "df.set_index('a').b.%s(level='a')" % _name
for _name in "scatterplot lineplot barplot boxplot violinplot stripplot swarmplot pointplot regplot jointplot kdeplot".split():
    CALLS["seaborn.%s(*1)" % _name] = SETUP + "import seaborn\nseaborn.%s(df.a, df.b)" % _name
for _name in "relplot catplot lmplot".split():
    CALLS["seaborn.%s(*1)" % _name] = SETUP + "import seaborn\nseaborn.%s('a', 'b', data=df)" % _name


class Unknown(Exception):
    """Something else is missing here: the answer would be about this environment, not about the package."""


def load(name):
    """Import a module; an ImportError says that it is not there, Unknown that another thing is wrong."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name and not (name == error.name or name.startswith(error.name + ".") or error.name.startswith(name + ".")):
            raise Unknown(str(error))
        raise
    except ImportError as error:
        if error.name and error.name.split(".")[0] != name.split(".")[0]:
            raise Unknown(str(error))
        raise
    except Exception as error:
        raise Unknown(repr(error))


def resolve(name):
    """The object of a dotted name: the longest module that can be imported, then attributes."""
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            thing = load(".".join(parts[:cut]))
        except ImportError:
            if cut == 1:
                raise Unknown(name)
            continue
        for part in parts[cut:]:
            thing = getattr(thing, part)
        return thing
    raise ImportError(name)


def takes(function, argument):
    """Whether a call may name the argument: in a signature of the wrapped chain, or known to a renaming decorator."""
    chain, loose = [function], False
    if inspect.isclass(function):
        chain += [function.__init__, function.__new__]
    for item in chain:
        for cell in getattr(item, "__closure__", None) or ():
            try:
                content = cell.cell_contents
            except ValueError:
                continue
            if content == argument if isinstance(content, str) else False:
                return True
            if isinstance(content, (list, tuple, set, dict)) and argument in content:
                return True
        try:
            parameters = inspect.signature(item).parameters.values()
        except (TypeError, ValueError):
            parameters = ()
        for parameter in parameters:
            if parameter.name == argument:
                return True
            loose = loose or (parameter.kind == parameter.VAR_KEYWORD and not inspect.isclass(function))
        if hasattr(item, "__wrapped__") and len(chain) < 20:
            chain.append(item.__wrapped__)
    if loose:
        try:
            source = inspect.getsource(function)
        except (OSError, TypeError):
            return None
        return True if ('"%s"' % argument) in source or ("'%s'" % argument) in source else None
    return False


def style_or_estimator(entry):
    """A value that an argument took: use the style, fit the estimator on twenty rows."""
    for value in entry["values"]:
        if entry["api"].startswith("matplotlib"):
            import matplotlib.style

            matplotlib.style.use(value)
            continue
        if entry["api"] == "spacy.load":
            exec(CALLS["spacy.load"], {})
            continue
        scope = {}
        exec(SKLEARN, scope)
        resolve(entry["api"])(**{entry["argument"]: value}).fit(scope["X"], scope["y"])
    return True


def exists(entry):
    api, kind = entry["api"], entry["kind"]
    suffix = "(%s=)" % entry["argument"] if "argument" in entry else "(*%s)" % entry["positional"] if "positional" in entry else ""
    code = CALLS.get(api + suffix)
    try:
        if kind == "literal-argument":
            return style_or_estimator(entry)
        if code is not None:
            exec(code, {})
            return True
        if kind == "module":
            if "." in api:
                load(api.split(".")[0])
            try:
                load(api)
            except ImportError:
                if "." not in api:
                    return False
                resolve(api)
            return True
        thing = resolve(api)
        return takes(thing, entry["argument"]) if kind == "argument" else True
    except Unknown as error:
        if os.environ.get("PROBE_WHY"):
            print(api + suffix, repr(error)[:200], file=sys.stderr)
        return None
    except BaseException as error:  # noqa: whatever it is, the API cannot be used as it was
        if os.environ.get("PROBE_WHY"):
            print(api + suffix, repr(error)[:200], file=sys.stderr)
        return False


entries = json.load(sys.stdin)
real, sys.stdout = sys.stdout, io.StringIO()
answers = [exists(entry) for entry in entries]
sys.stdout = real
print(json.dumps(answers))
