import type {
  AnyFileRule,
  AnyProjectRule,
  AnyRule,
  Config,
  FileFactName,
  ProjectFactName,
  SourceFile,
} from '../api/index.js';

/** The rules that may report something in this run, and the facts that they need. */
export interface ActiveRules {
  readonly file: readonly AnyFileRule[];
  readonly project: readonly AnyProjectRule[];
  /** Facts that nobody needs are not extracted. */
  readonly want: ReadonlySet<FileFactName>;
}

export function activeRules(rules: readonly AnyRule[], config: Config, files: readonly SourceFile[]): ActiveRules {
  // An override may switch a rule on for some paths only, so the top level alone does not decide.
  const isActive = (rule: AnyRule): boolean =>
    config.rules.get(rule.id)?.level !== 'off' ||
    (rule.scope === 'file' && files.some((file) => file.linted && config.ruleFor(rule.id, file.path).level !== 'off'));
  const active = rules.filter(isActive);
  const file = active.filter((rule) => rule.scope === 'file');
  const project = active.filter((rule) => rule.scope === 'project');
  const want = new Set(file.flatMap((rule) => rule.needs.file));
  // Facts of the project that are made of facts of files which are not always made.
  const needs = (fact: ProjectFactName): boolean => active.some((rule) => rule.needs.project?.includes(fact) === true);
  if (needs('lineage')) want.add('uses');
  if (needs('loadedScripts')) want.add('loads');
  if (needs('environment'))
    want.add('installs').add('moduleSearch').add('lockContents').add('removedUses').add('printedVersions');
  return { file, project, want };
}
