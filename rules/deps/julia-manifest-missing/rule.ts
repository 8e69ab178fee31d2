import { defineRule, isInTree, wholeFile } from '../../../src/api/index.js';

/** Files with Julia in them, besides notebooks. */
const CODE = /\.jl$/i;
/** What tells which packages the code needs. */
const MANIFEST = /(?:^|\/)(?:(?:Julia)?(?:Project|Manifest)\.toml|REQUIRE)$/;

export const rule = defineRule({
  id: 'deps/julia-manifest-missing',
  scope: 'project',
  summary: 'Require a manifest for the packages of code in Julia.',
  why: 'Without a list of packages and versions nobody else can set up what the Julia code needs.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: [] },
  messages: {
    missing: ({ files }: { files: number; first: string }) => ({
      what: `${files === 1 ? 'a file' : `${files} files`} in Julia, and no file that lists the packages`,
      help: 'Run "] activate ." and "] add" the packages in Julia, and commit "Project.toml" and "Manifest.toml".',
    }),
  },
  *check({ outlines, tree, problem }) {
    const files = tree.entries.filter(({ path, kind }) => kind === 'file' && isInTree(tree, path));
    if (files.some(({ path }) => MANIFEST.test(path))) return;
    const notebooks = outlines.filter(
      ({ facts }) => (facts.notebook?.kernel?.language ?? facts.notebook?.language)?.toLowerCase() === 'julia',
    );
    const code = files.filter(({ path }) => CODE.test(path));
    const paths = [...notebooks.map(({ path }) => path), ...code.map(({ path }) => path)].sort();
    const [first] = paths;
    if (first !== undefined) yield problem('missing', { files: paths.length, first }, wholeFile(first));
  },
});
