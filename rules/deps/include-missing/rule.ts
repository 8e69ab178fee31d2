import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'deps/include-missing',
  scope: 'file',
  summary: 'Require that every file which a manifest includes is in the repository.',
  why: 'pip stops at an included file that it cannot open, and installs nothing.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  kinds: ['requirements', 'conda-env', 'pyproject', 'setup-cfg'],
  needs: { file: ['manifest'], project: ['missingIncludes'] },
  messages: {
    absent: ({ file }: { file: string; resolved: string | null }) => ({
      what: `the manifest includes "${file}", which is not in the repository`,
      help: `Commit "${file}", or take the line out.`,
    }),
    ignored: ({ file, resolved }: { file: string; resolved: string | null }) => ({
      what: `the manifest includes "${file}", which git does not know, so nobody else gets it`,
      help: `Run "git add -f ${resolved ?? file}" and commit it.`,
    }),
    outside: ({ file }: { file: string; resolved: string | null }) => ({
      what: `the manifest includes "${file}", which lies outside of the repository`,
      help: 'Copy the file into the repository and name it from there.',
    }),
  },
  *check({ file, project, problem }) {
    for (const { path, include, why } of project.missingIncludes)
      if (path === file.path) yield problem(why, { file: include.text, resolved: include.resolved }, include.at);
  },
});
