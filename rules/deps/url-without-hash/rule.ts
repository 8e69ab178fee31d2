import { defineRule, isLocked } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'deps/url-without-hash',
  scope: 'file',
  summary: 'Require a hash for every dependency that is downloaded from a URL.',
  why: 'What lies behind a URL can be replaced without a trace; with a hash the installation notices.',
  levels: { recommended: 'info', strict: 'warning', paper: 'warning' },
  kinds: ['requirements', 'pyproject', 'pipfile', 'conda-env', 'setup-cfg'],
  needs: { file: ['manifest'], project: ['locks'] },
  messages: {
    noHash: ({ url }: { name: string; url: string }) => ({
      what: `"${url}" is downloaded without a hash`,
      help: 'Download it, run "pip hash" on it and add "#sha256=" and the hash behind the URL.',
    }),
  },
  *check({ file: { manifest }, project, problem }) {
    if (isLocked(manifest, project.locks)) return;
    for (const { source, name, at, exact, hashed } of manifest.requirements)
      if (source.kind === 'url' && !exact && !hashed) yield problem('noHash', { name, url: source.url }, at);
  },
});
