import { findSecrets } from './find-secrets.js';

/** The text with credentials replaced by `***`: in URLs, of known forms, private keys. Masking twice changes nothing. */
export function maskSecrets(text: string): string {
  const secrets = findSecrets(text);
  if (secrets.length === 0) return text;
  let masked = '';
  let from = 0;
  for (const { start, end, shown } of secrets) {
    masked += text.slice(from, start) + shown;
    from = end;
  }
  return masked + text.slice(from);
}
