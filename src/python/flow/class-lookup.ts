import type { ClassScope, FunctionScope } from '../scopes/name-event.js';
import type { Environment } from './environment.js';

/** As many classes as are looked through for one method; real hierarchies are far smaller. */
const MAX_CLASSES = 50;

/** The method of the class or of the nearest base class that the notebook defines; `skipOwn`: as `super()` looks. */
export function findMethod(cls: ClassScope, name: string, env: Environment, skipOwn = false): FunctionScope | null {
  const todo: ClassScope[] = [cls];
  const seen = new Set<ClassScope>();
  for (let next = todo.shift(); next !== undefined && seen.size < MAX_CLASSES; next = todo.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const method = skipOwn && next === cls ? undefined : next.methods.get(name);
    if (method !== undefined) return method;
    for (const base of next.bases) {
      const known = base === '' ? null : env.value(base);
      if (known?.kind === 'class') todo.push(known);
    }
  }
  return null;
}
