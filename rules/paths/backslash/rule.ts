import { alsoAt, confidenceOf, defineRule, fileData, lineageOf } from '../../../src/api/index.js';
import type { FileUse, PathText } from '../../../src/api/index.js';

/** What an escape such as "\t" in "data\train.csv" has become. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0007-\u000d]/;

export const rule = defineRule({
  id: 'paths/backslash',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Forbid backslashes between the parts of a path.',
  why: 'Only Windows takes a backslash for a separator; elsewhere it is a letter of the name, and the file is not found.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    backslash: ({ file, write }: { file: string; resolved: string | null; write: string }) => ({
      what: `"${file}" has backslashes, which separate folders on Windows only`,
      help: `Write "${write}": that works everywhere, on Windows too.`,
    }),
    escape: ({ file }: { file: string; resolved: string | null }) => ({
      what: `the path "${file}" holds a tab or the like: a backslash and a letter were read as an escape`,
      help: 'Write "/" between the parts of the path.',
    }),
  },
  *check({ file, project: { lineage }, problem }) {
    const found = lineageOf(lineage, file.path);
    const seen = new Map<
      string,
      {
        readonly use: FileUse;
        readonly path: PathText;
        readonly resolved: string | null;
        readonly also: FileUse['at'][];
      }
    >();
    for (const { use, path, resolved, state } of [
      ...(found?.reads ?? []),
      ...(found?.writes ?? []).map((write) => ({ ...write, state: 'there' })),
    ]) {
      // What is missing under either spelling is said once, as missing.
      if (
        path.from === 'absolute' ||
        path.from === 'url' ||
        state === 'missing' ||
        !(path.text.includes('\\') || CONTROL.test(path.text))
      )
        continue;
      const known = seen.get(path.text);
      if (known === undefined) seen.set(path.text, { use, path, resolved, also: [] });
      else known.also.push(use.at);
    }
    for (const { use, path, resolved, also } of seen.values()) {
      const confidence = confidenceOf(use, file.kind);
      if (confidence === undefined) continue;
      const extra = { confidence, ...alsoAt(also) };
      if (CONTROL.test(path.text)) yield problem('escape', fileData(path, resolved), use.at, extra);
      else
        yield problem(
          'backslash',
          { ...fileData(path, resolved), write: path.text.replace(/\\+/g, '/') },
          use.at,
          extra,
        );
    }
  },
});
