import type { Finding, Presentation, ReportedLevel } from '../api/index.js';
import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import { byGravity } from './by-gravity.js';
import { countLevels } from './count.js';
import { escapeData, escapeProperty } from './github-escape.js';
import { cellName, isWhole, shownPath } from './place-name.js';

/** GitHub shows so many annotations of a level for one step. */
const SHOWN_BY_GITHUB = 10;
const COMMANDS: Readonly<Record<ReportedLevel, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands for GitHub Actions, one a finding, errors first: they become annotations at the lines. */
export function formatGithub({ report }: Presentation): string {
  const lines = byGravity(report.findings).map(command);
  const { errors, warnings, infos } = report.summary;
  if (Math.max(errors, warnings, infos) > SHOWN_BY_GITHUB) {
    const all = `${countLevels(report.summary)} in all. GitHub shows ${SHOWN_BY_GITHUB} annotations of each level for a step; the step's log has every one.`;
    // First, since it counts against the ten notices.
    lines.unshift(`::notice title=reprolint::${escapeData(all)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function command(finding: Finding): string {
  const properties: Record<string, string | number> = {
    file: shownPath(finding.path),
    ...position(finding),
    title: finding.ruleId,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`);
  const cell = cellName(finding);
  const where = cell === undefined ? '' : ` (${cell}${isWhole(finding) ? '' : `, line ${finding.line}`})`;
  const message = `${words(finding.message)}${where}${finding.help === '' ? '' : `\n${words(finding.help)}`}`;
  return `::${COMMANDS[finding.level]} ${list.join(',')}::${escapeData(message)}`;
}

/** Annotations lie on lines of the file as it is in git: for notebooks that is the raw line, where columns mean nothing. */
function position(finding: Finding): Record<string, number> {
  const { cell, rawLine, line, column, endLine, endColumn } = finding;
  if (rawLine !== undefined) return { line: rawLine };
  if (cell !== undefined) return {};
  // GitHub takes columns only for a stretch on one line.
  const columns = (endLine ?? line) === line && !isWhole(finding);
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
