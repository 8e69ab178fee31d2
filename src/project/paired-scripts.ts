import { posix } from 'node:path';
import type { Disk, SourceFile } from '../api/index.js';
import { holdsSameCells } from './same-cells.js';

/** A script this large is no notebook's text. */
const LARGEST = 4 * 1024 * 1024;
/** A larger notebook is not read to compare it with a script. */
const LARGEST_NOTEBOOK = 16 * 1024 * 1024;

/**
 * The front matter that jupytext writes into scripts: a block of comments between two lines `# ---`. A line in front of it is
 * matched in one way only, or a text of such lines takes time without end.
 */
const HEADER = /^(?:#![^\n]*\n|#(?!!)(?=[^\n]*coding)[^\n]*\n|[^\S\n]*\n)*# ---\n((?:#[^\n]*\n)*?)# ---(?:\n|$)/;

/**
 * The scripts that jupytext keeps as the text of a notebook that is there as well, by their front matter, or that lie beside a notebook of
 * their name and hold its cells; with that notebook, by path. The two hold the same code, so findings in both would be each finding
 * twice. Only scripts that have the name of a notebook are looked into.
 */
export function pairedScripts(files: readonly SourceFile[], disk: Disk): ReadonlyMap<string, string> {
  const notebooks = new Map(files.filter(({ kind }) => kind === 'notebook').map((file) => [file.path, file]));
  const names = new Set([...notebooks.keys()].map(stemOf));
  const paired = new Map<string, string>();
  for (const { path, kind, size } of files) {
    if (kind !== 'python' || size > LARGEST || !names.has(stemOf(path))) continue;
    const text = textOf(path, disk, LARGEST);
    if (text === undefined) continue;
    const named = notebookOf(path, text);
    if (named !== undefined && notebooks.has(named)) paired.set(path, named);
    const beside = notebooks.get(`${path.slice(0, -posix.extname(path).length)}.ipynb`);
    // A notebook is longer than its code.
    if (named !== undefined || beside === undefined || beside.size < size) continue;
    const notebook = textOf(beside.path, disk, LARGEST_NOTEBOOK);
    if (notebook !== undefined && holdsSameCells(text, notebook)) paired.set(path, beside.path);
  }
  return paired;
}

function textOf(path: string, disk: Disk, largest: number): string | undefined {
  const read = disk.read(path, largest);
  return 'bytes' in read ? Buffer.from(read.bytes).toString('utf8') : undefined;
}

function stemOf(path: string): string {
  return posix.basename(path, posix.extname(path));
}

/** Where the notebook of the script lies, by its header; nothing where it is no text of a notebook. */
function notebookOf(path: string, text: string): string | undefined {
  const header = HEADER.exec(text.replace(/\r\n?/g, '\n'))?.[1];
  if (header === undefined || !/^#\s+jupytext:\s*$/m.test(header)) return undefined;
  const formats = /^#\s+formats:\s*(\S+)\s*$/m.exec(header)?.[1]?.split(',') ?? [];
  return posix.join(folderOf(posix.dirname(path), formats), `${stemOf(path)}.ipynb`);
}

/** `notebooks//ipynb,scripts//py:percent`: the formats may lie in folders beside each other. */
function folderOf(folder: string, formats: readonly string[]): string {
  const prefixOf = (ending: RegExp): string | undefined =>
    /^(.*)\/\//.exec(formats.find((format) => ending.test(format)) ?? '')?.[1];
  const own = prefixOf(/(?:^|\/)py(?::|$)/);
  const other = prefixOf(/(?:^|\/)ipynb(?::|$)/);
  if (own === undefined && other === undefined) return folder;
  if (own !== undefined && folder !== own && !folder.endsWith(`/${own}`)) return folder;
  return posix.join(own === undefined ? folder : folder.slice(0, folder.length - own.length), other ?? '.');
}
