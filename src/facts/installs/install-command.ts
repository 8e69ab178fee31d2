import type { InstallFact, Place, RequirementFact } from '../../api/index.js';
import { maskSecrets } from '../../messages/mask-secrets.js';
import { condaFact, parseCondaSpec } from '../manifest/conda-spec.js';
import { parseEditable, parseRequirement } from '../manifest/parse-requirement.js';
import { pipFact } from '../manifest/requirement-fact.js';
import { resolveInside } from '../manifest/resolve-inside.js';

/** Programs that install, in the words before their arguments. Each is tried at the start of a command. */
const PROGRAMS: readonly (readonly [pattern: RegExp, tool: InstallFact['tool'], program: string])[] = [
  [/^(?:\S*\/)?pip[\d.]*(?: -\S+)* install$/, 'pip', 'pip'],
  [
    /^(?:(?:\S*\/)?(?:python[\d.]*|py|\{[^{}]*\})|(?=\$\S|\S*\/\$\S)\S+)(?: -[\w.]+)*? -m pip(?: -\S+)* install$/,
    'pip',
    'pip',
  ],
  [/^uv pip install$/, 'pip', 'uv pip'],
  [/^uv (?:add|sync)$/, 'pip', 'uv'],
  [/^(?:poetry|pdm) (?:add|install|update)$/, 'pip', 'poetry'],
  [/^pixi add$/, 'conda', 'pixi'],
  [/^pipenv (?:install|sync)$/, 'pip', 'pipenv'],
  [/^(?:\S*\/)?easy_install[\d.-]*$/, 'pip', 'easy_install'],
  [/^(?:\S*\/)?(?:conda|mamba|micromamba)(?: env)? (?:install|create|update)$/, 'conda', 'conda'],
  [/^(?:apt-get|apt|aptitude|yum|dnf|zypper)(?: -\S+)* install$/, 'system', 'apt-get'],
  [/^(?:apk(?: -\S+)* add|pacman -S\w*|brew(?: cask)? install|port install)$/, 'system', 'brew'],
];
const RUNNERS = /^(?:uv|poetry|pdm|pipenv|hatch|pixi|rye)$/;
const INSTALLER = /^(?:pip[\d.]*|python[\d.]*|conda|mamba)$/;
/** Words before the program that only say how it is run. */
const BEFORE = /^(?:sudo|time|nohup|exec|command|-H|-E|-y|yes|then|do|!|[A-Z_][A-Z0-9_]*=.*)$/;
/** Options that take the next word as their value. */
const TAKES_VALUE = new Set(
  (
    '-i --index-url --extra-index-url -f --find-links --trusted-host -t --target --prefix --root --src --python --python-version --platform --proxy ' +
    '--timeout --retries --cache-dir --log --progress-bar --no-binary --only-binary --upgrade-strategy --config-settings -C --global-option --abi --implementation ' +
    '--root-user-action --exists-action --use-deprecated --use-feature --report --keyring-provider --cert --client-cert --no-build-isolation-package ' +
    '--group --extra --extras --with --without --only --index --default-index -G -E --source -P --directory --project -c --channel -n --name -p --solver --constraint --build'
  ).split(' '),
);
const FILE_OPTION = /^(?:-r|--requirements?|--file|-f|--constraint)$/;
const LONGEST = 200;

interface Arguments {
  readonly requirements: RequirementFact[];
  readonly files: string[];
  project: boolean;
}

/** What a command installs; nothing if it is no install command. `path`: the file that it stands in. */
export function installOf(words: readonly string[], path: string, at: Place): InstallFact | undefined {
  let from = 0;
  while (from < words.length && BEFORE.test(words[from] ?? '')) from++;
  if (words[from + 1] === 'run' && RUNNERS.test(words[from] ?? '')) return runOf(words.slice(from), path, at);
  for (let to = from + 1; to <= Math.min(words.length, from + 7); to++) {
    const head = words.slice(from, to).join(' ');
    const found = PROGRAMS.find(([pattern]) => pattern.test(head));
    if (found === undefined) continue;
    const [, tool, usual] = found;
    const rest = words.slice(to);
    // `pip install - q -U x` stops at the dash: nothing is installed.
    const args = readArguments(tool === 'pip' && rest.includes('-') ? [] : rest, tool, path, at);
    if (/^(?:poetry|pdm) (?:install|update)$|^uv sync$|^pipenv sync$/.test(head)) args.project = true;
    if (/^pipenv install$/.test(head) && args.requirements.length === 0) args.project = true;
    const last = words[from] ?? usual;
    return {
      tool,
      program: tool === 'system' || /^(?:mamba|micromamba|poetry|pdm)$/.test(last) ? last : usual,
      command: maskSecrets(words.join(' ').slice(0, 2 * LONGEST)).slice(0, LONGEST),
      ...args,
      sudo: words.slice(0, from).includes('sudo'),
      at,
    };
  }
  return undefined;
}

