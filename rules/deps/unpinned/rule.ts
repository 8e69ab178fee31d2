import type { ManifestFact } from '../../../src/api/index.js';
import { defineRule, isLocked, quoteSome } from '../../../src/api/index.js';
import { isOfLibrary, keyOf, pinnedElsewhere } from './covered.js';
import { howToPin } from './how-to-pin.js';
import { versionOf, writeVersions } from './write-versions.js';

/** Entries in the sentence, and places beside the first one. */
const SHOWN = 5;
const PLACES = 50;
/** Names in the data: a hostile manifest has 100,000. */
const NAMED = 200;
/** Not what the code imports: conda's Python is a matter of its own, and what installs packages is at hand anyway. */
const TOOLS: ReadonlySet<string> = new Set(['python', 'pip', 'setuptools', 'wheel']);

export const rule = defineRule({
  id: 'deps/unpinned',
  scope: 'file',
  summary: 'Require an exact version for every dependency, or a lock file that has them.',
  why: 'Without exact versions the next install brings newer packages, and code that ran stops or gives other numbers.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
  kinds: ['requirements', 'pyproject', 'pipfile', 'conda-env'],
  needs: { file: ['manifest'], project: ['manifests', 'locks', 'environment'] },
  messages: {
    unpinned: (data: {
      names: readonly string[];
      entries: readonly string[];
      count: number;
      of: number;
      help: string;
    }) => ({
      what: `${howMany(data.count, data.of)} exact version: ${quoteSome(data.entries, SHOWN, data.count)}`,
      help: data.help,
    }),
  },
  *check({ file, project, problem }) {
    const { manifest } = file;
    if (isLocked(manifest, project.locks)) return;
    const mine = manifest.requirements.filter((one) => counts(one) && !isSelf(one, manifest));
    const pinned = pinnedElsewhere(manifest, project.manifests);
    const isLibrary = isOfLibrary(manifest, project.manifests);
    const open = mine.filter((one) => {
      if (one.exact || pinned.has(keyOf(one))) return false;
      // A library must work with many versions: its ranges are right.
      return !isLibrary || one.group === 'dev';
    });
    const runtime = open.filter(({ group }) => group === 'runtime');
    // What a plain install leaves out is worth a word, no more.
    const told = runtime.length > 0 ? runtime : open;
    const [first, ...rest] = told;
    if (first === undefined) return;
    const data = {
      names: told.slice(0, NAMED).map(({ name }) => name),
      entries: told.slice(0, SHOWN).map(({ name, specifier }) => name + specifier),
      count: told.length,
      of: runtime.length > 0 ? mine.filter(({ group }) => group === 'runtime').length : mine.length,
      help: howToPin(manifest, first, versionOf(first, manifest, project.environment)),
    };
    const fix = writeVersions(manifest, told, project.environment);
    yield problem('unpinned', data, first.at, {
      ...(fix === undefined ? {} : { fix }),
      related: rest.slice(0, PLACES).map(({ name, at }) => ({ ...at, note: `"${name}" names none either` })),
      ...(runtime.length > 0 ? {} : { atMost: 'info' }),
    });
  },
});

/** Packages from an index: URLs, repositories and paths have rules of their own. */
function counts({ source, name, normalized, group }: ManifestFact['requirements'][number]): boolean {
  return source.kind === 'index' && name !== '' && group !== 'constraint' && !TOOLS.has(normalized);
}

/** `all = ["mylib[plots,stats]"]` in mylib's own manifest joins its extras. */
function isSelf({ normalized }: ManifestFact['requirements'][number], { name }: ManifestFact): boolean {
  return normalized === name?.toLowerCase().replace(/[-_.]+/g, '-');
}

function howMany(open: number, all: number): string {
  if (open === 1) return all === 1 ? 'the only requirement names no' : `1 of ${all} requirements names no`;
  return open === all ? `none of the ${all} requirements names an` : `${open} of ${all} requirements name no`;
}
