import { basename, parent, splitSuffix } from './path-text.js';
import { HOLE, list, mapText } from './value.js';
import type { Value } from './value.js';

/** Attributes of texts that are paths: `path.parent`, `path.stem`. */
export function pathAttribute(on: Value, name: string): Value | undefined {
  switch (name) {
    case 'parent':
      return mapText(on, parent, true);
    case 'name':
      return mapText(on, basename, false);
    case 'stem':
      return mapText(on, (t) => splitSuffix(basename(t))[0], false);
    case 'suffix':
      return mapText(on, (t) => (t.includes(HOLE) && !t.includes('.') ? HOLE : splitSuffix(t)[1]), false);
    case 'parents': {
      const above: Value[] = [];
      for (let at = mapText(on, parent, true), i = 0; i < 8; i++, at = mapText(at, parent, true)) above.push(at);
      return list(above, true);
    }
    default:
      return undefined;
  }
}
