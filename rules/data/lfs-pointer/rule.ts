import { alsoAt, defineRule, quoteSome, readsIn, wholeFile } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/lfs-pointer',
  scope: 'file',
  kinds: [
    'notebook',
    'python',
    'requirements',
    'pyproject',
    'setup-cfg',
    'setup-py',
    'pipfile',
    'conda-env',
    'lock',
    'dockerfile',
    'compose',
    'devcontainer',
    'readme',
  ],
  summary: 'Require the content of files that are kept with git-lfs, not their pointers.',
  why: 'Whoever clones without git-lfs gets a text of three lines in place of the file, and nothing that uses it works.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: [], project: ['lineage', 'lfsPointers'] },
  messages: {
    // The size is in the data only: the same words in all such files are shown once.
    pointer: ({ line }: { size: number; line: string | null }) => ({
      what: 'this file is a git-lfs pointer: its content was not fetched',
      help: `${fetchIt(line)} if others get the pointer too, say so in the README or keep the file in git itself.`,
    }),
    data: ({ files, line }: { file: string; resolved: string; files: readonly string[]; line: string | null }) => ({
      what: `${quoteSome(files, 3)} ${files.length === 1 ? 'is read, a git-lfs pointer' : 'are read, git-lfs pointers'}: the content was not fetched`,
      help: `${fetchIt(line)} say so in the README, for others get the pointer too.`,
    }),
  },
  *check({ file, project: { lineage, lfsPointers }, problem }) {
    const own = Object.hasOwn(lfsPointers, file.path) ? lfsPointers[file.path] : undefined;
    if (own !== undefined)
      yield problem('pointer', { size: own.size, line: lineFor(own, file.path) }, wholeFile(file.path));
    const found = readsIn(lineage, file, ['there']).flatMap(({ read, confidence }) => {
      const pointer =
        read.resolved !== null && Object.hasOwn(lfsPointers, read.resolved) ? lfsPointers[read.resolved] : undefined;
      return pointer === undefined || read.resolved === null
        ? []
        : [{ read, confidence, pointer, path: read.resolved }];
    });
    const [first, ...more] = found;
    if (first === undefined) return;
    const files = [...new Set(found.map(({ path }) => path))];
    const data = { file: first.read.path.text, resolved: first.path, files, line: lineFor(first.pointer, first.path) };
    yield problem('data', data, first.read.use.at, {
      confidence: first.confidence,
      ...alsoAt(more.map(({ read }) => read.use.at)),
    });
  },
});

/** The line of .gitattributes that is missing; null where there is one. */
function lineFor({ hasAttribute }: { readonly hasAttribute: boolean }, path: string): string | null {
  const suffix = /[^/](\.\w+)$/.exec(path)?.[1];
  return hasAttribute ? null : `${suffix === undefined ? path : `*${suffix}`} filter=lfs diff=lfs merge=lfs -text`;
}

function fetchIt(line: string | null): string {
  const start = line === null ? '' : `No ".gitattributes" gives it to git-lfs: add the line "${line}". `;
  return `${start}Run "git lfs install" and "git lfs pull";`;
}
