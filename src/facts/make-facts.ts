import { wholeFile } from '../api/index.js';
import type {
  Disk,
  FactsMaker,
  FileFactName,
  FileKind,
  FileReading,
  Outline,
  OutlineFactName,
  ReadableFile,
  ReadResult,
  SourceFile,
  Tree,
} from '../api/index.js';
import { Copies } from './copies.js';
import { projectFacts } from './project/project-facts.js';
import type { Reader, ReaderInput, Reading } from './reader.js';

/** A file larger than this is not read: no notebook that a person opens comes near it. */
export const LARGEST_FILE = 200 * 1024 * 1024;

const OUTLINE_FACTS = {
  notebook: true,
  imports: true,
  exports: true,
  uses: true,
  constants: true,
  manifest: true,
  lock: true,
  lockContents: true,
  image: true,
  containerConfig: true,
  readme: true,
  installs: true,
  printedVersions: true,
  moduleSearch: true,
  pythonFile: true,
  removedUses: true,
  lfsPointer: true,
} as const satisfies Record<OutlineFactName, true>;
const LARGEST_PEEK = 256 * 1024;
/** A file that fits is read in passing; larger ones are rare. The memory is touched as far as files reach. */
const PASSING_SIZE = 4 * 1024 * 1024;
/** What files ask of one another. Made only of a file that is asked: most never are. */
const ASKED: ReadonlySet<FileFactName> = new Set(['exports', 'constants']);
const NOTHING: ReadonlySet<FileFactName> = new Set();

export interface FactsInput {
  readonly disk: Disk;
  readonly tree: Tree;
  readonly files: readonly SourceFile[];
  readonly settingsFile: string | null;
  readonly readers: ReadonlyMap<FileKind, Reader>;
  /** Facts that an active rule needs. */
  readonly want: ReadonlySet<FileFactName>;
}

/** Makes the facts of files and of the project. What a file asks of another one is that one's outline, made when it is asked. */
export function makeFacts(input: FactsInput): FactsMaker {
  const byPath = new Map(input.files.map((file) => [file.path, file]));
  const asked = new Map<string, Outline>();
  const underWay = new Set<string>();
  const copies = new Copies(input.files, (path) => byPath.has(path));

  // One piece of memory for file after file: fresh memory for each costs more than the reading.
  const passing = Buffer.allocUnsafeSlow(PASSING_SIZE);
  const read = (
    file: ReadableFile,
    want: ReadonlySet<FileFactName>,
    how: { readonly into?: Uint8Array; readonly detailOnly?: boolean; readonly copies?: Copies } = {},
  ): FileReading => {
    underWay.add(file.path);
    try {
      return readFile(file, input.disk.read(file.path, LARGEST_FILE, how.into), { ...input, want, ask, ...how });
    } finally {
      underWay.delete(file.path);
    }
  };
  const ask = (path: string): Outline | undefined => {
    const known = asked.get(path);
    if (known !== undefined) return known;
    const file = byPath.get(path);
    // A file that is being read right now asks for itself by way of others: the cycle is cut here.
    if (file === undefined || underWay.has(path)) return undefined;
    const { outline } = read(file, ASKED);
    asked.set(path, outline);
    return outline;
  };
  return {
    read: (file) => read(file, input.want),
    readInPassing: (file) => read(file, input.want, { into: passing, copies }),
    readForDetail: (file) => read(file, NOTHING, { detailOnly: true }),
    project: (all) =>
      projectFacts({
        outlines: all,
        tree: input.tree,
        settingsFile: input.settingsFile,
        peek: (path) => peek(input.disk, path),
      }),
  };
}

/** A file for which there is no reader and of which a fact of the project wants a look: settings and pointers, small texts. */
export function peek(disk: Disk, path: string): Uint8Array | undefined {
  const result = disk.read(path, LARGEST_PEEK);
  return 'bytes' in result ? result.bytes : undefined;
}

interface HowToRead extends Pick<FactsInput, 'readers'>, Pick<ReaderInput, 'want' | 'ask' | 'detailOnly'> {
  readonly copies?: Copies;
}

function readFile({ path, kind, linted }: ReadableFile, result: ReadResult, how: HowToRead): FileReading {
  const reader = how.readers.get(kind);
  if (reader === undefined) throw new Error(`no reader was loaded for "${kind}"`);
  if ('reason' in result) {
    const unreadable = [{ reason: result.reason, at: wholeFile(path) }];
    return { facts: {}, unreadable, suppressions: [], detail: () => ({}), outline: { path, kind, linted, facts: {} } };
  }
  const { want, detailOnly = false } = how;
  const { bytes } = result;
  const make = (ask: ReaderInput['ask']): Reading => reader({ path, bytes, want, ask, detailOnly });
  const { copies } = how;
  const reading =
    copies === undefined || kind !== 'notebook'
      ? make((asked) => how.ask(asked))
      : copies.reading(path, bytes, (asked) => how.ask(asked), make);
  const facts: Record<string, unknown> = {};
  for (const name in reading.facts)
    if (name in OUTLINE_FACTS) facts[name] = reading.facts[name as keyof typeof reading.facts];
  return {
    facts: reading.facts,
    unreadable: reading.unreadable,
    suppressions: reading.suppressions,
    detail: (place) => reading.detail(place),
    outline: { path, kind, linted, facts },
  };
}
