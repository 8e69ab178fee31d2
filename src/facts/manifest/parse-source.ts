import type { RequirementSource } from '../../api/index.js';
import { maskSecrets } from '../../messages/mask-secrets.js';

/** Where a URL or path leads, with what its text says of the package. */
export interface ParsedSource {
  readonly source: RequirementSource;
  readonly name: string;
  readonly extras: readonly string[];
  /** `==1.2.3` for a wheel, whose file name says it; else "". */
  readonly specifier: string;
  /** The content cannot change: a commit, or a hash behind "#". */
  readonly exact: boolean;
}

const VCS = /^(?:git|hg|svn|bzr)\+|^(?:git|ssh|hg|svn|sftp|bzr):/i;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const URL_SCHEMES = new Set(['http', 'https', 'file', 'ftp']);
const ARCHIVE = /\.(?:whl|zip|tar\.gz|tgz|tar|tar\.bz2|tbz|tar\.xz|txz|tlz|tar\.lz|tar\.lzma)$/i;
const COMMIT = /^[0-9a-f]{7,64}$/i;
const EGG = /[#&]egg=([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[([^\]&]*)\])?/;
const HASH = /[#&](?:md5|sha\d+)=[0-9a-f]{16,}/i;

/** Whether pip takes a text for a URL: by its scheme alone. */
export function isUrl(text: string): boolean {
  const scheme = SCHEME.exec(text.slice(0, 40))?.[1]?.toLowerCase();
  return scheme !== undefined && (URL_SCHEMES.has(scheme) || /^(?:git|hg|svn|bzr)\+/.test(scheme));
}

/** Whether a text ends like a package file: `x.whl`, `x-1.0.tar.gz`. */
export function isArchive(text: string): boolean {
  return ARCHIVE.test(text);
}

/** Whether pip takes a text for a path before it looks at the disk; Windows' drive letters and backslashes included. */
export function looksLikePath(text: string): boolean {
  return (
    text.startsWith('.') || text.startsWith('~') || text.includes('/') || text.includes('\\') || /^[A-Za-z]:/.test(text)
  );
}

/** Why pip would not take a URL: a wheel whose name tells no version, a `#egg=` that is no name; nothing for most. */
export function urlTrouble(url: string): string | undefined {
  if (/^[^?#]*\.whl(?:[?#]|$)/i.test(url) && wheelName(url).name === undefined)
    return 'a wheel is named "name-version-tags.whl"';
  const egg = /[#&]egg=([^&]*)/.exec(url)?.[1];
  const isName = egg === undefined || /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:\[[^\]]*\])?$/.test(egg);
  return isName || egg.includes('${') ? undefined : `"${egg.slice(0, 80)}" behind "#egg=" is no package name`;
}

/** Takes a URL apart. `#egg=`, a wheel's file name, `@ref` and hashes are understood; credentials are masked. */
export function parseUrl(url: string): ParsedSource {
  const egg = EGG.exec(url);
  const extras = (egg?.[2] ?? '').split(',').filter((extra) => extra !== '');
  const base = { name: egg?.[1] ?? '', extras, specifier: '' };
  if (VCS.test(url)) {
    const { address, ref } = splitRef(url);
    return {
      ...base,
      source: { kind: 'vcs', url: maskSecrets(address), ref },
      exact: ref !== null && COMMIT.test(ref),
    };
  }
  if (/^file:/i.test(url)) return { ...base, ...parsePath(url), ...(egg === null ? {} : base), exact: false };
  const wheel = wheelName(url);
  return { ...base, ...wheel, source: { kind: 'url', url: maskSecrets(url) }, exact: HASH.test(url) };
}

/** Takes a local path apart: `./lib[extra]`, `wheels/x-1.0-py3-none-any.whl`. */
export function parsePath(text: string): ParsedSource {
  const bracket = /^(.+)\[([^\][]*)\]$/s.exec(text);
  const path = bracket?.[1] ?? text;
  const extras = (bracket?.[2] ?? '').split(',').map((extra) => extra.trim());
  return {
    name: '',
    specifier: '',
    ...wheelName(path),
    extras: extras.filter((extra) => extra !== ''),
    source: { kind: 'path', path: maskSecrets(path) },
    exact: false,
  };
}

/** Splits `git+https://host/repo.git@ref#egg=x` into address and ref: the last "@" of the path, as pip does. */
function splitRef(url: string): { readonly address: string; readonly ref: string | null } {
  const bare = url.slice(0, url.includes('#') ? url.indexOf('#') : url.length);
  const authority = bare.indexOf('//');
  const path = bare.indexOf('/', authority < 0 ? 0 : authority + 2);
  const at = bare.lastIndexOf('@');
  if (path < 0 || at < path) return { address: bare, ref: null };
  return { address: bare.slice(0, at), ref: bare.slice(at + 1) };
}

/** Name and version of a wheel from its file name (the wheel specification, "File name convention"). */
function wheelName(url: string): { readonly name?: string; readonly specifier?: string } {
  const file = /(?<![^/\\])([^/\\]*)\.whl(?:[#?]|$)/i.exec(url.slice(-300))?.[1];
  const [name, version, ...tags] = decode(file ?? '').split('-');
  if (name === undefined || version === undefined || tags.length < 3 || tags.length > 4) return {};
  return /^[A-Za-z0-9][\w.]*$/.test(name) && /^\d[\w.+!]*$/.test(version) ? { name, specifier: `==${version}` } : {};
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
