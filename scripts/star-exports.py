#!/usr/bin/env python3
"""Write src/data/star-exports.json: the names that `from MODULE import *` binds, read from the installed packages.

    python scripts/star-exports.py            with the interpreter whose packages are to be read

Modules that cannot be imported are left out and named on stderr: install numpy, scipy, sympy, matplotlib, pandas,
seaborn, scikit-learn, ipython, ipywidgets, keras (KERAS_BACKEND=numpy), networkx, plotly, bokeh, pulp, nltk, pygame
to get the whole table. Each module is imported in a process of its own, so that one that fails or changes the others
(pylab, turtle) does no harm.
"""
import concurrent.futures, json, os, pathlib, subprocess, sys

MODULES = """
abc array ast asyncio base64 bisect calendar cmath collections collections.abc concurrent.futures configparser contextlib
copy csv ctypes dataclasses datetime decimal difflib email enum fractions functools glob gzip hashlib heapq html http.client
http.server inspect io itertools json logging math multiprocessing numbers operator os os.path pathlib pickle platform pprint
queue random re shutil signal smtplib socket sqlite3 ssl stat statistics string struct subprocess sys tempfile textwrap
threading time timeit tkinter tkinter.colorchooser tkinter.constants tkinter.filedialog tkinter.font tkinter.messagebox
tkinter.scrolledtext tkinter.simpledialog tkinter.ttk traceback turtle types typing unittest unittest.mock urllib
urllib.error urllib.parse urllib.request uuid warnings webbrowser xml.dom.minidom xml.etree.ElementTree zipfile
numpy numpy.fft numpy.lib.stride_tricks numpy.linalg numpy.ma numpy.matlib numpy.polynomial numpy.random numpy.testing
pylab matplotlib matplotlib.animation matplotlib.cm matplotlib.colors matplotlib.gridspec matplotlib.lines matplotlib.patches
matplotlib.pylab matplotlib.pyplot matplotlib.ticker matplotlib.widgets mpl_toolkits.axes_grid1 mpl_toolkits.mplot3d
scipy scipy.cluster scipy.cluster.hierarchy scipy.cluster.vq scipy.constants scipy.datasets scipy.fft scipy.fftpack scipy.integrate
scipy.interpolate scipy.io scipy.io.wavfile scipy.linalg scipy.misc scipy.ndimage scipy.ndimage.filters scipy.odr scipy.optimize
scipy.signal scipy.sparse scipy.sparse.csgraph scipy.sparse.linalg scipy.spatial scipy.spatial.distance scipy.special scipy.stats
sympy sympy.abc sympy.calculus sympy.combinatorics sympy.core sympy.functions sympy.geometry sympy.integrals sympy.interactive
sympy.logic sympy.matrices sympy.ntheory sympy.parsing.sympy_parser sympy.physics.mechanics sympy.physics.quantum
sympy.physics.units sympy.physics.vector sympy.plotting sympy.polys sympy.printing sympy.series sympy.sets sympy.simplify
sympy.solvers sympy.stats sympy.tensor sympy.utilities sympy.vector mpmath
pandas pandas.plotting pandas.testing seaborn
sklearn.cluster sklearn.compose sklearn.datasets sklearn.decomposition sklearn.discriminant_analysis sklearn.ensemble
sklearn.feature_extraction.text sklearn.feature_selection sklearn.gaussian_process sklearn.gaussian_process.kernels sklearn.impute
sklearn.linear_model sklearn.manifold sklearn.metrics sklearn.metrics.pairwise sklearn.mixture sklearn.model_selection
sklearn.naive_bayes sklearn.neighbors sklearn.neural_network sklearn.pipeline sklearn.preprocessing sklearn.svm sklearn.tree
sklearn.utils
IPython IPython.core.display IPython.core.interactiveshell IPython.display ipywidgets ipywidgets.widgets traitlets
keras keras.activations keras.applications keras.callbacks keras.datasets keras.initializers keras.layers keras.losses
keras.metrics keras.models keras.optimizers keras.preprocessing keras.regularizers keras.utils
networkx plotly plotly.express plotly.graph_objects plotly.graph_objs plotly.offline plotly.tools bokeh.io bokeh.models bokeh.plotting
pulp nltk nltk.corpus nltk.probability nltk.tokenize nltk.util pygame pygame.locals PIL
""".split()

# The same objects under a second name that only a much larger package provides.
ALIASES = {'tensorflow.' + name: name for name in MODULES if name.startswith('keras')}

READ = """
import sys
space = {}
exec('from ' + sys.argv[1] + ' import *', space)
space.pop('__builtins__', None)
print('\\x00' + ' '.join(sorted(name for name in space if name.isascii())))
"""


def names_of(module):
    environment = {**os.environ, 'MPLBACKEND': 'agg', 'KERAS_BACKEND': 'numpy', 'SDL_VIDEODRIVER': 'dummy', 'TF_CPP_MIN_LOG_LEVEL': '3'}
    run = subprocess.run([sys.executable, '-W', 'ignore', '-c', READ, module], capture_output=True, text=True, env=environment)
    if run.returncode:
        return None, run.stderr.strip().splitlines()[-1:]
    return run.stdout.rpartition('\x00')[2].strip(), None


def main():
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        table, missing = {}, []
        for module, (names, error) in zip(MODULES, pool.map(names_of, MODULES)):
            if names:
                table[module] = names
            elif error is not None:
                missing.append((module, error))
    table.update({alias: '=' + module for alias, module in ALIASES.items() if module in table})
    same = {}
    for module, names in table.items():
        if not names.startswith('='):
            table[module] = '=' + same[names] if names in same else same.setdefault(names, module) and names
    target = pathlib.Path(__file__).resolve().parent.parent / 'src' / 'data' / 'star-exports.json'
    target.write_text(json.dumps(dict(sorted(table.items())), indent=2) + '\n', encoding='utf-8')
    print('%d modules, %d bytes' % (len(table), target.stat().st_size))
    for module, error in missing:
        print('left out:', module, *error, file=sys.stderr)


if __name__ == '__main__':
    main()
