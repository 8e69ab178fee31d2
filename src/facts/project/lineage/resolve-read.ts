import { baseName } from '../../../api/index.js';
import type { FileUse, PathText, ResolvedRead } from '../../../api/index.js';
import { candidates, leadsOut, likeliestPlace } from './candidates.js';
import type { UsedIn } from './candidates.js';
import { findElsewhere } from './elsewhere.js';
import { isEverywhere, isHosted } from './hosted.js';
import type { MadeFiles, Making } from './made-files.js';
import type { TreeNames } from './tree-names.js';

export interface ResolveInput {
  readonly file: UsedIn;
  readonly names: TreeNames;
  readonly made: MadeFiles;
  /** Paths that the file asks about before it reads: what is not there is provided for. */
  readonly checked: ReadonlySet<string>;
  /** A README or a step of the repository tells where the file comes from. */
  isDocumented(path: string): boolean;
}
type Outcome = Omit<ResolvedRead, 'use' | 'also'>;

/** What becomes of a read on a clean clone. Of alternatives the best one counts: it may be the one that is used. */
export function resolveRead(use: FileUse, order: number, input: ResolveInput): Outcome {
  const outcomes = use.paths.map((path) => ({ path, outcome: resolvePath(use, path, order, input) }));
  // Of places that the code tries one after the other, those that it asks about and that are not there are not taken.
  const taken = outcomes.filter(({ path, outcome }) => outcome.state !== 'unknown' || !isAskedFor(use, path, input));
  return (taken.length > 0 ? taken : outcomes).reduce(
    (best, { outcome }) => (RANK.indexOf(outcome.state) < RANK.indexOf(best.state) ? outcome : best),
    (taken[0] ?? outcomes[0])?.outcome ?? NOTHING,
  );
}

function isAskedFor(use: FileUse, path: PathText, { file, checked }: ResolveInput): boolean {
  return path.complete && candidates(use, path, file).some((place) => checked.has(place));
}

const NOTHING: Outcome = {
  state: 'unknown',
  path: { text: '', from: 'unknown', path: '', complete: false, soft: false },
  resolved: null,
  documented: false,
  doubtful: false,
};
/** Best first: what makes no finding stands before what makes one. */
const RANK: readonly ResolvedRead['state'][] = [
  'there',
  'made',
  'unknown',
  'ignored',
  'case',
  'elsewhere',
  'late',
  'hosted',
  'outside',
  'missing',
  'machine',
];

function resolvePath(use: FileUse, path: PathText, order: number, input: ResolveInput): Outcome {
  const plain = { path, resolved: null, documented: false, doubtful: false };
  if (isHosted(path)) return { ...plain, state: 'hosted' };
  if (path.from === 'unknown' || path.from === 'url') return { ...plain, state: 'unknown' };
  if (path.from === 'absolute' || path.from === 'home') return machine(path, input);
  const places = candidates(use, path, input.file);
  if (places.length === 0 || !path.complete) return { ...plain, state: 'unknown', resolved: places[0] ?? null };
  const outcome = inside(path, places, order, input);
  const isHere = outcome.state === 'there' || outcome.state === 'made';
  return isHere || !MOVES.test(use.api) ? outcome : { ...plain, state: 'unknown', resolved: outcome.resolved };
}

/** Nobody moves away what was committed: a program or a library made it just before. */
const MOVES = /^(?:shutil\.move|os\.(?:rename|replace))$/;

function machine(path: PathText, { made, file, names }: ResolveInput): Outcome {
  const plain = { path, resolved: null, documented: false, doubtful: false };
  if (isEverywhere(path) || path.path === '/' || path.text === '~') return { ...plain, state: 'unknown' };
  // `~/.cache` and its like are made by programs.
  if (path.from === 'home')
    return { ...plain, state: path.path.startsWith('~/.') || !path.complete ? 'unknown' : 'outside' };
  if (
    made
      .of(`/${path.path}`, file.path)
      .some((making) => making.by.path === file.path && !making.isMention && !making.isUnpacked)
  )
    return { ...plain, state: 'machine', doubtful: true };
  const actual = path.complete
    ? (findElsewhere({ ...path, path: path.path.split('/').slice(-3).join('/') }, file, names) ??
      findElsewhere({ ...path, path: baseName(path.path) }, file, names))
    : undefined;
  return { ...plain, state: 'machine', ...(actual === undefined ? {} : { actual }) };
}

