import { defineRule } from '../../../src/api/index.js';
import type { CellFact, Fix, MissingNameFact, Place } from '../../../src/api/index.js';

interface Late {
  name: string;
  definedCell: number | null;
  count: number | null;
  movable: boolean;
  sameCell: boolean;
  sameStatement: boolean;
}

export const rule = defineRule({
  id: 'notebook/use-before-definition',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require that a name is defined above the cell that reads it.',
  why: 'The cells ran in another order when the name was there; a run from the top stops at the read with a NameError.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  fixable: true,
  needs: { file: ['names', 'cells'] },
  messages: {
    late: ({ name, definedCell, count, movable, sameCell, sameStatement }: Late) => {
      const shown = count === null ? '' : ` ("In [${count}]")`;
      const where = sameStatement
        ? 'by the statement that reads it'
        : sameCell
          ? 'further down in the cell'
          : `in cell ${(definedCell ?? 0) + 1}${shown}, further down`;
      return {
        what: `"${name}" is read before it is defined: it is defined only ${where}`,
        help: movable
          ? 'Move the cell that defines it above this one ("reprolint --fix --unsafe-fixes" does so), restart the kernel and run all cells.'
          : `Define "${name}" above this line, restart the kernel and run all cells.`,
      };
    },
    unbound: ({ name }: { name: string }) => ({
      what: `"${name}" is a name of this function alone, and has no value where it is read`,
      help: `Write "global ${name}" at the top of the function if the "${name}" of the notebook is meant, give the variable another name if Python's is; else bind it above this line.`,
    }),
  },
  *check({ file: { names, cells }, problem }) {
    for (const fact of names.missing) {
      if (fact.kind === 'unbound')
        yield problem('unbound', { name: fact.name }, fact.at, {
          confidence: fact.confidence,
          related: relatedOf(fact),
        });
      if (fact.kind !== 'later') continue;
      const { confidence, at, because, name } = fact;
      const readAt = fact.calledAt ?? at;
      const sameCell = because?.cell === readAt.cell;
      const data = {
        name,
        definedCell: because?.cell ?? null,
        count: countOf(cells, because),
        movable: fact.movable,
        sameCell,
        sameStatement: sameCell && isBefore(because, readAt),
      };
      const fix = moveFix(fact);
      yield problem('late', data, at, { confidence, related: relatedOf(fact), ...(fix === undefined ? {} : { fix }) });
    }
  },
});

function relatedOf({ because, calledAt, further }: MissingNameFact): (Place & { note: string })[] {
  return [
    ...(because === undefined ? [] : [{ ...because, note: 'defined here' }]),
    ...(calledAt === undefined ? [] : [{ ...calledAt, note: 'reached by this call' }]),
    ...further.slice(0, 5).map((place) => ({ ...place, note: 'read here too' })),
  ];
}

/** A name that is bound in front of the read and still missing is bound from what is read: `x = x + 1`. */
function isBefore(one: Place | undefined, other: Place): boolean {
  return one !== undefined && (one.line - other.line || one.column - other.column) < 0;
}

function moveFix({ move, name }: MissingNameFact): Fix | undefined {
  if (move === undefined) return undefined;
  return { title: `Move the cell that defines "${name}" above the one that reads it`, safety: 'unsafe', edits: move };
}

function countOf(cells: readonly CellFact[], place: Place | undefined): number | null {
  return cells.find(({ index }) => index === place?.cell)?.executionCount ?? null;
}
