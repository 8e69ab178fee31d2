import { alsoAt, confidenceOf, defineRule, fileData, lineageOf, ofScripts } from '../../../src/api/index.js';
import type { Confidence, FileUse, PathText, Place } from '../../../src/api/index.js';

/** What an escape such as "\t" in "data\train.csv" has become. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0007-\u000d](?=[\w.-])/;

interface Odd {
  readonly use: FileUse;
  readonly path: PathText;
  readonly resolved: string | null;
  readonly confidence: Confidence;
  readonly also: readonly Place[];
}
interface Data {
  readonly file: string;
  readonly resolved: string | null;
  readonly files: readonly string[];
}
const others = (files: readonly string[]): string => (files.length > 1 ? ` (and ${files.length - 1} more)` : '');

export const rule = defineRule({
  id: 'paths/backslash',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Forbid backslashes between the parts of a path.',
  why: 'Only Windows takes a backslash for a separator; elsewhere it is a letter of the name, and the file is not found.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    backslash: ({ file, files, write }: Data & { write: string }) => ({
      what: `"${file}"${others(files)} has backslashes, which separate folders on Windows only`,
      help: `Write "${write}": that works everywhere, on Windows too.`,
    }),
    escape: ({ file, files }: Data) => ({
      what: `the path "${file}"${others(files)} holds a tab or the like: a backslash and a letter were read as an escape`,
      help: 'Write "/" between the parts of the path.',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} scripts write backslashes between the parts of paths, which Windows alone takes for separators (here ${here})`,
      help: 'Write "/" between the parts: that works everywhere, on Windows too.',
    }),
    note: ({ file, files }) => `"${file}"${others(files)}`,
    same: (_, path) => ofScripts(path, ''),
  },
  // One finding a file for each of the two: who mends one path mends all.
  *check({ file, project: { lineage }, problem }) {
    const found = lineageOf(lineage, file.path);
    const odd: Odd[] = [];
    for (const { use, path, resolved, state, also } of [
      ...(found?.reads ?? []),
      ...(found?.writes ?? []).map((write) => ({ ...write, state: 'there', also: [] })),
    ]) {
      // What is missing under either spelling is said once, as missing.
      if (path.from === 'absolute' || path.from === 'url' || state === 'missing') continue;
      const confidence = confidenceOf(use, file.kind);
      if (confidence !== undefined && (path.text.includes('\\') || CONTROL.test(path.text)))
        odd.push({ use, path, resolved, confidence, also });
    }
    for (const id of ['backslash', 'escape'] as const) {
      const all = odd.filter(({ path }) => CONTROL.test(path.text) === (id === 'escape'));
      const first = all.find(({ confidence }) => confidence === 'high') ?? all[0];
      if (first === undefined) continue;
      const { use, path, resolved, confidence } = first;
      const files = [...new Set([path.text, ...all.map((one) => one.path.text)])].slice(0, 50);
      const data = { ...fileData(path, resolved), files };
      const rest = all.filter((one) => one !== first).flatMap((one) => [one.use.at, ...one.also]);
      const extra = { confidence, ...alsoAt([...first.also, ...rest].slice(0, 50)) };
      if (id === 'escape') yield problem(id, data, use.at, extra);
      else yield problem(id, { ...data, write: path.text.replace(/\\+/g, '/') }, use.at, extra);
    }
  },
});
