import { posix } from 'node:path';
import type { ChanceStep, ModuleChanceFact, Outline } from '../../api/index.js';
import type { LinkedStep } from '../../python/randomness/seeding.js';
import type { Ask } from '../reader.js';
import { localModule } from '../lineage/local-module.js';

interface Walk {
  readonly into: LinkedStep[];
  readonly seen: Set<string>;
  readonly depth: number;
  /** It may not come by here: what is seeded may count, what is drawn is no claim. */
  readonly perhaps: boolean;
  /** Files that load weights on the way. */
  readonly loads: string[];
}
interface Found {
  readonly outline: Outline;
  /** What of it: `train`, `Model`, `Model.fit`; '' for the file itself. */
  readonly rest: string;
}

const MAX_DEPTH = 5;
const MOST_STEPS = 60;
const MOST_QUESTIONS = 400;
const IMPORTS = /^[ \t]*(?:%run[ \t]+(.+)|(?:from|import)[ \t]+(\.*[\w.]+))/gm;
const NONE: readonly LinkedStep[] = [];

/**
 * What calls and imports of a file mean for chance, where they lead into other files of the repository. Follows from file to
 * file by itself: a file that is asked asks nobody, so that there are no cycles.
 */
export class LinkedChance {
  /** A file that it led to trains networks. */
  trains: boolean;
  private readonly path: string;
  private readonly ask: Ask;
  private readonly known: Map<string, readonly LinkedStep[]>;
  private readonly modules: Map<string, Map<string, Outline | null>>;
  /** First parts of what is imported: whether any of it is a file here. */
  private readonly roots: Map<string, boolean>;
  /** Files whose names stand in this file without a dot: star imports and `%run`. */
  private readonly opened: Outline[];
  private readonly imported: Set<string>;
  private questions: number;

  constructor(path: string, ask: Ask) {
    this.trains = false;
    this.path = path;
    this.ask = ask;
    this.known = new Map();
    this.modules = new Map();
    this.roots = new Map();
    this.opened = [];
    this.imported = new Set();
    this.questions = 0;
  }

  /** Whether the text imports or runs a file of the repository that draws or seeds: asked before anything is followed. */
  mayMatter(source: string): boolean {
    for (const [, magic, module] of source.matchAll(IMPORTS)) {
      const outline =
        magic === undefined ? this.find(module ?? '', this.path)?.outline : this.runTarget(magic, this.path);
      if (outline?.facts.chanceSigns?.speaks === true) return true;
    }
    return false;
  }

  /** A function, method or class by its dotted name, or by its bare one if it may come from a star import or `%run`. */
  called(name: string, isBare: boolean): readonly LinkedStep[] {
    if (name.startsWith('?.')) return isBare && this.opened.length > 0 ? this.ofOpened(name.slice(2)) : NONE;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const dot = name.indexOf('.');
    // A name alone is no file's; nor is what is called of an import that led to no file: most calls are NumPy's and the like.
    const isElsewhere = dot < 0 || (dot > 0 && this.roots.get(name.slice(0, dot)) === false);
    const found = isElsewhere ? undefined : this.find(name, this.path);
    const steps = found === undefined || found.rest === '' ? NONE : this.flat(found.outline, found.rest);
    this.known.set(name, steps);
    return steps;
  }

  /** `import name`, or what `from module import x` takes: the module runs, once. `module.*` opens it. */
  onImport(name: string): readonly LinkedStep[] {
    const isStar = name.endsWith('.*');
    const found = this.find(isStar ? name.slice(0, -2) : name, this.path);
    const [root = ''] = name.split('.', 1);
    if (found === undefined) {
      if (!this.roots.has(root)) this.roots.set(root, false);
      return NONE;
    }
    if (this.roots.get(root) === false) this.known.clear();
    this.roots.set(root, true);
    if (isStar) this.opened.push(found.outline);
    return this.once(found.outline);
  }

  /** `%run target`. */
  onRun(target: string): readonly LinkedStep[] {
    const outline = this.runTarget(target, this.path);
    if (outline === undefined) return NONE;
    this.opened.push(outline);
    return this.flat(outline, '');
  }

  private once(outline: Outline): readonly LinkedStep[] {
    if (outline.facts.chanceSigns?.atImport !== true || this.imported.has(outline.path)) return NONE;
    this.imported.add(outline.path);
    return this.flat(outline, '');
  }

  private ofOpened(name: string): readonly LinkedStep[] {
    const outline = this.opened.findLast((one) => stepsOf(this.chanceOf(one), name) !== undefined);
    return outline === undefined ? NONE : this.flat(outline, name);
  }

  /** Asked late: most files that are imported are never called by what a run comes by. */
  private chanceOf({ path, facts }: Outline): ModuleChanceFact | undefined {
    return facts.chanceSigns?.speaks === true ? this.ask(path, 'chance')?.facts.chance : undefined;
  }

  private flat(outline: Outline, name: string): readonly LinkedStep[] {
    const into: LinkedStep[] = [];
    const walk: Walk = { into, seen: new Set(), depth: 0, perhaps: false, loads: [] };
    this.follow(outline, name, walk);
    return walk.loads.length === 0 ? into : into.filter((step) => step.kind === 'seed' || !step.isLayer);
  }

