import { defineRule, isFixedRef, isLocked } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'deps/editable-url',
  scope: 'file',
  summary: 'Forbid editable installs of other people\'s repositories ("-e git+…").',
  why: 'An editable install keeps a clone in "src/" that anybody may have changed, so what ran is not what the line says.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  kinds: ['requirements', 'conda-env', 'pipfile'],
  needs: { file: ['manifest'], project: ['locks'] },
  messages: {
    editable: ({ name, url }: { name: string; url: string }) => ({
      what: `"${url}" is installed as an editable clone`,
      help: `Take "-e" out: "${name === '' ? '' : `${name} @ `}${url}".`,
    }),
  },
  *check({ file: { manifest }, project, problem }) {
    const locked = isLocked(manifest, project.locks);
    for (const { source, editable, name, at } of manifest.requirements) {
      if (!editable || source.kind !== 'vcs') continue;
      // A line that moves on is vcs-floating's: one finding a line, and the graver one.
      if (!locked && !isFixedRef(source.ref)) continue;
      const url = source.ref === null ? source.url : `${source.url}@${source.ref}`;
      yield problem('editable', { name, url }, at);
    }
  },
});