function inside(path: PathText, places: readonly string[], order: number, input: ResolveInput): Outcome {
  const { names, file, made, checked } = input;
  const within = places.filter((place) => !leadsOut(place));
  const standings = within.map((place) => names.standing(place));
  const at = standings.indexOf('there');
  const resolved = likeliestPlace(within, names);
  const plain = { path, resolved, documented: false, doubtful: false };
  if (at >= 0) return { ...plain, state: 'there' };
  if (
    standings.includes('unlisted') ||
    places.some((place) => checked.has(place)) ||
    within.some((place) => names.isTrackedByDvc(place))
  )
    return { ...plain, state: 'unknown' };
  const makings = within.flatMap((place) => made.of(place, file.path));
  const outcome = byMaking(makings, order, input);
  if (outcome !== undefined) return { ...plain, ...outcome };
  const documented = makings.some(({ isUnpacked }) => isUnpacked) || within.some((place) => input.isDocumented(place));
  if (standings.includes('ignored')) return { ...plain, state: 'ignored', documented };
  const spelled = within.map((place) => names.otherCase(place)).find((entry) => entry !== undefined);
  if (spelled !== undefined)
    return { ...plain, state: 'case', actual: { path: spelled.path, write: caseOf(path.text, spelled.path) } };
  const actual = findElsewhere(path, file, names);
  if (actual !== undefined) return { ...plain, state: 'elsewhere', actual };
  const doubtful = made
    .named(baseName(path.path))
    .some(({ isMention, by, order: when }) => !isMention && (by.path !== file.path || when < order));
  if (resolved === null) return { ...plain, state: 'outside', doubtful };
  const namesake = names.named(baseName(path.path)).find(({ kind }) => kind === 'file')?.path;
  // A default of an option with many files of that name: whoever starts the script is in one of their folders, or names one.
  if (namesake !== undefined && path.soft && !file.isNotebook) return { ...plain, state: 'unknown' };
  return {
    ...plain,
    state: makings.some(isLater) ? 'late' : 'missing',
    documented,
    doubtful,
    absentFolder: names.absentFolder(resolved),
    ...(namesake === undefined ? {} : { namesake }),
  };

  function isLater(making: Making): boolean {
    return making.by.path === file.path && !making.isUnpacked && !making.isMention && !making.isPattern;
  }
}

/** Made by another file, or by this one before the read; a mention counts as made. */
function byMaking(
  makings: readonly Making[],
  order: number,
  { file }: ResolveInput,
): Pick<Outcome, 'state' | 'by'> | undefined {
  const sure = makings.filter(({ isUnpacked }) => !isUnpacked);
  const before = sure.find(
    (making) => making.by.path === file.path && (making.order < order || making.isLoose || !file.isNotebook),
  );
  if (before !== undefined) return { state: 'made', by: null };
  // An archive that the same code unpacked before: what it holds is taken to be what is read.
  if (
    makings.some(
      (making) => making.isUnpacked && making.by.path === file.path && (making.order < order || !file.isNotebook),
    )
  )
    return { state: 'made', by: null };
  const [other] = sure.filter((making) => making.by.path !== file.path);
  return other === undefined ? undefined : { state: 'made', by: { path: other.by.path, at: other.at } };
}

/** The text with the letters as the tree has them, folders above it as they were. */
function caseOf(text: string, actual: string): string {
  const parts = text.split(/([\\/])/);
  const names = actual.split('/').reverse();
  let next = 0;
  for (let i = parts.length - 1; i >= 0 && next < names.length; i -= 2) {
    const name = names[next++];
    if (name !== undefined && parts[i]?.toLowerCase() === name.toLowerCase()) parts[i] = name;
  }
  return parts.join('');
}
