import type { ReportingDescriptor } from 'sarif';
import type { RuleInfo } from '../api/index.js';
import { clip, LONGEST, sentence } from './sarif-text.js';

type SarifLevel = 'error' | 'warning' | 'note';
const SARIF_LEVELS: Readonly<Record<string, SarifLevel>> = { error: 'error', warning: 'warning', info: 'note' };
const SEVERITIES = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/** SARIF's word for a level of ours. */
export function sarifLevel(level: string): SarifLevel {
  return SARIF_LEVELS[level] ?? 'note';
}

/** One rule of the catalogue as SARIF and GitHub's code scanning want it. */
export function describeRule(rule: RuleInfo): ReportingDescriptor {
  const { recommended, strict } = rule.levels;
  const level = sarifLevel(recommended === 'off' ? strict : recommended);
  const plain = `${sentence(rule.summary)} ${sentence(rule.why)}`;
  return {
    id: rule.id,
    name: clip(pascalCase(rule.id), LONGEST.name),
    shortDescription: { text: clip(sentence(rule.summary), LONGEST.description) },
    fullDescription: { text: clip(plain, LONGEST.description) },
    help: {
      text: `${plain} Run "reprolint explain ${rule.id}" for the whole page.`,
      markdown: rule.documentation.trim() === '' ? plain : rule.documentation,
    },
    defaultConfiguration: { enabled: recommended !== 'off', level },
    properties: {
      tags: ['reproducibility', rule.id.split('/')[0] ?? rule.id, rule.scope],
      precision: rule.id.startsWith('engine/') ? 'very-high' : 'high',
      'problem.severity': SEVERITIES[level],
    },
  };
}

/** For a finding whose rule is in no catalogue (a plug-in's, say): SARIF readers want an entry all the same. */
export function unknownRule(id: string): RuleInfo {
  const levels = { recommended: 'warning', strict: 'warning', paper: 'warning' };
  const words = { summary: id, why: 'The rule says nothing about itself', documentation: '' };
  return { id, scope: 'file', levels, fixable: false, ...words };
}

/** `notebook/use-before-definition` -> `NotebookUseBeforeDefinition`. */
function pascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
