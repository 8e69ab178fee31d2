import type { CellFact, FileFactName, FileFacts, NotebookFact } from '../../api/index.js';
import { exportedNames } from '../../python/flow/exported-names.js';
import { chanceFact, chanceSigns } from '../randomness/chance-fact.js';
import { cellInstalls } from '../installs/cell-installs.js';
import { moduleSearch } from '../installs/module-search.js';
import { tracedFacts } from '../lineage/traced-facts.js';
import { importFacts } from './import-facts.js';
import { kernelLanguage } from './kernel-language.js';
import { nameSources } from './name-sources.js';
import { namesFact } from './names-fact.js';
import { NO_RANDOMNESS, RandomnessCollector } from '../randomness/randomness-collector.js';
import { RemovedCollector } from '../removed/removed-collector.js';
import type { Locate } from '../removed/removed-collector.js';
import { loadedPaths } from './loaded-paths.js';
import { lowerPythonCells, parseCells } from './python-cells.js';
import type { PythonCell } from './python-cells.js';
import { findTokens } from '../secrets/find-tokens.js';
import type { Ask } from '../reader.js';
import { reboundFact } from './rebound-fact.js';
import { sessionFact } from './session-fact.js';
import { staleFact } from './stale-fact.js';
import { syntaxFact } from './syntax-fact.js';

export interface NotebookPythonInput {
  readonly path: string;
  readonly cells: readonly CellFact[];
  readonly notebook: Pick<NotebookFact, 'language' | 'languageVersion' | 'kernel'>;
  readonly want: ReadonlySet<FileFactName>;
  readonly ask: Ask;
  readonly locate: Locate;
}

type PythonFacts = Pick<FileFacts, 'imports'> &
  Partial<Pick<FileFacts, 'installs' | 'moduleSearch' | 'loads'>> &
  Partial<
    Pick<
      FileFacts,
      | 'exports'
      | 'chance'
      | 'chanceSigns'
      | 'uses'
      | 'tokens'
      | 'randomness'
      | 'unsteady'
      | 'removedUses'
      | 'syntax'
      | 'names'
      | 'session'
      | 'rebound'
      | 'stale'
    >
  >;

/** Facts that need every cell's syntax; without them only cells that can import something are parsed. */
const OF_EVERY_CELL: readonly FileFactName[] = [
  'exports',
  'chance',
  'chanceSigns',
  'syntax',
  'names',
  'session',
  'rebound',
  'stale',
  'uses',
  'tokens',
  'randomness',
  'unsteady',
  'removedUses',
];

/** A cell that nbclient leaves out, or that is to fail, is broken on purpose: lessons show a SyntaxError that way. */
function isToRun({ fact: { tags } }: PythonCell): boolean {
  return !tags.includes('raises-exception') && !tags.includes('skip-execution');
}

/** Facts that rest on what the cells do with names. */
const LOWERED: readonly FileFactName[] = ['exports', 'names', 'stale'];

/** All facts about the Python of a notebook, from one parse of its cells. */
export function notebookPython({ path, cells, notebook, want, ask, locate }: NotebookPythonInput): PythonFacts {
  const whole = OF_EVERY_CELL.some((name) => want.has(name));
  const read = whole ? cells : cells.filter((cell) => /import|install|conda|%load_ext/.test(cell.source));
  const parsed = parseCells(path, read, kernelLanguage(notebook));
  const lowered = LOWERED.some((name) => want.has(name)) ? lowerPythonCells(parsed, notebook.languageVersion) : [];
  return {
    imports: importFacts(parsed),
    ...(want.has('installs') ? { installs: cellInstalls(parsed) } : {}),
    ...(want.has('moduleSearch')
      ? { moduleSearch: moduleSearch(cells.map((cell) => (cell.type === 'code' ? cell.source : ''))) }
      : {}),
    ...(want.has('loads') ? { loads: loadedPaths(path, cells) } : {}),
    ...(want.has('exports') ? { exports: exportedNames(lowered) } : {}),
    ...(want.has('syntax') ? { syntax: syntaxFact(parsed.filter(isToRun), notebook.languageVersion) } : {}),
    ...(want.has('names') ? { names: namesFact(lowered, nameSources(path, ask), notebook.languageVersion) } : {}),
    ...(want.has('session') ? { session: sessionFact(parsed) } : {}),
    ...(want.has('rebound') ? { rebound: reboundFact(parsed) } : {}),
    ...(want.has('tokens') ? { tokens: findTokens(parsed) } : {}),
    ...traced({ path, want, ask, locate }, parsed),
    ...(want.has('stale') ? { stale: staleFact(lowered) } : {}),
    ...(want.has('chance') ? chanceFact(parsed) : {}),
    ...(want.has('chanceSigns') ? { chanceSigns: chanceSigns(parsed.map(({ fact }) => fact.source)) } : {}),
  };
}

const TRACED: readonly FileFactName[] = ['uses', 'randomness', 'unsteady', 'removedUses'];

/** One trace of the cells for all facts that rest on what they call. */
function traced(
  { path, want, ask, locate }: Pick<NotebookPythonInput, 'path' | 'want' | 'ask' | 'locate'>,
  texts: readonly PythonCell[],
): Partial<Pick<FileFacts, 'uses' | 'randomness' | 'unsteady' | 'removedUses'>> {
  if (!TRACED.some((name) => want.has(name))) return {};
  const removed = new RemovedCollector(texts, locate);
  const random = RandomnessCollector.of(texts, { path, ask, isNotebook: true, want });
  const listeners = [
    ...(want.has('removedUses') ? [removed.add.bind(removed)] : []),
    ...(random === undefined ? [] : [random.add.bind(random)]),
  ];
  const { uses } = tracedFacts({ path, texts, isScript: false, ask, listeners, locate });
  return { uses, removedUses: removed.result(), ...(random?.result() ?? NO_RANDOMNESS) };
}
