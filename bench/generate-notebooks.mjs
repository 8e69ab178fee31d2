// Writes a seeded tree of notebooks whose sizes are like real ones: node bench/generate-notebooks.mjs DIR COUNT
// Of 3,367 public notebooks the median was 42 KB and 20 cells, the mean 245 KB, 31 cells and 14 KB of code; most bytes are
// images in base64. Here: cells and outputs are drawn so that median and mean of size, cells and code come close to that.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Mulberry32: small, seeded, the same everywhere. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SNIPPETS = [
  'import numpy as np\nimport pandas as pd\nimport matplotlib.pyplot as plt\nfrom sklearn.model_selection import train_test_split\n',
  'frame = pd.DataFrame({"a": np.arange(100), "b": np.arange(100) ** 2})\nframe.head()\n',
  'def normalise(values, eps=1e-9):\n    """Scale to zero mean and unit variance."""\n    mean = values.mean(axis=0)\n    return (values - mean) / (values.std(axis=0) + eps)\n\nscaled = normalise(frame.values)\n',
  'fig, ax = plt.subplots(figsize=(8, 4))\nfor column in frame.columns:\n    ax.plot(frame.index, frame[column], label=f"{column} of {len(frame)}")\nax.legend()\nplt.show()\n',
  'results = []\nfor fold in range(5):\n    part = frame.iloc[fold::5]\n    score = float(np.mean([row.a * 2 for row in part.itertuples()]))\n    if score > 10 and fold != 3:\n        results.append((fold, score))\nresults\n',
  'class Step:\n    def __init__(self, name, weight=1.0):\n        self.name = name\n        self.weight = weight\n\n    def run(self, data):\n        return {key: value * self.weight for key, value in data.items() if value is not None}\n\nsteps = [Step("a"), Step("b", weight=0.5)]\n',
  'summary = frame.groupby(frame.a % 7).agg({"b": ["mean", "std"]}).reset_index()\nsummary.columns = ["_".join(filter(None, pair)) for pair in summary.columns]\nsummary\n',
];

function makeNotebook(random) {
  const cells = [];
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const count = Math.max(3, Math.round(Math.exp(2.95 + 0.9 * normal())));
  let executed = 0;
  for (let i = 0; i < count; i++) {
    const id = `cell-${i}`;
    if (i > 0 && random() < 0.3) {
      cells.push({
        cell_type: 'markdown',
        id,
        metadata: {},
        source: [`## Step ${i}\n`, '\n', 'What this part does, in a *few* words.'],
      });
      continue;
    }
    const pieces = i === 0 ? 1 : Math.max(1, Math.round(Math.min(40, Math.exp(0.1 + 1.4 * normal()))));
    const source =
      i === 0
        ? SNIPPETS[0] + SNIPPETS[1]
        : Array.from({ length: pieces }, () => SNIPPETS[2 + Math.floor(random() * (SNIPPETS.length - 2))]).join('\n');
    cells.push({
      cell_type: 'code',
      execution_count: ++executed,
      id,
      metadata: {},
      outputs: outputs(random, normal, executed),
      source: source.trimEnd().split(/(?<=\n)/),
    });
  }
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python', version: '3.11.7' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function outputs(random, normal, executed) {
  const made = [];
  if (random() < 0.3)
    made.push({
      name: 'stdout',
      output_type: 'stream',
      text: Array.from({ length: 1 + Math.floor(random() * 20) }, (_, i) => `epoch ${i} loss ${random().toFixed(6)}\n`),
    });
  if (random() < 0.25) {
    const rows = Array.from({ length: 8 }, () => `    <tr><td>${random()}</td><td>${random()}</td></tr>\n`);
    made.push({
      data: {
        'text/html': ['<div>\n', '<table border="1" class="dataframe">\n', ...rows, '</table>\n', '</div>'],
        'text/plain': ['   a  b\n', '0  1  2'],
      },
      execution_count: executed,
      metadata: {},
      output_type: 'execute_result',
    });
  }
  if (random() < 0.12) {
    const bytes = Buffer.alloc(Math.min(1_500_000, Math.round(Math.exp(10 + 1.35 * normal()))));
    for (let i = 0; i < bytes.length; i++) bytes[i] = (random() * 256) | 0;
    made.push({
      data: { 'image/png': `${bytes.toString('base64')}\n`, 'text/plain': ['<Figure size 800x400 with 1 Axes>'] },
      metadata: {},
      output_type: 'display_data',
    });
  }
  return made;
}

/** So many are made; where more are wanted, these are repeated under other names, as courses and archives have them. */
const DIFFERENT = 500;

/** Writes `count` notebooks, 50 a folder, with a README and a requirements.txt. */
export function generateNotebooks(folder, count, seed = 20261123) {
  const random = generator(seed);
  const made = [];
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'README.md'),
    '# Notebooks\n\nMade to measure. Install with `pip install -r requirements.txt`, run with `jupyter lab`.\n',
  );
  writeFileSync(
    join(folder, 'requirements.txt'),
    'matplotlib==3.9.2\nnumpy==2.1.1\npandas==2.2.3\nscikit-learn==1.5.2\n',
  );
  for (let i = 0; i < count; i++) {
    const part = join(folder, `part-${String(Math.floor(i / 50)).padStart(3, '0')}`);
    if (i % 50 === 0) mkdirSync(part, { recursive: true });
    if (i < DIFFERENT) made.push(makeNotebook(random));
    writeFileSync(join(part, `notebook-${String(i).padStart(5, '0')}.ipynb`), made[i % DIFFERENT]);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) generateNotebooks(process.argv[2], Number(process.argv[3]));
