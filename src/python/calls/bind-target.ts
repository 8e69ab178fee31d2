import type { Expr } from '../ast.js';
import { listOf } from '../constants/known-calls.js';
import { list, UNKNOWN } from '../constants/value.js';
import type { Value } from '../constants/value.js';
import { evaluate, quietly } from './evaluate.js';
import type { Tracer } from './tracer.js';

/** Binds what an assignment, a loop or a `with` gives to its target. */
export function bindTarget(t: Tracer, target: Expr, value: Value): void {
  switch (target.kind) {
    case 'Name':
      t.set(target.id, value);
      break;
    case 'Tuple':
    case 'List':
      bindEach(t, target.elts, value);
      break;
    case 'Starred':
      bindTarget(t, target.value, list([], true));
      break;
    case 'Attribute': {
      const object = quietly(t, target.value);
      if (object.kind === 'object') object.attributes.set(target.attr, value);
      break;
    }
    case 'Subscript': {
      const object = quietly(t, target.value);
      const key = target.slice.kind === 'Slice' ? UNKNOWN : evaluate(t, target.slice);
      if (object.kind === 'dict' && target.value.kind === 'Name') {
        if (value.kind === 'text') t.told++;
        const known =
          key.kind === 'text'
            ? key.text
            : key.kind === 'plain' && typeof key.value === 'number'
              ? key.value
              : undefined;
        const entries = new Map(object.entries);
        if (known !== undefined) entries.set(known, value);
        t.set(target.value.id, { kind: 'dict', entries, open: object.open || known === undefined });
      }
      break;
    }
    default:
      break;
  }
}

function bindEach(t: Tracer, targets: readonly Expr[], value: Value): void {
  const { items, open } = listOf(value);
  const starred = targets.some(({ kind }) => kind === 'Starred');
  targets.forEach((target, i) => {
    bindTarget(t, target, open || starred ? UNKNOWN : (items[i] ?? UNKNOWN));
  });
}
