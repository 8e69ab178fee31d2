import { wholeFile } from '../api/index.js';
import type {
  AnyFileRule,
  AnyRule,
  Config,
  FactsMaker,
  FileFacts,
  FileKind,
  FileReading,
  OpenedFile,
  Outline,
  Place,
  PlaceDetail,
  Problem,
  ProjectFacts,
  SourceFile,
  SuppressionFact,
  Tree,
} from '../api/index.js';
import { activeRules } from './active-rules.js';
import type { ActiveRules } from './active-rules.js';
import { callRule } from './call-rule.js';
import type { CheckedFile, KeptFiles } from './checked-file.js';
import { internalError, unreadable } from './engine-problems.js';
import type { LocatedProblem } from './located-problem.js';
import { PlaceDetails } from './place-details.js';

export interface RunInput {
  readonly config: Config;
  readonly tree: Tree;
  readonly files: readonly SourceFile[];
  readonly rules: readonly AnyRule[];
  /** What discovery could not read: folders, odd files. */
  readonly found: readonly { readonly path: string; readonly reason: string }[];
  /** Makes the facts' maker once it is known which facts are wanted. */
  readonly facts: (want: ActiveRules['want']) => FactsMaker;
  /** What an earlier run with these rules kept, if anything was. */
  readonly kept?: (active: ActiveRules) => KeptFiles | undefined;
  /** Told how long each call of a rule took, in milliseconds, and how much it found. */
  readonly onRule?: (id: string, ms: number, findings: number) => void;
  /** Told after every file: for a progress line. */
  readonly onFile?: (done: number, total: number) => void;
}
export interface RunResult {
  readonly problems: readonly LocatedProblem[];
  readonly suppressions: ReadonlyMap<string, readonly SuppressionFact[]>;
}

interface Deferred {
  readonly rule: AnyFileRule;
  readonly file: SourceFile;
  readonly facts: object;
}

/**
 * Reads every file once, runs the rules of scope `file` on it right away, and keeps outlines only. What needs facts of
 * the whole project waits, with just the facts it asked for, until all outlines are there.
 */
export function runRules(input: RunInput): RunResult {
  return new Run(input).result();
}

class Run {
  readonly #input: RunInput;
  readonly #active: ActiveRules;
  readonly #maker: FactsMaker;
  readonly #kept: KeptFiles | undefined;
  readonly #outlines: Outline[] = [];
  readonly #deferred: Deferred[] = [];
  readonly #problems: LocatedProblem[] = [];
  readonly #suppressions = new Map<string, readonly SuppressionFact[]>();
  readonly #byKind = new Map<FileKind, readonly AnyFileRule[]>();
  readonly #details: PlaceDetails;

  constructor(input: RunInput) {
    this.#input = input;
    this.#active = activeRules(input.rules, input.config, input.files);
    this.#maker = input.facts(this.#active.want);
    this.#kept = input.kept?.(this.#active);
    const readAgain = (file: SourceFile): FileReading | undefined =>
      this.#tryTo(file, () => this.#maker.readForDetail(file));
    this.#details = new PlaceDetails(input.files, readAgain, this.#kept);
  }

