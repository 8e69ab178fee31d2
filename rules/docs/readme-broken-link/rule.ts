import { defineRule } from '../../../src/api/index.js';
import type { Place } from '../../../src/api/index.js';
import { brokenTarget } from './broken-target.js';

const MAX_RELATED = 20;
/** Who moved a folder need not read of every link into it; each look costs the length of the tree. */
const MAX_BROKEN = 200;

export const rule = defineRule({
  id: 'docs/readme-broken-link',
  scope: 'project',
  summary: 'Require the links and images of READMEs to lead to files of the repository.',
  why: 'A link to a file that was never committed, moved or renamed leaves the reader without what the text speaks of.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['readmes'] },
  messages: {
    broken: ({ target, suggestion, more }: { target: string; suggestion: string | null; more: number }) => ({
      what: `the link "${target}" leads to nothing in the repository${more === 0 ? '' : ` (${more} more below)`}`,
      help: suggestion === null ? 'Commit the file, or write where it is.' : `Write "${suggestion}".`,
    }),
  },
  *check({ project: { readmes }, tree, problem }) {
    for (const readme of readmes) {
      const broken: { target: string; suggestion: string | null; at: Place }[] = [];
      const seen = new Set<string>();
      for (const { target, at } of readme.links) {
        if (seen.has(target) || broken.length >= MAX_BROKEN) continue;
        seen.add(target);
        const found = brokenTarget(target, readme.path, tree);
        if (found !== undefined) broken.push({ target, suggestion: found.suggestion, at });
      }
      const [first, ...others] = broken;
      if (first === undefined) continue;
      // One finding a README: who moves a folder breaks all its links at once.
      const related = others.slice(0, MAX_RELATED).map(({ target, at }) => ({ ...at, note: `"${target}"` }));
      const { target, suggestion, at } = first;
      yield problem('broken', { target, suggestion, more: others.length }, at, related.length === 0 ? {} : { related });
    }
  },
});
