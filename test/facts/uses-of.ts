import type { FileUse, Outline } from '../../src/api/index.js';
import { scriptPython } from '../../src/facts/python/script-python.js';

/** What a script does with files. `others`: the source of modules of the same repository, by path. */
export function usesOf(
  source: string,
  others: Readonly<Record<string, string>> = {},
  path = 'src/a.py',
): readonly FileUse[] {
  const ask = (asked: string): Outline | undefined => {
    const text = Object.hasOwn(others, asked) ? others[asked] : undefined;
    if (text === undefined) return undefined;
    const facts = scriptPython(asked, text, new Set(['constants', 'exports'] as const), () => undefined, nowhere);
    return { path: asked, kind: 'python', linted: true, facts };
  };
  return scriptPython(path, source, new Set(['uses'] as const), ask, nowhere).uses ?? [];
}
const nowhere = (): undefined => undefined;

/** `read data/x.csv`, with `/` for what is made from `__file__`, and alternatives with `|`. */
export function told(uses: readonly FileUse[]): string[] {
  return uses.map(
    ({ action, paths }) =>
      `${action} ${paths.map(({ from, path }) => (from === 'root' ? `/${path}` : path)).join('|')}`,
  );
}
