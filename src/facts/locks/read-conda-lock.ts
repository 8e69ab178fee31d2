import type { LockedPackage } from '../../api/index.js';
import { normalizeName } from '../manifest/parse-requirement.js';
import { resolveInside } from '../manifest/resolve-inside.js';
import type { LockReader } from './lock-parts.js';

const KEY = /^(- | {2})(name|version|manager|platform): *(.{1,300}?)\r?$/;
/** `https://…/linux-64/numpy-1.26.4-py311h64a7726_0.conda#0123…`, a line of a lock for one platform. */
const EXPLICIT =
  /^[a-z][a-z+]*:\/\/\S{1,400}\/([\w-]{1,20})\/([\w.-]{1,150})-([\w.!+]{1,80})-[\w.]{1,80}?\.(?:conda|tar\.bz2)(?:#\S*)?\s*$/;

/**
 * Reads a conda-lock.yml (version 1, as conda-lock prints it) or a lock for one platform (`@EXPLICIT`). Such files
 * have 10,000s of lines of one shape: they are read line by line, in a tenth of the time that a parser of YAML takes.
 */
export const readCondaLock: LockReader = (text) => {
  const lines = new CondaLockLines(text.path);
  for (const line of text.text.split('\n')) lines.add(line);
  lines.close();
  return { packages: lines.packages, sources: lines.sources, writer: 'conda-lock' };
};

class CondaLockLines {
  readonly packages: LockedPackage[] = [];
  readonly sources: string[] = [];
  readonly #path: string;
  #line = 0;
  /** The key of the first level that the line stands below. */
  #part = '';
  #inSources = false;
  #entry: { readonly line: number; readonly values: Map<string, string> } | undefined = undefined;

  constructor(path: string) {
    this.#path = path;
  }

  add(line: string): void {
    this.#line++;
    const [, top] = /^([a-z]+):(?:\s|$)/.exec(line) ?? [];
    if (top !== undefined) {
      this.close();
      this.#part = top;
      this.#inSources = false;
    } else if (this.#part === 'metadata') this.#addSource(line);
    else if (this.#part === 'package') this.#addPackageLine(line);
    else this.#addExplicit(line);
  }

  /** The entry that is being read is whole. */
  close(): void {
    const { line = 0, values = new Map<string, string>() } = this.#entry ?? {};
    this.#entry = undefined;
    const name = normalizeName(values.get('name') ?? '');
    if (name === '') return;
    const platform = values.get('platform');
    this.packages.push({
      name,
      version: values.get('version') ?? '',
      source: 'index',
      ecosystem: values.get('manager') === 'pip' ? 'pip' : 'conda',
      ...(platform === undefined ? {} : { platform }),
      line,
    });
  }

  #addSource(line: string): void {
    const [, key] = /^ {2}([a-z_]+):/.exec(line) ?? [];
    if (key !== undefined) this.#inSources = key === 'sources';
    const [, file] = (this.#inSources ? /^ {2,4}- +(.{1,300}?)\r?$/.exec(line) : null) ?? [];
    const resolved = file === undefined ? null : resolveInside(this.#path, unquoted(file));
    if (resolved !== null) this.sources.push(resolved);
  }

  #addPackageLine(line: string): void {
    if (line.startsWith('- ')) {
      this.close();
      this.#entry = { line: this.#line, values: new Map() };
    }
    const [, , key, value] = KEY.exec(line) ?? [];
    if (key !== undefined && value !== undefined) this.#entry?.values.set(key, unquoted(value));
  }

  #addExplicit(line: string): void {
    const [, platform, name, version] = EXPLICIT.exec(line) ?? [];
    if (platform === undefined || name === undefined || version === undefined) return;
    const known = { source: 'index', ecosystem: 'conda', platform, line: this.#line } as const;
    this.packages.push({ name: normalizeName(name), version, ...known });
  }
}

function unquoted(text: string): string {
  const [, single, double] = /^(?:'(.*)'|"(.*)")$/.exec(text) ?? [];
  return single?.replaceAll("''", "'") ?? double ?? text;
}
