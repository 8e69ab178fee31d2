import type { ManifestFact } from '../../api/index.js';
import { maskSecrets } from '../../messages/mask-secrets.js';
import type { Reader } from '../reader.js';
import { lineAppendPlace } from './append-place.js';
import type { Collected } from './collected.js';
import { addEntryProblem, newCollected } from './collected.js';
import type { OpenManifest } from './open-manifest.js';
import { openManifest } from './open-manifest.js';
import type { IniLine } from './parse-ini.js';
import { parseIni } from './parse-ini.js';
import { parseSpecifierLine } from './parse-requirement.js';
import { isDevGroup } from './requirement-group.js';
import { pipFact } from './requirement-fact.js';
import { resolveInside } from './resolve-inside.js';
import type { Grouped } from './toml-requirement.js';

/** Reads a setup.cfg of setuptools: install_requires, extras_require, python_requires. Other tools' settings are passed over. */
export const readSetupCfg: Reader = (input) =>
  openManifest(input, 'setup-cfg', (open) => {
    const { sections, trouble } = parseIni(open.source);
    const into = newCollected(open);
    if (trouble !== undefined && open.unreadable.length === 0)
      open.unreadable.push({ reason: trouble.what, at: open.text.place(trouble.start) });
    const options = sections.get('options');
    readList(open, options?.get('install_requires'), { group: 'runtime' }, into);
    readList(open, options?.get('tests_require'), { group: 'dev', groupName: 'tests' }, into);
    for (const [groupName, lines] of sections.get('options.extras_require') ?? [])
      readList(open, lines, { group: isDevGroup(groupName) ? 'dev' : 'optional', groupName }, into);
    const python = options?.get('python_requires')?.[0];
    if (python !== undefined)
      into.python = { text: python.text, at: open.text.place(python.start, python.start + python.text.length) };
    const declares = into.requirements.length + into.includes.length > 0 || options?.has('install_requires') === true;
    const name = sections.get('metadata')?.get('name')?.[0]?.text;
    const library = declares && (name !== undefined || options !== undefined);
    const append = linesAppendPlace(open, options?.get('install_requires'));
    return { ...into, declares, library, ...append, ...(name === undefined ? {} : { name }) };
  });

/** One requirement a line, or on one line divided by ";"; `file: a.txt, b.txt` reads them from there. */
function readList(open: OpenManifest, lines: readonly IniLine[] | undefined, grouped: Grouped, into: Collected): void {
  const [only] = lines ?? [];
  if (lines === undefined || only === undefined) return;
  if (only.text.startsWith('file:')) {
    for (const name of only.text.slice(5).split(',')) {
      const text = name.trim();
      const at = open.text.place(only.start, only.start + only.text.length);
      into.includes.push({ kind: 'requirements', text, resolved: resolveInside(open.text.path, text), at });
    }
    return;
  }
  for (const line of lines.length === 1 ? splitLine(only) : lines) readRequirement(open, line, grouped, into);
}

/** Where a line is added to a list whose lines stand alone: nothing where it begins behind its key, or is read from a file. */
function linesAppendPlace(open: OpenManifest, lines: readonly IniLine[] = []): Pick<ManifestFact, 'append'> {
  const last = lines.at(-1);
  if (last === undefined || last.text.startsWith('file:')) return {};
  return lineAppendPlace(open, { start: last.start, end: last.start + last.text.length }, /^\s+$/);
}

function splitLine({ text, start }: IniLine): IniLine[] {
  const parts: IniLine[] = [];
  let at = start;
  for (const part of text.split(';')) {
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== '') parts.push({ text: part.trim(), start: at + lead });
    at += part.length + 1;
  }
  // A lone line with a marker is one requirement: setuptools would cut it, and then fail on the marker.
  return parts.slice(1).some((part) => 'trouble' in parseSpecifierLine(part.text)) ? [{ text, start }] : parts;
}

function readRequirement(open: OpenManifest, { text, start }: IniLine, grouped: Grouped, into: Collected): void {
  const at = open.text.place(start, start + text.length);
  const parsed = parseSpecifierLine(text);
  if (!('trouble' in parsed)) {
    into.requirements.push(pipFact(parsed, { ...grouped, at, ...open.span(start, start + text.length) }));
    return;
  }
  const what = `"${maskSecrets(text.slice(0, 300)).slice(0, 80)}" is no requirement: ${parsed.trouble}`;
  addEntryProblem(into, { what, help: 'Write one requirement a line, such as "numpy>=1.26".', at });
}
