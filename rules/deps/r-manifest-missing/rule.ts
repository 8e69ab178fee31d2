import { defineRule, isInTree, wholeFile } from '../../../src/api/index.js';

/** Files with R in them, besides notebooks. */
const CODE = /\.(?:R|Rmd)$/i;
/** What tells which packages the code needs. */
const MANIFEST =
  /(?:^|\/)(?:renv\.lock|packrat\.lock|DESCRIPTION|rix\.nix|rproject\.toml|install\.[Rr]|requirements\.[Rr]|install_packages\.[Rr]|dependencies\.[Rr])$/;

export const rule = defineRule({
  id: 'deps/r-manifest-missing',
  scope: 'project',
  summary: 'Require a manifest for the packages of code in R.',
  why: 'Without a list of packages and versions nobody else can set up what the R code needs.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: [] },
  messages: {
    missing: ({ files }: { files: number; first: string }) => ({
      what: `${files === 1 ? 'a file' : `${files} files`} in R, and no file that lists the packages`,
      help: 'Run renv::init() and renv::snapshot() in R, and commit "renv.lock" and "renv/activate.R".',
    }),
  },
  *check({ outlines, tree, problem }) {
    const files = tree.entries.filter(({ path, kind }) => kind === 'file' && isInTree(tree, path));
    if (files.some(({ path }) => MANIFEST.test(path))) return;
    const notebooks = outlines.filter(
      ({ facts }) => (facts.notebook?.kernel?.language ?? facts.notebook?.language)?.toLowerCase() === 'r',
    );
    const code = files.filter(({ path }) => CODE.test(path));
    const paths = [...notebooks.map(({ path }) => path), ...code.map(({ path }) => path)].sort();
    const [first] = paths;
    if (first !== undefined) yield problem('missing', { files: paths.length, first }, wholeFile(first));
  },
});
