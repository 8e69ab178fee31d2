import type { Finding, FindingFix, FindingPlace, Json, Presentation, Report } from '../api/index.js';
import { safeJson } from './safe-json.js';

/** The report as JSON: the contract's keys in the contract's order and no other, whatever the engine hands over. */
export function formatJson({ report }: Presentation): string {
  return safeJson(plainReport(report));
}

/** The report as plain data: what is made when it is asked for is made now, and what only formats use is left out. */
export function plainReport({ schemaVersion, root, tool, summary, findings, unreadable }: Report): Json {
  return {
    schemaVersion,
    tool: { name: tool.name, version: tool.version },
    root,
    summary: {
      files: summary.files,
      notebooks: summary.notebooks,
      errors: summary.errors,
      warnings: summary.warnings,
      infos: summary.infos,
      suppressed: summary.suppressed,
      fixable: summary.fixable,
      unreadable: summary.unreadable,
      durationMs: summary.durationMs,
    },
    findings: findings.map(findingJson),
    unreadable: unreadable.map(({ path, reason }) => ({ path, reason })),
  };
}

function findingJson(finding: Finding): Json {
  const { ruleId, scope, level, confidence, message, help, related, data, fingerprint, fix } = finding;
  return {
    ...{ ruleId, scope, level, confidence, message, help },
    ...placeJson(finding),
    ...(related !== undefined && { related: related.map((place) => ({ ...placeJson(place), note: place.note })) }),
    data,
    fingerprint,
    ...(fix !== undefined && { fix: fixJson(fix) }),
  };
}

function placeJson({ path, cell, line, column, endLine, endColumn, rawLine }: FindingPlace): Record<string, Json> {
  return {
    path,
    ...(cell !== undefined && {
      cell: {
        index: cell.index,
        ...(cell.id !== undefined && { id: cell.id }),
        ...(cell.executionCount !== undefined && { executionCount: cell.executionCount }),
      },
    }),
    line,
    column,
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
    ...(rawLine !== undefined && { rawLine }),
  };
}

function fixJson({ title, safety, edits }: FindingFix): Json {
  return {
    title,
    safety,
    edits: edits.map(({ path, sha256, start, end, text, create }) => ({
      path,
      sha256,
      start,
      end,
      text,
      ...(create && { create }),
    })),
  };
}
