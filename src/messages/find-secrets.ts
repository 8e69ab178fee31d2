/** A stretch of text (UTF-16 offsets, end exclusive) that is a credential, and what to show instead. */
export interface Secret {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

/**
 * One pattern a kind of credential; group 1, where there is one, is what stays in front. Each starts with a literal and
 * repeats one class of characters at a time, behind a boundary, so that no input makes the search more than linear.
 */
const PATTERNS: readonly RegExp[] = [
  // Private keys: up to the end mark, or to the end of the text where it is cut off.
  /(-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----)[^]*?(?=-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  // http(s)://token@host and any://user:password@host. `ssh://git@host` holds no secret.
  /(\bhttps?:\/\/)(?!git@)[^\s/?#"'`<>\\]{1,1000}(?=@)/gi,
  /(:\/\/)[^\s/?#"'`<>\\:@]{0,200}:[^\s/?#"'`<>\\]{1,1000}(?=@)/g,
  // ?token=..., &X-Amz-Signature=...
  /([?&;](?:[\w-]{0,40}[_-])?(?:token|api_?key|key|secret|passw(?:or)?d|pwd|sig|signature|credential|auth|awsaccesskeyid|accesskey|subscription-key)=)(?![{[$<])[^\s&#"'`<>\\]{4,}/gi,
  // GitHub, GitLab
  /(?<![A-Za-z0-9])(gh[pousr]_)[A-Za-z0-9]{16,}/g,
  /(?<![A-Za-z0-9])(github_pat_)\w{16,}/g,
  /(?<![A-Za-z0-9])(glpat-)[\w-]{16,}/g,
  // AWS key ids; the secret itself has no form of its own, so its name must stand beside it.
  /(?<![A-Za-z0-9])(A(?:KIA|SIA))[A-Z0-9]{12,}/g,
  /(aws_?(?:secret|session)[\w-]{0,40}["']?\s{0,8}[:=]\s{0,8}["']?)[A-Za-z0-9/+=]{16,}/gi,
  /(?<![A-Za-z0-9])(xox[abeoprs]-|xapp-)[\w-]{8,}/g,
  /(hooks\.slack\.com\/(?:services|workflows)\/)[\w/-]{8,}/g,
  // OpenAI, Anthropic, Hugging Face, Google, Stripe, package registries, SendGrid, Weights & Biases
  /(?<![A-Za-z0-9])(sk-)(?=[\w-]{0,200}\d)[\w-]{16,}/g,
  /(?<![A-Za-z0-9])(hf_|api_org_)[A-Za-z0-9]{20,}/g,
  /(?<![A-Za-z0-9])(AIza)[\w-]{24,}/g,
  /(?<![A-Za-z0-9])(ya29\.)[\w-]{16,}/g,
  /(?<![A-Za-z0-9])((?:sk|rk|pk)_(?:live|test)_|whsec_)[A-Za-z0-9]{10,}/g,
  /(?<![A-Za-z0-9])(pypi-)[\w-]{32,}/g,
  /(?<![A-Za-z0-9])(npm_)[A-Za-z0-9]{24,}/g,
  /(?<![A-Za-z0-9])(SG\.)[\w-]{10,}(?:\.[\w-]{10,})?/g,
  /(?<![A-Za-z0-9])(dckr_pat_|dapi|shpat_|r8_|gsk_)[A-Za-z0-9_-]{24,}/g,
  // JSON web tokens
  /(?<![\w-])(eyJ)[\w-]{6,}\.eyJ[\w-]{6,}(?:\.[\w-]*)?/g,
  /(authorization["']?\s{0,8}[:=]\s{0,8}["']?(?:bearer|basic|token)\s{1,4})[A-Za-z0-9+/._~-]{8,}=*/gi,
  /\b(Bearer\s{1,4})[A-Za-z0-9+/._~-]{20,}=*/g,
  // password = "...", "api_key": "...": the name tells. Tokens must be long: `pad_token="[PAD]"` is no secret.
  /((?:passw(?:or)?d|passwd|pwd|passphrase)["']?\]?\s{0,8}[:=]\s{0,8}(["']))(?!\2)[^"'\n]{1,400}(?=["'])/gi,
  /((?:secret|secret_?key|client_?secret|api_?key|apikey|access_?key|auth_?key|account_?key|token)["']?\]?\s{0,8}[:=]\s{0,8}["'])[\w+/.=~-]{16,400}(?=["'])/gi,
  /(\bkey["']?\s{0,8}[:=]\s{0,8}["'])[0-9a-f]{32,64}(?=["'])/g,
  // PASSWORD=... of a Dockerfile or an .env file; not `TOKEN=os.environ["TOKEN"]`, not `${TOKEN}`.
  /((?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_KEY)=)[^\s"'()[\]{}$]{6,400}(?=\s|$)/g,
];

/** What all patterns above hold some of. Most texts hold none of it, and need no two dozen searches. */
const ANY =
  /-----BEGIN|@|[?&;]|gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|aws|xox|xapp-|hooks\.slack|sk-|hf_|api_org_|AIza|ya29|[srp]k_|whsec_|pypi-|npm_|SG\.|dckr_pat_|dapi|shpat_|r8_|gsk_|eyJ|authorization|bearer|pass|pwd|secret|key|token/i;

/** All credentials in a text, in order, without overlaps. Linear in its length. */
export function findSecrets(text: string): Secret[] {
  if (!ANY.test(text)) return [];
  const found: Secret[] = [];
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const kept = match[1] ?? '';
      const end = match.index + match[0].length;
      found.push({ start: match.index + kept.length, end, shown: '***' });
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Secret[] = [];
  for (const secret of found) {
    const last = apart.at(-1);
    if (last === undefined || secret.start >= last.end) apart.push(secret);
    // What overlaps is one secret: `https://bob:ghp_...@host` is found by two patterns.
    else if (secret.end > last.end) apart[apart.length - 1] = { ...last, end: secret.end };
  }
  return apart;
}
