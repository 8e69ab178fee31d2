import type { CellFact, ImportFact, SuppressionFact } from '../../api/index.js';
import { findComments } from '../../python/imports/find-comments.js';
import { importFacts } from '../python/import-facts.js';
import { parseCells } from '../python/python-cells.js';
import { findSuppressions } from '../suppressions/find-suppressions.js';
import { SourceText } from '../text/source-text.js';

const IGNORE_TAG = 'reprolint-ignore';

/** What the Python cells of a notebook import, where nothing else is asked of them. */
export function cellImports(path: string, cells: readonly CellFact[], language: string | undefined): ImportFact[] {
  const importing = cells.filter((cell) => cell.source.includes('import'));
  return importFacts(parseCells(path, importing, language));
}

/** Comments in code and Markdown cells, and the cell tag, that silence rules. */
export function cellSuppressions(path: string, cells: readonly CellFact[]): SuppressionFact[] {
  const found: SuppressionFact[] = [];
  for (const cell of cells) {
    if (cell.tags.includes(IGNORE_TAG)) {
      const at = { path, cell: cell.index, line: 1, column: 1 };
      found.push({ rules: [], scope: 'cell', at, firstLine: 1, lastLine: 1 });
    }
    if (!cell.source.includes('reprolint')) continue;
    const text = new SourceText(path, cell.source, { cell: cell.index });
    const more =
      cell.type === 'code'
        ? findSuppressions(text, 'hash', findComments(cell.source))
        : cell.type === 'markdown'
          ? findSuppressions(text, 'html')
          : [];
    for (const one of more) found.push(one);
  }
  return found;
}
