import type { MissingLocalFact } from '../../../src/api/index.js';
import { baseName, defineRule, quoteSome } from '../../../src/api/index.js';

/** So many missing modules in one file are one cause. */
const MANY = 4;
const SHOWN = 5;

interface Data {
  module: string;
  packages: readonly string[];
  path: string;
}

export const rule = defineRule({
  id: 'deps/local-import-missing',
  scope: 'project',
  summary: 'Require every module of the repository that the code imports to be committed.',
  why: "A module that lies on its author's machine only cannot be installed from anywhere: the code stops at that import.",
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { project: ['environment'] },
  messages: {
    generic: ({ module, path }: Data) => ({
      what: `"${module}" is imported, but the repository has no module of that name, and it is no package's name`,
      help: `Commit the file ("${path}", if it lies beside the code), or take the import out.`,
    }),
    relative: ({ module, path }: Data) => ({
      what: `"${module}" is imported, but there is no "${path}"`,
      help: `Commit "${path}", or take the import out.`,
    }),
    several: ({ modules, file }: { modules: readonly string[]; packages: readonly string[]; file: string }) => ({
      what: `"${file}" imports ${modules.length} modules that are not there: ${quoteSome(modules, SHOWN)}`,
      help: 'Commit them, or take the imports out.',
    }),
    ignored: ({ module, path }: Data) => ({
      what: `"${module}" is imported, but "${path}" is not committed`,
      help: `Type "git add -f ${path}", or take the import out.`,
    }),
    case: ({ module, path }: Data) => ({
      what: `"${module}" is imported, but the file is called "${path}": Python tells capitals apart`,
      help: `Write "${nameIn(path)}", or rename the file.`,
    }),
    unreachable: ({ module, path }: Data) => ({
      what: `"${module}" is imported, but "${path}" does not lie in the notebook's folder, where its kernel looks`,
      help: 'Make the modules a package that is installed ("pip install -e ."), or put the notebook beside them.',
    }),
  },
  *check({ project, problem }) {
    const { missingLocals } = project.environment;
    const many = byFile(missingLocals.filter(({ kind }) => kind === 'relative'));
    for (const [file, facts] of many) {
      const [at, ...also] = facts.flatMap(({ places }) => places);
      const modules = facts.map(({ module }) => module);
      const isSure = facts.some(({ confidence }) => confidence === 'high');
      if (at !== undefined)
        yield problem('several', { modules, packages: [], file }, at, { also, confidence: isSure ? 'high' : 'medium' });
    }
    for (const { kind, module, path, confidence, places } of missingLocals) {
      const [at, ...also] = places;
      if (at === undefined || (kind === 'relative' && many.has(at.path))) continue;
      yield problem(kind, { module, packages: [], path }, at, { also, confidence });
    }
  },
});

/** Files that lack several modules: a folder that was not committed whole, and not so many mistakes. */
function byFile(facts: readonly MissingLocalFact[]): ReadonlyMap<string, readonly MissingLocalFact[]> {
  const found = new Map<string, MissingLocalFact[]>();
  for (const fact of facts) {
    const file = fact.places[0]?.path ?? '';
    const known = found.get(file);
    if (known === undefined) found.set(file, [fact]);
    else known.push(fact);
  }
  for (const [file, alike] of found) if (alike.length < MANY) found.delete(file);
  return found;
}

/** `sample` for `lab/sample.py`. */
function nameIn(path: string): string {
  return baseName(path).split('.', 1)[0] ?? '';
}
