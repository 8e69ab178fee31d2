import { defineRule, fileData, lineageOf } from '../../../src/api/index.js';
import type { FileUse, ResolvedWrite } from '../../../src/api/index.js';

/** Code, settings and documents: a program that changes them in place was written for that. */
const NO_DATA =
  /\.(?:toml|ya?ml|ini|cfg|conf|env|ipynb|pyi?|r|rmd|sh|md|rst|html?|lock|in|gitignore)$|(?:^|\/)(?:requirements[^/]*|package(?:-lock)?\.json|readme[^/]*)$/i;

export const rule = defineRule({
  id: 'data/overwritten-input',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Forbid writing the file that a step reads.',
  why: 'A second run starts from the data that the first one left, and gives other results.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    overwritten: ({ file }: { file: string; resolved: string | null }) => ({
      what: `"${file}" is read and later overwritten by the same code`,
      help: 'Write the result under another name, and leave the input as it is.',
    }),
  },
  *check({ file, project: { lineage }, problem }) {
    const found = lineageOf(lineage, file.path);
    // Uses stand in the order of a run: a function that reads may be called behind what writes, though it stands above.
    const order = new Map(file.uses.map(({ at }, i) => [keyOf(at), i]));
    const rank = ({ at }: FileUse): number => order.get(keyOf(at)) ?? 0;
    const writes = new Map<string, ResolvedWrite>();
    for (const write of found?.writes ?? [])
      if (
        write.resolved !== null &&
        (write.use.action === 'write' || write.use.action === 'download') &&
        write.use.reach === 'always' &&
        !writes.has(write.resolved)
      )
        writes.set(write.resolved, write);
    for (const { use, state, path, resolved } of found?.reads ?? []) {
      // Only data of the repository itself: a file that is made on the way is made anew by every run.
      if (
        state !== 'there' ||
        use.action !== 'read' ||
        use.reach !== 'always' ||
        resolved === null ||
        NO_DATA.test(resolved)
      )
        continue;
      const write = writes.get(resolved);
      if (write === undefined || rank(use) >= rank(write.use)) continue;
      yield problem('overwritten', fileData(path, resolved), write.use.at, {
        related: [{ ...use.at, note: 'read here' }],
      });
    }
  },
});

function keyOf({ cell, line, column }: FileUse['at']): string {
  return `${cell ?? ''}:${line}:${column}`;
}
