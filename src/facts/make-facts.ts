import { wholeFile } from '../api/index.js';
import type {
  Disk,
  FactsMaker,
  FileFactName,
  FileKind,
  FileReading,
  OutlineFactName,
  ReadableFile,
  ReadResult,
  SourceFile,
  Tree,
} from '../api/index.js';
import { AskedOutlines } from './asked-outlines.js';
import { contentHash } from './content-hash.js';
import { Copies } from './copies.js';
import { KeptDetails } from './kept-details.js';
import { projectFacts } from './project/project-facts.js';
import type { Ask, Reader, ReaderInput, Reading } from './reader.js';

/** A file larger than this is not read: no notebook that a person opens comes near it. */
export const LARGEST_FILE = 200 * 1024 * 1024;

const OUTLINE_FACTS = {
  notebook: true,
  imports: true,
  exports: true,
  uses: true,
  constants: true,
  chance: true,
  chanceSigns: true,
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
  loads: true,
} as const satisfies Record<OutlineFactName, true>;
const LARGEST_PEEK = 256 * 1024;
/** A file that fits is read in passing; larger ones are rare. The memory is touched as far as files reach. */
const PASSING_SIZE = 4 * 1024 * 1024;
/** What files ask of one another. Made only of a file that is asked: most never are. */
const ASKED: ReadonlySet<FileFactName> = new Set(['exports', 'constants', 'chanceSigns']);
const ASKED_OF_CHANCE: ReadonlySet<FileFactName> = new Set(['chance']);
const NOTHING: ReadonlySet<FileFactName> = new Set();

export interface FactsInput {
  readonly disk: Disk;
  readonly tree: Tree;
  readonly files: readonly SourceFile[];
  readonly settingsFile: string | null;
  readonly readers: ReadonlyMap<FileKind, Reader>;
  /** Facts that an active rule needs. */
  readonly want: ReadonlySet<FileFactName>;
  /** Filled with the hash of every file that is hashed. */
  readonly hashes: Map<string, string>;
}

/** Makes the facts of files and of the project. What a file asks of another one is that one's outline, made when it is asked. */
export function makeFacts(input: FactsInput): FactsMaker {
  const byPath = new Map(input.files.map((file) => [file.path, file]));
  const { hashes } = input;
  const hashOf = ({ path }: ReadableFile, opened: ReadResult): string | undefined => {
    if (!('bytes' in opened) || hashes.has(path)) return hashes.get(path);
    const hash = contentHash(opened.bytes);
    hashes.set(path, hash);
    return hash;
  };
  const copies = new Copies(input.files, (path) => byPath.has(path));
  const outlines = new AskedOutlines((path, about) => {
    const file = byPath.get(path);
    const want = about === 'chance' ? ASKED_OF_CHANCE : ASKED;
    return file === undefined ? undefined : read(file, open(file), { want });
  });
  const ask: Ask = (path, about) => outlines.ask(path, about);
  const open = ({ path }: ReadableFile, into?: Uint8Array): ReadResult => input.disk.read(path, LARGEST_FILE, into);
  const read = (file: ReadableFile, opened: ReadResult, how: Omit<HowToRead, 'ask' | 'readers'>): FileReading =>
    outlines.watch(file.path, () => readFile(file, opened, { readers: input.readers, ask, ...how }));
  // One piece of memory for file after file: fresh memory for each costs more than the reading.
  const passing = Buffer.allocUnsafeSlow(PASSING_SIZE);
  const details = new KeptDetails();
  const keepDetail = (file: ReadableFile, opened: ReadResult, reading: FileReading): FileReading => {
    // Most findings that come late are of what is read and written. Without those rules all this would be kept for a few.
    if ('bytes' in opened && input.want.has('uses')) details.keep(file.path, reading, () => bytesOf(open(file)));
    return reading;
  };
  return {
    read: (file) => read(file, open(file), { want: input.want }),
    open(file) {
      const opened = open(file, passing);
      const hash = (): string | undefined => hashOf(file, opened);
      return {
        hash,
        read: () => {
          const how = { want: input.want, copies: { known: copies, hash: () => hash() ?? '' } };
          return keepDetail(file, opened, read(file, opened, how));
        },
      };
    },
    readForDetail(file) {
      const detail = details.of(file.path);
      if (detail !== undefined) return readingOf(file, detail);
      return read(file, open(file), { want: NOTHING, detailOnly: true });
    },
    hashOf(path) {
      const file = byPath.get(path);
      return hashes.get(path) ?? (file === undefined ? undefined : hashOf(file, open(file)));
    },
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
  return bytesOf(disk.read(path, LARGEST_PEEK));
}

function bytesOf(result: ReadResult): Uint8Array | undefined {
  return 'bytes' in result ? result.bytes : undefined;
}

interface HowToRead extends Pick<FactsInput, 'readers'>, Pick<ReaderInput, 'want' | 'ask' | 'detailOnly'> {
  readonly copies?: { readonly known: Copies; readonly hash: () => string };
}

function readFile({ path, kind, linted }: ReadableFile, opened: ReadResult, how: HowToRead): FileReading {
  const reader = how.readers.get(kind);
  if (reader === undefined) throw new Error(`no reader was loaded for "${kind}"`);
  if ('reason' in opened)
    return { ...readingOf({ path, kind, linted }), unreadable: [{ reason: opened.reason, at: wholeFile(path) }] };
  const { want, detailOnly = false, copies } = how;
  const { bytes } = opened;
  const make = (ask: ReaderInput['ask']): Reading => reader({ path, bytes, want, ask, detailOnly });
  const ask: Ask = (asked, about) => how.ask(asked, about);
  const reading =
    copies === undefined || kind !== 'notebook'
      ? make(ask)
      : copies.known.reading({ path, size: bytes.length, hash: copies.hash, ask, read: make });
  const facts: Record<string, unknown> = {};
  for (const name in reading.facts)
    if (name in OUTLINE_FACTS) facts[name] = reading.facts[name as keyof typeof reading.facts];
  return {
    facts: reading.facts,
    unreadable: reading.unreadable,
    suppressions: reading.suppressions,
    detail: (place) => reading.detail(place),
    ...(reading.later === undefined ? {} : { later: reading.later }),
    outline: { path, kind, linted, facts },
  };
}

/** A reading that tells nothing but details. */
function readingOf({ path, kind, linted }: ReadableFile, detail: FileReading['detail'] = () => ({})): FileReading {
  return { facts: {}, unreadable: [], suppressions: [], detail, outline: { path, kind, linted, facts: {} } };
}
