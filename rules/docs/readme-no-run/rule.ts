import { defineRule, isInTree, isStub, wholeFile } from '../../../src/api/index.js';
import { runCommand } from './run-command.js';
import { tellsRun } from './tells-run.js';

const RUNNABLE = /\.(?:ipynb|py|rmd|qmd|r|jl|sh|m|smk|nf)$|(?:^|\/)(?:makefile|snakefile|justfile)$/i;
/** Files that Python or a tool runs, not a reader. */
const NOT_FOR_READERS =
  /(?:^|\/)(?:__\w+__|setup|conftest|conf|noxfile|versioneer|test_[^/]*|[^/]*_test)\.py$|(?:^|\/)tests?\//i;

export const rule = defineRule({
  id: 'docs/readme-no-run',
  scope: 'project',
  summary: 'Require the README to say what to run.',
  why: 'A folder of notebooks and scripts does not say which of them makes the results, nor in which order.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['readmes'] },
  messages: {
    noRun: ({ command }: { command: string }) => ({
      what: 'the README does not say how to run anything',
      help: `Add a section "## Run" with what to type, in order, such as "${command}", and say what comes out.`,
    }),
  },
  *check({ project: { readmes }, outlines, tree, problem }) {
    const [first] = readmes;
    // A missing or a stub README is reported as such: one cause, one finding.
    if (first === undefined || isStub(readmes)) return;
    const paths = tree.entries.filter(
      ({ kind, path }) => kind === 'file' && RUNNABLE.test(path) && isInTree(tree, path),
    );
    const runnable = paths.map(({ path }) => path).filter((path) => !NOT_FOR_READERS.test(path));
    // Only where something is there that a reader could run: a collection of texts needs no such section.
    const isCode = outlines.some(
      ({ kind, path }) => kind === 'notebook' || (kind === 'python' && !NOT_FOR_READERS.test(path)),
    );
    if (!isCode || readmes.some((readme) => tellsRun(readme, runnable))) return;
    yield problem('noRun', { command: runCommand(runnable) }, wholeFile(first.path));
  },
});
