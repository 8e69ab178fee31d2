import { defineRule, quoteSome } from '../../../src/api/index.js';
import type { DvcFact } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'data/dvc-missing',
  scope: 'project',
  summary: 'Require that others can fetch what DVC tracks.',
  why: 'Only the small .dvc files are in git: without a place that others reach, "dvc pull" brings nothing.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['dvc'] },
  messages: {
    noConfig: ({ file, files }: { file: string; resolved: string; files: number }) => ({
      what: `${files === 1 ? `"${file}" stands` : `"${file}" and ${files - 1} more .dvc files stand`} for data, but the repository has no ".dvc/config"`,
      help: 'Type "dvc init" and "dvc remote add -d <name> <url>", and commit ".dvc/config".',
    }),
    noRemote: ({ file, files, config }: { file: string; resolved: string; files: number; config: string }) => ({
      what: `${files === 1 ? `"${file}" is` : `"${file}" and ${files - 1} more files are`} kept with DVC and not in the repository, and "${config}" names no remote`,
      help: 'Type "dvc remote add -d <name> <url>" and "dvc push", and commit ".dvc/config".',
    }),
    folder: ({ config, remotes }: { config: string; remotes: readonly string[] }) => ({
      what: `what DVC tracks is kept in ${quoteSome(remotes, 2)}, which only one machine has`,
      help: `Type "dvc remote add -d <name> <url>" with an address that others reach, and "dvc push"; commit "${config}".`,
    }),
  },
  *check({ project: { dvc }, problem }) {
    const configs = new Map<string | null, DvcFact['tracked'][number][]>();
    for (const one of dvc.tracked) configs.set(one.config, [...(configs.get(one.config) ?? []), one]);
    for (const [config, tracked] of configs) {
      const absent = tracked.filter(({ isThere }) => !isThere);
      const [first] = config === null ? tracked : absent;
      if (first === undefined) continue;
      const at = { path: first.path, line: 1, column: 1 };
      if (config === null) {
        yield problem('noConfig', { file: first.path, resolved: first.path, files: tracked.length }, at);
        continue;
      }
      const remotes = Object.hasOwn(dvc.remotes, config) ? (dvc.remotes[config] ?? []) : [];
      if (remotes.length === 0)
        yield problem('noRemote', { file: first.out, resolved: first.out, files: absent.length, config }, at);
      else if (remotes.every(({ isFolder }) => isFolder))
        yield problem('folder', { config, remotes: remotes.map(({ url }) => url) }, at);
    }
  },
});
