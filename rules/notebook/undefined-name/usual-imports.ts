/** Statements that bind the names which notebooks use for their packages everywhere. */
const USUAL: Readonly<Record<string, string>> = {
  np: 'import numpy as np',
  numpy: 'import numpy',
  pd: 'import pandas as pd',
  pandas: 'import pandas',
  plt: 'import matplotlib.pyplot as plt',
  matplotlib: 'import matplotlib',
  mpl: 'import matplotlib as mpl',
  sns: 'import seaborn as sns',
  scipy: 'import scipy',
  stats: 'from scipy import stats',
  sp: 'import scipy as sp',
  sm: 'import statsmodels.api as sm',
  smf: 'import statsmodels.formula.api as smf',
  px: 'import plotly.express as px',
  go: 'import plotly.graph_objects as go',
  torch: 'import torch',
  nn: 'from torch import nn',
  tf: 'import tensorflow as tf',
  keras: 'from tensorflow import keras',
  cv2: 'import cv2',
  nx: 'import networkx as nx',
  tqdm: 'from tqdm import tqdm',
  reduce: 'from functools import reduce',
  partial: 'from functools import partial',
  defaultdict: 'from collections import defaultdict',
  Counter: 'from collections import Counter',
  datetime: 'from datetime import datetime',
  timedelta: 'from datetime import timedelta',
  Path: 'from pathlib import Path',
  deepcopy: 'from copy import deepcopy',
  train_test_split: 'from sklearn.model_selection import train_test_split',
  StandardScaler: 'from sklearn.preprocessing import StandardScaler',
  LinearRegression: 'from sklearn.linear_model import LinearRegression',
  LogisticRegression: 'from sklearn.linear_model import LogisticRegression',
  RandomForestClassifier: 'from sklearn.ensemble import RandomForestClassifier',
  confusion_matrix: 'from sklearn.metrics import confusion_matrix',
  accuracy_score: 'from sklearn.metrics import accuracy_score',
  mean_squared_error: 'from sklearn.metrics import mean_squared_error',
};

/** Modules of the standard library whose name nobody takes for anything else. */
const MODULES = new Set(
  'os sys re json csv math random time glob shutil pickle itertools functools collections string copy warnings logging pathlib subprocess urllib io gc heapq bisect statistics operator struct'.split(
    ' ',
  ),
);

/** What annotations are written with; of these names nobody means another. */
const TYPING = new Set('Any Callable Dict Iterable List Literal Optional Sequence Set Tuple Union'.split(' '));

/** Python 2's names, and what Python 3 says instead. */
const PYTHON_2: Readonly<Record<string, string>> = {
  xrange: 'range',
  raw_input: 'input',
  unicode: 'str',
  unichr: 'chr',
  long: 'int',
  basestring: 'str',
  execfile: '%run',
};

/** What to write so that the name is there; null when nothing is usual. */
export function usualImport(name: string): string | null {
  if (Object.hasOwn(USUAL, name)) return USUAL[name] ?? null;
  if (TYPING.has(name)) return `from typing import ${name}`;
  return MODULES.has(name) ? `import ${name}` : null;
}

/** What Python 3 has in place of a builtin of Python 2. */
export function python3Name(name: string): string | null {
  return Object.hasOwn(PYTHON_2, name) ? (PYTHON_2[name] ?? null) : null;
}
