import type { RequirementSource } from '../../api/index.js';
import { markerTrouble } from './marker-trouble.js';
import { parsePep508 } from './parse-pep508.js';
import { isArchive, isUrl, looksLikePath, parsePath, parseUrl, urlTrouble } from './parse-source.js';
import { isExact, showSpecifier } from './version-specifier.js';

/** `git+git@host:a/b.git`, `s3://…`: looks like a URL, but pip has no hand for it. */
const OTHER_URL = /^(?:(?:git|hg|svn|bzr)\+|[a-z][a-z0-9+.-]*:\/\/)/i;
const NO_URL = 'pip knows no such URL (for git, write "git+ssh://git@host/owner/name.git")';

/** A requirement as text, understood. */
export interface ParsedRequirement {
  readonly name: string;
  readonly extras: readonly string[];
  readonly specifier: string;
  readonly marker?: string;
  readonly source: RequirementSource;
  readonly exact: boolean;
}
export interface Trouble {
  readonly trouble: string;
}

/**
 * Understands the requirement of a line as pip does (`parse_req_from_line`): a URL, a package file, a PEP 508
 * specifier, a path. pip looks at the disk to tell a path from a name; here what is no specifier and looks like a path
 * is one.
 */
export function parseRequirement(text: string): ParsedRequirement | Trouble {
  // Behind a URL only "; " separates the marker: a URL may hold a ";".
  const separator = isUrl(text) ? '; ' : ';';
  const at = text.indexOf(separator);
  const bare = (at < 0 ? text : text.slice(0, at)).trim();
  const marker = at < 0 ? '' : text.slice(at + separator.length).trim();
  const trouble = marker === '' ? undefined : markerTrouble(marker.slice(0, 10_000));
  if (trouble !== undefined) return { trouble };
  const parsed = parseBare(bare);
  return 'trouble' in parsed || marker === '' ? parsed : { ...parsed, marker };
}

/** Understands a dependency specifier and nothing else: what pyproject.toml and setup.cfg hold. */
export function parseSpecifierLine(text: string): ParsedRequirement | Trouble {
  const parsed = parsePep508(text);
  return 'trouble' in parsed ? parsed : fromPep508(parsed);
}

/** Understands what stands behind `-e`: a folder, a VCS URL with `#egg=`, or `name @ url`. */
export function parseEditable(text: string): ParsedRequirement | Trouble {
  const parsed = parsePep508(text);
  if (!('trouble' in parsed) && parsed.url !== undefined) return fromPep508(parsed);
  const url = /^(?:git|hg|svn|bzr):/i.exec(text);
  // pip puts the kind before a bare "git://": "git+git://".
  const address = url === null ? text : `${url[0].slice(0, -1)}+${text}`;
  if (text === '') return { trouble: 'it names no folder and no URL' };
  if (!isUrl(address)) return OTHER_URL.test(text) ? { trouble: NO_URL } : parsePath(text);
  const trouble = urlTrouble(address);
  if (trouble !== undefined) return { trouble };
  const source = parseUrl(address);
  if (source.source.kind === 'url') return { trouble: 'only a folder or a repository can be installed with "-e"' };
  // Without a name pip stops before it has fetched anything.
  if (source.source.kind === 'vcs' && source.name === '')
    return { trouble: 'it names no package: pip wants "name @ " before the URL' };
  return source;
}

function parseBare(text: string): ParsedRequirement | Trouble {
  if (isUrl(text)) {
    const trouble = urlTrouble(text);
    return trouble === undefined ? parseUrl(text) : { trouble };
  }
  if (OTHER_URL.test(text)) return { trouble: NO_URL };
  const separator = text.indexOf('@');
  const hasUrl = separator >= 0 && !looksLikePath(text.slice(0, separator));
  if (isArchive(text.replace(/\[[^\][]*\]$/, '')) && !hasUrl) {
    const parsed = parsePath(text);
    const isBad = parsed.name === '' && /\.whl$/i.test(text);
    return isBad ? { trouble: 'a wheel is named "name-version-tags.whl"' } : parsed;
  }
  if (text.startsWith('.') || text.startsWith('/')) return parsePath(text);
  const parsed = parsePep508(text);
  if (!('trouble' in parsed)) return fromPep508(parsed);
  if (looksLikePath(text) && !hasUrl && !/\s/.test(text)) return parsePath(text);
  return parsed;
}

function fromPep508(parsed: Exclude<ReturnType<typeof parsePep508>, Trouble>): ParsedRequirement {
  const { name, extras, clauses, url, marker } = parsed;
  const rest = marker === undefined ? {} : { marker };
  if (url !== undefined) {
    const { source, specifier, exact } = isUrl(url) ? parseUrl(url) : parsePath(url);
    return { name, extras, specifier, source, exact, ...rest };
  }
  return {
    name,
    extras,
    specifier: showSpecifier(clauses),
    source: { kind: 'index' },
    exact: isExact(clauses),
    ...rest,
  };
}

/** PEP 503: lower case, runs of "-", "_" and "." are one "-". */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
