import type { Expr, Node, Stmt } from '../ast.js';
import { forEachChild, walk } from '../walk.js';
import { isStatement } from './node-kinds.js';

/** Give the same whatever the order of what they get. */
const REGARDLESS =
  /^(?:sorted|natsorted|humansorted|len|set|frozenset|sum|any|all|max|min|Counter|exists|bool|sort|argsort|unique|nunique|isin|intersection|union|difference|issubset|shuffle|sample|random_split|remove|unlink|rmtree|copy|copyfile|move|print|display|count|index|delete|print_function|fsum)$/;
/** Hand the order on. */
const PASSES_ON =
  /^(?:list|tuple|enumerate|iter|reversed|map|filter|zip|tqdm|trange|progress_bar|track|array|asarray|Series|ravel|cycle|chain|islice|imap|starmap)$/;
/** What they make depends on the order. */
const TAKES_ORDER =
  /^(?:concat|concatenate|vstack|hstack|stack|append|extend|DataFrame|next|pop|join|fit|fit_transform|from_tensor_slices|Dataset|TensorDataset|LabelEncoder|train_test_split|imread_collection|merge_all|reduce|GridSpec|open_mfdataset)$/;
const SORTS = /\.\s*sort(?:_values|_index)?\s*\(|(?:natsorted|sorted)\s*\(/;
const GROWS = /^(?:append|extend|concat|vstack|hstack|concatenate)$/;
const MOST_STEPS = 200;
const MOST_READS = 50;
/** Hold the value among others, in its order. */
const WRAPS: ReadonlySet<Node['kind']> = new Set<Node['kind']>(['Starred', 'List', 'Tuple', 'IfExp', 'NamedExpr']);

interface Text {
  readonly body: readonly Stmt[];
  readonly source: string;
}

/** Where the values of some texts go: whether what is made of a listing or a set depends on its order. */
export class OrderUse {
  private readonly texts: readonly Text[];
  /** Reads of names by statement of a text. What stands in it stands in `parents` too. */
  private readonly parents: Map<Node, Node>;
  private readonly loads: Map<Stmt, Map<string, Node[]>>;
  private steps: number;
  private expectsOne: boolean;

  constructor(texts: readonly Text[]) {
    this.texts = texts;
    this.parents = new Map();
    this.loads = new Map();
    this.steps = 0;
    this.expectsOne = false;
  }

  /** To be called for a node before it is asked about: statements that nobody asks about are not gone through. */
  index(unit: number, { start }: Node): void {
    const statement = this.texts[unit]?.body.find(({ end }) => end > start);
    if (statement !== undefined) this.readsIn(statement);
  }

  private readsIn(statement: Stmt): ReadonlyMap<string, readonly Node[]> {
    const known = this.loads.get(statement);
    if (known !== undefined) return known;
    const reads = new Map<string, Node[]>();
    this.loads.set(statement, reads);
    let above: Node | undefined;
    const note = (child: Node): void => {
      if (above !== undefined) this.parents.set(child, above);
    };
    walk(statement, (node) => {
      if (node.kind === 'Name' && node.ctx === 'load') {
        const places = reads.get(node.id);
        if (places === undefined) reads.set(node.id, [node]);
        else if (places.length < MOST_READS) places.push(node);
      }
      above = node;
      forEachChild(node, note);
    });
    return reads;
  }

  parent(node: Node): Node | undefined {
    return this.parents.get(node);
  }

  /** Whether data come to depend on the order of the value at `node`. What cannot be told is no. */
  matters(node: Node): boolean {
    this.steps = 0;
    // Who writes a pattern and takes one match expects no other.
    this.expectsOne = node.kind === 'Call' && lastName(node.func).endsWith('glob');
    return this.climb(node);
  }

  /** Where the name is read, in any scope; at most 50 places. */
  readsOf(name: string): readonly Node[] {
    const found: Node[] = [];
    for (const { body, source } of this.texts) {
      let at = source.indexOf(name);
      for (const statement of body) {
        if (at < 0 || found.length >= MOST_READS) break;
        if (at >= statement.end) continue;
        for (const read of this.readsIn(statement).get(name) ?? []) found.push(read);
        at = source.indexOf(name, statement.end);
      }
    }
    return found.slice(0, MOST_READS);
  }

  private climb(node: Node): boolean {
    const parent = this.parents.get(node);
    if (parent === undefined || this.steps++ > MOST_STEPS) return false;
    if (WRAPS.has(parent.kind)) return this.climb(parent);
    switch (parent.kind) {
      case 'Keyword':
      case 'Call':
        return this.inCall(node, parent);
      case 'Comprehension':
        return parent.iter === node && this.comprehension(parent);
      case 'BinOp':
        return parent.op === 'Add' && this.climb(parent);
      case 'Subscript':
        return (
          parent.value === node &&
          (parent.slice.kind === 'Slice' ? this.climb(parent) : !this.expectsOne && isPosition(parent.slice))
        );
      case 'For':
        return parent.iter === node && this.loop(node, parent.target, parent.body);
      case 'Assign':
        return parent.value === node && parent.targets.some((target) => this.named(target));
      default:
        return false;
    }
  }

  /** A set or a dict by name has no order that anybody relies on. */
  private comprehension(node: Node): boolean {
    const outer = this.parents.get(node);
    return (outer?.kind === 'ListComp' || outer?.kind === 'GeneratorExp') && this.climb(outer);
  }

  private inCall(node: Node, parent: Extract<Node, { kind: 'Call' | 'Keyword' }>): boolean {
    const call = parent.kind === 'Keyword' ? this.parents.get(parent) : parent;
    if (call?.kind !== 'Call' || call.func === node) return false;
    const name = lastName(call.func);
    if (REGARDLESS.test(name) || (name === 'next' && this.expectsOne)) return false;
    if (TAKES_ORDER.test(name))
      return name === 'append' || name === 'extend' ? this.grows(call.func) : !this.isPutInOrder(call);
    return PASSES_ON.test(name) && this.climb(call);
  }

  /** `pd.concat(tables).sort_index()`, or the table that the name holds is put in order by another statement. */
  private isPutInOrder(call: Node): boolean {
    const statement = this.statementOf(call);
    if (statement === undefined) return false;
    if (this.sortsIn(statement)) return true;
    const names = statement.kind === 'Assign' ? statement.targets : [];
    return names.some(
      (name) => name.kind === 'Name' && this.readsOf(name.id).some((read) => this.sortsIn(this.statementOf(read))),
    );
  }

  private statementOf(node: Node): Node | undefined {
    let at: Node | undefined = node;
    while (at !== undefined && !isStatement(at)) at = this.parents.get(at);
    return at;
  }

  private sortsIn(statement: Node | undefined): boolean {
    if (statement === undefined) return false;
    let outermost = statement;
    for (let at = this.parents.get(statement); at !== undefined; at = this.parents.get(at)) outermost = at;
    const text = this.texts.find(({ body }) => body.some((one) => one === outermost));
    return text !== undefined && SORTS.test(text.source.slice(statement.start, statement.end));
  }

  /** `frames.extend(listing)`: the list has the order, unless it is sorted. */
  private grows(func: Expr): boolean {
    return func.kind === 'Attribute' && (func.value.kind !== 'Name' || !this.isSorted(func.value.id));
  }

  private named(target: Expr): boolean {
    if (target.kind !== 'Name' || this.isSorted(target.id) || this.isOne(target.id)) return false;
    return this.readsOf(target.id).some((read) => this.climb(read));
  }

  /** `assert len(names) == 1`: one name has no order. */
  private isOne(name: string): boolean {
    const one = new RegExp(`len\\(\\s*${name.replace(/\W/g, '\\$&')}\\s*\\)\\s*[!=]=\\s*1\\b`);
    return this.texts.some(({ source }) => one.test(source));
  }

  /** `names.sort()`, `sorted(names)`, `np.sort(names)`, somewhere in the file. */
  private isSorted(name: string): boolean {
    const escaped = name.replace(/\W/g, '\\$&');
    const sorted = new RegExp(
      `\\b${escaped}\\s*\\.\\s*sort\\s*\\(|sort(?:ed|_values)?\\(\\s*(?:\\w+\\(\\s*)?${escaped}\\b|shuffle\\(\\s*${escaped}\\b`,
    );
    return this.texts.some(({ source }) => sorted.test(source));
  }

  private isNumbered(target: Expr, body: readonly Stmt[]): boolean {
    const number = target.kind === 'Tuple' ? target.elts[0] : undefined;
    if (number?.kind !== 'Name') return true;
    const [first, last] = [body[0], body.at(-1)];
    return this.readsOf(number.id).some(({ start }) => start >= (first?.start ?? 0) && start < (last?.end ?? 0));
  }

  /** A loop in whose rounds a list grows, whose rounds are numbered, or that stops at the first that fits. */
  private loop(iterable: Node, target: Expr, body: readonly Stmt[]): boolean {
    if (iterable.kind === 'Call' && lastName(iterable.func) === 'enumerate' && this.isNumbered(target, body))
      return true;
    // What is put in order later, here or on a table made of it, came in any order.
    if (this.texts.some(({ source }) => SORTS.test(source))) return false;
    // A list that each round begins anew has the order of what is in one file.
    const made = namesMade(body);
    let grows = false;
    for (const statement of body)
      walk(statement, (node) => {
        grows ||=
          (node.kind === 'Call' && GROWS.test(lastName(node.func)) && !made.has(receiver(node.func))) ||
          (node.kind === 'AugAssign' && node.op === 'Add' && node.value.kind === 'List');
        return !grows && node.kind !== 'FunctionDef' && node.kind !== 'ClassDef';
      });
    return grows;
  }
}

function namesMade(body: readonly Stmt[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of body)
    if (statement.kind === 'Assign')
      for (const target of statement.targets)
        // `table = pd.concat([table, one])` is made of itself.
        if (target.kind === 'Name' && statement.value.kind === 'List') names.add(target.id);
  return names;
}

function receiver(func: Expr): string {
  return func.kind === 'Attribute' && func.value.kind === 'Name' ? func.value.id : '';
}

function isPosition(slice: Expr): boolean {
  if (slice.kind === 'UnaryOp') return isPosition(slice.operand);
  return slice.kind === 'Constant' && slice.type === 'int';
}

function lastName(func: Expr): string {
  return func.kind === 'Attribute' ? func.attr : func.kind === 'Name' ? func.id : '';
}
