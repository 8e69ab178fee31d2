import type { IncludeFact } from '../../api/index.js';
import type { Reader } from '../reader.js';
import type { Collected } from './collected.js';
import { newCollected } from './collected.js';
import type { OpenManifest } from './open-manifest.js';
import { openManifest } from './open-manifest.js';
import { parseSpecifierLine } from './parse-requirement.js';
import { isDevGroup } from './requirement-group.js';
import { pipFact } from './requirement-fact.js';
import { resolveInside } from './resolve-inside.js';
import { setupCall } from './setup-call.js';
import type { SetupCall } from './setup-call.js';

const REQUIREMENTS_FILE = /(['"])([\w./-]{0,200}requirements[\w./-]{0,200}\.(?:txt|in))\1/gi;

/**
 * Reads a setup.py: what it hands to `setup(...)` as plain lists. What it computes is not known (`open`); the requirements
 * files whose names it holds are taken to be what it installs.
 */
export const readSetupPy: Reader = (input) =>
  openManifest(input, 'setup-py', (open) => {
    const { source } = open;
    const into = { ...newCollected(open), includes: includesOf(open) };
    const library = /\bsetup\s*\(/.test(source);
    const call = library ? setupCall(source) : undefined;
    if (call !== undefined) readCall(open, call, into);
    // One that only compiles an extension names no package.
    const declares =
      library && (into.includes.length > 0 || /install_requires|tests_require|extras_require|\bpbr\b/.test(source));
    // A list that is computed is most often the file that it names.
    const isOpen = declares && (call === undefined || (call.open && into.includes.length === 0));
    return {
      ...into,
      declares,
      library,
      ...(isOpen ? { open: true } : {}),
      ...(call?.name === undefined ? {} : { name: call.name }),
    };
  });

function includesOf({ text, source }: OpenManifest): IncludeFact[] {
  return [...source.matchAll(REQUIREMENTS_FILE)].map((match) => {
    const name = match[2] ?? '';
    const start = match.index + 1;
    const at = text.place(start, start + name.length);
    return { kind: 'requirements', text: name, resolved: resolveInside(text.path, name), at };
  });
}

function readCall(open: OpenManifest, call: SetupCall, into: Collected): void {
  if (call.python !== undefined)
    into.python = { text: call.python.text, at: open.text.place(call.python.start, call.python.end) };
  for (const { group, text } of call.requires) {
    const parsed = parseSpecifierLine(text.text);
    if ('trouble' in parsed) continue;
    const at = open.text.place(text.start, text.end);
    const grouped =
      group === null
        ? ({ group: 'runtime' } as const)
        : { group: isDevGroup(group) ? ('dev' as const) : ('optional' as const), groupName: group };
    into.requirements.push(pipFact(parsed, { ...grouped, at }));
  }
}
