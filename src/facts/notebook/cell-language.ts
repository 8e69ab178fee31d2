import type { CellFact } from '../../api/index.js';

/** What Python kernels call their language; a notebook that says nothing is taken for one, as Jupyter itself does. */
const PYTHON = /^(?:i?python\d?|python[ -]?\d[\d.]*)$/;

/** A code cell whose text is Python: of a Python notebook, and not marked as another language's. */
export function isPythonCell(cell: CellFact, language: string | undefined): boolean {
  return cell.type === 'code' && PYTHON.test(cell.language ?? language ?? 'python');
}
