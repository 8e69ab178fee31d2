import type { Expr } from '../ast.js';
import { grownDict } from '../constants/grown-dict.js';
import { listOf } from '../constants/known-calls.js';
import { list, oneOf, UNKNOWN } from '../constants/value.js';
import type { ObjectValue, Value } from '../constants/value.js';
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
      if (object.kind === 'object') bindAttribute(t, object, target.attr, value);
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
        const more: [string | number, Value][] = known === undefined ? [] : [[known, value]];
        t.set(target.value.id, grownDict(object, more, known === undefined));
      }
      break;
    }
    default:
      break;
  }
}

/** A branch that no run takes sets nothing; under a condition an attribute may still hold what it held. */
function bindAttribute(t: Tracer, { attributes }: ObjectValue, name: string, value: Value): void {
  if (t.reached === 'never') return;
  const before = t.reached === 'maybe' ? attributes.get(name) : undefined;
  // A list that becomes a table in the last round is a list in the others.
  attributes.set(name, before === undefined || before.kind === value.kind ? value : oneOf([before, value]));
}

function bindEach(t: Tracer, targets: readonly Expr[], value: Value): void {
  const { items, open } = listOf(value);
  const starred = targets.some(({ kind }) => kind === 'Starred');
  targets.forEach((target, i) => {
    bindTarget(t, target, open || starred ? UNKNOWN : (items[i] ?? UNKNOWN));
  });
}
