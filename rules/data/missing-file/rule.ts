import { defineRule, doneWith, fileData, ofScripts, quoteSome, readsIn } from '../../../src/api/index.js';
import type { ResolvedRead } from '../../../src/api/index.js';
import { groupReads } from './group-reads.js';

interface Data {
  readonly file: string;
  readonly resolved: string | null;
  /** How many other files the same place, or the same note, speaks of. */
  readonly more: number;
}
const TOLD = 'told';
/** The folder that is not there at all, else the file. */
const absentOf = ({ absentFolder, resolved, path }: ResolvedRead): string =>
  typeof absentFolder === 'string' ? `${absentFolder}/` : (resolved ?? path.path);
const MOST_SHOWN = 4;
const others = (more: number): string => (more === 0 ? '' : ` (and ${more} more)`);

export const rule = defineRule({
  id: 'data/missing-file',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require every file that is read to be in the repository, or to be made or fetched by it.',
  why: 'The run stops at the first file that only its author has.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    missing: ({ file, done, more, namesake }: Data & { done: string; namesake: string | null; absent: string }) => ({
      what: `"${file}"${others(more)} is ${done}, but it is not ${namesake === null ? 'in the repository and nothing in it makes it' : `there and nothing in the repository makes it ("${namesake}" is another one, or in the wrong folder)`}`,
      help: 'Commit it, or fetch it at the start of the code, and tell in the README where it comes from.',
    }),
    documented: ({ file, done, more }: Data & { done: string; told: true }) => ({
      what: `"${file}"${others(more)} is ${done} and not in the repository; a download step, a workflow or the README speaks of data`,
      help: 'Make sure that the step puts the file at this path; best, let the code fetch it.',
    }),
    ignored: ({ file, done, more }: Data & { done: string }) => ({
      what: `"${file}"${others(more)} is ${done}, but git does not have it: it is on this disk only`,
      help: 'Type "git add -f" with its path, or tell in the README where it comes from.',
    }),
    late: ({ file, more }: Data) => ({
      what: `"${file}"${others(more)} is read before the code that writes it`,
      help: 'Move the cell or the lines that write it above the first read, or commit the file.',
    }),
    needed: ({ file, by, more, makers }: Data & { by: string; makers: readonly string[] }) => ({
      what: `"${file}"${others(more)} is not in the repository: ${makers.length > 1 ? `${quoteSome(makers, MOST_SHOWN)} make them and have` : `"${by}" makes it and has`} to be run first`,
      help:
        makers.length > 1
          ? 'Say in the README in which order they come, or commit the files.'
          : `Say in the README that "${by}" comes first, or commit the file.`,
    }),
  },
  // Of scripts, those that want one file or folder are told together, and those whose data the README speaks of.
  habit: {
    message: (files, here, same) =>
      same === TOLD
        ? {
            what: `${files} scripts read files that are not in the repository; a download step, a workflow or the README speaks of data (here ${here})`,
            help: 'Make sure that the step puts the files at these paths; best, let the code fetch them.',
          }
        : {
            what: `${files} scripts need "${same}", which is not in the repository and which nothing in it makes (here ${here})`,
            help: 'Commit it, or fetch it at the start of the code, and tell in the README where it comes from.',
          },
    note: ({ file, more }) => `"${file}"${others(more)}`,
    same: (data, path) =>
      'told' in data ? ofScripts(path, TOLD) : 'absent' in data ? ofScripts(path, data.absent) : null,
  },
  *check({ file, project: { lineage }, problem }) {
    const found = readsIn(lineage, file, ['missing', 'ignored', 'late', 'made']);
    for (const { kind, first, confidence, more, makers, also } of groupReads(found, file.kind)) {
      const { use, path, resolved, by } = first;
      const data = { ...fileData(path, resolved), more };
      const extra = { confidence, ...(also.length === 0 ? {} : { also }) };
      const done = doneWith(use);
      if (kind === 'needed') {
        const related = by === null || by === undefined ? [] : [{ ...by.at, note: 'made here' }];
        yield problem('needed', { ...data, by: by?.path ?? '', makers }, use.at, { ...extra, atMost: 'info', related });
      } else if (kind === 'documented')
        yield problem(kind, { ...data, done, told: true }, use.at, { ...extra, atMost: 'info' });
      else if (kind === 'late') yield problem(kind, data, use.at, extra);
      else if (kind === 'ignored') yield problem(kind, { ...data, done }, use.at, extra);
      else
        yield problem(
          kind,
          { ...data, done, namesake: first.namesake ?? null, absent: absentOf(first) },
          use.at,
          extra,
        );
    }
  },
});
