import type { ManifestFact, RequirementFact } from '../../api/index.js';
import type { SourceText } from '../text/source-text.js';
import { parseSpecifierLine } from './parse-requirement.js';
import { pipFact } from './requirement-fact.js';

const START = /^# \/\/\/ script[ \t]*\r?$/m;
const END = /^# \/\/\/[ \t]*\r?$/;
/** A table of the block: what stands behind its name belongs to a tool. */
const TABLE = /^# ?\s*\[/;
const KEY = /^# *(?:dependencies|requires-python)(?= *=)/;
/** The strings of a list; one in which a quote is escaped is no requirement anyway. */
const STRING = /"([^"\\\n]{0,2000})"|'([^'\n]{0,2000})'/g;
/** Nobody writes as many by hand. */
const MOST = 1000;
const LONGEST = 10_000;

/**
 * What a script declares itself in its comments, for `uv run`, `pipx run` and their like; nothing for one without such a
 * block. The parser of TOML is not loaded for it: only two keys count. Source: PEP 723.
 */
export function readScriptBlock(source: SourceText): ManifestFact | undefined {
  if (!source.text.includes('# /// script')) return undefined;
  const lines = blockLines(source.text);
  if (lines === undefined) return undefined;
  const requirements: RequirementFact[] = [];
  let python: ManifestFact['python'];
  let isOpen = false;
  for (const [at, line] of lines) {
    if (TABLE.test(line) && !isOpen) break;
    const [key = '#'] = KEY.exec(line) ?? [];
    if (key.endsWith('python')) python = pythonOf(source, line, at);
    isOpen ||= key.endsWith('dependencies');
    if (!isOpen) continue;
    const code = withoutComment(line);
    if (requirements.length < MOST && code.length < LONGEST)
      requirements.push(...requirementsOf(source, code, at, key.length));
    // A bracket of an extra stands in a string.
    if (code.replace(STRING, '').includes(']')) isOpen = false;
  }
  const { path } = source;
  const rest = { includes: [], sources: [], problems: [], ...(python === undefined ? {} : { python }) };
  return { path, format: 'pyproject', tool: 'script', declares: true, library: false, requirements, ...rest };
}

/** The lines between the marks, each with its offset; nothing where something else than a comment stands there. */
function blockLines(text: string): readonly (readonly [at: number, line: string])[] | undefined {
  const start = START.exec(text);
  if (start === null) return undefined;
  const found: (readonly [number, string])[] = [];
  for (let at = lineEnd(text, start.index) + 1; at < text.length; at = lineEnd(text, at) + 1) {
    const line = text.slice(at, lineEnd(text, at));
    if (END.test(line)) break;
    if (!line.startsWith('#')) return undefined;
    found.push([at, line]);
  }
  return found;
}

function pythonOf(source: SourceText, line: string, at: number): ManifestFact['python'] {
  const [, double, single] = /= *(?:"([^"]*)"|'([^']*)')/.exec(line) ?? [];
  const text = double ?? single ?? '';
  return text === '' ? undefined : { text, at: source.place(at, at + line.length) };
}

function requirementsOf(source: SourceText, code: string, at: number, from: number): readonly RequirementFact[] {
  return [...code.slice(from).matchAll(STRING)].flatMap((match): readonly RequirementFact[] => {
    const parsed = parseSpecifierLine(match[1] ?? match[2] ?? '');
    if ('trouble' in parsed) return [];
    const start = at + from + match.index + 1;
    return [pipFact(parsed, { of: 'script', at: source.place(start, start + match[0].length - 2) })];
  });
}

/** The comment of TOML in a line that is a comment of Python: behind the first "#" that stands in no string. */
function withoutComment(line: string): string {
  const body = line.slice(1).replace(STRING, (string) => string.replaceAll('#', ' '));
  const hash = body.indexOf('#');
  return hash < 0 ? line : line.slice(0, hash + 1);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
