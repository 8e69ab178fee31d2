import type { LockDifference } from '../../../src/api/index.js';
import { defineRule } from '../../../src/api/index.js';
import { sayDifference, sayFirst } from './say-difference.js';

/** Places that a finding shows beside its own. */
const SHOWN = 5;

export const rule = defineRule({
  id: 'deps/lockfile-stale',
  scope: 'project',
  summary: 'Require lock files that fit their manifest.',
  why: 'The lock file was not made again after its manifest was edited: an install stops, leaves out what is new, or takes versions of today.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { project: ['environment'] },
  messages: {
    stale: (data: {
      lock: string;
      manifest: string;
      command: string;
      folder: string;
      stops: boolean;
      differences: readonly Omit<LockDifference, 'at'>[];
    }) => {
      const { lock, manifest, command, folder, stops, differences } = data;
      const { said, left } = sayFirst(differences, lock, manifest);
      const more = left === 0 ? '' : `, and ${left} more difference${left === 1 ? '' : 's'}`;
      return {
        what: `${said}${more}`,
        help: `Type "${command}"${folder === '' ? '' : ` in "${folder}/"`} and commit "${lock}"${stops ? '; until then "poetry install" stops' : ''}.`,
      };
    },
  },
  *check({ project, problem }) {
    const { staleLocks, lockConflicts } = project.environment;
    const stale = new Set(staleLocks.map(({ lock }) => lock));
    // A lock that another tool's took over from is to be deleted, not to be made again: lockfile-conflict says so.
    const givenUp = new Set(
      lockConflicts.flatMap(({ paths }) => (paths.every((path) => stale.has(path)) ? [] : paths)),
    );
    for (const { lock, manifest, command, folder, stops, differences } of staleLocks) {
      const [first, ...rest] = differences;
      if (first === undefined || givenUp.has(lock)) continue;
      const shown = differences.map(({ kind, name, asked, locked }) => ({ kind, name, asked, locked }));
      const data = { lock, manifest, command, folder, stops, differences: shown };
      const related = [
        ...(first.at.path === lock ? [] : [{ path: lock, line: 1, column: 1, note: 'the lock file' }]),
        ...rest.slice(0, SHOWN).map((one) => ({ ...one.at, note: sayDifference(one, lock, manifest) })),
      ];
      // The other tools' own installs go on: they lock again, or install what is there.
      yield problem('stale', data, first.at, { related, ...(stops ? {} : { atMost: 'warning' }) });
    }
  },
});
