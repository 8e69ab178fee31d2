import type { Finding, Presentation, RelatedFinding, Report, RuleInfo } from '../../src/api/index.js';

const levels = { recommended: 'warning', strict: 'error', paper: 'error' };
const documentation = '# A rule\n\nWhat it reports, with `code` in it.\n';

/** Catalogue entries for these tests: the words of a rule, not the rule. */
export const RULES: readonly RuleInfo[] = [
  {
    id: 'deps/unpinned',
    scope: 'file',
    summary: 'Require an exact version for every dependency.',
    why: 'Next month pip installs other versions, and results change or code breaks.',
    levels,
    documentation,
    fixable: false,
  },
  {
    id: 'docs/readme-missing',
    scope: 'project',
    summary: 'Require a README in the root of the project.',
    why: 'Without one nobody knows what to install or what to run first.',
    levels: { ...levels, recommended: 'error' },
    documentation,
    fixable: false,
  },
  {
    id: 'engine/unreadable',
    scope: 'file',
    summary: 'Report files that cannot be read.',
    why: 'What cannot be read was not checked.',
    levels: { recommended: 'error', strict: 'error', paper: 'error' },
    documentation: '',
    fixable: false,
  },
  {
    id: 'notebook/out-of-order',
    scope: 'file',
    summary: 'Require that cells ran from top to bottom.',
    why: 'Run All runs them in another order than the saved outputs came from.',
    levels,
    documentation,
    fixable: true,
  },
  {
    id: 'notebook/use-before-definition',
    scope: 'file',
    summary: 'Require that a name is defined above its first use.',
    why: 'On a fresh kernel Run All stops there.',
    levels: { ...levels, recommended: 'error' },
    documentation,
    fixable: false,
  },
];

let serial = 0;
/** A finding with what the test does not care about filled in. */
export function makeFinding(part: Partial<Finding> & Pick<Finding, 'ruleId' | 'message'>): Finding {
  return {
    scope: 'file',
    level: 'warning',
    confidence: 'high',
    help: 'write pandas==2.1.4 (pip show pandas tells the version)',
    path: 'requirements.txt',
    line: 1,
    column: 1,
    data: {},
    fingerprint: `0123456789abcdef${String(serial++).padStart(4, '0')}`,
    ...part,
  };
}

export interface Parts {
  readonly findings?: readonly Finding[];
  readonly unreadable?: Report['unreadable'];
  readonly lines?: ReadonlyMap<Finding | RelatedFinding, string>;
  readonly notes?: readonly string[];
  readonly exitCode?: number;
  readonly summary?: Partial<Report['summary']>;
  readonly rules?: readonly RuleInfo[];
}

/** A presentation of these findings, its summary counted from them. */
export function makePresentation(parts: Parts = {}): Presentation {
  const findings = parts.findings ?? [];
  const of = (level: string): number => findings.filter((finding) => finding.level === level).length;
  return {
    report: {
      schemaVersion: 1,
      tool: { name: 'reprolint', version: '0.1.0' },
      root: '.',
      summary: {
        files: 12,
        notebooks: 5,
        errors: of('error'),
        warnings: of('warning'),
        infos: of('info'),
        suppressed: 0,
        fixable: findings.filter((finding) => finding.fix !== undefined).length,
        unreadable: parts.unreadable?.length ?? 0,
        durationMs: 213,
        ...parts.summary,
      },
      findings,
      unreadable: parts.unreadable ?? [],
    },
    excerpt: (finding) => parts.lines?.get(finding),
    rules: parts.rules ?? RULES,
    exitCode: parts.exitCode ?? 0,
    notes: parts.notes ?? [],
  };
}
