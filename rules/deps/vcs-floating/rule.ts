import { defineRule, isFixedRef, isLocked } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'deps/vcs-floating',
  scope: 'file',
  summary: 'Require a commit or a tag for every dependency that comes from a repository.',
  why: 'A branch moves on: tomorrow the same line installs other code.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  kinds: ['requirements', 'pyproject', 'pipfile', 'conda-env', 'setup-cfg'],
  needs: { file: ['manifest'], project: ['locks'] },
  messages: {
    branch: ({ url, ref, editable }: { name: string; url: string; ref: string; editable: boolean }) => ({
      what: `"${url}" is installed from the branch "${ref}", which moves on`,
      help: `Write a commit instead: run "git ls-remote ${plain(url)} ${ref}" and put what it prints in place of "${ref}"${plainly(editable)}.`,
    }),
    noRef: ({ url, editable }: { name: string; url: string; editable: boolean }) => ({
      what: `"${url}" is installed from whatever its main branch holds that day`,
      help: `Run "git ls-remote ${plain(url)} HEAD" and add "@" and the commit that it prints${plainly(editable)}.`,
    }),
  },
  *check({ file: { manifest }, project, problem }) {
    if (isLocked(manifest, project.locks)) return;
    for (const { source, name, at, group, editable } of manifest.requirements) {
      if (source.kind !== 'vcs' || isFixedRef(source.ref)) continue;
      const { url, ref } = source;
      const extra = group === 'runtime' ? {} : { atMost: 'info' as const };
      if (ref === null) yield problem('noRef', { name, url, editable }, at, extra);
      else yield problem('branch', { name, url, ref, editable }, at, extra);
    }
  },
});

/** Without the "git+" that only pip wants. */
function plain(url: string): string {
  return url.replace(/^git\+/, '');
}

/** An editable clone at a commit is still one that anybody may change: editable-url would speak next. */
function plainly(editable: boolean): string {
  return editable ? ', without "-e"' : '';
}
