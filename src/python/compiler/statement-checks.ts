import type { AnnAssign, Global, ImportFrom, Nonlocal, PythonError, Span, Stmt } from '../ast.js';
import { FEATURES, isFuture } from './future-imports.js';
import type { NameScope } from './name-scope.js';
import { ANNOTATED, BOUND, GLOBAL, IMPORTED, NONLOCAL, PARAMETER, USED } from './name-scope.js';
import { IN_BLOCK, IN_LOOP, IN_STAR, STAR_IN_LOOP } from './surroundings.js';

type Leaving = Extract<Stmt, { kind: 'Return' | 'Break' | 'Continue' }>;
type Refuse = (at: Span, message: string, kind?: PythonError['kind']) => void;

const LATE = '`from __future__` must stand above all other code';

/** What the compiler asks of statements. */
export class StatementChecks {
  private readonly late: ReadonlySet<Stmt>;
  private readonly refuse: Refuse;
  private readonly nonlocals: { readonly scope: NameScope; readonly name: string; readonly at: Span }[];
  private readonly returned: { readonly scope: NameScope; readonly at: Span }[];

  /** `late`: imports of features that stand below other code. */
  constructor(late: ReadonlySet<Stmt>, refuse: Refuse) {
    this.late = late;
    this.refuse = refuse;
    this.nonlocals = [];
    this.returned = [];
  }

  leaving(node: Leaving, scope: NameScope, around: number): void {
    const word = `\`${node.kind.toLowerCase()}\``;
    if (node.kind !== 'Return') {
      if ((around & IN_LOOP) === 0) this.refuse(node, `${word} stands outside of a loop`);
      else if ((around & STAR_IN_LOOP) !== 0) this.refuse(node, `${word} cannot leave an \`except*\` block`);
      return;
    }
    if (!scope.isFunction) this.refuse(node, `${word} stands outside of a function`);
    else if ((around & IN_STAR) !== 0) this.refuse(node, `${word} cannot leave an \`except*\` block`);
    if (scope.kind === 'async' && node.value !== null) this.returned.push({ scope, at: node });
  }

  importFrom(node: ImportFrom, scope: NameScope, around: number): void {
    if (isFuture(node)) {
      const unknown = node.names.find(({ name }) => !FEATURES.has(name));
      const inside = scope.kind !== 'module' || (around & IN_BLOCK) !== 0;
      if (inside || this.late.has(node)) this.refuse(node, LATE);
      else if (unknown !== undefined) this.refuse(unknown, `\`__future__\` has no \`${unknown.name}\``);
    }
    if (node.names[0]?.name === '*') {
      if (scope.isFunction) this.refuse(node, 'a star import in a function is Python 2', 'python2');
      else if (scope.kind === 'class') this.refuse(node, 'a star import stands in a class');
    } else for (const { name, asname } of node.names) scope.add(asname ?? name, IMPORTED);
  }

  annotated(node: AnnAssign, scope: NameScope): void {
    const { target, simple } = node;
    if (!simple || target.kind !== 'Name') return;
    const declared = scope.met(target.id) & (GLOBAL | NONLOCAL);
    if (declared !== 0 && scope.kind !== 'module') {
      const word = declared === GLOBAL ? 'global' : 'nonlocal';
      this.refuse(node, `\`${target.id}\` is \`${word}\` and cannot be annotated here`);
    }
    scope.add(target.id, ANNOTATED);
  }

  declaration({ kind, names }: Global | Nonlocal, scope: NameScope): void {
    const word = kind === 'Global' ? 'global' : 'nonlocal';
    for (const at of names) {
      const { name } = at;
      const met = scope.met(name);
      const other = kind === 'Global' ? NONLOCAL : GLOBAL;
      if (kind === 'Nonlocal' && scope.kind === 'module') this.refuse(at, '`nonlocal` stands outside of a function');
      else if ((met & PARAMETER) !== 0) this.refuse(at, `\`${name}\` is a parameter and \`${word}\``);
      else if ((met & (USED | BOUND | ANNOTATED)) !== 0)
        this.refuse(at, `\`${word} ${name}\` stands below a line that already has \`${name}\``);
      else if ((met & other) !== 0) this.refuse(at, `\`${name}\` is both \`global\` and \`nonlocal\``);
      else if (kind === 'Nonlocal') this.nonlocals.push({ scope, name, at });
      scope.add(name, kind === 'Global' ? GLOBAL : NONLOCAL);
    }
  }

  /** What only the whole text can tell. */
  finish(): void {
    for (const { scope, at } of this.returned)
      if (scope.yields) this.refuse(at, 'an `async def` with a `yield` cannot return a value');
    for (const { scope, name, at } of this.nonlocals)
      if (!scope.findsAround(name))
        this.refuse(at, `no function around this one binds \`${name}\`, as \`nonlocal\` asks`);
  }
}
