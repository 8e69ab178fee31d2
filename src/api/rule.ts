import type { FileFactName, FileFacts, Outline, ProjectFactName, ProjectFacts } from './facts.js';
import type { Level, PresetName, ReportedLevel } from './level.js';
import type { OptionSchemas, OptionsOf } from './options.js';
import type { Place } from './place.js';
import type { Message, Problem } from './problem.js';
import type { FileKind } from './source-file.js';
import type { Tree } from './tree.js';

// Functions, so that a message's data is type-checked without a template language. `never` accepts any parameter type.
export type Messages = Readonly<Record<string, (data: never) => Message>>;
type DataOf<M extends Messages, Id extends keyof M> = Parameters<M[Id]>[0] extends undefined
  ? Record<string, never>
  : Parameters<M[Id]>[0];
type Extra = Pick<Problem, 'also' | 'related' | 'confidence' | 'atMost' | 'fix'>;

/** Makes a problem of this rule: the id of one of its messages, that message's data, the place, and what else is known. */
export type MakeProblem<M extends Messages> = <Id extends keyof M & string>(
  id: Id,
  data: DataOf<M, Id>,
  at: Place,
  extra?: Partial<Extra>,
) => Problem;

/**
 * What a person does in file after file and mends by one change of practice. Problems of the rule at one level that stand
 * in several files are one finding then, with a place in each.
 */
export interface Habit<M extends Messages> {
  /** `files`: how many have it; `here`: the note of the place that the finding stands at; `same`: what `same` says of all. */
  message(files: number, here: string, same: string): Message;
  /** What is to be seen at one place, such as `"In [9]" stands before "In [7]"`: no place loses its evidence. */
  note(data: Parameters<M[keyof M & string]>[0]): string;
  /** Only findings of this level and below are a habit; every one when left out. */
  readonly upTo?: ReportedLevel;
  /**
   * What problems of one habit have in common beside rule and level: one finding for each. Null is a thing of its own, told
   * by itself. All are one habit when left out.
   */
  same?(data: Parameters<M[keyof M & string]>[0], path: string): string | null;
}

/** A rule without options: its options are an object without keys. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- meant: no key may be read
type NoOptions = Readonly<Record<never, OptionSchemas[string]>>;

interface RuleBase<M extends Messages, O extends OptionSchemas> {
  /** `family/name`: the folder below rules/, the config key, the docs anchor and the SARIF rule id. */
  readonly id: string;
  /** One sentence that starts with a verb: "Require an exact version for every dependency." */
  readonly summary: string;
  /** One sentence: how breaking the rule stops somebody else from running the work again. */
  readonly why: string;
  readonly levels: Readonly<Record<PresetName, Level>>;
  /** Some of its findings carry a fix. */
  readonly fixable?: boolean;
  /** Former ids: still accepted in settings and suppressions. */
  readonly aliases?: readonly string[];
  readonly options?: O;
  readonly messages: M;
}

/** A rule that looks at one file (of its kinds) at a time. */
export interface FileRule<
  F extends FileFactName,
  P extends ProjectFactName,
  M extends Messages,
  O extends OptionSchemas,
  U extends FileFactName = never,
> extends RuleBase<M, O> {
  readonly scope: 'file';
  readonly kinds: readonly FileKind[];
  readonly habit?: Habit<M>;
  readonly needs: {
    readonly file: readonly F[];
    readonly project?: readonly P[];
    /** Facts that are looked at where another active rule needs them, such as to leave to that rule what it tells; not with `project`. */
    readonly ifMade?: readonly U[];
  };
  check(context: {
    readonly file: Pick<FileFacts, F> &
      Partial<Pick<FileFacts, U>> & { readonly path: string; readonly kind: FileKind };
    readonly project: Pick<ProjectFacts, P>;
    readonly options: OptionsOf<O>;
    readonly problem: MakeProblem<M>;
  }): Iterable<Problem>;
}

/** A rule that looks at the repository as a whole, once. */
export interface ProjectRule<P extends ProjectFactName, M extends Messages, O extends OptionSchemas> extends RuleBase<
  M,
  O
> {
  readonly scope: 'project';
  readonly needs: { readonly project: readonly P[] };
  check(context: {
    readonly outlines: readonly Outline[];
    readonly project: Pick<ProjectFacts, P>;
    readonly tree: Tree;
    readonly options: OptionsOf<O>;
    readonly problem: MakeProblem<M>;
  }): Iterable<Problem>;
}

interface Erased {
  readonly file: FileRule<FileFactName, ProjectFactName, Messages, OptionSchemas, FileFactName>;
  readonly project: ProjectRule<ProjectFactName, Messages, OptionSchemas>;
}
/** Any rule, as the engine sees it: its generics erased. */
export type AnyFileRule = Omit<Erased['file'], 'check'> & { check(context: never): Iterable<Problem> };
export type AnyProjectRule = Omit<Erased['project'], 'check'> & { check(context: never): Iterable<Problem> };
export type AnyRule = AnyFileRule | AnyProjectRule;

/**
 * Defines a rule. Identity at run time; at compile time it ties `needs` to the facts that `check` sees, `messages` to
 * `problem`, and `options` to their schema.
 */
export function defineRule<
  const F extends FileFactName,
  M extends Messages,
  const O extends OptionSchemas = NoOptions,
  const P extends ProjectFactName = never,
  const U extends FileFactName = never,
>(rule: FileRule<F, P, M, O, U>): FileRule<F, P, M, O, U>;
export function defineRule<
  const P extends ProjectFactName,
  M extends Messages,
  const O extends OptionSchemas = NoOptions,
>(rule: ProjectRule<P, M, O>): ProjectRule<P, M, O>;
export function defineRule(rule: AnyRule): AnyRule {
  return rule;
}
