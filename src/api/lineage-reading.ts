import type { FileLineage, FileUse, LineageFact, PathText, ResolvedRead } from './lineage.js';
import type { Confidence } from './level.js';
import type { Place } from './place.js';
import type { FileKind } from './source-file.js';

/** The reads of a file in one of these states that a finding may be about, each with how sure it is. */
export function readsIn(
  lineage: LineageFact,
  file: { readonly path: string; readonly kind: FileKind },
  states: readonly ResolvedRead['state'][],
): { readonly read: ResolvedRead; readonly confidence: Confidence }[] {
  return (lineageOf(lineage, file.path)?.reads ?? []).flatMap((read) => {
    const confidence = states.includes(read.state) ? confidenceOf(read.use, file.kind, read) : undefined;
    return confidence === undefined ? [] : [{ read, confidence }];
  });
}

export function lineageOf(lineage: LineageFact, path: string): FileLineage | undefined {
  return Object.hasOwn(lineage.files, path) ? lineage.files[path] : undefined;
}

/**
 * How sure a finding about a use is: not at all (nothing) where its failure is caught or a clean run never comes by; less
 * than high behind a condition, for a default that may be replaced, and in a function that nothing here calls.
 */
export function confidenceOf(
  use: FileUse,
  kind: FileKind,
  doubt: { readonly doubtful: boolean; readonly path: PathText } | null = null,
): Confidence | undefined {
  if (use.guarded || use.reach === 'never') return undefined;
  // A function that a notebook defines and does not call is a leftover; a module's is called from elsewhere.
  if (use.reach === 'uncalled') return kind === 'notebook' ? 'low' : 'medium';
  const isSoft = doubt?.path.soft === true || doubt?.doubtful === true;
  return use.reach === 'maybe' || isSoft ? 'medium' : 'high';
}

/** What a finding about one path says of it in its data (contract). */
export function fileData(
  { text }: PathText,
  resolved: string | null,
): { readonly file: string; readonly resolved: string | null } {
  return { file: text, resolved };
}

/** Of many places the first and the others, as a finding has them. */
export function alsoAt(places: readonly Place[]): { readonly also?: readonly Place[] } {
  return places.length === 0 ? {} : { also: places };
}

/** `read`, `listed`, `changed into`: what the code does with it, for a sentence. */
export function doneWith({ action }: FileUse): string {
  switch (action) {
    case 'list':
      return 'listed';
    case 'enter':
      return 'changed into';
    case 'write':
    case 'append':
    case 'update':
    case 'download':
      return 'written';
    case 'make':
      return 'made';
    default:
      return 'read';
  }
}
