export { notebook } from './notebook.js';
export { lintProject } from './lint-project.js';
export type { LintedProject, Project } from './lint-project.js';
export { testRule } from './test-rule.js';
export type { FailingCase, PassingCase } from './test-rule.js';
