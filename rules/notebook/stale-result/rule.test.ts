import { notebook, testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const cells = (text: string): Record<string, string> => ({ 'a.ipynb': notebook(text) });
const inOrder = (first: number): string =>
  Array.from({ length: 10 }, (_, i) => `# In [${first + i}]\ny${i} = ${i}\n`).join('');

testRule(rule, {
  passes: [
    { name: 'run in order', project: cells('# In [1]\nx = 1\n# In [2]\nx\n# Out [2]: 1\n# In [3]\nx = 2\n') },
    {
      name: 'the definition was run again later: it may have run before as well',
      project: cells('# In [9]\nx = f(1)\n# In [2]\nx\n# Out [2]: 1\n# In [1]\nx = f(2)\n'),
    },
    {
      name: 'the same code in both places',
      project: cells('# In [1]\nx = f(1)\n# In [3]\nx\n# Out [3]: 1\n# In [2]\nx  =  f( 1 )\n'),
    },
    {
      name: 'the same constant in both places',
      project: cells('# In [1]\nx = "a"\n# In [3]\nx\n# Out [3]: a\n# In [2]\nx: str = \'a\'\n'),
    },
    { name: 'no output is saved', project: cells('# In [1]\nx = f(1)\n# In [3]\nx\n# In [2]\nx = f(2)\n') },
    {
      name: 'the value does not reach the output',
      project: cells('# In [1]\nx = f(1)\n# In [3]\ny = x + 1\nprint("done")\n# Out: done\n# In [2]\nx = f(2)\n'),
    },
    {
      name: 'bound under a condition: which one it was is open',
      project: cells('# In [1]\nx = f(1)\n# In [3]\nx\n# Out [3]: 1\n# In [2]\nif a:\n    x = f(2)\n'),
    },
    {
      name: 'loaded from where the other one was saved',
      project: cells('# In [1]\nm = M.load("m")\n# In [3]\nm\n# Out [3]: 1\n# In [2]\nm = M(1).fit("m")\n'),
    },
    {
      name: 'columns that are not looked at were dropped',
      project: cells(
        '# In [1]\nt = t.drop(["a"], axis=1)\n# In [3]\nt.b.mean()\n# Out [3]: 1\n# In [2]\nt = t.drop(columns="c")\n',
      ),
    },
    {
      name: 'made of itself: what is shown of it may be as it was',
      project: cells('# In [1]\nt = f(1)\n# In [3]\nt.b.mean()\n# Out [3]: 1\n# In [2]\nt = add_column(t, "c")\n'),
    },
    {
      name: 'a filter of itself that may let all through',
      project: cells('# In [2]\nt = f(1)\n# In [1]\nt = t[t.a > 0]\n# In [3]\nt.b.mean()\n# Out [3]: 1\n'),
    },
    {
      name: 'the same but for brackets and the kind of array',
      project: cells(
        '# In [1]\nx = (a * 2) + t["b"].values\n# In [3]\nx\n# Out [3]: 1\n# In [2]\nx = a * 2 + t["b"]\n',
      ),
    },
    {
      name: 'no more than the shape is shown',
      project: cells(
        '# In [1]\nx, y = f(1)\n# In [3]\nz = x + 1\nz.shape, type(x)\n# Out [3]: (2, 2)\n# In [2]\nx, y = f(2)\n',
      ),
    },
    {
      name: 'a cell without a count defines it in between',
      project: cells('# In [1]\nx = f(1)\n# In [ ]\nx = f(3)\n# In [3]\nx\n# Out [3]: 1\n# In [2]\nx = f(2)\n'),
    },
    {
      name: 'the cell above failed: whether it came to the definition is open',
      project: cells(
        '# In [1]\nimport m\nx = f(1)\n# Error: ImportError: m\n# In [3]\nx\n# Out [3]: 1\n# In [2]\nx = f(2)\n',
      ),
    },
    {
      name: 'the reading cell failed',
      project: cells('# In [1]\nx = f(1)\n# In [3]\nprint(x)\n1 / 0\n# Out: 1\n# Error: E: e\n# In [2]\nx = f(2)\n'),
    },
    {
      name: 'loaded, and taken out of what was loaded',
      project: cells('# In [1]\nx = f(1)\n# In [3]\nx\n# Out [3]: 1\n# In [2]\nx = np.load("x.npy").item()\n'),
    },
    {
      name: "loaded by a function of one's own",
      project: cells('# In [1]\nm = fit(1)\n# In [3]\nm\n# Out [3]: 1\n# In [2]\nm = load_model("m.joblib")\n'),
    },
    {
      name: 'a cell that kept its count and output from the session before',
      project: cells(`# In [1]\nx = f(1)\n# In [90]\nx\n# Out [90]: 1\n# In [2]\nx = f(2)\n${inOrder(3)}`),
    },
    {
      name: 'nearly the same number',
      project: cells('# In [1]\nc = 2.99792458e8\n# In [3]\nc * 2\n# Out [3]: 6e8\n# In [2]\nc = 2.9979e+8\n'),
    },
    {
      name: 'the value only goes into the place where something is saved',
      project: cells(
        '# In [1]\nd = "a/"\n# In [3]\nplt.plot(y)\nplt.savefig(d + "b.png")\n# Out: 1\n# In [2]\nd = "b/"\n',
      ),
    },
    {
      name: 'counts of two sessions',
      project: cells('# In [1]\nx = f(1)\n# In [3]\nx\n# Out [3]: 1\n# In [2]\nx = f(2)\n# In [3]\nz = 1\n'),
    },
  ],
  fails: [
    {
      name: 'a cell that was run again after a later one had changed the name',
      project: cells(
        '# In [1]\nx = f(1)\n# In [4]\ny = x + 1\nprint(y)\n# Out: 3\n# In [2]\nx = f(2)\n# In [5]\nx\n# Out [5]: 2\n',
      ),
      problems: [
        {
          id: 'stale',
          at: 'a.ipynb[1]:1:5',
          fix: 'unsafe',
          data: { name: 'x', count: 4, clean: 1, recorded: 2 },
          message: 'the saved output of "In [4]" used the "x" of "In [2]"; run from the top it uses that of "In [1]"',
          level: 'info',
          related: ['a.ipynb[2]:1:1', 'a.ipynb[0]:1:1'],
        },
      ],
      fixed: cells(
        '# In [1]\nx = f(1)\n# In [4]\ny = x + 1\nprint(y)\n# In [2]\nx = f(2)\n# In [5]\nx\n# Out [5]: 2\n',
      ),
    },
    {
      name: 'a filter of what the same cell makes',
      project: cells(
        '# In [1]\nb = all\nb = b[b.kind == 1]\n# In [3]\nb\n# Out [3]: 1\n# In [2]\nb = all\nb = b[b.kind == 2]\n',
      ),
      problems: [{ id: 'stale', at: 'a.ipynb[1]:1:1', related: ['a.ipynb[2]:2:1', 'a.ipynb[0]:2:1'] }],
      fixed: cells('# In [1]\nb = all\nb = b[b.kind == 1]\n# In [3]\nb\n# In [2]\nb = all\nb = b[b.kind == 2]\n'),
    },
    {
      name: 'a cell that was run again much later left a gap',
      project: cells(`# In [1]\nx = f(1)\n# In [90]\nx\n# Out [90]: 1\n# In [3]\nx = f(2)\n${inOrder(4)}`),
      problems: [{ id: 'stale', at: 'a.ipynb[1]:1:1', related: ['a.ipynb[2]:1:1', 'a.ipynb[0]:1:1'] }],
      fixed: cells(`# In [1]\nx = f(1)\n# In [90]\nx\n# In [3]\nx = f(2)\n${inOrder(4)}`),
    },
    {
      name: 'another number',
      project: cells('# In [1]\nc = 0.5\n# In [3]\nc * 2\n# Out [3]: 1.2\n# In [2]\nc = 0.6\n'),
      problems: [{ id: 'stale', at: 'a.ipynb[1]:1:1', related: ['a.ipynb[2]:1:1', 'a.ipynb[0]:1:1'] }],
      fixed: cells('# In [1]\nc = 0.5\n# In [3]\nc * 2\n# In [2]\nc = 0.6\n'),
    },
    {
      name: 'scaled, and shown with its values',
      project: cells(
        '# In [1]\nx = f(1)\n# In [3]\nplt.hist(x)\n# Out [3]: 1\n# In [2]\nx = scaler.fit_transform(x)\n',
      ),
      problems: [{ id: 'stale', at: 'a.ipynb[1]:1:10', related: ['a.ipynb[2]:1:1', 'a.ipynb[0]:1:1'] }],
      fixed: cells('# In [1]\nx = f(1)\n# In [3]\nplt.hist(x)\n# In [2]\nx = scaler.fit_transform(x)\n'),
    },
    {
      name: 'divided by its sum',
      project: cells('# In [2]\nx = f(1)\n# In [1]\nx = x / x.sum()\n# In [3]\nx.shape\nx\n# Out [3]: 1\n'),
      problems: [{ id: 'stale', at: 'a.ipynb[2]:1:1', related: ['a.ipynb[0]:1:1', 'a.ipynb[1]:1:1'] }],
      fixed: cells('# In [2]\nx = f(1)\n# In [1]\nx = x / x.sum()\n# In [3]\nx.shape\nx\n'),
    },
    {
      name: 'once for a name',
      project: cells(
        '# In [1]\nx = f(1)\n# In [4]\nx\n# Out [4]: 2\n# In [5]\nx * 2\n# Out [5]: 4\n# In [2]\nx = f(2)\n',
      ),
      problems: [
        { id: 'stale', at: 'a.ipynb[1]:1:1', related: ['a.ipynb[3]:1:1', 'a.ipynb[0]:1:1', 'a.ipynb[2]:1:1'] },
      ],
      fixed: cells('# In [1]\nx = f(1)\n# In [4]\nx\n# In [5]\nx * 2\n# In [2]\nx = f(2)\n'),
    },
    {
      name: 'two notebooks are one finding',
      project: {
        'a.ipynb': notebook('# In [1]\nx = f(1)\n# In [4]\nx\n# Out [4]: 2\n# In [2]\nx = f(2)\n'),
        'b.ipynb': notebook('# In [1]\nx = f(1)\n# In [4]\nx\n# Out [4]: 2\n# In [2]\nx = f(2)\n'),
      },
      problems: [
        {
          id: 'habit',
          at: 'a.ipynb[1]:1:1',
          message:
            'saved outputs of 2 notebooks rest on other definitions than a run from the top gives (here "In [4]" used the "x" of "In [2]", and from the top uses that of "In [1]")',
          fix: 'unsafe',
          related: ['b.ipynb[1]:1:1', 'a.ipynb[2]:1:1', 'a.ipynb[0]:1:1', 'b.ipynb[2]:1:1', 'b.ipynb[0]:1:1'],
        },
      ],
      fixed: {
        'a.ipynb': notebook('# In [1]\nx = f(1)\n# In [4]\nx\n# In [2]\nx = f(2)\n'),
        'b.ipynb': notebook('# In [1]\nx = f(1)\n# In [4]\nx\n# In [2]\nx = f(2)\n'),
      },
    },
  ],
});
