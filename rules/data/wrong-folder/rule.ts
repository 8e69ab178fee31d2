import { alsoAt, defineRule, fileData, folderOf, ofScripts, readsIn } from '../../../src/api/index.js';
import { groupByMove } from './group-by-move.js';

export const rule = defineRule({
  id: 'data/wrong-folder',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require files to be where the code looks for them.',
  why: 'A path that is right from another folder only is not found by whoever starts the code in its own.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    elsewhere: ({
      file,
      actual,
      write,
      files,
      isFromOwnFolder,
      isMoved,
    }: {
      file: string;
      resolved: string | null;
      actual: string;
      write: string;
      files: readonly string[];
      isFromOwnFolder: boolean;
      isMoved: boolean;
    }) => ({
      what: `"${file}"${files.length > 1 ? ` (and ${files.length - 1} more)` : ''} is not ${isFromOwnFolder ? "found from the notebook's own folder" : 'there'}: the repository has it as "${actual}"`,
      help: isMoved
        ? 'The code has gone to another folder by then: take that out, or write the path from there.'
        : `Write "${write}"${files.length > 1 ? ', and the others likewise' : ''}.`,
    }),
  },
  habit: {
    message: (files, here, same) => ({
      what: `${files} scripts look for files of "${same === '' ? '.' : same}" where they are not (here ${here})`,
      help: 'Write paths that lead there from each script, or tell in the README which folder they are started in.',
    }),
    note: ({ file, files }) => `"${file}"${files.length > 1 ? ` and ${files.length - 1} more` : ''}`,
    same: ({ actual }, path) => ofScripts(path, folderOf(actual)),
  },
  *check({ file, project: { lineage }, problem }) {
    for (const { read, actual, confidence, files, also, edits } of groupByMove(readsIn(lineage, file, ['elsewhere']))) {
      const { folders, at } = read.use;
      // Jupyter starts a notebook there; where a script is started nobody knows.
      const isFromOwnFolder = file.kind === 'notebook' && folders?.length === 1 && folders[0] === '.';
      const data = { ...fileData(read.path, read.resolved), actual: actual.path, write: actual.write };
      const isMoved = file.kind === 'notebook' && !isFromOwnFolder;
      const more = { files: files.slice(0, 50), isFromOwnFolder, isMoved };
      // Elsewhere nobody knows from which folder the path is taken.
      const isFixable = isFromOwnFolder && edits.length > 0;
      yield problem('elsewhere', { ...data, ...more }, at, {
        confidence,
        ...alsoAt(also),
        ...(isFixable
          ? { fix: { title: 'Write the path to where the file is', safety: 'unsafe', edits } as const }
          : {}),
      });
    }
  },
});
