import { wholeFile } from '../api/index.js';
import type {
  AnyFileRule,
  AnyRule,
  Config,
  FactsMaker,
  FileKind,
  FileReading,
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
import { internalError, unreadable } from './engine-problems.js';
import type { LocatedProblem } from './located-problem.js';

export interface RunInput {
  readonly config: Config;
  readonly tree: Tree;
  readonly files: readonly SourceFile[];
  readonly rules: readonly AnyRule[];
  /** What discovery could not read: folders, odd files. */
  readonly found: readonly { readonly path: string; readonly reason: string }[];
  /** Makes the facts' maker once it is known which facts are wanted. */
  readonly facts: (want: ActiveRules['want']) => FactsMaker;
  /** Told how long each call of a rule took, in milliseconds, and how much it found. */
  readonly onRule?: (id: string, ms: number, findings: number) => void;
  /** Told after every file: for a progress line. */
  readonly onFile?: (done: number, total: number) => void;
}
export interface RunResult {
  readonly problems: readonly LocatedProblem[];
  readonly suppressions: ReadonlyMap<string, readonly SuppressionFact[]>;
}

const READINGS_AT_HAND = 32;

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
  readonly #outlines: Outline[] = [];
  readonly #deferred: Deferred[] = [];
  readonly #problems: LocatedProblem[] = [];
  readonly #suppressions = new Map<string, readonly SuppressionFact[]>();
  readonly #byKind = new Map<FileKind, readonly AnyFileRule[]>();
  readonly #again = new Map<string, FileReading | undefined>();
  readonly #byPath: ReadonlyMap<string, SourceFile>;

  constructor(input: RunInput) {
    this.#input = input;
    this.#active = activeRules(input.rules, input.config, input.files);
    this.#maker = input.facts(this.#active.want);
    this.#byPath = new Map(input.files.map((file) => [file.path, file]));
  }

  result(): RunResult {
    const found = this.#input.found.map(({ path, reason }) => unreadable({ reason, at: wholeFile(path) }));
    this.#add('file', found);
    this.#input.files.forEach((file, index) => {
      this.#readAndCheck(file);
      this.#input.onFile?.(index + 1, this.#input.files.length);
    });
    if (this.#input.files.length > 0) this.#checkProject();
    return { problems: this.#problems, suppressions: this.#suppressions };
  }

  #readAndCheck(file: SourceFile): void {
    const reading = this.#read(file, 'readInPassing');
    if (reading === undefined) return;
    this.#outlines.push(reading.outline);
    if (reading.suppressions.length > 0) this.#suppressions.set(file.path, reading.suppressions);
    if (!file.linted) return;
    this.#add('file', reading.unreadable.map(unreadable), reading);
    // The compiler keeps a rule to the facts that it needs, so that all rules can be given the same object.
    const facts = { ...reading.facts, path: file.path, kind: file.kind };
    for (const rule of this.#rulesFor(file.kind)) {
      if (this.#setting(rule.id, file.path).level === 'off') continue;
      // A fact that the reader could not make (the file is broken) leaves the rule nothing to say.
      if (rule.needs.file.some((name) => reading.facts[name] === undefined)) continue;
      if (rule.needs.project !== undefined && rule.needs.project.length > 0) {
        const kept = { ...pick(reading.facts, rule.needs.file), path: file.path, kind: file.kind };
        this.#deferred.push({ rule, file, facts: kept });
      } else this.#add('file', this.#call(rule, file, facts, {}), reading);
    }
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

  #rulesFor(kind: FileKind): readonly AnyFileRule[] {
    let rules = this.#byKind.get(kind);
    if (rules === undefined)
      this.#byKind.set(kind, (rules = this.#active.file.filter((rule) => rule.kinds.includes(kind))));
    return rules;
  }

  #setting(id: string, path: string): ReturnType<Config['ruleFor']> {
    return this.#input.config.ruleFor(id, path);
  }

  #read(file: SourceFile, how: 'readForDetail' | 'readInPassing'): FileReading | undefined {
    try {
      return this.#maker[how](file);
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

  /** `reading` is of the file in which the problems most likely lie; other files are read again, which is rare. */
  #add(scope: LocatedProblem['scope'], problems: readonly Problem[], reading?: FileReading): void {
    const detail = (place: Place): PlaceDetail =>
      (place.path === reading?.outline.path ? reading : this.#readAgain(place.path))?.detail(place) ?? {};
    for (const problem of problems)
      this.#problems.push({
        problem,
        scope,
        detail: detail(problem.at),
        also: (problem.also ?? []).map(detail),
        related: (problem.related ?? []).map(detail),
      });
  }

  /** A few files stay at hand: findings with many places come file by file. */
  #readAgain(path: string): FileReading | undefined {
    if (!this.#again.has(path)) {
      const file = this.#byPath.get(path);
      const oldest = this.#again.keys().next();
      if (this.#again.size >= READINGS_AT_HAND && !oldest.done) this.#again.delete(oldest.value);
      this.#again.set(path, file === undefined ? undefined : this.#read(file, 'readForDetail'));
    }
    return this.#again.get(path);
  }
}

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}
