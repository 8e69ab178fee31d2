import type { Fix, RemovedApiFact } from '../../../src/api/index.js';
import { defineRule } from '../../../src/api/index.js';

interface Data {
  /** The module, for people who count what is missing. */
  module: string;
  packages: readonly string[];
  api: string;
  /** All names of the package, and in the same order what to write for them. */
  apis: readonly string[];
  replacements: readonly string[];
  files: number;
  /** The release that took the first of them away, and the one that took the last. */
  removedIn: string;
  lastIn: string;
  replacement: string;
  source: string;
  specifier: string;
}
const PLACES = 200;
/** A hostile repository has any number of files: each of these many has a place of its own. */
const USES = 1000;
const NAMED = 100;
const SHOWN = 3;

export const rule = defineRule({
  id: 'python/removed-api',
  scope: 'project',
  summary: 'Report uses of names that the allowed versions of a package no longer have.',
  why: 'A fresh install brings a version without the name, and the code stops there.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  fixable: true,
  needs: { project: ['environment'] },
  messages: {
    pinned: (data: Data) => ({
      what: `${gone(data)}, and only versions without ${them(data)} are allowed ("${data.specifier}")`,
      help: help(data),
    }),
    allowed: (data: Data) => ({
      what: `${gone(data)}, which "${data.specifier}" allows: a fresh install today breaks here`,
      help: help(data),
    }),
    free: (data: Data) => ({
      what: `${gone(data)}, and nothing asks for an older release: a fresh install today breaks here`,
      help: help(data),
    }),
  },
  *check({ project, problem }) {
    for (const facts of byCause(project.environment.removed)) {
      const [first] = facts;
      if (first === undefined) continue;
      const { use, versions, specifier, declaredAt } = first;
      const { api, module, replacement } = use;
      const byRelease = facts.map((fact) => fact.use).sort((a, b) => compareReleases(a.removedIn, b.removedIn));
      const { removedIn, source } = byRelease[0] ?? use;
      const names = new Map(facts.map((fact) => [fact.use.api, fact.use.replacement]));
      const data = {
        module,
        packages: [use.package],
        api,
        apis: [...names.keys()].slice(0, NAMED),
        replacements: [...names.values()].slice(0, NAMED),
        files: new Set(facts.map(({ path }) => path)).size,
        removedIn,
        lastIn: byRelease.at(-1)?.removedIn ?? removedIn,
        replacement,
        source,
        specifier,
      };
      const each = Math.max(1, Math.floor(PLACES / facts.length));
      const [at, ...also] = facts.slice(0, USES).flatMap(({ use: { places } }) => places.slice(0, each));
      if (at === undefined) continue;
      const related = declaredAt === undefined ? [] : [{ ...declaredAt, note: 'says which versions are allowed' }];
      yield problem(versions, data, at, {
        also,
        related,
        ...renames(facts),
        confidence: facts.some((fact) => fact.use.reached) ? 'high' : 'medium',
        ...(versions === 'pinned' ? {} : { atMost: 'warning' }),
      });
    }
  },
});

/** `np.float` is `float`, whatever release there is. */
function renames(facts: readonly RemovedApiFact[]): { fix?: Fix } {
  const renamed = facts.filter(({ use }) => use.edits !== undefined);
  if (renamed.length === 0) return {};
  const names = new Map(renamed.map(({ use }) => [use.replacement, use.api]));
  const title = `Write ${[...names]
    .slice(0, SHOWN)
    .map(([to, from]) => `"${to}" for "${from}"`)
    .join(', ')}${names.size > SHOWN ? ' and so on' : ''}`;
  // Two names that one line imports are mended by one edit.
  const edits = new Map(
    renamed.flatMap(({ use }) => use.edits ?? []).map((edit) => [`${edit.path}:${edit.start}`, edit]),
  );
  return { fix: { title, safety: 'safe', edits: [...edits.values()] } };
}

/**
 * What one manifest allows of one package is one cause, mended by one pin: code for TensorFlow 1 would else be hundreds of
 * findings. What a run surely comes by stands first.
 */
function byCause(facts: readonly RemovedApiFact[]): Iterable<readonly RemovedApiFact[]> {
  const groups = new Map<string, RemovedApiFact[]>();
  for (const fact of facts) {
    const { use, versions, declaredAt } = fact;
    const by = declaredAt === undefined ? '' : `${declaredAt.path} ${declaredAt.cell ?? ''}`;
    const key = [use.package, versions, by].join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => Number(b.use.reached) - Number(a.use.reached)));
}

function compareReleases(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function gone({ api, apis, files, packages, removedIn, lastIn }: Data): string {
  const more =
    apis.length === 1 ? '' : apis.length === 2 ? ` and "${apis[1] ?? ''}"` : ` and ${apis.length - 1} more names`;
  const used = files === 1 ? '' : `, used in ${files} files,`;
  return `"${api}"${more}${used} ${apis.length === 1 ? 'is' : 'are'} gone since ${packages[0] ?? ''} ${removedIn}${lastIn === removedIn ? '' : ` to ${lastIn}`}`;
}

function them({ apis }: Data): string {
  return apis.length === 1 ? 'it' : 'them';
}

function help({ packages, removedIn, source, apis, replacements }: Data): string {
  const [name = ''] = packages;
  const older = name === 'python' ? `declare a Python below ${removedIn}` : `pin "${name}<${removedIn}"`;
  const shown = apis.slice(0, SHOWN).map((api, i) => `${replacements[i] ?? ''} for "${api}"`);
  const written = apis.length === 1 ? `${replacements[0] ?? ''} instead` : shown.join(', ');
  return `Write ${written}${apis.length > SHOWN ? ' and so on' : ''}, or ${older} (${source}).`;
}
