import type { RequirementFact } from '../../../src/api/index.js';
import { defineRule, isLocked } from '../../../src/api/index.js';

/** A tag of a release: `v1.2`, `1.2.0rc1`, `release-3`, `2021-05-01`. A branch rarely has a number. */
const TAG = /^v?\d+(?:\.\d+)*\w*$|\d+[._-]\d+|[-_/]v?\d+$/i;

export const rule = defineRule({
  id: 'deps/vcs-floating',
  scope: 'file',
  summary: 'Require a commit or a tag for every dependency that comes from a repository.',
  why: 'A branch moves on: tomorrow the same line installs other code.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  kinds: ['requirements', 'pyproject', 'pipfile', 'conda-env', 'setup-cfg'],
  needs: { file: ['manifest'], project: ['locks'] },
  messages: {
    branch: ({ url, ref }: { name: string; url: string; ref: string }) => ({
      what: `"${url}" is installed from the branch "${ref}", which moves on`,
      help: `Write a commit instead: run "git ls-remote ${plain(url)} ${ref}" and put what it prints in place of "${ref}".`,
    }),
    noRef: ({ url }: { name: string; url: string }) => ({
      what: `"${url}" is installed from whatever its main branch holds that day`,
      help: `Run "git ls-remote ${plain(url)} HEAD" and add "@" and the commit that it prints.`,
    }),
  },
  *check({ file: { manifest }, project, problem }) {
    if (isLocked(manifest, project.locks)) return;
    for (const { source, name, at, group } of manifest.requirements) {
      if (source.kind !== 'vcs' || isFixed(source)) continue;
      const { url, ref } = source;
      const extra = group === 'runtime' ? {} : { atMost: 'info' as const };
      if (ref === null) yield problem('noRef', { name, url }, at, extra);
      else yield problem('branch', { name, url, ref }, at, extra);
    }
  },
});

function isFixed({ ref }: Extract<RequirementFact['source'], { kind: 'vcs' }>): boolean {
  return ref !== null && (/^[0-9a-f]{7,64}$/i.test(ref) || TAG.test(ref) || ref.includes('${'));
}

/** Without the "git+" that only pip wants. */
function plain(url: string): string {
  return url.replace(/^git\+/, '');
}
