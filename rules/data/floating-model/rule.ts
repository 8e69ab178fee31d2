import { alsoAt, defineRule, lineageOf } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/floating-model',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require a revision for models and data that are fetched from a hub by name.',
  why: 'What a name stands for is changed by its owner, and the results change with it.',
  levels: { recommended: 'off', strict: 'off', paper: 'warning' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    floating: ({ file, names }: { file: string; resolved: null; names: readonly string[] }) => ({
      what: `"${file}"${names.length === 1 ? '' : ` (and ${names.length - 1} more)`} is fetched from a hub without a revision`,
      help: 'Write revision="<commit>", which the hub shows in the history of the model or data set.',
    }),
  },
  *check({ file, project: { lineage }, problem }) {
    const uses = (lineageOf(lineage, file.path)?.others ?? []).filter(
      ({ action, reach }) => action === 'model' && reach !== 'never',
    );
    const [first, ...rest] = uses;
    const [path] = first?.paths ?? [];
    if (first === undefined || path === undefined) return;
    const names = [...new Set(uses.flatMap(({ paths }) => paths.map(({ text }) => text)))].slice(0, 50);
    yield problem(
      'floating',
      { file: path.text, resolved: null, names },
      first.at,
      alsoAt(rest.map(({ at }) => at).slice(0, 50)),
    );
  },
});
