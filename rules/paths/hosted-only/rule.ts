import { alsoAt, defineRule, lineageOf, ofScripts } from '../../../src/api/index.js';
import type { ReadmeFact } from '../../../src/api/index.js';

/** Whether a README names the platform that has such paths: nobody has to guess then. */
function isTold(path: string, readmes: readonly ReadmeFact[]): boolean {
  const platform = /^(?:\/kaggle|\.\.\/(?:input|working))(?:\/|$)/.test(path)
    ? /\bkaggle\b/i
    : /^(?:\/content|(?:\.\/)?g?drive)\//.test(path)
      ? /\b(?:google )?colab\b/i
      : undefined;
  if (platform === undefined) return false;
  return readmes.some(({ prose, links }) => platform.test(prose) || links.some(({ target }) => platform.test(target)));
}

export const rule = defineRule({
  id: 'paths/hosted-only',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Forbid paths that only a hosted platform has.',
  why: 'The mounts of Colab, Kaggle and the like are not there on a machine that clones the repository.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['uses'], project: ['lineage', 'readmes'] },
  messages: {
    hosted: ({ file, files }: { file: string; resolved: string | null; files: readonly string[] }) => ({
      what: `"${file}" is there on a hosted platform only${files.length > 1 ? ` (and ${files.length - 1} more such paths)` : ''}`,
      help: 'Let the code take the folder from a variable with a default inside the repository, and tell in the README how to get the data.',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} scripts name paths that are there on a hosted platform only (here ${here})`,
      help: 'Let the code take the folder from one variable with a default inside the repository, and tell in the README how to get the data.',
    }),
    note: ({ file }) => `"${file}"`,
    same: (_, path) => ofScripts(path, ''),
  },
  *check({ file, project: { lineage, readmes }, problem }) {
    const found = (lineageOf(lineage, file.path)?.reads ?? []).filter(
      ({ state, use }) => state === 'hosted' && use.reach !== 'never',
    );
    const [first, ...rest] = [
      ...found.filter(({ use }) => !use.guarded && use.reach === 'always'),
      ...found.filter(({ use }) => use.guarded || use.reach !== 'always'),
    ];
    if (first === undefined || first.use.guarded) return;
    const files = [...new Set([first, ...rest].map(({ path }) => path.text))].slice(0, 50);
    const { cell, line } = first.use.at;
    const places = [...first.also, ...rest.map(({ use }) => use.at)].filter(
      (at) => at.cell !== cell || at.line !== line,
    );
    yield problem('hosted', { file: first.path.text, resolved: null, files }, first.use.at, {
      ...(first.use.reach === 'always' && !isTold(first.path.text, readmes) ? {} : { atMost: 'info' as const }),
      ...alsoAt(places.slice(0, 50)),
    });
  },
});
