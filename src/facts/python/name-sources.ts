import { posix } from 'node:path';
import type { ExportsFact, Outline } from '../../api/index.js';
import type { NameSources, SourceNames } from '../../python/flow/name-flow.js';
import { starNames } from '../../python/flow/star-names.js';

/** Files that are followed for one notebook, at most. */
const MAX_FILES = 200;

type Ask = (path: string) => Outline | undefined;

/**
 * Answers from the outlines of other files which names a star import or a `%run` brings into the notebook at `path`.
 * Local modules are looked for beside the notebook, then in the folders above it: notebooks reach those by `sys.path`.
 */
export function nameSources(path: string, ask: Ask): NameSources {
  return {
    star: (module) => new SourceWalk(ask).star(posix.dirname(path), module),
    run: (target) => new SourceWalk(ask).run(posix.dirname(path), target),
  };
}

/** One question, followed through the files that it leads to; each file once, so cycles end. */
class SourceWalk {
  private readonly ask: Ask;
  private readonly seen: Set<string>;

  constructor(ask: Ask) {
    this.ask = ask;
    this.seen = new Set();
  }

  star(folder: string, module: string): SourceNames {
    const found = findModule(this.ask, folder, module);
    return found === undefined ? 'absent' : this.namesOf(found, true);
  }

  run(folder: string, target: string): SourceNames {
    if (/[{}$~*]|^\/|^[A-Za-z]:/.test(target)) return 'unknown';
    const plain = target.replaceAll('\\', '/');
    const candidates = /\.(?:py|ipynb)$/.test(plain) ? [plain] : [`${plain}.py`, `${plain}.ipynb`];
    for (const candidate of candidates) {
      const path = inside(folder, candidate);
      const outline = path === undefined ? undefined : this.ask(path);
      if (outline !== undefined) return this.namesOf(outline, false);
    }
    return 'absent';
  }

  /** `star`: what `from module import *` takes; else all that a run leaves behind. */
  private namesOf(outline: Outline, star: boolean): SourceNames {
    if (this.seen.has(outline.path)) return new Set();
    this.seen.add(outline.path);
    const { exports } = outline.facts;
    if (exports === undefined || this.seen.size > MAX_FILES) return 'unknown';
    if (star && exports.all !== null) return new Set(exports.all);
    if (exports.open) return 'unknown';
    const names = new Set(star ? exports.names.filter((name) => !name.startsWith('_')) : exports.names);
    const complete = this.addOthers(names, posix.dirname(outline.path), exports);
    return complete ? names : 'unknown';
  }

  private addOthers(names: Set<string>, folder: string, exports: ExportsFact): boolean {
    const answers = [
      ...exports.stars.map((module) => {
        const local = this.star(folder, module);
        return local === 'absent' ? (starNames(module) ?? 'unknown') : local;
      }),
      ...exports.runs.map((target) => this.run(folder, target)),
    ];
    for (const answer of answers) {
      if (typeof answer === 'string') return false;
      for (const name of answer) names.add(name);
    }
    return true;
  }
}

/** `a/b/__init__.py`, else `a/b.py`, for `a.b` (a package goes before a module of its name): beside the file, then above it; of `..a` one folder up and only there. */
function findModule(ask: Ask, folder: string, module: string): Outline | undefined {
  const level = /^\.*/.exec(module)?.[0].length ?? 0;
  const tail = module.slice(level).replaceAll('.', '/');
  let at: string | undefined = folder;
  for (let up = 1; up < level && at !== undefined; up++) at = above(at);
  while (at !== undefined) {
    const base = tail === '' ? at : posix.join(at, tail);
    const found = ask(posix.join(base, '__init__.py')) ?? ask(posix.normalize(`${base}.py`));
    if (found !== undefined || level > 0) return found;
    at = above(at);
  }
  return undefined;
}

/** The folder above; nothing above the root. */
function above(folder: string): string | undefined {
  return folder === '.' || folder === '' ? undefined : posix.dirname(folder);
}

/** The path, relative to the root; nothing where it leaves the root. */
function inside(folder: string, target: string): string | undefined {
  const path = posix.join(folder, target);
  return path.startsWith('../') ? undefined : path;
}
