import { defineRule } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'deps/system-install',
  scope: 'file',
  summary: 'Report cells that install packages of the operating system.',
  why: 'Such a cell needs the same system and the rights to change it, which a co-worker rarely has.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  kinds: ['notebook'],
  needs: { file: ['installs'] },
  messages: {
    system: ({ command, packages }: { command: string; program: string; packages: readonly string[] }) => ({
      what: `"${command}" changes the operating system${packages.length === 0 ? '' : ` to get ${packages.map((name) => `"${name}"`).join(', ')}`}`,
      help: 'Name the packages in the README and install them in a Dockerfile or "apt.txt" (repo2docker), and take the line out of the notebook.',
    }),
  },
  *check({ file, problem }) {
    const found = file.installs.filter(({ tool, sudo }) => tool === 'system' || sudo);
    const [first, ...rest] = found;
    if (first === undefined) return;
    const packages = [...new Set(found.flatMap(({ requirements }) => requirements.map(({ name }) => name)))].slice(
      0,
      20,
    );
    const data = { command: first.command, program: first.program, packages };
    yield problem('system', data, first.at, { also: rest.map(({ at }) => at) });
  },
});
