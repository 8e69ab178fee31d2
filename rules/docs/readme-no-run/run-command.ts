const RUNNERS: readonly (readonly [RegExp, (path: string) => string])[] = [
  [/^makefile$/i, () => 'make'],
  [/^snakefile$/i, () => 'snakemake --cores 1'],
  [/\.ipynb$/i, (path) => `jupyter lab ${path}`],
  [/(?:^|\/)(?:main|run|run_all|app|train|pipeline|cli)\.py$/i, (path) => `python ${path}`],
  [/\.py$/i, (path) => `python ${path}`],
];

/** What to type to run the first of these files that a reader would start with. */
export function runCommand(runnable: readonly string[]): string {
  const nearest = [...runnable].sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  for (const [pattern, command] of RUNNERS) {
    const path = nearest.find((candidate) => pattern.test(candidate));
    if (path !== undefined) return command(/^[\w./-]+$/.test(path) ? path : `'${path}'`);
  }
  return 'python main.py';
}
