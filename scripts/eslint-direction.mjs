// The direction of imports (docs/architecture.md) as an ESLint rule: each room says what it may import, and why no more.
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Longest prefix first. `may`: prefixes of project files; `node`: modules of Node that stay outside (regular expression). */
const ROOMS = [
  { room: 'rules/index.ts', may: ['rules/', 'src/api/'], say: 'The list of rules imports the rules.' },
  {
    room: 'rules/',
    may: ['src/api/', 'own folder'],
    node: /./,
    say: 'A rule sees facts only: it imports src/api and its own folder; if a fact is missing, add it in src/facts.',
  },
  {
    room: 'src/api/',
    may: ['src/api/'],
    node: /./,
    say: 'src/api is the ground floor: it imports nothing of ours and nothing of Node.',
  },
  {
    room: 'src/formats/',
    may: ['src/api/', 'src/formats/', 'src/messages/'],
    node: /^(fs|child_process|process|net|http)/,
    say: 'A format is a pure function of the report: it imports src/api only.',
  },
  {
    room: 'src/graph/',
    may: ['src/api/', 'src/graph/', 'src/formats/', 'src/messages/'],
    node: /./,
    say: 'The graph is a pure function of the lineage fact: it imports src/api only (and what src/formats has for text).',
  },
  {
    room: 'src/python/',
    may: ['src/api/', 'src/python/', 'src/data/', 'src/messages/'],
    node: /./,
    say: 'src/python understands text: it imports src/api only.',
  },
  {
    room: 'src/facts/',
    may: ['src/api/', 'src/facts/', 'src/python/', 'src/data/', 'src/messages/'],
    node: /^(fs|child_process|process|net|http)/,
    say: 'Facts come from bytes, never the disk: src/facts imports src/api, src/python and parsers.',
  },
  {
    room: 'src/engine/',
    may: ['src/api/', 'src/engine/', 'src/messages/'],
    node: /^(fs|child_process|process|net|http)/,
    say: 'The engine is handed rules, facts and the disk as values: it imports src/api only.',
  },
  {
    room: 'src/config/',
    may: ['src/api/', 'src/config/', 'src/project/', 'src/messages/'],
    node: /^(child_process|net|http)/,
    say: 'Settings and discovery import src/api only (settings the disk in src/project too); nothing here starts a process.',
  },
  {
    room: 'src/project/',
    may: ['src/api/', 'src/project/', 'src/messages/'],
    node: /^(child_process|net|http)/,
    say: 'Settings and discovery import src/api only; nothing here starts a process.',
  },
  {
    room: 'src/messages/',
    may: ['src/api/', 'src/messages/'],
    node: /./,
    say: 'Messages are words: they import src/api at most.',
  },
  {
    room: 'src/data/',
    may: ['src/data/', 'src/api/'],
    node: /^(fs|child_process|process|net|http)/,
    say: 'Data imports nothing but data.',
  },
];

/** Why `from` (relative to the root) may not import `imported`, or nothing. */
function refusal(from, imported) {
  const room = ROOMS.find(({ room: prefix }) => from.startsWith(prefix));
  if (imported.startsWith('node:')) return room?.node?.test(imported.slice(5)) ? room.say : undefined;
  if (!imported.startsWith('.')) return undefined;
  const target = relative(root, resolve(root, dirname(from), imported))
    .split(sep)
    .join('/');
  if (target.startsWith('src/cli/') && !from.startsWith('src/cli/')) return 'Nobody imports the command line.';
  if (room === undefined) return undefined;
  const allowed = room.may.some((prefix) => target.startsWith(prefix === 'own folder' ? `${dirname(from)}/` : prefix));
  return allowed ? undefined : room.say;
}

/** @type {import('eslint').Rule.RuleModule} */
export const direction = {
  meta: { type: 'problem', schema: [], docs: { description: 'Keep the direction of imports' } },
  create(context) {
    const from = relative(root, context.filename).split(sep).join('/');
    const check = (node) => {
      const imported = node.source?.value;
      const message = typeof imported === 'string' ? refusal(from, imported) : undefined;
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    };
  },
};
