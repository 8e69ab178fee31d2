import type { Finding, FindingFix, FindingPlace, Fix, Json, RelatedFinding } from '../api/index.js';
import type { ShownProblem, Spot } from './shown-problem.js';

export interface FindingInput {
  /** Takes credentials out of a text. */
  readonly mask: (text: string) => string;
  /** The SHA-256 of a file as it was linted, in hexadecimal. */
  readonly sha256: (path: string) => string;
  /** Told the source line of every finding and related place that has one, as it is: a mask would move what columns mean. */
  readonly onExcerpt: (made: Finding | RelatedFinding, excerpt: string) => void;
}

/** The finding as the report has it. Every text that came out of the repository is masked here, once for all formats; code lines are masked when they are shown. */
export function makeFinding(shown: ShownProblem, fingerprint: () => string, input: FindingInput): Finding {
  const { problem, scope } = shown.located;
  const keep = <T extends Finding | RelatedFinding>(made: T, { detail }: Spot): T => {
    if (detail.excerpt !== undefined) input.onExcerpt(made, detail.excerpt);
    return withRawLine(made, detail);
  };
  const also = shown.also.map((spot) => {
    const note = spot.note === undefined ? 'also here' : input.mask(spot.note);
    return keep<RelatedFinding>({ ...findingPlace(spot), note, equal: true }, spot);
  });
  const related = shown.related.map((spot) =>
    keep<RelatedFinding>({ ...findingPlace(spot), note: input.mask(spot.note ?? '') }, spot),
  );
  const all = [...also, ...related];
  const made: Finding = {
    ruleId: problem.ruleId,
    scope,
    level: shown.level,
    confidence: problem.confidence ?? 'high',
    message: input.mask(problem.message.what),
    help: input.mask(problem.message.help),
    ...findingPlace(shown.first),
    ...(all.length > 0 ? { related: all } : {}),
    data: Object.fromEntries(Object.entries(problem.data).map(([key, value]) => [key, maskJson(value, input.mask)])),
    get fingerprint() {
      return fingerprint();
    },
    ...(problem.fix === undefined ? {} : { fix: findingFix(problem.fix, input) }),
  };
  return keep(made, shown.first);
}

function findingPlace({ place, detail }: Spot): FindingPlace {
  return {
    path: place.path,
    ...(place.cell === undefined ? {} : { cell: detail.cell ?? { index: place.cell } }),
    line: place.line,
    column: place.column,
    ...(place.endLine === undefined ? {} : { endLine: place.endLine }),
    ...(place.endColumn === undefined ? {} : { endColumn: place.endColumn }),
  };
}

/** The line of the file is asked when it is shown: the file may have to be read for it, and most formats show none. */
function withRawLine<T extends FindingPlace>(made: T, detail: Spot['detail']): T {
  if ('rawLine' in detail)
    Object.defineProperty(made, 'rawLine', { enumerable: true, configurable: true, get: () => detail.rawLine });
  return made;
}

/** The SHA-256 of a file that is not there yet, as of an empty one. */
const OF_NO_BYTES = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function findingFix(fix: Fix, { sha256 }: FindingInput): FindingFix {
  // Most formats show no hash, and files are read for it: it is made when it is asked for.
  const edits = fix.edits.map((edit) => ({
    ...edit,
    get sha256() {
      return edit.create === true ? OF_NO_BYTES : sha256(edit.path);
    },
  }));
  return { title: fix.title, safety: fix.safety, ...(fix.apart === true && { apart: fix.apart }), edits };
}

function maskJson(value: Json, mask: (text: string) => string): Json {
  if (typeof value === 'string') return mask(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json) => maskJson(item, mask));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskJson(item, mask)]));
}
