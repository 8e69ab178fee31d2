import type { Json } from './json.js';
import type { Confidence, ReportedLevel } from './level.js';

/** The report, as `--format json` prints it (contract): all formats are made of this and of nothing else. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'reprolint'; readonly version: string };
  readonly root: '.';
  readonly summary: Summary;
  /** Sorted by path (code points), cell, line, column, ruleId. */
  readonly findings: readonly Finding[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}
export interface Summary {
  readonly files: number;
  readonly notebooks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  readonly fixable: number;
  readonly unreadable: number;
  readonly durationMs: number;
}
export interface FindingCell {
  readonly index: number;
  readonly id?: string;
  readonly executionCount?: number;
}
export interface FindingPlace {
  readonly path: string;
  readonly cell?: FindingCell;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** Notebooks: the line in the .ipynb file itself. */
  readonly rawLine?: number;
}
export interface RelatedFinding extends FindingPlace {
  readonly note: string;
  /** Of equal standing with the place that the finding stands at; else it is evidence. Not in the JSON report. */
  readonly equal?: true;
}
export interface FindingFix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  /** The edits of each file mend that file, with or without those of the others. Not in the JSON report. */
  readonly apart?: true;
  readonly edits: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** The file is made; `sha256` is that of an empty one. */
    readonly create?: true;
  }[];
}
export interface Finding extends FindingPlace {
  readonly ruleId: string;
  readonly scope: 'file' | 'project';
  readonly level: ReportedLevel;
  readonly confidence: Confidence;
  readonly message: string;
  readonly help: string;
  readonly related?: readonly RelatedFinding[];
  readonly data: Readonly<Record<string, Json>>;
  readonly fingerprint: string;
  readonly fix?: FindingFix;
}
/** What a format may show besides the report. Keyed by finding, so that the JSON report stays as the contract has it. */
export interface Presentation {
  readonly report: Report;
  /** The source line that a finding points at, decoded, not escaped, not masked; nothing for whole-file findings. */
  excerpt(finding: Finding | RelatedFinding): string | undefined;
  /** All rules, for catalogue data (SARIF). Engine ids included. */
  readonly rules: readonly RuleInfo[];
  readonly exitCode: number;
  /** Notes of the tool about the run (a plug-in refused, ...): SARIF notifications, text on stderr. */
  readonly notes: readonly string[];
}
/** Where the time went (`--stats`): milliseconds. */
export interface RunStats {
  readonly stages: readonly { readonly name: string; readonly ms: number }[];
  readonly rules: readonly { readonly id: string; readonly ms: number; readonly findings: number }[];
}
export interface RuleInfo {
  readonly id: string;
  readonly scope: 'file' | 'project';
  readonly summary: string;
  readonly why: string;
  readonly levels: { readonly recommended: string; readonly strict: string; readonly paper: string };
  /** The rule's README.md. */
  readonly documentation: string;
  readonly fixable: boolean;
}
