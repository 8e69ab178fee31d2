import { join } from 'node:path';
import type {
  AnyRule,
  Config,
  Disk,
  FactsMaker,
  FileKind,
  FileReading,
  LineageFact,
  PlaceDetail,
} from './api/index.js';
import { finalize, fixAll, OverlayDisk, runRules, Stopwatch } from './engine/index.js';
import type { ActiveRules, CheckedFile, Finalized, Fixed, RunResult } from './engine/index.js';
import { contentHash } from './facts/content-hash.js';
import { loadReaders } from './facts/load-readers.js';
import { LARGEST_FILE, makeFacts, peek } from './facts/make-facts.js';
import type { FactsInput } from './facts/make-facts.js';
import { dvcOuts } from './facts/project/data-stores/dvc-outs.js';
import { findLineage } from './facts/project/lineage/find-lineage.js';
import { maskSecrets } from './messages/mask-secrets.js';
import { discoverFiles } from './project/discover-files.js';
import type { Discovery, ListingDisk } from './project/discover-files.js';
import { ResultCache } from './project/result-cache.js';

export interface KeepIn {
  /** An absolute path; made when it is not there. */
  readonly folder: string;
  /** The root's real path, which tells projects apart. */
  readonly root: string;
  /** Names the code that runs: what other code made of a file is not used. */
  readonly build: string;
}

export interface PipelineInput {
  readonly disk: ListingDisk;
  readonly config: Config;
  readonly rules: readonly AnyRule[];
  /** Files or folders given as arguments, relative to the root; nothing for the whole project. */
  readonly given?: readonly string[] | undefined;
  readonly version: string;
  /** Measure stages and rules. */
  readonly timed?: boolean;
  /** Where results of single files are kept between runs. Those of a timed run are not. */
  readonly keepIn?: KeepIn | undefined;
  readonly onFile?: (done: number, total: number) => void;
  /** For tests that look at what rules see. */
  readonly wrapFacts?: (maker: FactsMaker) => FactsMaker;
}

/** What the lineage is made of: steps, and what a README says of data. */
const STEPS: ReadonlySet<FileKind> = new Set(['notebook', 'python', 'readme']);

/** In bytes. Looking up what was kept of less takes as long as reading it. */
const WORTH_KEEPING = 256 * 1024;

/** The six stages joined: files found, readers loaded; ready to lint and to fix, as often as wanted. */
export class Pipeline {
  readonly discovery: Discovery;
  readonly #input: PipelineInput;
  readonly #readers: Awaited<ReturnType<typeof loadReaders>>;
  readonly #watch = new Stopwatch();
  readonly #started: number;

  private constructor(
    input: PipelineInput,
    discovery: Discovery,
    readers: Awaited<ReturnType<typeof loadReaders>>,
    started: number,
  ) {
    this.discovery = discovery;
    this.#input = input;
    this.#readers = readers;
    this.#started = started;
  }

  static async prepare(input: PipelineInput): Promise<Pipeline> {
    const started = performance.now();
    const exclude = input.config.exclude.map(({ value }) => value);
    const discovery = discoverFiles({ disk: input.disk, exclude, given: input.given });
    const readers = await loadReaders(discovery.files.map(({ kind }) => kind));
    const pipeline = new Pipeline(input, discovery, readers, started);
    pipeline.#watch.add('discover files and load readers', performance.now() - started);
    return pipeline;
  }

