import type { ByteSpan, FileAction, FileUse, PathText, Place } from '../../api/index.js';
import { fileApis, PATH_METHODS } from '../../data/file-apis.js';
import type { FileApi } from '../../data/file-apis.js';
import type { CallEvent, CodeEvent, Reach } from '../../python/calls/code-event.js';
import { HOLE, list, UNKNOWN } from '../../python/constants/value.js';
import type { Value } from '../../python/constants/value.js';
import { listOf } from '../../python/constants/known-calls.js';
import { ASKS_DATABASE, databaseUse } from './database-uses.js';
import { enter } from './folder-state.js';
import type { Folders } from './folder-state.js';
import { mentionBy, mentions } from './mentions.js';
import { saysNothing } from './says-nothing.js';
import { pathText, pathTexts } from './path-text.js';
import { savedAs } from './saved-as.js';
import { shellUses } from './shell-uses.js';

/** A folder is made, nobody knows which: it may be any. */
const SOMEWHERE: readonly PathText[] = [pathText('*')];
/** More uses of one file are not kept: the rest of a file that names thousands would say nothing new. */
const MOST = 1500;
const REACHES: readonly Reach[] = ['always', 'maybe', 'uncalled', 'never'];
/** Write into a folder whatever an archive holds. */
const UNPACKS = /^(?:zipfile\.ZipFile|tarfile\.TarFile|file|\?)\.extract(?:all)?$/;
/** What is handed to them is a default that whoever starts the program may replace: where such a path belongs. */
const TAKES_DEFAULT =
  /^(?:os\.getenv|os\.environ\.(?:get|setdefault)|click\.(?:option|argument)|typer\.(?:Option|Argument))$|\.add_argument$/;
const RUNS_SHELL =
  /^(?:os\.(?:system|popen)|subprocess\.(?:run|call|check_call|check_output|Popen|getoutput)|\?\.system|\?\.getoutput)$/;
/** Fetch whole sets of data from somewhere, into the folder that they are told or into the current one. */
const DOWNLOADERS =
  /^(?:opendatasets\.download|kaggle\.api\.\w+|gdown\.download_folder|huggingface_hub\.snapshot_download|dvc\.api\.\w+|\?\.(?:dataset_download_\w+|competition_download_\w+)|requests_html\.\w+|wget\.download)$/;

/** Take models and data by name from a hub, where `revision` says which. */
const FROM_HUB =
  /(?:^|\.)from_pretrained$|^datasets\.load_dataset$|^transformers\.pipeline$|^huggingface_hub\.(?:hf_hub_download|snapshot_download)$/;

/** Makes uses of files from the events of one trace, and follows on the way which folder the code is in. */
export class UseCollector {
  private readonly place: (event: CodeEvent) => Place;
  private readonly literal: (event: CodeEvent, text: string) => ByteSpan | undefined;
  private readonly uses: Map<string, FileUse>;
  private readonly literals: { readonly key: string; readonly event: CodeEvent }[];
  private folders: Folders;
  /** Functions that nothing here calls, and in which the code has gone to a folder that is not known. */
  private readonly lost: Set<string>;

  constructor(
    place: (event: CodeEvent) => Place,
    literal: (event: CodeEvent, text: string) => ByteSpan | undefined = () => undefined,
  ) {
    this.place = place;
    this.literal = literal;
    this.uses = new Map();
    this.literals = [];
    this.lost = new Set();
    this.folders = ['.'];
  }

  result(): FileUse[] {
    return [...this.uses.values()];
  }

  add(event: CodeEvent): void {
    if (event.kind === 'call') this.call(event);
    else if (event.kind === 'shell') this.shell(event.text, event);
    else if (event.kind === 'magic') this.magic(event);
    else if (event.kind === 'literal') {
      const key = this.put('literal', 'literal', [pathText(event.text)], event);
      if (key !== undefined) this.literals.push({ key, event });
    }
  }

  /** Forgets the paths that a call was given: they stand in front of it. */
  private forgetLiteralsIn({ unit, node }: CallEvent): void {
    for (let last = this.literals.at(-1); last !== undefined; last = this.literals.at(-1)) {
      if (last.event.unit !== unit || last.event.node.start < node.start) return;
      this.uses.delete(last.key);
      this.literals.pop();
    }
  }

