import type { ManifestProblem, RequirementFact } from '../../api/index.js';
import type { OpenManifest } from './open-manifest.js';
import { normalizeName } from './parse-requirement.js';

interface Listing {
  readonly command: string;
  /** A row: name and version; a third group is what conda calls the build. */
  readonly row: RegExp;
  readonly help: string;
}

const FREEZE =
  'Replace it by what "pip list --format=freeze" prints, or move it to an "environment.yml" that conda reads.';
const EXPORT: Listing = {
  command: 'conda list --export',
  row: /^([A-Za-z0-9_][\w.-]*)=([^=\s]+)=([^=\s]+)$/,
  help: 'pip cannot read it: rename it (conda reads it by "conda create --file"), or replace it by what "pip list --format=freeze" prints.',
};
const CONDA: Listing = {
  command: 'conda list',
  row: /^([A-Za-z0-9_][\w.-]*)\s+(\d[\w.!+]*)\s+(\S+)(?:\s+\S+)?$/,
  help: FREEZE,
};
const PIP: Listing = {
  command: 'pip list',
  row: /^([A-Za-z0-9_][\w.-]*)\s+(\d[\w.!+]*)(?:\s+\S+){0,2}$/,
  help: FREEZE,
};
/** Enough rows to know. */
const LOOKED_AT = 400;

/**
 * Recognises the printed list of an environment in a requirements file: `pip list`, `conda list`, `conda list --export`.
 * One problem for the whole file instead of one a line; its rows are taken as the pins that they show.
 */
export function findPastedTable(
  open: OpenManifest,
  group: Pick<RequirementFact, 'group'>,
): { readonly problem: ManifestProblem; readonly requirements: readonly RequirementFact[] } | undefined {
  const { text } = open;
  const count = text.lineStarts.length;
  const rows = (listing: Listing): number => {
    let good = 0;
    let all = 0;
    for (let number = 1; number <= Math.min(count, LOOKED_AT); number++) {
      const line = text.line(number).slice(0, 300).trim();
      if (line === '' || line.startsWith('#')) continue;
      all++;
      if (listing.row.test(line)) good++;
    }
    return good >= 3 && good >= all / 2 ? good : 0;
  };
  const listing = [EXPORT, PIP, CONDA]
    .map((candidate) => ({ candidate, good: rows(candidate) }))
    .sort((a, b) => b.good - a.good)[0];
  if (listing === undefined || listing.good === 0) return undefined;
  const { row, help } = listing.candidate;
  const head = text.text.slice(0, 500);
  const command =
    listing.candidate === PIP && /^#.*(?:Build|packages in environment)/m.test(head)
      ? CONDA.command
      : listing.candidate.command;
  const requirements: RequirementFact[] = [];
  for (let number = 1; number <= count; number++) {
    const line = text.line(number).slice(0, 300).trim();
    const [, name, version, build] = row.exec(line) ?? [];
    if (name === undefined || version === undefined || line.startsWith('#')) continue;
    const start = text.lineStarts[number - 1] ?? 0;
    // conda's `yaml` is another thing than the index's; what pip installed stands in conda's lists as a build of its own.
    const ecosystem = build === undefined || /^(?:<pip>|pypi)/.test(build) ? 'pip' : 'conda';
    requirements.push(pin(name, version, { ...group, ecosystem }, text.place(start, start + line.length)));
  }
  const problem: ManifestProblem = {
    kind: 'table',
    what: `the file is a listing as "${command}" prints it, not a requirements file`,
    help,
    at: { path: text.path, line: 1, column: 1 },
  };
  return { problem, requirements };
}

function pin(
  name: string,
  version: string,
  belongs: Pick<RequirementFact, 'group' | 'ecosystem'>,
  at: RequirementFact['at'],
): RequirementFact {
  return {
    name,
    normalized: normalizeName(name),
    extras: [],
    specifier: `==${version}`,
    source: { kind: 'index' },
    ...belongs,
    exact: true,
    editable: false,
    hashed: false,
    at,
  };
}
