import type { Finding, FindingPlace, Presentation, RelatedFinding, ReportedLevel } from '../api/index.js';
import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import { byGravity } from './by-gravity.js';
import { countLevels } from './count.js';
import { alsoIn } from './equal-files.js';
import { escapeData, escapeProperty } from './github-escape.js';
import { cellName, isWhole, shownPath } from './place-name.js';

/** GitHub shows so many annotations of a level for one step. */
const SHOWN_BY_GITHUB = 10;
const MORE_FILES = 2;
const COMMANDS: Readonly<Record<ReportedLevel, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands for GitHub Actions, one a finding, errors first: they become annotations at the lines. Behind them, where
 * a finding is about several files, one for each of the next few of those.
 */
export function formatGithub({ report }: Presentation): string {
  const findings = byGravity(report.findings);
  const lines = [...findings.map(ofFinding), ...findings.flatMap(ofOtherFiles)];
  const { errors, warnings, infos } = report.summary;
  if (Math.max(errors, warnings, infos) > SHOWN_BY_GITHUB) {
    const all = `${countLevels(report.summary)} in all. GitHub shows ${SHOWN_BY_GITHUB} annotations of each level for a step; the step's log has every one.`;
    // First, since it counts against the ten notices.
    lines.unshift(`::notice title=reprolint::${escapeData(all)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function ofFinding(finding: Finding): string {
  const files = alsoIn(finding);
  return command(
    finding,
    finding,
    `${words(finding.message)}${where(finding)}${files === '' ? '' : `; ${words(files)}`}`,
  );
}

function ofOtherFiles(finding: Finding): string[] {
  const first = new Map<string, RelatedFinding>();
  for (const place of finding.related ?? [])
    if (place.equal === true && place.path !== finding.path && !first.has(place.path)) first.set(place.path, place);
  return [...first.values()]
    .slice(0, MORE_FILES)
    .map((place) =>
      command(finding, place, `${words(place.note)}${where(place)}, as in ${words(shownPath(finding.path))}`),
    );
}

function command({ level, ruleId, help }: Finding, place: FindingPlace, message: string): string {
  const properties: Record<string, string | number> = {
    file: shownPath(place.path),
    ...position(place),
    title: ruleId,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`);
  return `::${COMMANDS[level]} ${list.join(',')}::${escapeData(`${message}${help === '' ? '' : `\n${words(help)}`}`)}`;
}

function where(place: FindingPlace): string {
  const cell = cellName(place);
  return cell === undefined ? '' : ` (${cell}${isWhole(place) ? '' : `, line ${place.line}`})`;
}

/** Annotations lie on lines of the file as it is in git: for notebooks that is the raw line, where columns mean nothing. */
function position(place: FindingPlace): Record<string, number> {
  const { cell, rawLine, line, column, endLine, endColumn } = place;
  if (rawLine !== undefined) return { line: rawLine };
  if (cell !== undefined) return {};
  // GitHub takes columns only for a stretch on one line.
  const columns = (endLine ?? line) === line && !isWhole(place);
  return {
    line,
    ...(endLine !== undefined && { endLine }),
    ...(columns && { col: column, ...(endColumn !== undefined && { endColumn }) }),
  };
}

/** A `::` before a letter is broken wherever it stands, so that no part of the text looks like a command of its own. */
function words(text: string): string {
  return escapeText(maskSecrets(text)).replace(/::(?=[A-Za-z])/g, ':\\x3a');
}