  private follow(outline: Outline, name: string, walk: Walk): void {
    const { into, seen, depth, perhaps } = walk;
    const id = `${outline.path} ${name}`;
    if (seen.has(id) || depth > MAX_DEPTH) return;
    seen.add(id);
    const chance = this.chanceOf(outline);
    const steps = stepsOf(chance, name);
    const deeper = { ...walk, depth: depth + 1 };
    if (steps === undefined) {
      const offer = offerOf(chance, name);
      if (offer !== undefined) this.followCall(offer, outline, deeper);
      return;
    }
    this.trains ||= chance?.trains === true;
    for (const step of steps) {
      if (into.length >= MOST_STEPS) return;
      if (step.kind === 'load') walk.loads.push(outline.path);
      else if (step.kind === 'import') this.followImport(step.name, outline, deeper);
      else if (step.kind === 'call') {
        const next = step.perhaps ? { ...deeper, perhaps: true } : deeper;
        if (step.own) this.follow(outline, ownName(chance, step.name, name), next);
        else this.followCall(step.name, outline, next);
      } else if (step.kind === 'seed' || !perhaps) into.push({ ...step, path: outline.path });
    }
  }

  private followCall(name: string, from: Outline, walk: Walk): void {
    const found = this.find(name, from.path);
    if (found !== undefined && found.rest !== '') this.follow(found.outline, found.rest, walk);
  }

  private followImport(name: string, from: Outline, walk: Walk): void {
    const outline = name.startsWith('%')
      ? this.runTarget(name.slice(1), from.path)
      : this.find(name, from.path)?.outline;
    if (outline === undefined || this.imported.has(outline.path)) return;
    if (!name.startsWith('%') && outline.facts.chanceSigns?.atImport !== true) return;
    this.imported.add(outline.path);
    this.follow(outline, '', walk);
  }

  /** `pkg.train.run` is `run` of `pkg/train.py`: the longest part that is a file. */
  private find(name: string, from: string): Found | undefined {
    const dots = /^\.*/.exec(name)?.[0] ?? '';
    const parts = name.slice(dots.length).split('.');
    if (!/^\w+$/.test(parts[0] ?? '')) return undefined;
    // Where there is no module of the first part, there is none below it.
    if (this.module(`${dots}${parts[0] ?? ''}`, from) === undefined && !this.isFolder(dots, parts, from))
      return dots === '' ? undefined : this.ofPackage(dots, parts, from);
    for (let length = Math.min(parts.length, 6); length > 0; length--) {
      const outline = this.module(`${dots}${parts.slice(0, length).join('.')}`, from);
      if (outline !== undefined) return { outline, rest: parts.slice(length).join('.') };
    }
    return undefined;
  }

  /** A folder without `__init__.py`. */
  private isFolder(dots: string, parts: readonly string[], from: string): boolean {
    return parts.length > 1 && this.module(`${dots}${parts.slice(0, 2).join('.')}`, from) !== undefined;
  }

  /** `from . import train`, where `train` is a function of the package. */
  private ofPackage(dots: string, parts: readonly string[], from: string): Found | undefined {
    let folder = posix.dirname(from);
    for (let up = 1; up < dots.length; up++) folder = posix.dirname(folder);
    const outline = this.ask(posix.join(folder, '__init__.py'));
    return outline === undefined ? undefined : { outline, rest: parts.join('.') };
  }

  private module(name: string, from: string): Outline | undefined {
    let modules = this.modules.get(from);
    if (modules === undefined) this.modules.set(from, (modules = new Map<string, Outline | null>()));
    const known = modules.get(name);
    if (known !== undefined) return known ?? undefined;
    if (++this.questions > MOST_QUESTIONS) return undefined;
    const outline = localModule(name, from, this.ask);
    modules.set(name, outline ?? null);
    return outline;
  }

  private runTarget(text: string, from: string): Outline | undefined {
    const target = /^(?:-\w\s+)*(?:"([^"]+)"|'([^']+)'|(\S+))/.exec(text.trim());
    const plain = (target?.[1] ?? target?.[2] ?? target?.[3] ?? '').replaceAll('\\', '/');
    if (plain === '' || /[{}$~*]|^\/|^[A-Za-z]:/.test(plain)) return undefined;
    const path = posix.join(posix.dirname(from), plain);
    if (path.startsWith('..')) return undefined;
    return /\.(?:py|ipynb)$/.test(path) ? this.ask(path) : (this.ask(`${path}.py`) ?? this.ask(`${path}.ipynb`));
  }
}

/** What calling this does. Of a class: what making an object does. */
function stepsOf(chance: ModuleChanceFact | undefined, name: string): readonly ChanceStep[] | undefined {
  if (chance === undefined) return undefined;
  const key = Object.hasOwn(chance.steps, name) ? name : `${name}.__init__`;
  return Object.hasOwn(chance.steps, key) ? chance.steps[key] : undefined;
}

function offerOf(chance: ModuleChanceFact | undefined, name: string): string | undefined {
  const [first = '', ...rest] = name.split('.');
  if (chance === undefined || !Object.hasOwn(chance.offers, first)) return undefined;
  return [chance.offers[first] ?? first, ...rest].join('.');
}

/** A method of the same class, else a function or class, else a method of another class. */
function ownName(chance: ModuleChanceFact | undefined, name: string, caller: string): string {
  const steps = chance?.steps ?? {};
  const dot = caller.indexOf('.');
  const sibling = dot < 0 ? name : `${caller.slice(0, dot)}.${name}`;
  if (Object.hasOwn(steps, sibling)) return sibling;
  if (Object.hasOwn(steps, name) || Object.hasOwn(steps, `${name}.__init__`)) return name;
  return Object.keys(steps).find((key) => key.endsWith(`.${name}`)) ?? name;
}
