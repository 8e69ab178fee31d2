/** What decides a finding's place in the report. */
export interface FindingOrder {
  readonly path: string;
  readonly cell?: { readonly index: number };
  readonly line: number;
  readonly column: number;
  readonly ruleId: string;
  readonly message: string;
}

/** By code points, as the contract says: JavaScript's own order is by UTF-16 units, which puts emoji before "ﬀ". */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  // At the first difference a low surrogate belongs to the pair that begins one before it.
  const x = a.codePointAt(i > 0 && isLow(a.charCodeAt(i)) ? i - 1 : i) ?? -1;
  const y = b.codePointAt(i > 0 && isLow(b.charCodeAt(i)) ? i - 1 : i) ?? -1;
  return x - y;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Path, cell, line, column, ruleId; then the message, so that the order never depends on the rules' order. */
export function compareFindings(a: FindingOrder, b: FindingOrder): number {
  return (
    compareCodePoints(a.path, b.path) ||
    (a.cell?.index ?? -1) - (b.cell?.index ?? -1) ||
    a.line - b.line ||
    a.column - b.column ||
    compareCodePoints(a.ruleId, b.ruleId) ||
    compareCodePoints(a.message, b.message)
  );
}
