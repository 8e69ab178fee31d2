import type { FileFactName, FileFacts } from '../../api/index.js';
import { exportedNames } from '../../python/flow/exported-names.js';
import { parsePython } from '../../python/parse-python.js';
import { lowerModule } from '../../python/scopes/lower-module.js';
import { chanceFact, chanceSigns } from '../randomness/chance-fact.js';
import { cellInstalls } from '../installs/cell-installs.js';
import { moduleSearch } from '../installs/module-search.js';
import { tracedFacts } from '../lineage/traced-facts.js';
import { NO_RANDOMNESS, RandomnessCollector } from '../randomness/randomness-collector.js';
import { RemovedCollector } from '../removed/removed-collector.js';
import type { Locate } from '../removed/removed-collector.js';
import { findTokens } from '../secrets/find-tokens.js';
import { importFacts } from './import-facts.js';
import type { Ask } from '../reader.js';
import type { PythonText } from './python-text.js';
import { syntaxFact } from './syntax-fact.js';

type ScriptFacts = Pick<FileFacts, 'imports'> &
  Partial<Pick<FileFacts, 'installs' | 'moduleSearch'>> &
  Partial<
    Pick<
      FileFacts,
      | 'exports'
      | 'chance'
      | 'chanceSigns'
      | 'uses'
      | 'tokens'
      | 'constants'
      | 'randomness'
      | 'unsteady'
      | 'removedUses'
      | 'syntax'
    >
  >;

const TRACED: readonly FileFactName[] = ['uses', 'constants', 'randomness', 'unsteady', 'removedUses'];

/** All facts about the Python of a script, from one parse. */
export function scriptPython(
  path: string,
  source: string,
  want: ReadonlySet<FileFactName>,
  ask: Ask,
  locate: Locate,
): ScriptFacts {
  const module = parsePython(source, { ipython: false });
  const text = { path, module };
  return {
    imports: importFacts([text]),
    ...(want.has('installs') ? { installs: cellInstalls([text]) } : {}),
    ...(want.has('moduleSearch') ? { moduleSearch: moduleSearch([source]) } : {}),
    ...(want.has('exports') ? { exports: exportedNames([{ module, scope: lowerModule(module) }]) } : {}),
    ...(want.has('tokens') ? { tokens: findTokens([text]) } : {}),
    ...(TRACED.some((name) => want.has(name)) ? traced(text, want, ask, locate) : {}),
    ...(want.has('chance') ? chanceFact([text]) : {}),
    ...(want.has('chanceSigns') ? { chanceSigns: chanceSigns([source]) } : {}),
    ...(want.has('syntax') ? { syntax: syntaxFact([text]) } : {}),
  };
}

/** A file that is asked for its constants asks no further: chains of imports may be long. */
function traced(
  text: PythonText,
  want: ReadonlySet<FileFactName>,
  ask: Ask,
  locate: Locate,
): Pick<FileFacts, 'uses' | 'constants' | 'randomness' | 'unsteady' | 'removedUses'> {
  const { path } = text;
  const removed = new RemovedCollector([text], locate);
  const follow = want.has('uses') ? ask : (): undefined => undefined;
  const random = RandomnessCollector.of([text], { path, ask, isNotebook: false, want });
  const listeners = [
    ...(want.has('removedUses') ? [removed.add.bind(removed)] : []),
    ...(random === undefined ? [] : [random.add.bind(random)]),
  ];
  const isForConstants = !want.has('uses') && listeners.length === 0;
  const facts = tracedFacts({ path, texts: [text], isScript: true, ask: follow, listeners, isForConstants });
  return { ...facts, removedUses: removed.result(), ...(random?.result() ?? NO_RANDOMNESS) };
}
