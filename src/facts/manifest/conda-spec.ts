import type { RequirementFact } from '../../api/index.js';
import { normalizeName } from './parse-requirement.js';

/** A conda match specification, taken apart. */
export interface CondaSpec {
  readonly name: string;
  /** As written, with its operator: `=1.2`, `==1.2.3`, `>=1,<2`. "" for none. */
  readonly specifier: string;
  readonly build?: string;
  readonly channel?: string;
}

const NAME = /^[A-Za-z0-9_][\w.-]*/;

/**
 * Takes a conda package specification apart: `name`, `name=1.2`, `name=1.2=build`, `name==1.2`, `name >=1,<2`,
 * `name 1.2 build`, `channel::name`, `name[version='>=1']` (conda's documentation, "Package match specifications").
 * Nothing if it is none.
 */
export function parseCondaSpec(text: string): CondaSpec | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 2000) return undefined;
  const separator = trimmed.indexOf('::');
  const channel = separator < 0 ? {} : { channel: trimmed.slice(0, separator) };
  const bare = separator < 0 ? trimmed : trimmed.slice(separator + 2);
  const name = NAME.exec(bare)?.[0];
  if (name === undefined) return undefined;
  // In brackets stand `key=value` pairs; conda passes over anything else there, such as the extras of a pip habit.
  const bracket = /^\s*\[([^\]]*)\]/.exec(bare.slice(name.length));
  const behind = bare.slice(name.length + (bracket?.[0].length ?? 0));
  const version = behind.trim() === '' ? { specifier: bracketVersion(bracket?.[1] ?? '') } : parseVersion(behind);
  return version === undefined ? undefined : { name, ...version, ...channel };
}

/** The version of `version='>=1', build=…`. */
function bracketVersion(pairs: string): string {
  const [, single, double, plain] = /\bversion\s*=\s*(?:'([^']*)'|"([^"]*)"|([^,]*))/.exec(pairs) ?? [];
  const written = (single ?? double ?? plain ?? '').trim();
  return /^\d/.test(written) ? `=${written}` : written;
}

/** What stands behind the name: `=1.2`, `==1.2=build`, ` 1.2 build`, `>=1,<2`. */
function parseVersion(behind: string): Pick<CondaSpec, 'specifier' | 'build'> | undefined {
  const rest = behind.trim();
  const equals = /^(={1,2})\s*([^=\s<>!~]+)(?:(?:\s*=\s*|\s+)([^=\s]+))?$/.exec(rest);
  if (equals !== null) {
    const [, operator = '', version = '', build] = equals;
    return { specifier: operator + version, ...(build === undefined ? {} : { build }) };
  }
  // `name 1.2 build`: what "conda list" prints; a bare version means exactly that one.
  const spaced = /^\s/.test(behind) ? /^([\d*][^\s=<>!~]*)(?:\s+(\S+))?$/.exec(rest) : null;
  if (spaced !== null) {
    const [, version = '', build] = spaced;
    const specifier = version === '*' ? '' : version.includes('*') ? `=${version}` : `==${version}`;
    return { specifier, ...(build === undefined ? {} : { build }) };
  }
  return /^(?:[<>!]=?|~=|==?)\s*[\w*]/.test(rest) ? { specifier: rest.replace(/\s+/g, '') } : undefined;
}

/** Makes the fact of a conda requirement. */
export function condaFact(
  spec: CondaSpec,
  known: Pick<RequirementFact, 'at'> & Partial<RequirementFact>,
): RequirementFact {
  const { name, specifier, build } = spec;
  return {
    name,
    normalized: normalizeName(name),
    extras: [],
    specifier,
    ...(build === undefined ? {} : { build }),
    source: { kind: 'index' },
    group: 'runtime',
    ecosystem: 'conda',
    exact: isExactConda(spec),
    editable: false,
    hashed: false,
    ...known,
  };
}

/** `=1.2.3` also allows 1.2.3.1, but a release rarely has a fourth part: three are taken for an exact version. */
function isExactConda({ specifier, build }: CondaSpec): boolean {
  // A "!" alone stands behind an epoch: `1!157.20191217`.
  if (/[<>~|,*]|!=/.test(specifier) || specifier === '') return false;
  if (build !== undefined && !build.includes('*')) return true;
  return specifier.startsWith('==') || partCount(specifier) >= 3;
}

/** How many parts the version of `=1.2` has. */
export function partCount(specifier: string): number {
  return specifier.replace(/^=+/, '').split(/[._-]/).length;
}
