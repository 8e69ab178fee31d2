import type { Log, Notification, Run } from 'sarif';
import type { Finding, Json, Presentation, RuleInfo } from '../api/index.js';
import { byGravity } from './by-gravity.js';
import { safeJson } from './safe-json.js';
import { sarifLocation } from './sarif-location.js';
import { sarifResult } from './sarif-result.js';
import { describeRule, unknownRule } from './sarif-rules.js';
import { sarifText, sentence } from './sarif-text.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** GitHub refuses a run with more. */
const MOST_RESULTS = 25_000;
const INTERNAL_ERROR = 'engine/internal-error';

/** SARIF 2.1.0, within the limits of GitHub's code scanning; the gravest findings first, since it keeps the first 5,000. */
export function formatSarif(presentation: Presentation): string {
  const { report } = presentation;
  const rules = catalogue(presentation);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const findings = byGravity(report.findings);
  const shown = findings.slice(0, MOST_RESULTS);
  const run: Run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri: 'pkg:npm/reprolint',
        rules: rules.map(describeRule),
      },
    },
    automationDetails: { id: 'reprolint/' },
    columnKind: 'unicodeCodePoints',
    // No `uri`: that would be an absolute path of this machine.
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the project.' } } },
    invocations: [
      {
        executionSuccessful: presentation.exitCode < 2,
        exitCode: presentation.exitCode,
        toolExecutionNotifications: notifications(presentation, findings.length - shown.length),
      },
    ],
    results: shown.map((finding) => sarifResult(finding, indexes.get(finding.ruleId) ?? -1)),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return safeJson(log as unknown as Json);
}

/** All rules by id, those of findings that no catalogue names among them. */
function catalogue({ rules, report }: Presentation): RuleInfo[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { ruleId } of report.findings) if (!byId.has(ruleId)) byId.set(ruleId, unknownRule(ruleId));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the tool says about its own run: notes, errors of its own, and how many results the limit left out. */
function notifications({ notes, report }: Presentation, leftOut: number): Notification[] {
  const made: Notification[] = report.findings.filter(({ ruleId }) => ruleId === INTERNAL_ERROR).map(engineError);
  if (leftOut > 0) {
    const text = `${leftOut} more results were left out, the least grave ones: code scanning takes ${MOST_RESULTS}.`;
    made.push({ level: 'warning', message: { text } });
  }
  return [
    ...made,
    ...notes.map((note): Notification => ({ level: 'note', message: { text: sentence(sarifText(note)) } })),
  ];
}

function engineError(finding: Finding): Notification {
  return {
    level: 'error',
    message: { text: sentence(sarifText(finding.message)) },
    locations: [sarifLocation(finding)],
  };
}
