import type { RequirementFact } from '../../../src/api/index.js';
import { defineRule, quoteSome } from '../../../src/api/index.js';

const PLACES = 50;
/** `/home/…`, `C:\…`, `\\server`, `~/…`, `file:///…`: means something on one machine only. */
const OF_ONE_MACHINE = /^(?:\/|\\|~|[A-Za-z]:[\\/]|file:)/i;

export const rule = defineRule({
  id: 'deps/local-path',
  scope: 'file',
  summary: 'Forbid requirements that point to a place outside of the repository.',
  why: 'The path exists on the machine that wrote the manifest and nowhere else, so the installation stops there.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  kinds: ['requirements', 'pyproject', 'pipfile', 'conda-env', 'setup-cfg'],
  needs: { file: ['manifest'] },
  messages: {
    localPath: ({ paths, pin }: { names: readonly string[]; paths: readonly string[]; pin: string }) => ({
      what: `${paths.length === 1 ? 'a requirement points' : `${paths.length} requirements point`} outside of the repository: ${quoteSome(paths, 3)}`,
      help: `Write a version instead, such as "${pin}" ("pip list --format=freeze" prints such lines), or commit what lies there.`,
    }),
  },
  *check({ file: { manifest }, problem }) {
    const depth = manifest.path.split('/').length - 1;
    const found = manifest.requirements.filter((one) => leadsOut(one, depth));
    const [first, ...rest] = found;
    if (first === undefined) return;
    const names = found.map(({ name }) => name);
    const named = found.find(({ name }) => name !== '');
    // A wheel's name tells the version.
    const pin = `${named?.name ?? 'package'}${named?.specifier === '' || named === undefined ? '==<version>' : named.specifier}`;
    const data = { names, paths: found.map(pathOf), pin };
    yield problem('localPath', data, first.at, {
      related: rest.slice(0, PLACES).map((one) => ({ ...one.at, note: `"${pathOf(one)}"` })),
    });
  },
});

function pathOf({ source }: RequirementFact): string {
  return source.kind === 'path' ? source.path : '';
}

function leadsOut(requirement: RequirementFact, depth: number): boolean {
  const path = pathOf(requirement);
  if (path === '' || path.includes('${')) return false;
  if (OF_ONE_MACHINE.test(path)) return !/^file:(?!\/)/i.test(path);
  let level = depth;
  for (const part of path.split(/[\\/]/)) {
    if (part === '..') level--;
    else if (part !== '.' && part !== '') level++;
    if (level < 0) return true;
  }
  return false;
}
