import type { IncludeFact, ManifestFact } from '../../api/index.js';
import { maskSecrets } from '../../messages/mask-secrets.js';
import type { ParsedRequirement, Trouble } from './parse-requirement.js';
import { parseEditable, parseRequirement } from './parse-requirement.js';
import type { PipOption } from './pip-options.js';
import { optionsStart, parseOptions } from './pip-options.js';

type SourceKind = ManifestFact['sources'][number]['kind'];

/** What one line of a requirements file means. Offsets are in the line's text. */
export type PipEntry =
  | {
      readonly kind: 'requirement';
      readonly parsed: ParsedRequirement;
      readonly editable: boolean;
      readonly hashed: boolean;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'include';
      readonly what: IncludeFact['kind'];
      readonly text: string;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'options';
      readonly sources: readonly {
        readonly kind: SourceKind;
        readonly text: string;
        readonly start: number;
        readonly end: number;
      }[];
    }
  | { readonly kind: 'problem'; readonly what: string; readonly help: string };

const SOURCES: Readonly<Record<string, SourceKind>> = {
  '--index-url': 'index',
  '--extra-index-url': 'extra-index',
  '--find-links': 'find-links',
  '--trusted-host': 'trusted-host',
};
const VARIABLE = /\$\{[A-Z0-9_]+\}/;

/** Understands a line that `pipLines` yields. A line holds one requirement, one `-r` or `-c`, or options (pip's `handle_line`). */
export function readPipLine(line: string): PipEntry {
  const split = optionsStart(line);
  const options = parseOptions(line, split);
  const written = line.slice(0, split).trimEnd();
  if ('trouble' in options) return problem(line, options.trouble);
  const hashes = options.filter(({ name }) => name === '--hash');
  const bad = hashes.find(({ value }) => !/^sha(?:256|384|512):/.test(value));
  if (bad !== undefined) return problem(line, `"${bad.value.slice(0, 40)}" is no hash such as "sha256:…"`);
  if (written !== '') {
    const range = { start: 0, end: written.length };
    return requirement(line, parseRequirement(written), { ...range, hashed: hashes.length > 0, editable: false });
  }
  const editable = options.find(({ name }) => name === '--editable');
  if (editable !== undefined) {
    const { start, end, value } = editable;
    return requirement(line, parseEditable(value), { start, end, hashed: false, editable: true });
  }
  return include(options) ?? { kind: 'options', sources: options.flatMap(sourceOf) };
}

function requirement(
  line: string,
  parsed: ParsedRequirement | Trouble,
  range: { readonly start: number; readonly end: number; readonly hashed: boolean; readonly editable: boolean },
): PipEntry {
  if ('trouble' in parsed) return problem(line, parsed.trouble);
  return {
    kind: 'requirement',
    parsed: range.hashed ? { ...parsed, exact: parsed.exact || parsed.source.kind === 'url' } : parsed,
    ...range,
  };
}

function include(options: readonly PipOption[]): PipEntry | undefined {
  // pip follows the first "-r" of a line, else the first "-c".
  const found =
    options.find(({ name }) => name === '--requirement') ?? options.find(({ name }) => name === '--constraint');
  if (found === undefined) return undefined;
  const { name, value, start, end } = found;
  return {
    kind: 'include',
    what: name === '--requirement' ? 'requirements' : 'constraints',
    text: maskSecrets(value),
    start,
    end,
  };
}

function sourceOf({
  name,
  value,
  start,
  end,
}: PipOption): { kind: SourceKind; text: string; start: number; end: number }[] {
  const kind = SOURCES[name];
  return kind === undefined ? [] : [{ kind, text: maskSecrets(value), start, end }];
}

function problem(line: string, trouble: string): PipEntry {
  const shown = maskSecrets(line.slice(0, 300)).slice(0, 80);
  if (VARIABLE.test(line))
    return {
      kind: 'problem',
      what: `"${shown}" depends on an environment variable, so nothing here tells what it installs`,
      help: 'Write the package and its version into the line.',
    };
  return { kind: 'problem', what: `"${shown}" is no line that pip takes: ${trouble}`, help: suggest(line) };
}

/** What to type instead. */
function suggest(line: string): string {
  const [, name, version] = /^([A-Za-z0-9][\w.-]*)\s*=\s*([\w.!+*]+)(?:=[\w.]*)?$/.exec(line.slice(0, 200)) ?? [];
  if (name !== undefined && version !== undefined) return `Write "${name}==${version}".`;
  if (/^[A-Za-z0-9][\w.-]*(?:[ \t]+[A-Za-z0-9][\w.-]*)+$/.test(line.slice(0, 200)))
    return 'Write one package a line, or put "#" before a remark.';
  if (/^(?:pip3?|python3? -m pip|conda|mamba)\s+install\s/.test(line))
    return 'Keep what stands behind "install", one package a line.';
  return 'Write one requirement a line, such as "numpy==1.26.4", and put "#" before remarks.';
}
