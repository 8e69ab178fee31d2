import { defineRule } from '../../../src/api/index.js';

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
    for (const { kind, module, path, confidence, places } of project.environment.missingLocals) {
      const [at, ...also] = places;
      if (at !== undefined) yield problem(kind, { module, packages: [], path }, at, { also, confidence });
    }
  },
});

/** `sample` for `lab/sample.py`. */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).split('.', 1)[0] ?? '';
}
