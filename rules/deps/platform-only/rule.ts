import type { ManifestFact, RequirementFact } from '../../../src/api/index.js';
import { defineRule, quoteSome } from '../../../src/api/index.js';
import type { Platform } from './platforms.js';
import { platformOf } from './platforms.js';

const PLACES = 50;
/** `environment-osx.yml`, `win_requirements.txt`: made for one system, and says so. */
const SAYS_SO = /(?:^|[-_./])(?:linux|ubuntu|debian|osx|mac|macos|darwin|win|win32|win64|windows|lock)(?:[-_.\d]|$)/i;

interface Found {
  readonly requirement: RequirementFact;
  readonly platform: Platform;
}

export const rule = defineRule({
  id: 'deps/platform-only',
  scope: 'file',
  summary: 'Require a marker on packages that can be installed on one system only.',
  why: 'On any other system the whole installation stops at such a package.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
  kinds: ['requirements', 'pyproject', 'pipfile', 'conda-env', 'setup-cfg'],
  needs: { file: ['manifest'] },
  messages: {
    platformOnly: ({ names, system, marker }: { names: readonly string[]; system: string; marker: string | null }) => ({
      what: `${quoteSome(names)} ${names.length === 1 ? 'is' : 'are'} for ${system} only`,
      help:
        marker === null
          ? 'Take such lines out: conda installs what a system needs by itself ("conda env export --from-history").'
          : `Write "${names[0] ?? ''} ; ${marker}".`,
    }),
  },
  *check({ file: { manifest }, problem }) {
    // A project of pixi names its platforms.
    if (SAYS_SO.test(manifest.path) || manifest.tool === 'pixi') return;
    const found = manifest.requirements.flatMap(withPlatform);
    for (const system of ['Windows', 'macOS', 'Linux'] as const) {
      const mine = found.filter(({ platform }) => platform.name === system);
      const [first, ...rest] = mine;
      if (first === undefined) continue;
      const marker = first.requirement.ecosystem === 'conda' ? null : first.platform.marker;
      const data = { names: mine.map(({ requirement }) => requirement.name), system, marker };
      const fix = appendMarkers(manifest, mine);
      yield problem('platformOnly', data, first.requirement.at, {
        related: rest.slice(0, PLACES).map(({ requirement }) => ({ ...requirement.at, note: `"${requirement.name}"` })),
        ...(mine.every(({ platform }) => platform.harmless === true) ? { atMost: 'info' } : {}),
        ...(fix === undefined ? {} : { fix }),
      });
    }
  },
});

function withPlatform(requirement: RequirementFact): Found[] {
  if (requirement.marker !== undefined || requirement.source.kind === 'path') return [];
  const platform = platformOf(requirement.normalized, requirement.ecosystem);
  return platform === undefined ? [] : [{ requirement, platform }];
}

/** Only in requirements files: elsewhere the text stands in quotes, and conda has no markers. */
function appendMarkers(
  { path, format }: ManifestFact,
  found: readonly Found[],
): { title: string; safety: 'safe'; edits: { path: string; start: number; end: number; text: string }[] } | undefined {
  if (format !== 'requirements') return undefined;
  const edits = found.flatMap(({ requirement: { span }, platform: { marker } }) =>
    span === undefined ? [] : [{ path, start: span.end, end: span.end, text: ` ; ${marker}` }],
  );
  return edits.length === 0 ? undefined : { title: 'Add the marker of the system', safety: 'safe', edits };
}
