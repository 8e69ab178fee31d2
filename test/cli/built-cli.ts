import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
/** What a person runs: the bundle, built once for a test file. */
export interface BuiltCli {
  run(
    words: readonly string[],
    options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
  ): Ran;
  readonly folder: string;
  remove(): void;
}

/** Builds the command line into a folder of its own. The environment of a run holds the PATH and what the test says, nothing else. */
export function buildCli(): BuiltCli {
  const folder = mkdtempSync(join(tmpdir(), 'reprolint-built-'));
  execFileSync(process.execPath, ['scripts/build.mjs', '--out', folder], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return {
    folder,
    run(words, { cwd, env = {} }) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'reprolint.cjs'), ...words], {
        cwd,
        env: { PATH: process.env['PATH'] ?? '', ...env },
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      return { code: status, out: stdout, err: stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A folder with these files, and a `.git` folder so that it is a root of its own. */
export function projectFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'reprolint-project-'));
  for (const [path, text] of Object.entries({ '.git/HEAD': 'ref: refs/heads/main\n', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
