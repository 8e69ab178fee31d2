import { defineRule } from '../../../src/api/index.js';

interface Data {
  name: string;
  version: string;
  python: string;
  builds: readonly string[];
}

export const rule = defineRule({
  id: 'python/pin-incompatible',
  scope: 'project',
  summary: 'Report pinned releases that cannot be installed on the declared Python.',
  why: 'The installation stops at that package, so the environment cannot be made at all.',
  levels: { recommended: 'error', strict: 'error', paper: 'error' },
  needs: { project: ['environment'] },
  messages: {
    refused: (data: Data) => ({
      what: `"${data.name}==${data.version}" cannot be installed on the declared Python "${data.python}"`,
      help: help(data),
    }),
    sourceOnly: (data: Data) => ({
      what: `"${data.name}==${data.version}" has no build for the declared Python "${data.python}", so pip tries to compile it`,
      // Without builds for any Python another one is no way out.
      help: data.builds.length === 0 ? `Pin a release of "${data.name}" that has builds.` : help(data),
    }),
  },
  *check({ project, problem }) {
    for (const { name, version, python, kind, builds, at } of project.environment.pinTroubles) {
      const data = { name, version, python: python.text, builds };
      const related = [{ ...python.at, note: 'declares Python' }];
      if (kind === 'no') yield problem('refused', data, at, { related });
      else yield problem('sourceOnly', data, at, { related, confidence: 'medium' });
    }
  },
});

function help({ name, builds }: Data): string {
  const [first, last] = builds;
  if (first === undefined) return `Pin a release of "${name}" that goes with it, or declare an older Python.`;
  const range = last === undefined ? `${first} and later` : last === first ? first : `${first} to ${last}`;
  return `Declare a Python that it has builds for (${range}), or pin another release of "${name}".`;
}
