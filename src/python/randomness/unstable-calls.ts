import type { UnstableFact } from '../../api/index.js';
import type { BinOp, Call, Expr, Node } from '../ast.js';
import type { CallEvent } from '../calls/code-event.js';
import type { OrderUse } from './order-use.js';

const LISTINGS =
  /^(?:os\.(?:listdir|scandir)|glob\.i?glob|pathlib\.Path\.(?:glob|rglob|iterdir)|\?\.(?:rglob|iterdir)|tensorflow\.io\.gfile\.(?:listdir|glob)|tensorflow\.gfile\.\w+)$/;
const CLOCKS =
  /^(?:datetime\.(?:datetime\.|date\.)?(?:now|utcnow|today)|pandas\.Timestamp\.(?:now|today)|pandas\.to_datetime|arrow\.now)$/;

/** Whether a call of that name alone may be one. */
export function mayBeUnstable(name: string): boolean {
  return name === 'set' || LISTINGS.test(name) || CLOCKS.test(name);
}

/** What kind of unstable value the call gives; nothing for others. */
export function unstableKind({ name, args, isLocal }: CallEvent): UnstableFact['kind'] | undefined {
  if (isLocal) return undefined;
  if (LISTINGS.test(name)) return 'listing';
  if (name === 'set' && args.length === 1) return 'set';
  if (name === 'pandas.to_datetime')
    return args[0]?.kind === 'text' && /^(?:now|today)$/.test(args[0].text) ? 'clock' : undefined;
  return CLOCKS.test(name) ? 'clock' : undefined;
}

/** Whether data come to depend on what is unstable about the call's value. */
export function reachesData(kind: UnstableFact['kind'], node: Call, use: OrderUse): boolean {
  return kind === 'clock' ? intoData(node, use, 0) : use.matters(node);
}

/** Log lines, names of files and measured times may change; what is computed with may not. */
const IDLE =
  /^(?:print|format|str|strftime|isoformat|timestamp|ctime|microsecond|total_seconds|info|debug|warning|log|join|open|replace|round|append|write|repr|Path|mkdir|makedirs|savefig|to_csv|combine)$/;

function intoData(node: Node, use: OrderUse, depth: number): boolean {
  const parent = use.parent(node);
  if (parent === undefined || depth > 20) return false;
  switch (parent.kind) {
    case 'Attribute': {
      const above = use.parent(parent);
      return (
        !IDLE.test(parent.attr) &&
        intoData(above?.kind === 'Call' && above.func === parent ? above : parent, use, depth + 1)
      );
    }
    case 'Keyword':
      return intoData(parent, use, depth + 1);
    case 'Call':
      return parent.func !== node && !IDLE.test(lastName(parent.func));
    case 'BinOp':
      return !isMeasured(parent, node) && intoData(parent, use, depth + 1);
    case 'Assign': {
      const [target] = parent.targets;
      if (target?.kind === 'Subscript') return true;
      return target?.kind === 'Name' && use.readsOf(target.id).some((read) => intoData(read, use, depth + 5));
    }
    case 'Compare':
      return true;
    default:
      return false;
  }
}

/** A difference of two readings of the clock. */
function isMeasured({ op, left, right }: BinOp, node: Node): boolean {
  const other = left === node ? right : left;
  return op === 'Sub' && (node.kind === 'Name' || /start|begin|tic|t0|t1|now|before|last|prev/i.test(nameOf(other)));
}

function lastName(func: Expr): string {
  return func.kind === 'Attribute' ? func.attr : func.kind === 'Name' ? func.id : '';
}

function nameOf(node: Expr): string {
  return node.kind === 'Name' ? node.id : node.kind === 'Attribute' ? node.attr : '';
}
