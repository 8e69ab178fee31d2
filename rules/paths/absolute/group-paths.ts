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
/** Fonts and programs that come with Windows: another system lacks them, another machine does not. */
const OF_WINDOWS = /^[A-Za-z]:\/windows\//i;
const HOSTED = /^\/(?:content|kaggle|dbfs|databricks|gdrive)(?:\/|$)/;

/** Absolute paths of a file, one group for each person's folder or drive: one move of the data mends them all. */
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
  // A pattern that finds nothing (`glob`) is no question.
  const asked = others
    .filter(({ action, api }) => action === 'check' && /(?:exists|isfile|isdir|is_file|is_dir|access)$/.test(api))
    .flatMap(({ paths }) => paths.map(({ path }) => path));
  const groups = new Map<string, { used: Named[]; named: Named[] }>();
  const add = (one: Named, kind: 'used' | 'named'): void => {
    // What the code asks about or catches is provided for; what a clean run never comes by stops nobody.
    if (!isOfOneMachine(one.path) || one.use.guarded || one.use.reach === 'never' || isAsked(one.path, asked)) return;
    const key = machineRoot(one.path.path);
    const group = groups.get(key) ?? { used: [], named: [] };
    groups.set(key, group);
    group[kind].push(one);
  };
  for (const one of used) add(one, 'used');
  for (const one of named) add(one, 'named');
  return [...groups.values()].flatMap(makeGroup);
}

function makeGroup({ used, named }: { used: Named[]; named: Named[] }): PathGroup[] {
  const all = used.length > 0 ? used : named;
  const [first] = [...all].sort(bySureness);
  if (first === undefined) return [];
  // What is read stands as a text on the same line: one place a line.
  const places = new Map<string, Place>();
  for (const { use } of [first, ...used, ...named]) if (!places.has(lineOf(use.at))) places.set(lineOf(use.at), use.at);
  const also = [...places.values()].slice(1);
  const actual = first.actual;
  const texts = [...new Set([...used, ...named].map(({ path }) => path.text))];
  return [
    {
      first,
      ...(actual === undefined ? {} : { actual }),
      isUsed: used.length > 0,
      files: [first.path.text, ...texts.filter((text) => text !== first.path.text)],
      also: also.slice(0, MOST_PLACES),
    },
  ];
}

function lineOf({ cell, line }: Place): string {
  return `${cell ?? ''}:${line}`;
}

function bySureness(a: Named, b: Named): number {
  const rank = ({ use, path }: Named): number =>
    ['always', 'maybe', 'uncalled', 'never'].indexOf(use.reach) + (path.soft ? 4 : 0);
  return rank(a) - rank(b);
}

/** The path, or a folder above it. */
function isAsked({ path }: PathText, asked: readonly string[]): boolean {
  return asked.some((one) => one.length > 1 && (path === one || path.startsWith(`${one}/`)));
}

function isOfOneMachine({ from, path, text }: PathText): boolean {
  if (from !== 'absolute' || EVERYWHERE.test(path) || OF_WINDOWS.test(path) || HOSTED.test(path)) return false;
  // "/" alone and "/data": nothing tells that it is one person's; a text such as "/train" may be no path at all.
  return /^[A-Za-z]:/.test(path) ? /^[A-Za-z]:[\\/]/.test(text) : path.split('/').length > 2;
}

/** As `machineRoot`, and of a drive or mount the folder in it: several people have a drive "D:". */
export function sharedRoot(path: string): string {
  const root = machineRoot(path);
  const [next, ...rest] = path.slice(root.length).replace(/^\//, '').split('/');
  return /^(?:[A-Za-z]:|\/[^/]+)$/.test(root) && rest.length > 0 ? `${root}/${next ?? ''}` : root;
}

/** `c:/users/anna`, `/home/anna`, `d:`, `/lustre`: the folder of a person, or the drive or mount that one machine has. */
export function machineRoot(path: string): string {
  // Windows does not tell letters by their size.
  const parts = (/^[A-Za-z]:/.test(path) ? path.toLowerCase() : path).split('/');
  const isPersonal = /^(?:users|home|volumes|media|mnt|documents and settings)$/i.test(parts[1] ?? '');
  return parts.slice(0, isPersonal ? 3 : /^[a-z]:$/.test(parts[0] ?? '') ? 1 : 2).join('/');
}
