import { alsoAt, confidenceOf, defineRule, doneWith, lineageOf, ofScripts } from '../../../src/api/index.js';
import { groupPaths, sharedRoot } from './group-paths.js';

export const rule = defineRule({
  id: 'paths/absolute',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Forbid absolute paths of one machine.',
  why: 'The folder exists on the machine of the author and on no other, so the run stops there.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { file: ['uses'], project: ['lineage'] },
  messages: {
    used: ({
      file,
      done,
      files,
      write,
    }: {
      file: string;
      resolved: string | null;
      done: string;
      files: readonly string[];
      write: string | null;
    }) => ({
      what: `"${file}" is ${done}, a path of one machine${files.length > 1 ? ` (and ${files.length - 1} more below the same folder)` : ''}`,
      help:
        write === null
          ? 'Put the data into the repository or let the code fetch it, and write a path relative to this file.'
          : `Write "${write}": the repository has the file there.`,
    }),
    named: ({ file, files }: { file: string; resolved: string | null; files: readonly string[] }) => ({
      what: `"${file}" is a path of one machine${files.length > 1 ? ` (and ${files.length - 1} more below the same folder)` : ''}`,
      help: 'Write a path relative to this file, or take it from an option or an environment variable.',
    }),
  },
  // Scripts run one another: a folder of one machine that many of them name is one cause. A notebook is opened by itself.
  habit: {
    message: (files, here, same) => ({
      what: `${files} scripts name paths below "${same}", a folder of one machine (here ${here})`,
      help: 'Put the data into the repository or let the code fetch it, and write paths relative to each script; else take the folder from one option or environment variable.',
    }),
    note: ({ file, files }) => `"${file}"${files.length > 1 ? ` and ${files.length - 1} more` : ''}`,
    same: ({ file }, path) => ofScripts(path, sharedRoot(file.replace(/\\+/g, '/'))),
  },
  *check({ file, project: { lineage }, problem }) {
    const found = lineageOf(lineage, file.path);
    if (found === undefined) return;
    for (const { first, actual, isUsed, files, also } of groupPaths(found)) {
      const surely = confidenceOf(first.use, file.kind);
      // Other systems take the whole of `C:\x\y.png` for a name and write it into the current folder.
      const isOddName = /^[A-Za-z]:[^/]*$/.test(first.path.text) && /^(?:written|made)$/.test(doneWith(first.use));
      const confidence = isOddName && surely === 'high' ? 'medium' : surely;
      // The default of an option or of an environment variable: whoever has another machine names another folder.
      const soft = first.path.soft ? { atMost: 'info' as const } : {};
      const data = { file: first.path.text, resolved: actual?.path ?? null, files: files.slice(0, 50) };
      if (isUsed && confidence !== undefined)
        yield problem('used', { ...data, done: doneWith(first.use), write: actual?.write ?? null }, first.use.at, {
          confidence,
          ...soft,
          ...alsoAt(also),
        });
      else yield problem('named', data, first.use.at, { atMost: 'warning', ...soft, ...alsoAt(also) });
    }
  },
});
