import type { RequirementFact } from '../../../src/api/index.js';
import { defineRule, quoteSome } from '../../../src/api/index.js';

const PLACES = 50;
/** `environment-osx.yml`, `environment.lock.yml`: made for one system, and says so. */
const SAYS_SO = /(?:^|[-_./])(?:linux|ubuntu|debian|osx|mac|macos|darwin|win|win32|win64|windows|lock)(?:[-_.\d]|$)/i;

export const rule = defineRule({
  id: 'deps/conda-build-strings',
  scope: 'file',
  summary: 'Forbid build strings in a conda environment file.',
  why: 'A build exists for one system and vanishes from the channels when it is rebuilt: then nothing can be installed.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
  kinds: ['conda-env'],
  needs: { file: ['manifest'] },
  messages: {
    builds: ({ entries }: { names: readonly string[]; entries: readonly string[] }) => ({
      what: `${entries.length === 1 ? 'a package names a build' : `${entries.length} packages name a build`}: ${quoteSome(entries, 3)}`,
      help: 'Keep name and version only: "conda env export --no-builds" writes them so.',
    }),
  },
  *check({ file: { manifest }, problem }) {
    const { path, requirements } = manifest;
    if (SAYS_SO.test(path)) return;
    const found = requirements.filter(({ ecosystem, build }) => ecosystem === 'conda' && isBuild(build));
    const [first, ...rest] = found;
    if (first === undefined) return;
    const data = {
      names: found.map(({ name }) => name),
      entries: found.map(({ name, specifier, build }) => `${name}${specifier}=${build ?? ''}`),
    };
    // The build stands last, behind "=".
    const edits = found.flatMap(({ span, build }) =>
      span === undefined ? [] : [{ path, start: span.end - (build ?? '').length - 1, end: span.end, text: '' }],
    );
    yield problem('builds', data, first.at, {
      related: rest.slice(0, PLACES).map((one) => ({ ...one.at, note: `"${one.name}"` })),
      ...(edits.length === 0 ? {} : { fix: { title: 'Take the builds out', safety: 'safe', edits } }),
    });
  },
});

/** `*cuda*` asks for a variant, on any system: that is meant. */
function isBuild(build: RequirementFact['build']): boolean {
  return build !== undefined && /^[\x21-\x7e]+$/.test(build) && !build.includes('*');
}
