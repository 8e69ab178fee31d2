import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'notebook/deleted-name',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require that no cell reads a name after it was deleted.',
  why: 'A run from the top has deleted the name by then and stops at the read with a NameError.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { file: ['names'] },
  messages: {
    deleted: ({ name }: { name: string }) => ({
      what: `"${name}" is read after it was deleted`,
      help: `Move the "del" or "%reset" behind the last read of "${name}", or define it again before this line.`,
    }),
    unbound: ({ name }: { name: string }) => ({
      what: `"${name}" is read behind the "except ... as ${name}" that bound it: Python deletes it at the end of the clause`,
      help: `Keep the exception under another name inside the clause, such as "error = ${name}".`,
    }),
  },
  *check({ file: { names }, problem }) {
    for (const { kind, name, at, confidence, because, byExcept, further } of names.missing) {
      if (kind !== 'deleted') continue;
      const related = [
        ...(because === undefined ? [] : [{ ...because, note: byExcept ? 'bound for this clause' : 'deleted here' }]),
        ...further.slice(0, 5).map((place) => ({ ...place, note: 'read here too' })),
      ];
      yield problem(byExcept ? 'unbound' : 'deleted', { name }, at, { confidence, related });
    }
  },
});
