import { defineRule } from '../../../src/api/index.js';

/** Hosts that only some networks reach, and services that give each customer an index of their own. */
const PRIVATE_HOST =
  /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?::1)|\.(?:local|lan|internal|intranet|corp|home|test|localdomain)$|^[^.]+$|(?:^|[.-])(?:artifactory|jfrog|nexus|devpi|codeartifact)(?:[.-]|$)|\.pkgs\.visualstudio\.com$|^pkgs\.dev\.azure\.com$/i;

export const rule = defineRule({
  id: 'deps/private-index',
  scope: 'file',
  summary: 'Forbid package indexes that other people cannot reach.',
  why: 'Whoever is outside of that network, or has no account there, cannot install anything.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  kinds: ['requirements', 'pipfile', 'conda-env'],
  needs: { file: ['manifest'] },
  messages: {
    host: ({ url }: { url: string }) => ({
      what: `"${url}" is an index that others cannot reach`,
      help: 'Take the line out, or publish the packages that come from there.',
    }),
    credentials: ({ url }: { url: string }) => ({
      what: `the index "${url}" asks for a name and a password`,
      help: 'Take the line out, or say in the README how to get access. A password that was committed is known: change it.',
    }),
  },
  *check({ file: { manifest }, problem }) {
    for (const { kind, text, at } of manifest.sources) {
      if (kind === 'channel' || kind === 'trusted-host') continue;
      const [, login, host] = /^[a-z][a-z0-9+.-]*:\/\/(?:([^/@]*)@)?([^/:?#]*)/i.exec(text) ?? [];
      if (host === undefined) continue;
      if (login !== undefined) yield problem('credentials', { url: text }, at);
      else if (PRIVATE_HOST.test(host)) yield problem('host', { url: text }, at);
    }
  },
});