/** `poetry run pip install x` installs beside what the project asks for. */
function runOf(words: readonly string[], path: string, at: Place): InstallFact | undefined {
  if (INSTALLER.test(words[2] ?? '')) return installOf(words.slice(2), path, at);
  return words[0] === 'uv' ? withRun(words.slice(2), path, at) : undefined;
}

/** `uv run --with rich a.py` installs for that run; without `--with` it is no install command. */
function withRun(words: readonly string[], path: string, at: Place): InstallFact | undefined {
  const found: Arguments = { requirements: [], files: [], project: false };
  for (let i = 0; i < words.length && words[i]?.startsWith('-') === true; i++) {
    const [, option = '', inline] = /^(--[\w-]+)(?:=(.*))?$/.exec(words[i] ?? '') ?? [];
    if (option === '--with')
      for (const one of (inline ?? words[++i] ?? '').split(',')) addPackage(one, 'pip', at, found);
    else if (option === '--with-requirements') addFile(inline ?? words[++i] ?? '', path, found);
    else if (inline === undefined && TAKES_VALUE.has(words[i] ?? '')) i++;
  }
  if (found.requirements.length + found.files.length === 0) return undefined;
  const command = maskSecrets(['uv run', ...words].join(' ').slice(0, 2 * LONGEST)).slice(0, LONGEST);
  return { tool: 'pip', program: 'uv run', command, ...found, sudo: false, at };
}

function readArguments(words: readonly string[], tool: InstallFact['tool'], path: string, at: Place): Arguments {
  const found: Arguments = { requirements: [], files: [], project: false };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const [option = '', inline] = /^(--[\w-]+)=(.*)$/.exec(word)?.slice(1) ?? [word];
    const glued = tool === 'pip' ? /^-r(.+)$/.exec(word)?.[1] : undefined;
    if (glued !== undefined) addFile(glued, path, found);
    else if (isFileOption(option, tool)) addFile(inline ?? words[++i] ?? '', path, found);
    else if (tool === 'pip' && /^(?:-e|--editable)$/.test(option)) addEditable(inline ?? words[++i] ?? '', at, found);
    else if (word.startsWith('-')) {
      if (inline === undefined && takesValue(option, tool)) i++;
    } else if (/^\d?[<>]/.test(word)) {
      // A redirection: of `> log` the next word is its file.
      i += Number(/^\d?>{1,2}$/.test(word));
    } else addPackage(word, tool, at, found);
  }
  return found;
}

function isFileOption(option: string, tool: InstallFact['tool']): boolean {
  if (tool === 'pip') return option === '-r' || option === '--requirement';
  return tool === 'conda' && FILE_OPTION.test(option);
}

function takesValue(option: string, tool: InstallFact['tool']): boolean {
  // pip's -c is a constraints file, conda's a channel: both take a value. -y and the like take none.
  return tool !== 'system' && TAKES_VALUE.has(option);
}

function addFile(written: string, path: string, found: Arguments): void {
  if (written === '' || written.startsWith('{') || written.startsWith('$')) return;
  const file = resolveInside(path, written);
  if (file !== null) found.files.push(file);
}

function addEditable(written: string, at: Place, found: Arguments): void {
  const parsed = parseEditable(written);
  if (!('trouble' in parsed) && parsed.source.kind !== 'path')
    found.requirements.push(pipFact(parsed, { at, editable: true }));
  else found.project = true;
}

function addPackage(word: string, tool: InstallFact['tool'], at: Place, found: Arguments): void {
  // `{name}` and `$PACKAGES` are filled in when it runs: unknown here.
  if (/^[{$]|[{}$`*<>|]$|^\.\.\.$/.test(word) && !/[<>=]=?[\w.]/.test(word)) return;
  if (tool === 'system') {
    found.requirements.push(condaFact({ name: word.slice(0, LONGEST), specifier: '' }, { at }));
    return;
  }
  if (tool === 'conda') {
    const spec = parseCondaSpec(word);
    if (spec !== undefined) found.requirements.push(condaFact(spec, { at }));
    return;
  }
  const parsed = parseRequirement(word);
  if ('trouble' in parsed) return;
  if (parsed.source.kind === 'path' && parsed.name === '') found.project = true;
  else found.requirements.push(pipFact(parsed, { at }));
}
