import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'secrets/key-in-code',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Forbid keys in code.',
  why: 'Whoever clones can use the key; once it is revoked, as it has to be, the code stops working.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { file: ['tokens'] },
  messages: {
    key: ({ issuer, masked }: { issuer: string; masked: string }) => ({
      what: `"${masked}" has the form of a key of ${issuer}`,
      help: 'Revoke it at its issuer, and take the new one from the environment: os.environ["NAME"].',
    }),
  },
  *check({ file: { tokens }, problem }) {
    for (const { issuer, masked, at } of tokens) yield problem('key', { issuer, masked }, at);
  },
});
