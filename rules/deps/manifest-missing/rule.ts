import type { Outline, Place } from '../../../src/api/index.js';
import { defineRule, folderOf, quoteSome, wholeFile } from '../../../src/api/index.js';

/** Names in the sentence; all of them are in `data.modules`. */
const SHOWN = 5;

export const rule = defineRule({
  id: 'deps/manifest-missing',
  scope: 'project',
  summary: 'Require a manifest that lists the packages which the code imports.',
  why: 'Without a list of packages nobody else can install what the code imports, and it stops at its first import.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { project: ['unserved', 'containers'] },
  messages: {
    missing: (data: { folder: string; modules: readonly string[]; packages: readonly string[]; files: number }) => ({
      what: `no manifest lists the packages that ${data.files === 1 ? 'a file' : `${data.files} files`} in ${data.folder === '' ? 'the repository' : `"${data.folder}/"`} import${data.files === 1 ? 's' : ''}: ${quoteSome(data.modules, SHOWN)}`,
      help: `Write "${data.folder === '' ? '' : `${data.folder}/`}requirements.txt", one package a line with the version you use ("pip freeze" prints it)${data.packages.length === 0 ? '' : `: ${data.packages.join(', ')}`}.`,
    }),
  },
  *check({ outlines, project, problem }) {
    for (const { folder, files, modules } of project.unserved) {
      const packages = [...new Set(modules.flatMap((one) => one.packages.slice(0, 1)))].sort();
      // First what is known to be a package; a name that nobody knows may be a module that was not committed.
      const shown = [...modules].sort((a, b) => Number(a.packages.length === 0) - Number(b.packages.length === 0));
      const related = shown.slice(0, SHOWN).map(({ module, at }) => ({ ...at, note: `imports "${module}"` }));
      // A container's own file may install the packages: then a clean run does not stop.
      const inContainer = project.containers.some(({ path, kind }) => kind !== 'binder' && isAbove(path, folder));
      const data = { folder, modules: shown.map(({ module }) => module), packages, files };
      yield problem('missing', data, placeOf(folder, shown[0]?.at.path, outlines), {
        related,
        ...(inContainer ? { atMost: 'warning' } : {}),
      });
    }
  },
});

/** The README of the folder, where people look for what to install; else the file with the first import. */
function placeOf(folder: string, first: string | undefined, outlines: readonly Outline[]): Place {
  const readme = outlines.find(({ path, kind }) => kind === 'readme' && folderOf(path) === folder);
  return wholeFile(readme?.path ?? first ?? folder);
}

function isAbove(path: string, folder: string): boolean {
  const own = folderOf(path).replace(/(?:^|\/)(?:docker|\.devcontainer|envs?|ci)$/, '');
  return own === '' || folder === own || folder.startsWith(`${own}/`);
}
