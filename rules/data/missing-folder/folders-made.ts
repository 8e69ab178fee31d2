import { lineageOf } from '../../../src/api/index.js';
import type { FileUse, LineageFact } from '../../../src/api/index.js';

/** What makes a folder, or brings one along: all of it may. */
const MAKES: ReadonlySet<FileUse['action']> = new Set<FileUse['action']>(['make', 'download', 'mention', 'check']);

/**
 * Whether a folder may be made by code of the repository. Names decide, in whatever folder: a helper of another file, a shell
 * line or a step of the pipeline makes it as well. Where this file makes a folder of unknown name, all may be.
 */
export function foldersMade(
  path: string,
  others: readonly FileUse[],
  lineage: LineageFact,
): (folder: string) => boolean {
  if (others.some(({ action, paths }) => action === 'make' && paths.some(({ complete }) => !complete)))
    return () => true;
  const names = namesMade(lineage);
  const own = lineageOf(lineage, path)?.reads ?? [];
  const entered = own.filter(({ use }) => use.action === 'enter');
  return (folder) => entered.length > 0 || folder.split('/').some((name) => names.has(name));
}

const known = new WeakMap<LineageFact, ReadonlySet<string>>();

/** Every part of every path that is made anywhere. */
function namesMade(lineage: LineageFact): ReadonlySet<string> {
  let names = known.get(lineage);
  if (names === undefined) {
    names = new Set(
      Object.values(lineage.files).flatMap(({ others }) =>
        others
          .filter(({ action }) => MAKES.has(action))
          .flatMap(({ paths }) => paths.flatMap((one) => one.path.split('/'))),
      ),
    );
    known.set(lineage, names);
  }
  return names;
}
