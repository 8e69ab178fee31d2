import { defineRule } from '../../../src/api/index.js';
import type { ReboundFact } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'notebook/non-idempotent-cell',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require cells that give the same when they are run twice.',
  why: 'A cell that takes a name from outside and changes it gives something else each time, and the file does not say how often it ran.',
  levels: { recommended: 'off', strict: 'warning', paper: 'off' },
  needs: { file: ['rebound'] },
  messages: {
    changes: ({ names }: { names: readonly string[] }) => ({
      what: `the cell reads ${listed(names)} from above and changes ${names.length === 1 ? 'it' : 'them'}: run twice, it gives something else`,
      help: `Bind the result to a new name, such as "${names[0] ?? ''}_2".`,
    }),
  },
  *check({ file: { rebound }, problem }) {
    const byCell = new Map<number | undefined, ReboundFact[]>();
    for (const fact of rebound)
      (byCell.get(fact.at.cell) ?? byCell.set(fact.at.cell, []).get(fact.at.cell))?.push(fact);
    for (const facts of byCell.values()) {
      const [first] = facts;
      if (first === undefined) continue;
      const related = facts.slice(0, 5).map(({ readAt, name }) => ({ ...readAt, note: `"${name}" is read here` }));
      yield problem('changes', { names: facts.map(({ name }) => name) }, first.at, { related });
    }
  },
});

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `"${name}"`);
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more names` : shown.join(' and ');
}
