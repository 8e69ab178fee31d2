import { alsoAt, defineRule, fileData, folderOf, isInTree } from '../../../src/api/index.js';
import type { ResolvedWrite } from '../../../src/api/index.js';
import { foldersMade } from './folders-made.js';

/** These open the file and no more; others, such as `to_zarr` or `save_pretrained`, make the folder themselves. */
const OPENS =
  /(?:^|\.)(?:open|savefig|imsave|to_(?:csv|excel|json|pickle|parquet|feather|html|latex|stata)|save|savez|savez_compressed|savetxt|dump|write_(?:text|bytes|csv|parquet))$|^%%(?:writefile|file)$/;
const MAKES_FOLDERS = /^(?:keras|tensorflow|transformers|datasets|spacy|mlflow|wandb|ray|gensim|pyspark)\./;

export const rule = defineRule({
  id: 'data/missing-folder',
  scope: 'project',
  summary: 'Require the folders that are written into: git keeps no empty ones.',
  why: 'Writing makes a file and no folder, so a run in a fresh clone stops there.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['lineage'] },
  messages: {
    absent: ({
      file,
      folder,
      folders,
      places,
    }: {
      file: string;
      resolved: string | null;
      folder: string;
      folders: number;
      places: number;
    }) => ({
      what: `"${file}"${places === 1 ? '' : ` (and ${places - 1} more)`} is written into "${folder}/"${folders === 1 ? '' : ` (and ${folders - 1} more folders)`}, which is not in the repository and which nothing in it makes`,
      help: `Write "os.makedirs(..., exist_ok=True)" above, or commit "${folder}/.gitkeep".`,
    }),
  },
  // One finding for a notebook, and one for what scripts write into the same folders.
  *check({ project: { lineage }, tree, problem }) {
    const found = new Map<string, { readonly folders: readonly string[]; readonly writes: ResolvedWrite[] }>();
    const kept = new Set<string>();
    for (const { path, kind } of tree.entries) if (kind !== 'directory' && isInTree(tree, path)) addFolders(kept, path);
    for (const { path, writes, others } of Object.values(lineage.files)) {
      const isMade = foldersMade(path, others, lineage);
      const byFolder = new Map<string, ResolvedWrite[]>();
      for (const write of writes) {
        const folder = targetFolder(write);
        if (folder === undefined || kept.has(folder) || isMade(folder)) continue;
        // A script may be started in its own folder or in the root.
        if (kept.has(folderOf(write.path.path))) continue;
        const missing = topmost(folder, kept);
        byFolder.set(missing, [...(byFolder.get(missing) ?? []), write]);
      }
      const folders = [...byFolder.keys()];
      const key = path.endsWith('.ipynb') ? path : folders.join('\n');
      const known = found.get(key) ?? { folders, writes: [] };
      if (folders.length > 0) found.set(key, known);
      known.writes.push(...[...byFolder.values()].flat());
    }
    for (const { folders, writes } of found.values()) {
      const [folder = ''] = folders;
      const [first, ...rest] = writes;
      if (first === undefined) continue;
      const data = { ...fileData(first.path, first.resolved), folder, folders: folders.length, places: writes.length };
      yield problem('absent', data, first.use.at, alsoAt(rest.map(({ use }) => use.at).slice(0, MOST_PLACES)));
    }
  },
});
const MOST_PLACES = 50;

/** The folder that has to be there before the write, if that can be told. */
function targetFolder({ use, path, resolved }: ResolvedWrite): string | undefined {
  const { action, api, reach, guarded, paths, folders } = use;
  const isPlain = (action === 'write' || action === 'append') && OPENS.test(api) && !MAKES_FOLDERS.test(api);
  if (!isPlain || reach !== 'always' || guarded || paths.length !== 1 || folders?.length !== 1) return undefined;
  if (resolved === null || path.soft || (path.from !== 'here' && path.from !== 'root')) return undefined;
  const folder = folderOf(resolved);
  return folder === '' || folder.startsWith('..') ? undefined : folder;
}

/** The first folder on the way that is not there. */
function topmost(folder: string, kept: ReadonlySet<string>): string {
  let missing = folder;
  for (let above = folderOf(folder); above !== '' && !kept.has(above); above = folderOf(above)) missing = above;
  return missing;
}

function addFolders(kept: Set<string>, path: string): void {
  for (let folder = folderOf(path); folder !== '' && !kept.has(folder); folder = folderOf(folder)) kept.add(folder);
}
