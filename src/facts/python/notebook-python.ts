import type { CellFact, FileFactName, FileFacts, NotebookFact, Outline } from '../../api/index.js';
import { exportedNames } from '../../python/flow/exported-names.js';
import { importFacts } from './import-facts.js';
import { nameSources } from './name-sources.js';
import { namesFact } from './names-fact.js';
import { lowerPythonCells, parseCells } from './python-cells.js';
import { reboundFact } from './rebound-fact.js';
import { sessionFact } from './session-fact.js';
import { syntaxFact } from './syntax-fact.js';

export interface NotebookPythonInput {
  readonly path: string;
  readonly cells: readonly CellFact[];
  readonly notebook: Pick<NotebookFact, 'language' | 'languageVersion' | 'kernel'>;
  readonly want: ReadonlySet<FileFactName>;
  readonly ask: (path: string) => Outline | undefined;
}

type PythonFacts = Pick<FileFacts, 'imports'> &
  Partial<Pick<FileFacts, 'exports' | 'syntax' | 'names' | 'session' | 'rebound' | 'stale'>>;

/** Facts that need every cell's syntax; without them only cells that can import something are parsed. */
const OF_EVERY_CELL: readonly FileFactName[] = ['exports', 'syntax', 'names', 'session', 'rebound', 'stale'];

/** All facts about the Python of a notebook, from one parse of its cells. */
export function notebookPython({ path, cells, notebook, want, ask }: NotebookPythonInput): PythonFacts {
  // Jupyter starts the kernel that the kernelspec names, whatever `language_info` was left behind by another one.
  const whole = OF_EVERY_CELL.some((name) => want.has(name));
  const read = whole ? cells : cells.filter((cell) => cell.source.includes('import'));
  const parsed = parseCells(path, read, notebook.kernel?.language?.toLowerCase() ?? notebook.language);
  const lowered = want.has('exports') || want.has('names') ? lowerPythonCells(parsed, notebook.languageVersion) : [];
  return {
    imports: importFacts(parsed),
    ...(want.has('exports') ? { exports: exportedNames(lowered) } : {}),
    ...(want.has('syntax') ? { syntax: syntaxFact(parsed, notebook.languageVersion) } : {}),
    ...(want.has('names') ? { names: namesFact(lowered, nameSources(path, ask), notebook.languageVersion) } : {}),
    ...(want.has('session') ? { session: sessionFact(parsed) } : {}),
    ...(want.has('rebound') ? { rebound: reboundFact(parsed) } : {}),
    ...(want.has('stale') ? { stale: [] } : {}),
  };
}
