import { exportedNames } from './exported-names.js';
import { lowerModule } from '../scopes/lower-module.js';
import type { NameEvent } from '../scopes/name-event.js';
import type { NameSources } from './name-flow.js';
import { starNames } from './star-names.js';
import { parsePython } from '../parse-python.js';

/** Where names come from besides the cells: files that cells write, local files, the usual modules. */
export class Sources {
  private readonly local: NameSources;
  private readonly written: Map<string, string>;

  constructor(local: NameSources) {
    this.local = local;
    this.written = new Map();
  }

  /** What the event brings into the namespace; null when it brings nothing itself. */
  bring({ op, name, attr }: NameEvent): ReadonlySet<string> | 'unknown' | null {
    if (op === 'star') return this.star(name);
    if (op === 'run') return this.run(name);
    if (op !== 'write') return 'unknown';
    this.written.set(bare(name), attr ?? '');
    return null;
  }

  /** What opened the scope, as somebody would write it. */
  describe({ op, name }: NameEvent): string {
    return op === 'star' ? `from ${name} import *` : op === 'run' ? `%run ${name}` : name;
  }

  private star(module: string): ReadonlySet<string> | 'unknown' {
    const written = this.written.get(bare(`${module.replaceAll('.', '/')}.py`));
    if (written !== undefined) return this.namesOf(written, true);
    const local = this.local.star(module);
    return local === 'absent' ? (starNames(module) ?? 'unknown') : local;
  }

  private run(path: string): ReadonlySet<string> | 'unknown' {
    const written = this.written.get(bare(path));
    if (written !== undefined) return this.namesOf(written, false);
    const local = this.local.run(path);
    return local === 'absent' ? 'unknown' : local;
  }

  /** Star imports inside a written file are followed into the table of modules only. */
  private namesOf(text: string, star: boolean): ReadonlySet<string> | 'unknown' {
    const module = parsePython(text, { ipython: false });
    const exported = exportedNames([{ module, scope: lowerModule(module) }]);
    if (star && exported.all !== null) return new Set(exported.all);
    if (exported.open || exported.runs.length > 0) return 'unknown';
    const names = new Set(star ? exported.names.filter((name) => !name.startsWith('_')) : exported.names);
    for (const module of exported.stars) {
      const more = starNames(module);
      if (more === undefined) return 'unknown';
      for (const name of more) names.add(name);
    }
    return names;
  }
}

function bare(path: string): string {
  return path.replace(/^\.\//, '').toLowerCase();
}
