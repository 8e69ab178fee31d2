import type { Call, Expr, Module, Stmt } from '../../python/ast.js';
import { parsePython } from '../../python/parse-python.js';
import { walk } from '../../python/walk.js';

/** A text of the call with where it stands (UTF-16 offsets, quotes included). */
export interface SetupText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
export interface SetupCall {
  readonly name?: string;
  readonly python?: SetupText;
  /** `install_requires`, and by extra's name what `extras_require` has; `tests` for `tests_require`. */
  readonly requires: readonly { readonly group: string | null; readonly text: SetupText }[];
  /** Some of it is computed: by reading a file, by a loop. */
  readonly open: boolean;
}

/** What a setup.py hands to `setup(...)`, as far as it is written down: lists of texts, by name or in place, added up. Nothing where it calls no `setup`. */
export function setupCall(source: string): SetupCall | undefined {
  const module = parsePython(source, { ipython: false });
  let call: Call | undefined;
  walk(module, (node) => {
    if (node.kind !== 'Call') return;
    const name = node.func.kind === 'Name' ? node.func.id : node.func.kind === 'Attribute' ? node.func.attr : '';
    if (name === 'setup') call ??= node;
  });
  return call === undefined ? undefined : new Evaluation(module).read(call);
}

class Evaluation {
  readonly #names = new Map<string, Expr[]>();
  readonly #requires: { group: string | null; text: SetupText }[] = [];
  #open = false;
  #steps = 0;

  constructor(module: Module) {
    for (const node of module.body) {
      if (node.kind === 'Assign') {
        for (const target of node.targets) if (target.kind === 'Name') this.#add(target.id, node.value, true);
      } else if (node.kind === 'AugAssign' && node.target.kind === 'Name') this.#add(node.target.id, node.value, false);
      else this.#grow(node);
    }
  }

  /** `more.append("a")`, and what a condition adds or chooses: an install may bring each of them. */
  #grow(statement: Stmt): void {
    if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') return;
    walk(statement, (node) => {
      if (node.kind === 'Assign')
        for (const target of node.targets) {
          if (target.kind === 'Name') this.#add(target.id, node.value, false);
        }
      else if (node.kind === 'AugAssign' && node.target.kind === 'Name') this.#add(node.target.id, node.value, false);
      else if (node.kind === 'Call' && node.func.kind === 'Attribute' && node.func.value.kind === 'Name') {
        const [first] = node.args;
        if (first !== undefined && (node.func.attr === 'append' || node.func.attr === 'extend'))
          this.#add(node.func.value.id, first, false);
      }
    });
  }

  read(call: Call): SetupCall {
    const found: { name?: string; python?: SetupText } = {};
    for (const { arg, value } of call.keywords) {
      if (arg === 'name') {
        const [text] = this.#texts(value, true);
        if (text !== undefined) found.name = text.text;
      } else if (arg === 'python_requires') {
        const [text] = this.#texts(value, true);
        if (text !== undefined) found.python = text;
      } else if (arg === 'install_requires') this.#list(null, value);
      else if (arg === 'tests_require') this.#list('tests', value);
      else if (arg === 'extras_require') this.#extras(value);
      // `setup(**arguments)`: what they hold is not looked for.
      else if (arg === null) this.#open = true;
    }
    return { ...found, requires: this.#requires, open: this.#open };
  }

  #add(name: string, value: Expr, fresh: boolean): void {
    const known = fresh ? undefined : this.#names.get(name);
    if (known === undefined) this.#names.set(name, [value]);
    else known.push(value);
  }

  #extras(value: Expr): void {
    const dict = value.kind === 'Name' ? this.#names.get(value.id)?.[0] : value;
    if (dict?.kind !== 'Dict') {
      this.#open = true;
      return;
    }
    dict.values.forEach((list, i) => {
      const key = dict.keys[i];
      this.#list(key?.kind === 'Constant' && typeof key.value === 'string' ? key.value : 'extra', list);
    });
  }

  #list(group: string | null, value: Expr): void {
    for (const text of this.#texts(value, false)) this.#requires.push({ group, text });
  }

  /** `quiet`: what is not written down is no loss. */
  #texts(value: Expr, quiet: boolean): readonly SetupText[] {
    if (this.#steps++ > 2000) return [];
    if (value.kind === 'Constant' && typeof value.value === 'string')
      return value.value
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ text: line.trim(), start: value.start, end: value.end }));
    if (value.kind === 'List' || value.kind === 'Tuple' || value.kind === 'Set')
      return value.elts.flatMap((item) => this.#texts(item.kind === 'Starred' ? item.value : item, quiet));
    if (value.kind === 'BinOp') return [...this.#texts(value.left, quiet), ...this.#texts(value.right, quiet)];
    if (value.kind === 'Name') {
      const known = this.#names.get(value.id);
      if (known !== undefined && this.#steps < 1000) return known.flatMap((one) => this.#texts(one, quiet));
    }
    if (!quiet) this.#open = true;
    return [];
  }
}
