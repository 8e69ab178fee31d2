import { expect, test } from '@jest/globals';
import type { Tree } from '../../src/api/index.js';
import { dvcOuts } from '../../src/facts/project/data-stores/dvc-outs.js';
import { findDvc } from '../../src/facts/project/data-stores/find-dvc.js';

function project(files: Readonly<Record<string, string>>): [Tree, (path: string) => Uint8Array | undefined] {
  const entries = Object.entries(files).map(([path, text]) => ({
    path,
    kind: 'file' as const,
    size: text.length,
    ignored: false,
    tracked: false,
  }));
  const peek = (path: string): Uint8Array | undefined => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  return [{ entries, hasIndex: false }, peek];
}

test.each<[string, string, string[]]>([
  [
    'dvc.yaml',
    'stages:\n  clean:\n    cmd: make\n    deps:\n    - raw.csv\n    outs:\n    - data/clean.csv\n    - out/:\n        cache: false\n    params:\n    - x\n',
    ['data/clean.csv', 'out'],
  ],
  [
    'sub/dvc.yaml',
    'stages:\n  a:\n    wdir: ../work\n    outs:\n      - "a b.csv"\n  b:\n    outs:\n      - c.csv # why\n      - d.csv\n    metrics:\n      - m.json:\n          cache: false\n',
    ['work/a b.csv', 'sub/c.csv', 'sub/d.csv', 'sub/m.json'],
  ],
  [
    'dvc.lock',
    "schema: '2.0'\nstages:\n  clean:\n    cmd: make\n    deps:\n    - path: raw.csv\n      md5: a\n    outs:\n    - path: data/clean.csv\n      md5: b\n      size: 1\n",
    ['data/clean.csv'],
  ],
  ['dvc.yaml', 'stages:\n  a:\n    outs:\n    - ${out}/x.csv\n', []],
  ['dvc.yaml', 'outs: [\n- \u0000\n', []],
])('what stages make: %s %#', (path, text, outs) => {
  expect([...dvcOuts(...project({ [path]: text }))]).toEqual(outs);
});

test('what DVC keeps, and where', () => {
  const fact = findDvc(
    ...project({
      '.dvc/config': '[core]\n  remote = a\n[\'remote "a"\']\n  url = gs://b/c\n[\'remote "b"\']\n  url = ../store\n',
      'x.csv.dvc': '',
      'sub/.dvc/config': '',
      'sub/data/y.dvc': '',
      'sub/data/y': '',
    }),
  );
  expect(fact).toEqual({
    tracked: [
      { path: 'x.csv.dvc', out: 'x.csv', isThere: false, config: '.dvc/config' },
      { path: 'sub/data/y.dvc', out: 'sub/data/y', isThere: true, config: 'sub/.dvc/config' },
    ],
    remotes: {
      '.dvc/config': [
        { name: 'a', url: 'gs://b/c', isFolder: false },
        { name: 'b', url: '../store', isFolder: true },
      ],
      'sub/.dvc/config': [],
    },
  });
});
