import type { Finding, Presentation } from '../api/index.js';
import { byGravity } from './by-gravity.js';
import { count, countLevels } from './count.js';
import { alsoIn } from './equal-files.js';
import { foldFindings } from './fold-findings.js';
import type { Fold } from './fold-findings.js';
import { escapeMarkdown } from './markdown-escape.js';
import { spotName } from './place-name.js';

/** GitHub refuses a step summary above 1 MiB; this leaves room for what else the step writes. */
const MOST_CHARACTERS = 300_000;
const ICONS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

/** Markdown for a step summary: the counts, then the findings by file, folded away. */
export function formatMarkdown({ report }: Presentation): string {
  const { summary } = report;
  const looked = `${count(summary.files, 'file')}${summary.notebooks > 0 ? ` (${count(summary.notebooks, 'notebook')})` : ''}`;
  const lines = ['## reprolint', ''];
  if (summary.files === 0 && report.findings.length === 0) return `${lines.join('\n')}\nNothing to check.\n`;
  lines.push(`Looked at ${looked}: **${countLevels(summary) || 'no findings'}**.`, '');
  if (report.findings.length > 0) {
    lines.push('| errors | warnings | infos | suppressed | fixable | unreadable |', '|---:|---:|---:|---:|---:|---:|');
    const { errors, warnings, infos, suppressed, fixable, unreadable } = summary;
    lines.push(`| ${[errors, warnings, infos, suppressed, fixable, unreadable].join(' | ')} |`, '');
  }
  return `${lines.join('\n')}${tables(report.findings)}`;
}

/** A table a file, files in the order of their gravest finding, until the summary is full. */
function tables(findings: readonly Finding[]): string {
  const files = new Map<string, Fold[]>();
  for (const fold of foldFindings(byGravity(findings))) {
    const folds = files.get(fold.first.path);
    if (folds === undefined) files.set(fold.first.path, [fold]);
    else folds.push(fold);
  }
  let text = '';
  let left = 0;
  for (const [path, folds] of files) {
    const table = `${fileTable(path, folds)}\n`;
    if (left > 0 || text.length + table.length > MOST_CHARACTERS) left += 1;
    else text += table;
  }
  return left === 0 ? text : `${text}${count(left, 'more file')} with findings: the step's log has them all.\n`;
}

function fileTable(path: string, folds: readonly Fold[]): string {
  const all = folds.flatMap(({ first, more }) => [first, ...more]);
  const of = (level: string): number => all.filter((finding) => finding.level === level).length;
  const counts = countLevels({ errors: of('error'), warnings: of('warning'), infos: of('info') });
  const head = `<details><summary><code>${escapeMarkdown(path)}</code>: ${counts}</summary>`;
  const rows: string[] = [];
  let length = 0;
  for (const fold of folds) {
    const row = tableRow(fold);
    length += row.length;
    if (length > MOST_CHARACTERS / 2) {
      rows.push(`| | | and ${folds.length - rows.length} more |`);
      break;
    }
    rows.push(row);
  }
  return [head, '', '| | where | what |', '|---|---|---|', ...rows, '', '</details>', ''].join('\n');
}

function tableRow({ first, more }: Fold): string {
  const where = escapeMarkdown(spotName(first)) || 'whole file';
  const files = alsoIn(first);
  const others = `${more.length > 0 ? ` (and ${more.length} more)` : ''}${files === '' ? '' : `; ${escapeMarkdown(files)}`}`;
  const help = first.help === '' ? '' : `<br>${escapeMarkdown(first.help)}`;
  const what = `${escapeMarkdown(first.message)}${others}${help}<br><sub>${escapeMarkdown(first.ruleId)}</sub>`;
  return `| ${ICONS[first.level]} | ${where} | ${what} |`;
}
