const VARIABLES = new Set([
  'python_version',
  'python_full_version',
  'os_name',
  'sys_platform',
  'platform_release',
  'platform_system',
  'platform_version',
  'platform_machine',
  'platform_python_implementation',
  'python_implementation',
  'implementation_name',
  'implementation_version',
  'extra',
  'extras',
  'dependency_groups',
  // Names of before PEP 508 that the tools still take.
  'os.name',
  'sys.platform',
  'platform.version',
  'platform.machine',
  'platform.python_implementation',
]);
const TOKEN = /[ \t]*(?:([()])|(===|==|~=|!=|<=|>=|<|>)|'([^']*)'|"([^"]*)"|([A-Za-z_][A-Za-z_.]*))/y;

type Expected = 'left' | 'operator' | 'right' | 'joint';
interface Token {
  readonly text: string;
  readonly kind: 'bracket' | 'operator' | 'string' | 'word';
}

/** What is wrong with an environment marker (PEP 508, "Environment Markers"); nothing if it is one. */
export function markerTrouble(marker: string): string | undefined {
  let expected: Expected = 'left';
  let depth = 0;
  let at = 0;
  const end = marker.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(marker);
    if (match === null) return `"${marker.slice(at, at + 20).trim()}" cannot stand in a marker`;
    at = TOKEN.lastIndex;
    let token = tokenOf(match);
    if (token.text === 'not' && expected === 'operator') {
      const rest = /^[ \t]+in\b/.exec(marker.slice(at, at + 200));
      if (rest === null) return '"not" must be followed by "in"';
      at += rest[0].length;
      token = { text: 'in', kind: 'word' };
    }
    if (token.kind === 'bracket') {
      if (token.text === '(' ? expected !== 'left' : expected !== 'joint')
        return `"${token.text}" stands in the wrong place`;
      depth += token.text === '(' ? 1 : -1;
      if (depth < 0) return 'a ")" closes nothing';
      continue;
    }
    const next = step(expected, token);
    if (next === undefined) return `"${token.text.slice(0, 40)}" stands in the wrong place of the marker`;
    expected = next;
  }
  if (depth > 0) return 'a "(" is not closed';
  return expected === 'joint' ? undefined : 'the marker ends too early';
}

function tokenOf(match: RegExpExecArray): Token {
  if (match[1] !== undefined) return { text: match[1], kind: 'bracket' };
  if (match[2] !== undefined) return { text: match[2], kind: 'operator' };
  if (match[5] !== undefined) return { text: match[5], kind: 'word' };
  return { text: match[3] ?? match[4] ?? '', kind: 'string' };
}

function step(expected: Expected, { text, kind }: Token): Expected | undefined {
  const isValue = kind === 'string' || (kind === 'word' && VARIABLES.has(text));
  if (expected === 'left') return isValue ? 'operator' : undefined;
  if (expected === 'right') return isValue ? 'joint' : undefined;
  if (expected === 'operator') return kind === 'operator' || (kind === 'word' && text === 'in') ? 'right' : undefined;
  return kind === 'word' && (text === 'and' || text === 'or') ? 'left' : undefined;
}