  result(): RunResult {
    const found = this.#input.found.map(({ path, reason }) => unreadable({ reason, at: wholeFile(path) }));
    this.#add('file', found);
    this.#input.files.forEach((file, index) => {
      this.#visit(file);
      this.#input.onFile?.(index + 1, this.#input.files.length);
    });
    if (this.#input.files.length > 0) this.#checkProject();
    return { problems: this.#problems, suppressions: this.#suppressions };
  }

  #visit(file: SourceFile): void {
    const opened = this.#tryTo(file, () => this.#maker.open(file));
    if (opened === undefined) return;
    const hash = this.#kept === undefined ? undefined : opened.hash();
    const rules = file.linted ? this.#rulesFor(file) : [];
    const checked = this.#recall(file, hash) ?? this.#check(file, rules, opened, hash);
    if (checked === undefined) return;
    const { path, kind, linted } = file;
    this.#outlines.push({ path, kind, linted, facts: checked.facts });
    if (checked.suppressions.length > 0) this.#suppressions.set(path, checked.suppressions);
    if (!linted) return;
    for (const problem of checked.problems ?? []) this.#problems.push(problem);
    const facts: Partial<FileFacts> = { ...checked.facts, ...checked.waiting };
    for (const rule of rules) {
      if (!isWaiting(rule) || lacks(facts, rule)) continue;
      this.#deferred.push({ rule, file, facts: { ...pick(facts, rule.needs.file), path, kind } });
    }
  }

  /** A file that was kept, if all that it rests on is as it was. */
  #recall(file: SourceFile, hash: string | undefined): CheckedFile | undefined {
    const checked = hash === undefined ? undefined : this.#kept?.recall(file.path, hash);
    if (checked === undefined || (file.linted && checked.problems === undefined)) return undefined;
    const isSame = checked.rests.every(([path, was]) => (this.#maker.hashOf(path) ?? null) === was);
    return isSame ? checked : undefined;
  }

  #check(
    file: SourceFile,
    rules: readonly AnyFileRule[],
    opened: OpenedFile,
    hash: string | undefined,
  ): CheckedFile | undefined {
    const reading = this.#tryTo(file, () => opened.read());
    if (reading === undefined) return undefined;
    const problems = file.linted ? this.#checkAlone(file, rules, reading) : undefined;
    const checked: CheckedFile = {
      facts: reading.outline.facts,
      suppressions: reading.suppressions,
      ...(problems === undefined ? {} : { problems }),
      waiting: waitingFacts(rules, reading),
      rests: [],
    };
    const isSound = problems?.every(({ problem }) => problem.ruleId !== 'engine/internal-error') !== false;
    if (this.#kept !== undefined && hash !== undefined && reading.asked !== undefined && isSound) {
      const others = new Set([...reading.asked, ...(problems ?? []).flatMap(pathsOf)]);
      others.delete(file.path);
      const rests = [...others].map((path) => [path, this.#maker.hashOf(path) ?? null] as const);
      this.#kept.keep(file.path, hash, { ...checked, rests });
    }
    return checked;
  }

  /** What the rules find that look at nothing but this file. */
  #checkAlone(file: SourceFile, rules: readonly AnyFileRule[], reading: FileReading): LocatedProblem[] {
    const problems = this.#located('file', reading.unreadable.map(unreadable), reading);
    // The compiler keeps a rule to the facts that it needs, so that all rules can be given the same object.
    const facts = { ...reading.facts, path: file.path, kind: file.kind };
    for (const rule of rules)
      if (!isWaiting(rule) && !lacks(reading.facts, rule))
        for (const one of this.#located('file', this.#call(rule, file, facts, {}), reading)) problems.push(one);
    return problems;
  }

  #checkProject(): void {
    let project: ProjectFacts;
    try {
      project = this.#maker.project(this.#outlines);
    } catch (error) {
      this.#add('project', [
        internalError('facts of the project', wholeFile(this.#input.files[0]?.path ?? '.'), error),
      ]);
      return;
    }
    for (const { rule, file, facts } of this.#deferred)
      this.#add('file', this.#call(rule, file, facts, pick(project, rule.needs.project ?? [])));
    for (const rule of this.#active.project) {
      const { options } = this.#setting(rule.id, project.home.path);
      const context = { outlines: this.#outlines, project: pick(project, rule.needs.project), tree: this.#input.tree };
      this.#add(
        'project',
        this.#timed(rule.id, () => callRule(rule, context, options, project.home)),
      );
    }
  }

  #call(rule: AnyFileRule, file: SourceFile, facts: object, project: object): Problem[] {
    const { options } = this.#setting(rule.id, file.path);
    return this.#timed(rule.id, () => callRule(rule, { file: facts, project }, options, wholeFile(file.path)));
  }

  #timed(id: string, call: () => Problem[]): Problem[] {
    const { onRule } = this.#input;
    if (onRule === undefined) return call();
    const started = performance.now();
    const problems = call();
    onRule(id, performance.now() - started, problems.length);
    return problems;
  }

  /** The rules of scope `file` that are on for it. */
  #rulesFor({ kind, path }: SourceFile): readonly AnyFileRule[] {
    let rules = this.#byKind.get(kind);
    if (rules === undefined)
      this.#byKind.set(kind, (rules = this.#active.file.filter((rule) => rule.kinds.includes(kind))));
    return rules.filter((rule) => this.#setting(rule.id, path).level !== 'off');
  }

  #setting(id: string, path: string): ReturnType<Config['ruleFor']> {
    return this.#input.config.ruleFor(id, path);
  }

  #tryTo<T>(file: SourceFile, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#problems.push({
        problem: internalError(`reading ${file.kind}`, wholeFile(file.path), error),
        scope: 'file',
        detail: {},
        also: [],
        related: [],
      });
      return undefined;
    }
  }

  #add(scope: LocatedProblem['scope'], problems: readonly Problem[]): void {
    for (const problem of this.#located(scope, problems)) this.#problems.push(problem);
  }

  /** `reading` is of the file in which the problems most likely lie, while it is at hand. */
  #located(scope: LocatedProblem['scope'], problems: readonly Problem[], reading?: FileReading): LocatedProblem[] {
    const detail = (place: Place): PlaceDetail =>
      place.path === reading?.outline.path ? reading.detail(place) : this.#details.of(place);
    return problems.map((problem) => ({
      problem,
      scope,
      detail: detail(problem.at),
      also: (problem.also ?? []).map(detail),
      related: (problem.related ?? []).map(detail),
    }));
  }
}

function isWaiting(rule: AnyFileRule): boolean {
  return rule.needs.project !== undefined && rule.needs.project.length > 0;
}

/** What the rules that wait asked for, beside the facts of the outline. */
function waitingFacts(rules: readonly AnyFileRule[], { facts, outline }: FileReading): Partial<FileFacts> {
  const asking = rules.filter((rule) => isWaiting(rule) && !lacks(facts, rule));
  const names = new Set(asking.flatMap((rule) => rule.needs.file));
  return pick(
    facts,
    [...names].filter((name) => !(name in outline.facts)),
  );
}

/** A fact that the reader could not make (the file is broken) leaves the rule nothing to say. */
function lacks(facts: Partial<FileFacts>, rule: AnyFileRule): boolean {
  return rule.needs.file.some((name) => facts[name] === undefined);
}

function pathsOf({ problem }: LocatedProblem): string[] {
  return [problem.at, ...(problem.also ?? []), ...(problem.related ?? [])].map(({ path }) => path);
}

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}
