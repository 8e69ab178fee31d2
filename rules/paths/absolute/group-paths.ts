import type { FileLineage, FileUse, PathText, Place, ResolvedRead } from '../../../src/api/index.js';

interface Named {
  readonly use: FileUse;
  readonly path: PathText;
  readonly actual?: ResolvedRead['actual'];
}
export interface PathGroup {
  readonly first: Named;
  readonly actual?: ResolvedRead['actual'];
  /** Read, written, listed or changed into: the run stops there. */
  readonly isUsed: boolean;
  readonly files: readonly string[];
  readonly also: readonly Place[];
}

const MOST_PLACES = 50;
/** What every machine or image has, and what a container's build makes. */
const EVERYWHERE =
  /^\/(?:tmp|dev|proc|sys|etc|usr|bin|sbin|var|run|opt|app|workspaces?|code|srv|root|home\/(?:jovyan|runner|coder|vscode|user|app)|mnt\/(?:batch|azureml))(?:\/|$)/;
const HOSTED = /^\/(?:content|kaggle|dbfs|databricks|gdrive)(?:\/|$)/;

/** Absolute paths of a file, one group for each folder of a person or drive: one move of the data mends them all. */
export function groupPaths({ reads, writes, others }: FileLineage): PathGroup[] {
  const used: Named[] = [];
  for (const { use, path, state, actual, also } of reads)
    if (state === 'machine')
      for (const at of [use.at, ...also])
        used.push({ use: { ...use, at }, path, ...(actual === undefined ? {} : { actual }) });
  for (const { use, path } of writes) used.push({ use, path });
  const named = others
    .filter(({ action }) => action === 'literal' || action === 'make')
    .flatMap((use) => use.paths.map((path): Named => ({ use, path })));
  const groups = new Map<string, { used: Named[]; named: Named[] }>();
  const add = (one: Named, kind: 'used' | 'named'): void => {
    if (!isOfOneMachine(one.path)) return;
    const key = prefixOf(one.path.path);
    const group = groups.get(key) ?? { used: [], named: [] };
    groups.set(key, group);
    group[kind].push(one);
  };
  for (const one of used) add(one, 'used');
  for (const one of named) add(one, 'named');
  return [...groups.values()].flatMap(makeGroup);
}

function makeGroup({ used, named }: { used: Named[]; named: Named[] }): PathGroup[] {
  const sure = used.filter(({ use }) => !use.guarded && use.reach !== 'never');
  const [first] = sure.length > 0 ? sure.sort(bySureness) : [...used, ...named];
  if (first === undefined) return [];
  const all = used.length > 0 ? used : named;
  const also = all.filter((one) => one !== first).map(({ use }) => use.at);
  const actual = first.actual;
  return [
    {
      first,
      ...(actual === undefined ? {} : { actual }),
      isUsed: sure.length > 0,
      files: [...new Set(all.map(({ path }) => path.text))].sort((a, b) =>
        a === first.path.text ? -1 : b === first.path.text ? 1 : 0,
      ),
      also: also.slice(0, MOST_PLACES),
    },
  ];
}

function bySureness(a: Named, b: Named): number {
  const rank = ({ use }: Named): number => ['always', 'maybe', 'uncalled', 'never'].indexOf(use.reach);
  return rank(a) - rank(b);
}

function isOfOneMachine({ from, path, text }: PathText): boolean {
  if (from !== 'absolute' || EVERYWHERE.test(path) || HOSTED.test(path)) return false;
  // "/" alone and "/data": nothing tells that it is one person's; a text such as "/train" may be no path at all.
  return /^[A-Za-z]:/.test(path) ? /^[A-Za-z]:[\\/]/.test(text) : path.split('/').length > 2;
}

/** `C:/Users/anna`, `/home/anna`, `/data/projects`: the folder that the paths have in common. */
function prefixOf(path: string): string {
  return path.toLowerCase().split('/').slice(0, 3).join('/');
}
