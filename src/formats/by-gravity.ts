import type { Finding, ReportedLevel } from '../api/index.js';

const ORDER: Readonly<Record<ReportedLevel, number>> = { error: 0, warning: 1, info: 2 };

/** Findings with the gravest first, else in the order they were in: for readers that show only so many. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
}
