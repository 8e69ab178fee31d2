import type { UnusedFact } from '../../../src/api/index.js';
import { defineRule, quoteSome } from '../../../src/api/index.js';

const SHOWN = 10;
const PLACES = 50;

export const rule = defineRule({
  id: 'deps/unused-dependency',
  scope: 'project',
  summary: 'Report declared packages that no code imports.',
  why: 'Each needless package is one more that can fail to install or hold back the others.',
  levels: { recommended: 'off', strict: 'warning', paper: 'off' },
  needs: { project: ['environment'] },
  messages: {
    unused: ({ names, count }: { names: readonly string[]; manifest: string; count: number }) => ({
      what: `no code imports ${quoteSome(names, SHOWN, count)}`,
      help: 'Take it out of the manifest, or write a remark behind it that says what it is for.',
    }),
  },
  *check({ project, problem }) {
    const byManifest = new Map<string, UnusedFact[]>();
    for (const fact of project.environment.unused)
      byManifest.set(fact.manifest, [...(byManifest.get(fact.manifest) ?? []), fact]);
    for (const [manifest, facts] of byManifest) {
      const [first, ...rest] = facts;
      if (first === undefined) continue;
      const data = { names: facts.map(({ name }) => name), manifest, count: facts.length };
      yield problem('unused', data, first.at, {
        also: rest.slice(0, PLACES).map(({ at }) => at),
        confidence: 'medium',
      });
    }
  },
});
