import type { Place } from '../../../src/api/index.js';

export interface UrlCause {
  readonly kind: 'branch' | 'short' | 'plain';
  /** Equal for URLs that one change would mend. */
  readonly key: string;
  readonly branch: string;
}
export interface FetchedFrom {
  readonly cause: UrlCause;
  readonly urls: Set<string>;
  readonly places: Place[];
}

const BRANCH =
  /^https?:\/\/(?:raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(?:refs\/heads\/)?|(?:www\.)?github\.com\/([^/]+\/[^/]+)\/(?:raw|blob|archive)\/(?:refs\/heads\/)?)(main|master|develop|dev|gh-pages|HEAD)\b/i;
const SHORT = /^https?:\/\/(bit\.ly|goo\.gl|tinyurl\.com|t\.co|git\.io|ow\.ly|is\.gd|rb\.gy|cutt\.ly|shorturl\.at)\//i;
/** Not of the own machine or network, and with a name that is known. */
const PLAIN =
  /^http:\/\/(?!localhost|127\.|0\.0\.0\.0|192\.168\.|10\.|[^/]*\.(?:internal|intranet|local|lan|corp)\b)([^*/]+\.[a-z]+)\//i;

/** Why a URL may give something else tomorrow; nothing if there is no such sign. */
export function urlCause(url: string): UrlCause | undefined {
  const branch = BRANCH.exec(url);
  if (branch !== null) {
    const name = branch[3] ?? '';
    return { kind: 'branch', key: 'branch', branch: name };
  }
  const short = SHORT.exec(url);
  if (short !== null) return { kind: 'short', key: 'short', branch: '' };
  const plain = PLAIN.exec(url);
  return plain === null ? undefined : { kind: 'plain', key: 'http', branch: '' };
}
