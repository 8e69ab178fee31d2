import { baseName } from '../../api/index.js';
import type { RequirementFact } from '../../api/index.js';
import type { Reader } from '../reader.js';
import { appendPlace } from './append-place.js';
import type { Collected } from './collected.js';
import { addEntryProblem, isFull, newCollected } from './collected.js';
import { compiledHeader } from './compiled-header.js';
import type { OpenManifest } from './open-manifest.js';
import { openManifest } from './open-manifest.js';
import { findPastedTable } from './pasted-table.js';
import type { PipLine } from './pip-lines.js';
import { pipLines } from './pip-lines.js';
import type { PipEntry } from './read-pip-line.js';
import { readPipLine } from './read-pip-line.js';
import { groupOfPath } from './requirement-group.js';
import { pipFact } from './requirement-fact.js';
import { resolveInside } from './resolve-inside.js';
import type { Grouped } from './toml-requirement.js';

/** Reads a requirements or constraints file of pip: lines as its req_file.py makes them, requirements as PEP 508. */
export const readRequirements: Reader = (input) =>
  openManifest(input, 'requirements', (open) => {
    const { path } = input;
    const into = newCollected(open);
    const grouped = groupOfPath(path);
    const table = findPastedTable(open, grouped);
    if (table === undefined)
      for (const line of pipLines(open.source)) {
        if (isFull(into, open, () => open.text.place(line.offset(0)))) break;
        readLine(open, line, grouped, into);
      }
    else {
      into.problems.push(table.problem);
      for (const requirement of table.requirements) into.requirements.push(requirement);
    }
    const { requirements, includes, problems } = into;
    const declares = requirements.length + includes.length > 0;
    if (isProse(path, into)) return { ...into, declares: false, library: false, requirements: [], problems: [] };
    // An empty source of pip-compile stands beside an empty result: one of them is enough.
    if (
      !path.endsWith('.in') &&
      !declares &&
      problems.length === 0 &&
      into.sources.length === 0 &&
      open.unreadable.length === 0
    )
      problems.push({
        kind: 'empty',
        what: `"${baseName(path)}" names no package`,
        help: 'Write the packages that the code imports into it, one a line, or delete it.',
        at: { path, line: 1, column: 1 },
      });
    const compiled = input.want.has('lockContents') ? compiledHeader(open.source) : undefined;
    const append = table === undefined ? appendPlace(open) : {};
    return { ...into, declares, library: false, ...append, ...(compiled === undefined ? {} : { compiled }) };
  });

function readLine(open: OpenManifest, line: PipLine, grouped: Grouped, into: Collected): void {
  const entry = readPipLine(line.text);
  const place = (start: number, end: number): ReturnType<OpenManifest['text']['place']> =>
    open.text.place(line.offset(start), line.offset(Math.max(start, end - 1)) + 1);
  if (entry.kind === 'requirement')
    into.requirements.push(requirementOf(open, line, entry, { ...grouped, at: place(entry.start, entry.end) }));
  else if (entry.kind === 'include') {
    const { text, start, end } = entry;
    const resolved = resolveInside(open.text.path, text);
    into.includes.push({ kind: entry.what, text, resolved, at: place(start, end) });
  } else if (entry.kind === 'options')
    for (const { kind, text, start, end } of entry.sources) into.sources.push({ kind, text, at: place(start, end) });
  else addEntryProblem(into, { what: entry.what, help: entry.help, at: place(0, line.text.length) });
}

function requirementOf(
  open: OpenManifest,
  line: PipLine,
  entry: Extract<PipEntry, { kind: 'requirement' }>,
  known: Grouped & Pick<RequirementFact, 'at'>,
): RequirementFact {
  const { parsed, editable, hashed, start, end } = entry;
  const span = line.isWhole(start, end) ? open.span(line.offset(start), line.offset(end - 1) + 1) : {};
  return pipFact(parsed, { ...known, editable, hashed, ...span });
}

/** `system_requirements.txt` may be prose: only a name that starts with the word is a requirements file whatever it holds. */
function isProse(path: string, { requirements, problems }: Collected): boolean {
  const name = baseName(path);
  const bad = problems.filter(({ kind }) => kind === 'entry').length;
  return !/^(?:requirements?|constraints?)\b/i.test(name) && bad >= 3 && bad > requirements.length;
}
