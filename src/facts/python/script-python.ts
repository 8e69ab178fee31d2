import type { FileFactName, FileFacts } from '../../api/index.js';
import { exportedNames } from '../../python/flow/exported-names.js';
import { parsePython } from '../../python/parse-python.js';
import { lowerModule } from '../../python/scopes/lower-module.js';
import { importFacts } from './import-facts.js';
import { syntaxFact } from './syntax-fact.js';

type ScriptFacts = Pick<FileFacts, 'imports'> & Partial<Pick<FileFacts, 'exports' | 'syntax'>>;

/** All facts about the Python of a script, from one parse. */
export function scriptPython(path: string, source: string, want: ReadonlySet<FileFactName>): ScriptFacts {
  const module = parsePython(source, { ipython: false });
  const text = { path, module };
  return {
    imports: importFacts([text]),
    ...(want.has('exports') ? { exports: exportedNames([{ module, scope: lowerModule(module) }]) } : {}),
    ...(want.has('syntax') ? { syntax: syntaxFact([text]) } : {}),
  };
}
