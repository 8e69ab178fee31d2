import type { TokenFact } from '../../api/index.js';
import { placeIn } from '../python/python-text.js';
import type { PythonText } from '../python/python-text.js';

/** Formats of keys as their issuers describe them. Only those that nothing else looks like: no entropy, no plain hex. */
const ISSUERS: readonly (readonly [string, RegExp])[] = [
  ['GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b/g],
  ['GitLab', /\bglpat-[A-Za-z0-9_-]{20}\b/g],
  ['AWS', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  ['Google', /\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g],
  ['OpenAI', /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,90}T3BlbkFJ[A-Za-z0-9_-]{20,90}(?![A-Za-z0-9_-])/g],
  ['Anthropic', /\bsk-ant-[a-z0-9]{3,8}-[A-Za-z0-9_-]{80,110}(?![A-Za-z0-9_-])/g],
  ['Hugging Face', /\bhf_[A-Za-z]{34}\b/g],
  ['Slack', /\bxox[abprs]-[0-9]{8,14}-[0-9A-Za-z-]{20,80}(?![A-Za-z0-9-])/g],
  ['Stripe', /\b[rs]k_live_[A-Za-z0-9]{24,99}\b/g],
  ['SendGrid', /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g],
  ['PyPI', /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,200}/g],
  ['npm', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['Databricks', /\bdapi[a-f0-9]{32}\b/g],
  ['Groq', /\bgsk_[A-Za-z0-9]{52}\b/g],
  [
    'a private key',
    /-----BEGIN (?:RSA |EC |OPENSSH |DSA )?PRIVATE KEY-----\s{0,99}(?:\\n|\n)?\s{0,99}[A-Za-z0-9+/]{40}/g,
  ],
];
/** What all formats above begin with: most files hold none, and are not looked at further. */
const ANY = /gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|AIza|\bsk-|hf_|xox|k_live_|SG\.|pypi-|npm_|dapi|gsk_|-----BEGIN/;
/** Documentation's own examples. */
const EXAMPLE = /EXAMPLE|X{6}|x{6}|0{10}|1234567890|(.)\1{7}/;
const MOST = 100;

/** Keys of known issuers in the code, comments too. What stays of one is its beginning. */
export function findTokens(texts: readonly PythonText[]): TokenFact[] {
  const found: TokenFact[] = [];
  for (const text of texts) {
    const { source } = text.module;
    if (!ANY.test(source)) continue;
    for (const [issuer, format] of ISSUERS)
      for (const match of source.matchAll(format)) {
        const [token] = match;
        if (EXAMPLE.test(token) || found.length >= MOST) continue;
        found.push({
          issuer,
          masked: `${token.slice(0, 4)}...`,
          at: placeIn(text, match.index, match.index + token.length),
        });
      }
  }
  return found;
}
