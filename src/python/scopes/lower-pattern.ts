import type { Pattern } from '../ast.js';
import { lowerExpression } from './lower-expression.js';
import type { Lowering } from './lowering.js';
import { SURE } from './name-event.js';

/** A `case` pattern: values and classes are read, captures bind (PEP 634). */
export function lowerPattern(to: Lowering, pattern: Pattern): void {
  switch (pattern.kind) {
    case 'MatchValue':
      lowerExpression(to, pattern.value, SURE);
      return;
    case 'MatchSequence':
    case 'MatchOr':
      for (const part of pattern.patterns) lowerPattern(to, part);
      return;
    case 'MatchMapping':
      for (const key of pattern.keys) lowerExpression(to, key, SURE);
      for (const part of pattern.patterns) lowerPattern(to, part);
      if (pattern.rest !== null) to.bind(pattern.rest.name, pattern.rest.start, pattern.rest.end, null);
      return;
    case 'MatchClass':
      lowerExpression(to, pattern.cls, SURE);
      for (const part of pattern.patterns) lowerPattern(to, part);
      for (const part of pattern.kwdPatterns) lowerPattern(to, part);
      return;
    case 'MatchAs':
      if (pattern.pattern !== null) lowerPattern(to, pattern.pattern);
      if (pattern.name !== null) to.bind(pattern.name.name, pattern.name.start, pattern.name.end, null);
      return;
    case 'MatchStar':
      if (pattern.name !== null) to.bind(pattern.name.name, pattern.name.start, pattern.name.end, null);
      return;
    default:
  }
}
