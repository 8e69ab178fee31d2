import { defineRule } from '../../../src/api/index.js';
import { python3Name, usualImport } from './usual-imports.js';

interface Missing {
  name: string;
  nearest: string | null;
}

export const rule = defineRule({
  id: 'notebook/undefined-name',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require that a cell above defines each name that a notebook reads.',
  why: 'The name was left over from a deleted cell or an earlier session, and a run from the top stops here with a NameError.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { file: ['names'] },
  messages: {
    missing: ({ name, nearest }: Missing) => ({ what: `no cell defines "${name}"`, help: helpFor(name, nearest) }),
  },
  *check({ file: { names }, problem }) {
    for (const fact of names.missing) {
      if (fact.kind !== 'undefined') continue;
      const { name, confidence, at, calledAt, nearest = null } = fact;
      const related = [
        ...(calledAt === undefined ? [] : [{ ...calledAt, note: 'reached by this call' }]),
        ...fact.further.slice(0, 5).map((place) => ({ ...place, note: 'read here too' })),
      ];
      yield problem('missing', { name, nearest }, at, { confidence, related });
    }
  },
});

function helpFor(name: string, nearest: string | null): string {
  const now = python3Name(name);
  if (now !== null) return `Write "${now}": "${name}" is Python 2.`;
  const statement = usualImport(name);
  if (statement !== null) return `Write "${statement}" in a cell above.`;
  if (nearest !== null) return `Write "${nearest}" if that is meant, or define "${name}" in a cell above.`;
  return `Define "${name}" in a cell above, or take this line out.`;
}
