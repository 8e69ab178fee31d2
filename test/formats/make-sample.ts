import type { Finding, Presentation, RelatedFinding } from '../../src/api/index.js';
import { makeFinding, makePresentation } from './make-presentation.js';

const used = makeFinding({
  ruleId: 'notebook/use-before-definition',
  level: 'error',
  message: '"df_clean" is used here, and only cell 11 below defines it',
  help: 'move cell 11 above this one, then restart the kernel and run all cells',
  path: 'analysis/model.ipynb',
  cell: { index: 6, id: 'a1b2', executionCount: 9 },
  line: 3,
  column: 6,
  endLine: 3,
  endColumn: 14,
  rawLine: 412,
  data: { name: 'df_clean' },
  related: [
    {
      path: 'analysis/model.ipynb',
      cell: { index: 11, executionCount: 3 },
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 9,
      rawLine: 530,
      note: 'defined here',
    },
  ],
  fingerprint: 'f00d',
});
const order = makeFinding({
  ruleId: 'notebook/out-of-order',
  message: 'cells ran in the order 3, 1, 2',
  help: 'restart the kernel, run all cells and save',
  path: 'analysis/model.ipynb',
  data: { order: [3, 1, 2] },
  fix: {
    title: 'Clear the execution counts',
    safety: 'unsafe',
    edits: [{ path: 'analysis/model.ipynb', sha256: '00', start: 10, end: 12, text: 'null' }],
  },
  fingerprint: 'cafe:2',
});
const broken = makeFinding({
  ruleId: 'engine/unreadable',
  level: 'error',
  message: 'this notebook is not JSON: it ends inside a string',
  help: 'restore it from git, or save it again in Jupyter',
  path: 'notebooks/cut off.ipynb',
  line: 88,
  column: 1,
  fingerprint: 'dead',
});
const pins = ['numpy', 'pandas', 'scipy', 'scikit-learn', 'torch', 'matplotlib', 'seaborn', 'tqdm'].map((name, i) =>
  makeFinding({
    ruleId: 'deps/unpinned',
    message: i < 1 ? '"numpy" has no exact version, and no lock file covers it' : 'no exact version',
    line: i + 2,
    column: 1,
    endLine: i + 2,
    endColumn: name.length + 1,
    fingerprint: `beef${i}`,
  }),
);

/** A report as a run on a small repository gives it: several files, notebooks, related places, fixes. */
export function makeSample(): Presentation {
  const lines = new Map<Finding | RelatedFinding, string>([[used, 'plot(df_clean.head(), title="Größe")']]);
  for (const place of used.related ?? []) lines.set(place, 'df_clean = df.dropna()');
  pins.slice(0, 2).forEach((pin, i) => lines.set(pin, ['numpy', 'pandas>=1.5'][i] ?? ''));
  return makePresentation({
    findings: [used, order, broken, ...pins],
    unreadable: [{ path: broken.path, reason: 'is not JSON: it ends inside a string' }],
    lines,
    summary: { suppressed: 2 },
    exitCode: 1,
  });
}