  /** The discovered files, read from `disk`, through all further stages. */
  lint(disk: Disk): Finalized {
    const hashes = new Map<string, string>();
    const run = this.#watch.stage('extract facts and run rules', () => this.problems(disk, hashes));
    const { config, rules, version } = this.#input;
    const { files, unreadable, wholeProject } = this.discovery;
    const linted = [...files.filter((file) => file.linted), ...unreadable].map((file) => file.path);
    const outcome = this.#watch.stage('finalize', () =>
      finalize({
        run,
        config,
        files,
        rules,
        version,
        given: wholeProject ? undefined : new Set(linted),
        started: this.#started,
        mask: maskSecrets,
        sha256: hasher(disk, hashes),
      }),
    );
    return this.#input.timed === true ? { ...outcome, stats: this.#watch.stats() } : outcome;
  }

  problems(disk: Disk, hashes?: Map<string, string>): RunResult {
    const { config, rules, onFile, timed, wrapFacts } = this.#input;
    let kept: ResultCache<CheckedFile, PlaceDetail> | undefined;
    const result = runRules({
      config,
      tree: this.discovery.tree,
      files: this.#filesToRead(),
      rules,
      found: this.discovery.unreadable,
      facts: (want) => {
        const maker = this.#maker(disk, want, hashes);
        return wrapFacts?.(maker) ?? maker;
      },
      kept: (active) => (kept = this.#kept(disk, active)),
      ...(timed === true ? { onRule: (id, ms, findings) => this.#watch.rule(id, ms, findings) } : {}),
      ...(onFile === undefined ? {} : { onFile }),
    });
    kept?.save();
    return result;
  }

  /** What earlier runs kept of files, where all else that their results rest on was the same. */
  #kept(disk: Disk, { file, want }: ActiveRules): ResultCache<CheckedFile, PlaceDetail> | undefined {
    const { config, keepIn, timed } = this.#input;
    const bytes = this.discovery.files.reduce((sum, { size }) => sum + size, 0);
    // A plug-in's code may change without anybody saying so.
    if (keepIn === undefined || config.plugins.length > 0) return undefined;
    if (timed === true || disk !== this.#input.disk || bytes < WORTH_KEEPING) return undefined;
    const same = [keepIn.build, process.version, keepIn.root, config.signature, file.map(({ id }) => id), [...want]];
    return new ResultCache(join(keepIn.folder, contentHash(Buffer.from(JSON.stringify(same)))));
  }

  /** Every outline, for people who look into the stages. */
  outlines(disk: Disk): FileReading['outline'][] {
    const maker = this.#maker(disk, new Set());
    return this.discovery.files.map((file) => maker.read(file).outline);
  }

  /** Which notebook or script reads and writes which files, and what of them could not be read. No rule is run. */
  lineage(disk: Disk): { readonly lineage: LineageFact; readonly unreadable: Discovery['unreadable'] } {
    const maker = this.#maker(disk, new Set(['uses']));
    const { tree, files, unreadable } = this.discovery;
    const readings = files.filter(({ kind }) => STEPS.has(kind)).map((file) => maker.read(file));
    const outlines = readings.map(({ outline }) => outline);
    const broken = readings.flatMap((reading) =>
      reading.unreadable.map(({ at, reason }) => ({ path: at.path, reason })),
    );
    return {
      lineage: findLineage({ outlines, tree, madeByDvc: dvcOuts(tree, (path) => peek(disk, path)) }),
      unreadable: [...unreadable, ...broken],
    };
  }

  async fix(disk: Disk, unsafe: boolean): Promise<Fixed> {
    const fixed = await fixAll({ disk, unsafe, lint: () => this.lint(disk), limit: LARGEST_FILE });
    if (fixed.created.length === 0 || disk !== this.#input.disk) return fixed;
    // A new file is found by looking again at what there is.
    return { ...fixed, ...(await Pipeline.prepare(this.#input)).lint(disk) };
  }

  /** The disk of this pipeline with what is written kept in memory. */
  overlay(): OverlayDisk {
    return new OverlayDisk(this.#input.disk);
  }

  /** All files, since any may matter to a given one; none where no given file is read, as in many a hook's run. */
  #filesToRead(): Discovery['files'] {
    const { files, unreadable, wholeProject } = this.discovery;
    return wholeProject || unreadable.length > 0 || files.some(({ linted }) => linted) ? files : [];
  }

  #maker(disk: Disk, want: FactsInput['want'], hashes = new Map<string, string>()): FactsMaker {
    const { tree, files } = this.discovery;
    const { settingsFile } = this.#input.config;
    return makeFacts({ disk, tree, files, settingsFile, readers: this.#readers, want, hashes });
  }
}

/** The SHA-256 of a file in hexadecimal. Each file is read and hashed once, however many edits speak of it. */
function hasher(disk: Disk, known: Map<string, string>): (path: string) => string {
  return (path) => {
    const hash = known.get(path) ?? sha256Of(disk, path);
    known.set(path, hash);
    return hash;
  };
}

function sha256Of(disk: Disk, path: string): string {
  const read = disk.read(path, LARGEST_FILE);
  return contentHash('bytes' in read ? read.bytes : new Uint8Array());
}
