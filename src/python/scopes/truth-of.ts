import type { Compare, CompareOperator, Expr } from '../ast.js';

/** What a test surely gives where a notebook or a script is run, by Python 3; undefined where that is open. */
export function truthOf(test: Expr): boolean | undefined {
  switch (test.kind) {
    case 'Constant':
      return test.type === 'bool' || test.type === 'int' ? Boolean(test.value) : undefined;
    case 'UnaryOp': {
      const inner = test.op === 'Not' ? truthOf(test.operand) : undefined;
      return inner === undefined ? undefined : !inner;
    }
    case 'Attribute':
      if (test.value.kind !== 'Name' || test.value.id !== 'six') return undefined;
      return test.attr === 'PY3' ? true : test.attr === 'PY2' ? false : undefined;
    case 'Compare':
      return isMain(test) ?? versionTruth(test);
    default:
      return undefined;
  }
}

/** `__name__ == '__main__'`. */
function isMain({ left, ops, comparators }: Compare): boolean | undefined {
  const [other] = comparators;
  if (left.kind !== 'Name' || left.id !== '__name__' || ops[0] !== 'Eq') return undefined;
  return other?.kind === 'Constant' ? other.value === '__main__' : undefined;
}

/**
 * Tests of `sys.version_info` that set Python 2 apart: `< (3, 0)`, `[0] == 2`, `.major >= 3`. The answer is Python 3's; tests that
 * tell one Python 3 from another stay open.
 */
function versionTruth({ left, ops, comparators }: Compare): boolean | undefined {
  const [op] = ops;
  const [other] = comparators;
  if (op === undefined || other === undefined || ops.length > 1) return undefined;
  const whole = isVersionInfo(left);
  if (!whole && !isMajor(left)) return undefined;
  const [major, minor] = (other.kind === 'Tuple' ? other.elts : [other]).map(numberOf);
  if (major === undefined || (whole && major === 3 && (minor ?? 0) > 0)) return undefined;
  // `version_info` has further parts: it is above `(3,)` and `(3, 0)`, and never equal to them.
  const sign = Math.sign((whole ? 3.5 : 3) - major);
  return whole && (op === 'Eq' || op === 'NotEq') ? undefined : ANSWERS[op]?.(sign);
}

const ANSWERS: Partial<Record<CompareOperator, (sign: number) => boolean>> = {
  Lt: (sign) => sign < 0,
  LtE: (sign) => sign <= 0,
  Gt: (sign) => sign > 0,
  GtE: (sign) => sign >= 0,
  Eq: (sign) => sign === 0,
  NotEq: (sign) => sign !== 0,
};

function numberOf(node: Expr): number | undefined {
  return node.kind === 'Constant' && typeof node.value === 'number' ? node.value : undefined;
}

function isVersionInfo(node: Expr): boolean {
  return node.kind === 'Attribute' ? node.attr === 'version_info' : node.kind === 'Name' && node.id === 'version_info';
}

function isMajor(node: Expr): boolean {
  if (node.kind === 'Attribute') return node.attr === 'major' && isVersionInfo(node.value);
  return (
    node.kind === 'Subscript' && isVersionInfo(node.value) && node.slice.kind === 'Constant' && node.slice.value === 0
  );
}
