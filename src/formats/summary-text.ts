import type { Colors } from 'picocolors/types.js';
import type { Report } from '../api/index.js';
import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import { count, countLevels } from './count.js';
import { shownPath } from './place-name.js';

const UNREADABLE_SHOWN = 5;

/** The last lines of the text report: how much was looked at, what was found, what could not be read, how long it took. */
export function summaryText(report: Report, colors: Colors): string[] {
  const { summary } = report;
  if (summary.files === 0 && report.findings.length === 0)
    return ['Nothing to check: no notebook, Python file, manifest, container file or README here.'];
  const lines = [`${lookedAt(report)}: ${found(report, colors)}`];
  const fixes = fixable(report);
  if (fixes !== '') lines.push(fixes);
  if (report.unreadable.length > 0)
    lines.push(
      `${colors.bold(`Could not read ${count(report.unreadable.length, 'file')}:`)} ${unreadable(report.unreadable)}`,
    );
  return lines;
}

function lookedAt({ summary }: Report): string {
  const notebooks = summary.notebooks > 0 ? ` (${count(summary.notebooks, 'notebook')})` : '';
  return `Looked at ${count(summary.files, 'file')}${notebooks} in ${duration(summary.durationMs)}`;
}

function found({ summary }: Report, { bold, red, yellow, green, blue }: Colors): string {
  const levels = countLevels(summary);
  const paint = summary.errors > 0 ? red : summary.warnings > 0 ? yellow : levels === '' ? green : blue;
  const suppressed = summary.suppressed > 0 ? `, ${summary.suppressed} suppressed` : '';
  return `${bold(paint(levels === '' ? 'no findings' : levels))}${suppressed}`;
}

function duration(ms: number): string {
  if (ms < 995) return `${Math.max(0, Math.round(ms))} ms`;
  return `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`;
}

/** Counted from the findings: the two kinds of fix need different options. */
function fixable({ findings }: Report): string {
  const safe = findings.filter((finding) => finding.fix?.safety === 'safe').length;
  const unsafe = findings.filter((finding) => finding.fix?.safety === 'unsafe').length;
  const parts = [
    safe > 0 ? `${safe} fixable with --fix` : '',
    unsafe > 0 ? `${unsafe}${safe > 0 ? ' more' : ' fixable'} with --fix --unsafe-fixes (look at --diff first)` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function unreadable(files: Report['unreadable']): string {
  const shown = files.length > UNREADABLE_SHOWN + 1 ? files.slice(0, UNREADABLE_SHOWN) : files;
  const names = shown.map(({ path, reason }) => `${shownPath(path)} (${escapeText(maskSecrets(reason))})`);
  return `${names.join(', ')}${shown.length < files.length ? ` and ${files.length - shown.length} more` : ''}`;
}
