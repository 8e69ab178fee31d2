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
  readonly notebook: Pick<NotebookFact, 'language' | 'languageVersion'>;
  readonly want: ReadonlySet<FileFactName>;
  readonly ask: (path: string) => Outline | undefined;
}

type PythonFacts = Pick<FileFacts, 'imports' | 'exports'> &
  Partial<Pick<FileFacts, 'syntax' | 'names' | 'session' | 'rebound' | 'stale'>>;

/** All facts about the Python of a notebook, from one parse of its cells. Those of the outline are always made. */
export function notebookPython({ path, cells, notebook, want, ask }: NotebookPythonInput): PythonFacts {
  const parsed = parseCells(path, cells, notebook.language);
  const lowered = lowerPythonCells(parsed, notebook.languageVersion);
  const sources = nameSources(path, ask);
  return {
    imports: importFacts(parsed),
    exports: exportedNames(lowered),
    ...(want.has('syntax') ? { syntax: syntaxFact(parsed, notebook.languageVersion) } : {}),
    ...(want.has('names') ? { names: namesFact(lowered, sources, notebook.languageVersion) } : {}),
    ...(want.has('session') ? { session: sessionFact(parsed) } : {}),
    ...(want.has('rebound') ? { rebound: reboundFact(parsed) } : {}),
    ...(want.has('stale') ? { stale: [] } : {}),
  };
}