  private call(event: CallEvent): void {
    if (saysNothing(event)) return;
    const { name, args, on } = event;
    const { isSilent, takesDefault, runsShell, asksDatabase, unpacks, downloads, fromHub, mention, apis } =
      roleOf(name);
    if (takesDefault) this.forgetLiteralsIn(event);
    if (name.endsWith('.mkdir') && apis.length === 0 && !name.startsWith('pathlib.'))
      this.put('make', name, SOMEWHERE, event);
    if (isSilent) return;
    if (runsShell) {
      this.shell(commandText(args[0]), event);
      return;
    }
    if (name.startsWith('pathlib.Path.')) {
      this.pathMethod(name.slice('pathlib.Path.'.length), on, event);
      return;
    }
    if (unpacks) this.put('download', name, inFolder(args[0] ?? event.keywords.get('path')), event);
    if (downloads) this.put('download', name, [pathText('./*')], event);
    if (fromHub && !event.spread && !event.keywords.has('revision')) this.put('model', name, hubNames(args[0]), event);
    for (const api of apis) this.apply(api, event);
    const database = asksDatabase ? databaseUse(event) : undefined;
    if (database !== undefined) this.put(database.action, name, database.paths, event);
    else if (apis.length === 0)
      for (const { action, paths } of mentions(event, mention)) this.put(action, name, paths, event);
  }

  private apply(api: FileApi, event: CallEvent): void {
    const { name } = event;
    const value = argument(event, api.position, api.keywords);
    // A file object opened elsewhere, or nothing at all: no path is named here.
    if (value === undefined || (value.kind === 'instance' && value.type !== 'file()')) return;
    const action =
      api.mode === undefined ? api.action : byMode(modeOf(event, api.mode, DEFAULT_MODES[name]), api.action);
    if (action === 'enter' && pathTexts(value).length === 0) this.lose(event);
    const values = value.kind === 'list' ? value.items : [value];
    for (const one of values) {
      const paths = pathTexts(one).map((path) => savedAs(name, path));
      this.put(action, name, paths.length === 0 && action === 'make' ? SOMEWHERE : paths, event);
    }
  }

  /** The code goes to a folder that is not known. */
  private lose({ reach, isAway, within }: CallEvent): void {
    if (isAway || reach === 'never') return;
    if (reach === 'uncalled') this.lost.add(within ?? '');
    else this.folders = null;
  }

  /** Where the code stands when this happens. */
  private foldersAt(event: CodeEvent): Folders {
    if (event.kind === 'call' && event.isAway) return null;
    return event.reach === 'uncalled' && this.lost.has(event.within ?? '') ? null : this.folders;
  }

  private pathMethod(method: string, on: Value, event: CallEvent): void {
    const known = PATH_METHODS[method];
    if (method === 'rename' || method === 'replace')
      this.put('write', `pathlib.Path.${method}`, pathTexts(event.args[0]), event);
    if (known === undefined || !Object.hasOwn(PATH_METHODS, method)) return;
    this.put(
      method === 'open' ? byMode(modeOf(event, 0), 'read') : known,
      `pathlib.Path.${method}`,
      pathTexts(on),
      event,
    );
  }

  private shell(text: string, event: CodeEvent): void {
    for (const { action, tool, text: path } of shellUses(text.replaceAll(HOLE, '*')))
      this.put(action, `!${tool}`, [pathText(path)], event);
  }

