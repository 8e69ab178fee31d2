import type { Finding, Report } from '../api/index.js';

/**
 * The same report with every path below a folder: how a project that is a part of a repository is shown where paths count
 * from the repository's root. `data` and the messages keep what the rules said, relative to the project.
 */
export function reportUnder(prefix: string, report: Report): Report {
  const under = <T extends { readonly path: string }>(thing: T): T => ({ ...thing, path: `${prefix}/${thing.path}` });
  const move = (finding: Finding): Finding => ({
    ...under(finding),
    ...(finding.related === undefined ? {} : { related: finding.related.map(under) }),
    ...(finding.fix === undefined ? {} : { fix: { ...finding.fix, edits: finding.fix.edits.map(under) } }),
  });
  return { ...report, findings: report.findings.map(move), unreadable: report.unreadable.map(under) };
}
