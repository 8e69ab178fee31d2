/**
 * Which packages keep another one at an older release: a fresh install takes the newest that all of them allow, so that what
 * a later release took away is still there. From the packages' metadata, by asking a resolver for each of these releases.
 */
import { normaliseName } from './import-packages.js';

/** "package [releases]: held below". Without releases: the newest one holds it too. `>=2.14.1,<2.18: numpy 2.0` etc. */
const table = `
tensorflow >=2.4,<2.7: numpy 1.20
tensorflow >=2.12,<2.13: numpy 1.24
tensorflow >=2.13,<2.14: numpy 1.25
tensorflow >=2.14,<2.18: numpy 2.0
tensorflow >=2.18,<2.19: numpy 2.1
tensorflow >=2.19,<2.20: numpy 2.2
tensorflow >=2.6,<2.7: keras 2.7
tensorflow >=2.7,<2.8: keras 2.8
tensorflow >=2.8,<2.9: keras 2.9
tensorflow >=2.9,<2.10: keras 2.10
tensorflow >=2.10,<2.11: keras 2.11
tensorflow >=2.11,<2.12: keras 2.12
tensorflow >=2.12,<2.13: keras 2.13
tensorflow >=2.13,<2.14: keras 2.14
tensorflow >=2.14,<2.15: keras 2.15
tensorflow >=2.15,<2.16: keras 2.16
numba <0.55: numpy 1.21
numba >=0.55,<0.56: numpy 1.22
numba >=0.56,<0.57: numpy 1.24
numba >=0.57,<0.58: numpy 1.25
numba >=0.58,<0.60: numpy 2.0
numba >=0.60,<0.61: numpy 2.1
pandas >=2.1,<2.2.2: numpy 2.0
scipy >=1.7,<1.8: numpy 1.23
scipy >=1.8,<1.9: numpy 1.25
scipy >=1.9,<1.10: numpy 1.26
scipy >=1.10,<1.13: numpy 2.0
matplotlib >=3.8,<3.8.4: numpy 2.0
statsmodels >=0.14.1,<0.14.2: numpy 2.0
gensim >=4.3,<4.4: numpy 2.0
gensim >=4.3,<4.4: scipy 1.14
streamlit >=1,<1.37: numpy 2.0
streamlit >=1,<1.51: pandas 3.0
ydata-profiling: pandas 3.0
pycaret: numpy 1.27
pycaret: pandas 2.2
pycaret: scikit-learn 1.5
pycaret: scipy 1.12
pycaret: matplotlib 3.8
autogluon: pandas 2.4
autogluon: numpy 2.4
pymc3: numpy 1.22.2
pymc3: scipy 1.8
`;

interface Hold {
  /** PEP 440; empty for all releases. */
  readonly releases: string;
  readonly held: string;
  /** The first release that is not allowed. */
  readonly below: string;
}

let made: ReadonlyMap<string, readonly Hold[]> | undefined;

function holds(): ReadonlyMap<string, readonly Hold[]> {
  if (made !== undefined) return made;
  const found = new Map<string, Hold[]>();
  for (const line of table.trim().split('\n')) {
    const [left = '', right = ''] = line.split(': ');
    const [holder = '', releases = ''] = left.split(' ');
    const [held = '', below = ''] = right.split(' ');
    const known = found.get(holder);
    if (known === undefined) found.set(holder, [{ releases, held, below }]);
    else known.push({ releases, held, below });
  }
  return (made = found);
}

/** What a distribution keeps another one below: the releases of the first that do (PEP 440, empty for all), and the first release of the other that they do not allow. */
export function holdsOf(distribution: string): readonly Hold[] {
  return holds().get(normaliseName(distribution)) ?? [];
}