  private magic(event: Extract<CodeEvent, { kind: 'magic' }>): void {
    const { name, text, body } = event;
    if (name === 'cd' || name === 'pushd')
      this.put('enter', '%cd', [pathText(text.trim().replace(/^(["'])(.*)\1$/, '$2') || '~')], event);
    else if (name === 'writefile' || name === 'file')
      this.put(
        /(?:^|\s)-a\b/.test(text) ? 'append' : 'write',
        `%%${name}`,
        [pathText(text.trim().split(/\s+/).at(-1) ?? '')],
        event,
      );
    else if (/^(?:bash|sh|script|shell)$/.test(name) && body !== null) this.shell(body, event);
    else if (/^(?:sx|system|mkdir|cp|mv|wget|curl|unzip|tar)$/.test(name))
      this.shell(/^(?:sx|system)$/.test(name) ? text : `${name} ${text}`, event);
  }

  private put(action: FileAction, api: string, paths: readonly PathText[], event: CodeEvent): string | undefined {
    if (paths.length === 0 || this.uses.size >= MOST) return undefined;
    const isFetch = (action === 'read' || action === 'fetch') && paths.every(({ from }) => from === 'url');
    if (action === 'fetch' && !isFetch) return undefined;
    const what = isFetch ? 'fetch' : action;
    const { reach, guarded } = event;
    const folders = this.foldersAt(event);
    const key = JSON.stringify([event.node.start, event.unit, what, paths.map(({ text }) => text), folders]);
    const known = this.uses.get(key);
    const best = known !== undefined && REACHES.indexOf(known.reach) < REACHES.indexOf(reach) ? known.reach : reach;
    const literal = what === 'read' ? (known?.literal ?? this.plainLiteral(paths, event)) : undefined;
    const use: FileUse = {
      action: what,
      api,
      paths,
      folders,
      at: known?.at ?? this.place(event),
      reach: best,
      guarded: guarded && known?.guarded !== false,
      ...(literal === undefined ? {} : { literal }),
    };
    this.uses.set(key, use);
    if (what === 'enter') this.enter(paths, folders, event);
    return key;
  }

  private enter(paths: readonly PathText[], folders: Folders, { reach, guarded, within }: CodeEvent): void {
    if (reach === 'uncalled') this.lost.add(within ?? '');
    else if (reach !== 'never' && folders !== null)
      this.folders = enter(folders, paths, reach === 'always' && !guarded);
  }

  private plainLiteral(paths: readonly PathText[], event: CodeEvent): ByteSpan | undefined {
    const [only] = paths;
    return only?.from === 'here' && only.complete && paths.length === 1 ? this.literal(event, only.text) : undefined;
  }
}

/** What a call of this name may have to do with files. */
interface Role {
  readonly isSilent: boolean;
  readonly takesDefault: boolean;
  readonly runsShell: boolean;
  readonly asksDatabase: boolean;
  readonly unpacks: boolean;
  readonly fromHub: boolean;
  readonly downloads: boolean;
  readonly mention: ReturnType<typeof mentionBy>;
  readonly apis: readonly FileApi[];
}
/** The same few hundred names are called everywhere: each is looked at once a run. */
const ROLES = new Map<string, Role>();
const MOST_ROLES = 20_000;

function roleOf(name: string): Role {
  let role = ROLES.get(name);
  if (role === undefined) {
    role = {
      isSilent: name.startsWith('text.') || name.startsWith('list.') || name.startsWith('dict.'),
      takesDefault: TAKES_DEFAULT.test(name),
      runsShell: RUNS_SHELL.test(name),
      asksDatabase: ASKS_DATABASE.test(name),
      unpacks: UNPACKS.test(name),
      fromHub: FROM_HUB.test(name),
      downloads: DOWNLOADERS.test(name),
      mention: mentionBy(name),
      apis: fileApis(name),
    };
    if (ROLES.size < MOST_ROLES) ROLES.set(name, role);
  }
  return role;
}

function argument(
  { args, keywords, spread }: CallEvent,
  position: number,
  names: readonly string[],
): Value | undefined {
  const given = args[position];
  if (given !== undefined) return given;
  for (const name of names) {
    const value = keywords.get(name);
    if (value !== undefined) return value;
  }
  return spread ? UNKNOWN : undefined;
}

/** Those that create the file if it is not there. */
const DEFAULT_MODES: Readonly<Record<string, string>> = { 'pandas.HDFStore': 'a', 'numpy.memmap': 'r+' };

function modeOf({ args, keywords }: CallEvent, position: number, standard = 'r'): string {
  const mode = args[position] ?? keywords.get('mode') ?? keywords.get('flag');
  if (mode === undefined) return standard;
  return mode.kind === 'text' ? mode.text : '?';
}

function byMode(mode: string, action: FileAction): FileAction {
  if (action !== 'read') return action;
  if (mode.startsWith('a')) return 'append';
  if (mode.startsWith('w') || mode.startsWith('x')) return 'write';
  // A mode that is not known, or one that both reads and writes, is not held against anybody.
  return mode.includes('+') || mode.startsWith('?') ? 'update' : 'read';
}

/** All that an archive holds, in the folder that is given. */
function inFolder(value: Value | undefined): PathText[] {
  const [path] = pathTexts(value);
  return [pathText(path === undefined ? './*' : `${path.text}/*`)];
}

/** The words of a command given as a text or a list. */
function commandText(value: Value | undefined): string {
  if (value?.kind === 'text') return value.text;
  const { items } = value === undefined ? list([]) : listOf(value);
  return items
    .map((item) => (item.kind === 'text' ? (/[\s"']/.test(item.text) ? JSON.stringify(item.text) : item.text) : '*'))
    .join(' ');
}

/** `bert-base-uncased`, `org/name`; a folder or a file of the disk has a revision of its own. */
function hubNames(value: Value | undefined): PathText[] {
  return pathTexts(value).filter(
    ({ text, complete, from }) =>
      complete &&
      from === 'here' &&
      /^[\w-]+(?:\.[\d\w-]+)*(?:\/[\w.-]+)?$/.test(text) &&
      !/\.(?:csv|json|txt|py|parquet)$/.test(text),
  );
}
