import { alsoAt, defineRule, lineageOf } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/unverified-download',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require downloads to be checked against a hash.',
  why: 'A file that changed on its server gives other results, and nobody notices.',
  levels: { recommended: 'off', strict: 'off', paper: 'warning' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    unverified: ({ file }: { file: string; resolved: null }) => ({
      what: `"${file}" is downloaded and not checked`,
      help: 'Compare the file with its hash, as "pooch.retrieve(url, known_hash=...)" and "sha256sum --check" do.',
    }),
  },
  *check({ file, project: { lineage }, problem }) {
    const found = lineageOf(lineage, file.path);
    if (found === undefined) return;
    const { others, writes } = found;
    const fetched = others.filter(
      ({ action, api, reach }) =>
        action === 'fetch' && reach !== 'never' && /^!|urlretrieve|^wget\.|^gdown\./.test(api),
    );
    const [first, ...rest] = fetched;
    const [path] = first?.paths ?? [];
    // A hash in the file, of whatever download: somebody checks.
    if (first === undefined || path === undefined || writes.length === 0) return;
    yield problem(
      'unverified',
      { file: path.text, resolved: null },
      first.at,
      alsoAt(rest.map(({ at }) => at).slice(0, 50)),
    );
  },
});
