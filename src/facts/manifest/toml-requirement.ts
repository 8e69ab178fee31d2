import type { RequirementFact, RequirementSource } from '../../api/index.js';
import { maskSecrets } from '../../messages/mask-secrets.js';
import type { Collected } from './collected.js';
import { addEntryProblem } from './collected.js';
import type { OpenManifest } from './open-manifest.js';
import { normalizeName, parseSpecifierLine } from './parse-requirement.js';
import { parseUrl } from './parse-source.js';
import { poetryRange } from './poetry-range.js';
import { pipFact } from './requirement-fact.js';
import type { TomlItem, TomlTable } from './toml-tree.js';
import { tomlAt, tomlString } from './toml-tree.js';
import { isExact, parseSpecifier } from './version-specifier.js';

export type Grouped = Pick<RequirementFact, 'group' | 'groupName'>;

/** Reads one string of an array of dependency specifiers: `"numpy>=1.26"`. */
export function readSpecifierString(open: OpenManifest, item: TomlItem, grouped: Grouped, into: Collected): void {
  const at = open.text.place(item.start, item.end);
  if (item.type !== 'scalar' || typeof item.value !== 'string') {
    const what = `"${shown(open, item)}" is no requirement: it is not a string`;
    addEntryProblem(into, { what, help: 'Write each requirement as a string, such as "numpy>=1.26".', at });
    return;
  }
  const parsed = parseSpecifierLine(item.value);
  if ('trouble' in parsed) {
    const what = `"${maskSecrets(item.value).slice(0, 80)}" is no requirement: ${parsed.trouble}`;
    addEntryProblem(into, { what, help: 'Write a requirement such as "numpy>=1.26,<3" or "name @ https://…".', at });
    return;
  }
  const inner = { start: item.inner, end: item.inner + item.value.length };
  const isPlain = open.source.slice(inner.start, inner.end) === item.value;
  into.requirements.push(
    pipFact(parsed, {
      ...grouped,
      at: open.text.place(inner.start, isPlain ? inner.end : item.end),
      ...(isPlain ? open.span(inner.start, inner.end) : {}),
    }),
  );
}

/** Reads all strings of an array; anything but an array is a problem. */
export function readSpecifierArray(
  open: OpenManifest,
  item: TomlItem | undefined,
  grouped: Grouped,
  into: Collected,
): void {
  if (item === undefined) return;
  if (item.type === 'array') {
    for (const element of item.items) readSpecifierString(open, element, grouped, into);
    return;
  }
  const what = `"${shown(open, item)}" is no list of requirements`;
  addEntryProblem(into, {
    what,
    help: 'Write a list of strings: ["numpy>=1.26"].',
    at: open.text.place(item.start, item.end),
  });
}

/**
 * Reads one entry of a table of requirements (Poetry, Pipfile): `numpy = "^1.26"`, `numpy = { version = "…" }`, a list of
 * such for several markers. `range` translates the tool's version constraint to PEP 440.
 */
export function readNamedRequirement(
  open: OpenManifest,
  name: string,
  item: TomlItem,
  grouped: Grouped,
  into: Collected,
  range: (written: string) => string = poetryRange,
): void {
  const from = item.keyStart ?? item.start;
  const known = { at: open.text.place(from, item.end), ...open.span(from, item.end) };
  const versions = item.type === 'array' ? item.items : [item];
  for (const version of versions) {
    if (version.type === 'table') into.requirements.push(fromTable(name, version, grouped, known, range));
    else if (version.type === 'scalar' && typeof version.value === 'string')
      into.requirements.push(named(name, range(version.value), { kind: 'index' }, false, { ...grouped, ...known }));
    else
      addEntryProblem(into, {
        what: `"${name.slice(0, 80)} = ${shown(open, version)}" says no version`,
        help: `Write a string: ${name.slice(0, 80)} = "1.2.3".`,
        at: known.at,
      });
  }
}

function fromTable(
  name: string,
  table: TomlTable,
  grouped: Grouped,
  known: Pick<RequirementFact, 'at' | 'span'>,
  range: (written: string) => string,
): RequirementFact {
  const extras = tomlAt(table, 'extras');
  const optional = tomlAt(table, 'optional');
  const isOptional = optional?.type === 'scalar' && optional.value === true;
  const develop = tomlAt(table, 'develop') ?? tomlAt(table, 'editable');
  const python = tomlString(table, 'python');
  const marker = tomlString(table, 'markers') ?? (python === undefined ? undefined : `python_version ${python}`);
  const { source, exact } = tableSource(table);
  return named(name, range(tomlString(table, 'version') ?? ''), source, exact, {
    ...grouped,
    ...(isOptional ? { group: 'optional' as const } : {}),
    ...known,
    extras:
      extras?.type === 'array'
        ? extras.items.flatMap((item) => (item.type === 'scalar' ? [String(item.value)] : []))
        : [],
    ...(marker === undefined ? {} : { marker }),
    editable: develop?.type === 'scalar' && develop.value === true,
  });
}

function named(
  name: string,
  specifier: string,
  source: RequirementSource,
  exact: boolean,
  known: Partial<RequirementFact> & Pick<RequirementFact, 'at'>,
): RequirementFact {
  const isPinned = source.kind === 'index' && isExact(parseSpecifier(specifier) ?? []);
  return pipFact(
    { name, extras: [], specifier, source, exact: exact || isPinned },
    { ...known, normalized: normalizeName(name) },
  );
}

/** Where a table says a package comes from: `git` (with `rev`, `tag`, `branch`, `ref`), `url`, `file`, `path`; else an index. */
export function tableSource(table: TomlTable): { readonly source: RequirementSource; readonly exact: boolean } {
  const git = tomlString(table, 'git');
  if (git !== undefined) {
    const ref =
      ['rev', 'ref', 'tag', 'branch'].map((key) => tomlString(table, key)).find((value) => value !== undefined) ?? null;
    const isCommit = ref !== null && /^[0-9a-f]{7,64}$/i.test(ref);
    return { source: { kind: 'vcs', url: maskSecrets(git), ref }, exact: isCommit };
  }
  const url = tomlString(table, 'url') ?? tomlString(table, 'file');
  if (url !== undefined && /^[a-z][a-z0-9+]+:\/\//i.test(url)) return parseUrl(url);
  const path = tomlString(table, 'path') ?? url;
  if (path !== undefined) return { source: { kind: 'path', path: maskSecrets(path) }, exact: false };
  return { source: { kind: 'index' }, exact: false };
}

function shown(open: OpenManifest, item: TomlItem): string {
  const text = maskSecrets(open.source.slice(item.start, Math.min(item.end, item.start + 200))).slice(0, 60);
  return text.replace(/^"(.*)"$/s, '$1');
}
