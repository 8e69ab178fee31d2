import { baseName, folderOf } from '../../../api/index.js';
import type { FileUse, PathText } from '../../../api/index.js';
import { candidates, leadsOut } from './candidates.js';
import type { UsedIn } from './candidates.js';
import { isGeneric } from './elsewhere.js';
import { isHosted } from './hosted.js';

export interface Step {
  readonly file: UsedIn;
  readonly uses: readonly FileUse[];
}
/** One path that a step writes or reads, with the places relative to the root that it may mean. */
export interface Touch {
  readonly step: UsedIn;
  readonly path: PathText;
  readonly places: readonly string[];
  /** A whole folder, or all that a pattern finds there. */
  readonly isAll: boolean;
}
const READS = new Set(['read', 'list', 'update', 'load']);
const WRITES = new Set(['write', 'append', 'update', 'download']);

/** A path that is given to something which is not followed, and which by its name writes it: `save_table(df, 'x.csv')`. */
export function isSaving({ action, api }: FileUse): boolean {
  return action === 'mention' && /(?:^|\.)_*(?:save|write|dump|export|store)(?!r)\w*$/i.test(api);
}

export interface Touched {
  readonly reads: readonly Touch[];
  readonly writes: readonly Touch[];
}

/** What steps read, but for what they wrote before, and what they write. */
export function touchesOf(steps: readonly Step[]): Touched {
  const reads: Touch[] = [];
  const writes: Touch[] = [];
  for (const step of steps) {
    const own = new Set<string>();
    for (const { use, ...touch } of touches(step)) {
      if (READS.has(use.action) && !touch.places.some((place) => own.has(place))) reads.push(touch);
      const isSaved = isSaving(use);
      if (!WRITES.has(use.action) && !isSaved) continue;
      writes.push(touch);
      if (use.action === 'write' || use.action === 'download' || isSaved)
        for (const place of touch.places) own.add(place);
    }
  }
  return withMachines({ reads, writes });
}

function touches({ file, uses }: Step): (Touch & { readonly use: FileUse })[] {
  const listed = new Set(
    uses.flatMap(({ action, paths }) =>
      action === 'check' ? paths.map(textOf) : action === 'list' ? paths.map(({ path }) => `${path}/`) : [],
    ),
  );
  return uses
    .filter(
      (use) =>
        (READS.has(use.action) || WRITES.has(use.action) || isSaving(use)) &&
        use.reach !== 'never' &&
        (use.reach !== 'uncalled' || !file.isNotebook) &&
        // Whoever lists the folder that the code stands in looks what there is.
        (use.action !== 'list' || use.paths.some(({ path }) => /[^./]/.test(path))),
    )
    .flatMap((use) =>
      use.paths.map((path) => {
        const isFolder = use.action === 'list' && path.complete;
        const places = isOfMachine(path)
          ? [path.path]
          : candidates(use, path, file).filter((place) => !leadsOut(place) && place !== '');
        return {
          use,
          step: file,
          path,
          places: isFolder ? places.map((place) => `${place}/*`) : places,
          isAll: isFolder || (!path.complete && (listed.has(path.text) || listed.has(`${folderOf(path.path)}/`))),
        };
      }),
    );
}

/** A hosted platform's folder is another one in each run. */
function isOfMachine(path: PathText): boolean {
  return (path.from === 'absolute' || path.from === 'home') && path.path.length > 1 && !isHosted(path);
}

/**
 * What one step writes below its own folder another one reads by the path that it has on the author's machine: the end of that
 * path is then the whole path of the first.
 */
function withMachines({ reads, writes }: Touched): Touched {
  const known = new Set([...reads, ...writes].filter(({ path }) => !isOfMachine(path)).flatMap(({ places }) => places));
  const told = (touch: Touch): Touch => {
    if (!isOfMachine(touch.path) || known.size === 0) return touch;
    const inside = touch.places.flatMap((place) =>
      endings(place)
        .filter((end) => known.has(end))
        .slice(0, 1),
    );
    return inside.length === 0 ? touch : { ...touch, places: [...inside, ...touch.places] };
  };
  return { reads: reads.map(told), writes: writes.map(told) };
}

/** `b/c/x.csv`, `c/x.csv`, longest first; two parts only of a name that not every folder has. */
function endings(place: string): string[] {
  const parts = place.split('/').filter((part) => part !== '');
  const all = parts.slice(1).map((_, i) => parts.slice(i + 1).join('/'));
  return all.filter((end) => {
    const length = end.split('/').length;
    return length > 2 || (length === 2 && !isGeneric(baseName(end)));
  });
}

function textOf({ text }: PathText): string {
  return text;
}
