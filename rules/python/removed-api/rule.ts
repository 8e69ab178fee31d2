import type { RemovedApiFact } from '../../../src/api/index.js';
import { defineRule } from '../../../src/api/index.js';

interface Data {
  /** The module, for people who count what is missing. */
  module: string;
  packages: readonly string[];
  api: string;
  /** All names of this file that went with the same release. */
  apis: readonly string[];
  removedIn: string;
  replacement: string;
  source: string;
  specifier: string;
}
const PLACES = 50;

export const rule = defineRule({
  id: 'python/removed-api',
  scope: 'file',
  summary: 'Report uses of names that the allowed versions of a package no longer have.',
  why: 'A fresh install brings a version without the name, and the code stops there.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  kinds: ['notebook', 'python'],
  needs: { file: ['removedUses'], project: ['environment'] },
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
  *check({ file, project, problem }) {
    const groups = new Map<string, RemovedApiFact[]>();
    for (const fact of project.environment.removed) {
      if (fact.path !== file.path) continue;
      // What went with one release is one cause: code for TensorFlow 1 would else be a hundred findings.
      const key = `${fact.use.package} ${fact.use.removedIn} ${fact.versions} ${fact.use.reached ? 'always' : 'perhaps'}`;
      groups.set(key, [...(groups.get(key) ?? []), fact]);
    }
    for (const facts of groups.values()) {
      const [first] = facts;
      if (first === undefined) continue;
      const { use, versions, specifier, declaredAt } = first;
      const { api, module, removedIn, replacement, source, reached } = use;
      const apis = facts.map((fact) => fact.use.api);
      const data = { module, packages: [use.package], api, apis, removedIn, replacement, source, specifier };
      const [at, ...also] = facts.flatMap(({ use: { places } }) => places);
      if (at === undefined) continue;
      const related = declaredAt === undefined ? [] : [{ ...declaredAt, note: 'says which versions are allowed' }];
      yield problem(versions, data, at, {
        also: also.slice(0, PLACES),
        related,
        confidence: reached ? 'high' : 'medium',
        ...(versions === 'pinned' ? {} : { atMost: 'warning' }),
      });
    }
  },
});

function gone({ api, apis, packages, removedIn }: Data): string {
  const more =
    apis.length === 1
      ? ' is'
      : apis.length === 2
        ? ` and "${apis[1] ?? ''}" are`
        : ` and ${apis.length - 1} more names are`;
  return `"${api}"${more} gone since ${packages[0] ?? ''} ${removedIn}`;
}

function them({ apis }: Data): string {
  return apis.length === 1 ? 'it' : 'them';
}

function help({ replacement, packages, removedIn, source, apis, api }: Data): string {
  const [name = ''] = packages;
  const older = name === 'python' ? `declare a Python below ${removedIn}` : `pin "${name}<${removedIn}"`;
  return `Write ${replacement}${apis.length === 1 ? ' instead' : ` for "${api}"`}, or ${older} (${source}).`;
}
