import { defineRule, quoteSome } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'deps/lockfile-conflict',
  scope: 'project',
  summary: 'Report lock files of two tools in one folder.',
  why: 'Two lock files drift apart, and which one the results rest on is not known.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['environment'] },
  messages: {
    two: ({ paths }: { paths: readonly string[] }) => ({
      what: `${quoteSome(paths)} lock the same packages`,
      help: 'Keep the one of the tool that you use, and delete the others.',
    }),
  },
  *check({ project, problem }) {
    for (const { paths } of project.environment.lockConflicts) {
      const [first = '', ...rest] = paths;
      const related = rest.map((path) => ({ path, line: 1, column: 1, note: 'the other' }));
      yield problem('two', { paths }, { path: first, line: 1, column: 1 }, { related });
    }
  },
});
