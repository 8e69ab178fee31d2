import { alsoAt, defineRule } from '../../../src/api/index.js';
import type { PathText, Place } from '../../../src/api/index.js';

interface Added {
  readonly paths: PathText[];
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
    hosted: ({ file, folders, files }: { file: string; resolved: null; folders: number; files: number }) => ({
      what: `"${file}"${folders > 1 ? ` (and ${folders - 1} more)` : ''}, which only a hosted platform has, is put on sys.path${files > 1 ? ` in ${files} files` : ''}`,
      help: 'Install the package that lies there ("pip install" with its version), or copy it into the repository.',
    }),
    added: ({ file, folders, files }: { file: string; resolved: null; folders: number; files: number }) => ({
      what: `"${file}"${folders > 1 ? ` (and ${folders - 1} more)` : ''} is put on sys.path${files > 1 ? ` in ${files} files` : ''}`,
      help: 'Make the modules a package (a pyproject.toml and "pip install -e ."), or keep them beside the code that imports them.',
    }),
  },
  *check({ project: { lineage }, problem }) {
    const added = new Map<string, Added>();
    for (const { others } of Object.values(lineage.files))
      for (const { action, reach, paths, at } of others) {
        const [path] = paths;
        // Of a folder that is not known at all nothing can be said; "" is the current one, which is there anyway.
        if (action !== 'syspath' || reach === 'never' || path === undefined || /^\**$/.test(path.text)) continue;
        // Sphinx wants it so.
        if (/(?:^|\/)docs?\/(?:\w+\/)?conf\.py$/.test(at.path)) continue;
        const key = isHosted(path) ? 'hosted' : path.from === 'root' ? 'root' : `${path.from} ${path.path}`;
        const known = added.get(key);
        if (known === undefined) added.set(key, { paths: [path], places: [at] });
        else {
          if (key === 'hosted' && known.paths.every(({ path: one }) => one !== path.path)) known.paths.push(path);
          known.places.push(at);
        }
      }
    for (const { paths, places } of mergedByFile(added.values())) {
      const [path] = paths;
      const [first, ...rest] = places;
      if (path === undefined || first === undefined) continue;
      const files = new Set(places.map((place) => place.path)).size;
      // A folder beside the file itself is found from wherever the code is started.
      const isSafe = path.from === 'root' ? { atMost: 'info' as const } : {};
      yield problem(
        isHosted(path) ? 'hosted' : 'added',
        { file: path.text, resolved: null, folders: paths.length, files },
        first,
        {
          ...isSafe,
          ...alsoAt(rest.slice(0, 50)),
        },
      );
    }
  },
});

/** Where Kaggle, Colab and the like mount what they have. */
function isHosted({ from, path, text }: PathText): boolean {
  return from === 'absolute'
    ? /^\/(?:kaggle|content|dbfs|gdrive|databricks|lakehouse)\//.test(path)
    : /^\.\.\/(?:input|working)\//.test(text);
}

/** One finding for each folder, however many files add it, and one for all folders that the same file is the first to add. */
function mergedByFile(added: Iterable<Added>): Iterable<Added> {
  const merged = new Map<string, Added>();
  for (const { paths, places } of added) {
    const [first] = paths;
    const kind = first === undefined ? '' : isHosted(first) ? 'hosted' : first.from === 'root' ? 'root' : '';
    const key = `${places[0]?.path ?? ''} ${kind}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { paths: [...paths], places: [...places] });
    else {
      for (const one of paths) known.paths.push(one);
      for (const one of places) known.places.push(one);
    }
  }
  return merged.values();
}
