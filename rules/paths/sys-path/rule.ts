import { alsoAt, defineRule } from '../../../src/api/index.js';
import type { PathText, Place } from '../../../src/api/index.js';

interface Added {
  readonly path: PathText;
  readonly places: Place[];
}

export const rule = defineRule({
  id: 'paths/sys-path',
  scope: 'project',
  summary: 'Forbid adding folders to sys.path.',
  why: 'Imports then depend on the folder that the code is started in, and no installer or editor knows of them.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['lineage'] },
  messages: {
    added: ({ file, files }: { file: string; resolved: null; files: number }) => ({
      what: `"${file}" is put on sys.path${files > 1 ? ` in ${files} files` : ''}`,
      help: 'Make the modules a package (a pyproject.toml and "pip install -e ."), or keep them beside the code that imports them.',
    }),
  },
  // One finding for each folder, however many files add it: making it a package mends them all.
  *check({ project: { lineage }, problem }) {
    const added = new Map<string, Added>();
    for (const { others } of Object.values(lineage.files))
      for (const { action, reach, paths, at } of others) {
        const [path] = paths;
        if (action !== 'syspath' || reach === 'never' || path === undefined) continue;
        const key = path.from === 'root' ? 'root' : `${path.from} ${path.path}`;
        const known = added.get(key);
        if (known === undefined) added.set(key, { path, places: [at] });
        else known.places.push(at);
      }
    for (const { path, places } of added.values()) {
      const [first, ...rest] = places;
      if (first === undefined) continue;
      const files = new Set(places.map((place) => place.path)).size;
      // A folder beside the file itself is found from wherever the code is started.
      const isSafe = path.from === 'root' ? { atMost: 'info' as const } : {};
      yield problem('added', { file: path.text, resolved: null, files }, first, {
        ...isSafe,
        ...alsoAt(rest.slice(0, 50)),
      });
    }
  },
});
