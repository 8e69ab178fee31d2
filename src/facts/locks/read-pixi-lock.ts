import type { LockedPackage } from '../../api/index.js';
import { normalizeName } from '../manifest/parse-requirement.js';
import type { LockReader } from './lock-parts.js';

const ENTRY = /^- (conda|pypi|[a-z_]+): *(.{1,1000}?)\r?$/;
const VALUE = /^ {2}(name|version|manager|kind|platform|subdir|url|path): *(.{1,1000}?)\r?$/;

/**
 * Reads a pixi.lock of any version: the releases of all its environments and platforms. Versions 1 to 3 list them as
 * conda-lock does, 4 with `kind: conda`, later ones by the address, which tells a conda package's name and version. Such
 * files have 10,000s of lines of one shape, so they are read line by line. Source: rattler_lock's schemas.
 */
export const readPixiLock: LockReader = (text) => {
  const lines = new PixiLockLines();
  for (const line of text.text.split('\n')) lines.add(line);
  lines.close();
  const { packages, version } = lines;
  return { packages, writer: 'pixi', ...(version === '' ? {} : { version }) };
};

class PixiLockLines {
  readonly packages: LockedPackage[] = [];
  version = '';
  #line = 0;
  #inPackages = false;
  #entry: { readonly line: number; readonly values: Map<string, string> } | undefined = undefined;

  add(line: string): void {
    this.#line++;
    const first = line.charCodeAt(0);
    // Most lines are indented four times or list what a package needs: they say nothing that is asked for here.
    if (first === SPACE) {
      if (!this.#inPackages || this.#entry === undefined || line.charCodeAt(2) === SPACE) return;
      const [, key, value] = VALUE.exec(line) ?? [];
      if (key !== undefined && value !== undefined) this.#entry.values.set(key, unquoted(value));
    } else if (first === DASH) {
      if (!this.#inPackages) return;
      this.close();
      const [, key = '', value = ''] = ENTRY.exec(line) ?? [];
      this.#entry = { line: this.#line, values: new Map([[key, unquoted(value)]]) };
    } else {
      const [, top, value = ''] = /^([a-z]+):(?: *(.{0,100}?)\r?)?$/.exec(line) ?? [];
      if (top === undefined) return;
      this.close();
      this.#inPackages = top === 'packages' || top === 'package';
      if (top === 'version') this.version = unquoted(value);
    }
  }

  /** The entry that is being read is whole. */
  close(): void {
    const found = this.#entry === undefined ? undefined : packageOf(this.#entry.values, this.#entry.line);
    this.#entry = undefined;
    if (found !== undefined) this.packages.push(found);
  }
}
const SPACE = 32;
const DASH = 45;

function packageOf(values: ReadonlyMap<string, string>, line: number): LockedPackage | undefined {
  const kind = values.get('kind') ?? values.get('manager') ?? (values.has('conda') ? 'conda' : 'pypi');
  const address = values.get(kind) ?? values.get('url') ?? values.get('path') ?? '';
  const ecosystem = kind === 'conda' ? 'conda' : 'pip';
  const file = ecosystem === 'conda' ? fileParts(address) : NO_PARTS;
  const name = normalizeName(values.get('name') ?? file.name);
  if (name === '') return undefined;
  const platform = values.get('subdir') ?? values.get('platform') ?? file.platform;
  const version = values.get('version') ?? file.version;
  const known = { name, version, source: sourceOf(address), ecosystem, line } as const;
  return platform === '' ? known : { ...known, platform };
}

interface Parts {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
}
const NO_PARTS: Parts = { name: '', version: '', platform: '' };

/** `https://…/linux-64/numpy-1.26.4-py311h64a7726_0.conda`: the name may have dashes, version and build have none. */
function fileParts(address: string): Parts {
  const parts = address.split('/');
  const file = /^(.*)\.(?:conda|tar\.bz2)$/.exec(parts.at(-1) ?? '')?.[1];
  const build = file?.lastIndexOf('-') ?? -1;
  const version = file === undefined || build < 1 ? -1 : file.lastIndexOf('-', build - 1);
  if (file === undefined || version < 1) return NO_PARTS;
  // An epoch and a local part are escaped in an address.
  const written = file
    .slice(version + 1, build)
    .replace(/%21/g, '!')
    .replace(/%2B/gi, '+');
  return { name: file.slice(0, version), version: written, platform: parts.at(-2) ?? '' };
}

function sourceOf(address: string): LockedPackage['source'] {
  if (address === '') return 'index';
  if (/^git\+|^(?:https?|ssh):[^#]*\.git(?:[?#]|$)/.test(address)) return 'vcs';
  return /^https?:/.test(address) ? 'index' : 'path';
}

function unquoted(text: string): string {
  const [, single, double] = /^(?:'(.*)'|"(.*)")$/.exec(text) ?? [];
  return single?.replaceAll("''", "'") ?? double ?? text;
}
