import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const DUMPER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'ast-dump.py');
const ASK = 'import sys,sysconfig,json;print(json.dumps([list(sys.version_info[:3]),sysconfig.get_paths()["stdlib"]]))';

/** The newest CPython on PATH and among pyenv's versions; its library must have a test suite if any has. */
export function newestPython() {
  const found = candidates().flatMap((executable) => {
    try {
      const [version, library] = JSON.parse(execFileSync(executable, ['-c', ASK], { encoding: 'utf8', stdio: 'pipe' }));
      return [
        { executable, version: version.join('.'), library, rank: version[0] * 1e6 + version[1] * 1e3 + version[2] },
      ];
    } catch {
      return [];
    }
  });
  const newest = found.sort((a, b) => b.rank - a.rank)[0];
  if (newest === undefined) throw new Error('no python3 found on PATH or in ~/.pyenv/versions');
  return newest;
}

function candidates() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => {
    try {
      return readdirSync(folder)
        .filter((name) => /^python3(\.\d+)?$/.test(name))
        .map((name) => path.join(folder, name));
    } catch {
      return [];
    }
  });
  const versions = path.join(os.homedir(), '.pyenv', 'versions');
  const fromPyenv = existsSync(versions)
    ? readdirSync(versions).map((version) => path.join(versions, version, 'bin', 'python3'))
    : [];
  return [...onPath, ...fromPyenv];
}

/** Asks a CPython for its syntax trees, by ast-dump.py. */
export class PythonTrees {
  #executable;
  #flags;

  constructor(executable, flags) {
    this.#executable = executable;
    this.#flags = flags;
  }

  /** One row a file, in order, while Python is still reading the next ones. */
  async *rows(files) {
    const child = spawn(this.#executable, ['-W', 'ignore', DUMPER, ...this.#flags], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(files.join('\n') + '\n');
    for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line);
  }

  /** All rows at once, for a few files. */
  once(files) {
    const output = execFileSync(this.#executable, ['-W', 'ignore', DUMPER, ...this.#flags], {
      input: files.join('\n') + '\n',
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    return output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }
}
