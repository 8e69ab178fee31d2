import type { InstallFact, ManifestFact, Outline, Place, RequirementFact } from '../../api/index.js';
import { baseName } from '../../api/index.js';
import { distributionsOfConda } from '../../data/conda-names.js';
import { normaliseName } from '../../data/import-packages.js';
import { packagesOfImage } from '../../data/provided-by-image.js';
import { substitute } from '../container/substitute.js';
import { installOf } from '../installs/install-command.js';
import type { Serving } from '../project/serving-manifests.js';
import { parent, servedFolder } from '../project/serving-manifests.js';

/** One entry for a distribution. A conda package may stand for several. */
export interface Entry {
  readonly requirement: RequirementFact;
  readonly manifest: ManifestFact | null;
}
/** All that is declared for the files of one folder. */
export interface Declared {
  /** By normalised name (PEP 503), nearest manifest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Manifests that serve the folder, nearest first, the included ones behind those that include them. */
  readonly manifests: readonly ManifestFact[];
  /** More is declared than can be known: a broken manifest, a computed list, a lock file alone, a fat image. */
  readonly open: boolean;
  /** The manifests' entries that no tool takes, in lower case: what they mean to name is declared, badly. */
  readonly troubled: string;
  /** Installed by a CI workflow, a Makefile or a script of the shell only. */
  readonly byWorkflow: ReadonlyMap<string, Place>;
  /** What a package that lies in the repository itself asks for; nothing for all others. */
  readonly ofProject: (name: string) => ReadonlySet<string>;
  /** Whether the repository itself holds the package. */
  readonly isProject: (name: string) => boolean;
}

const NOTHING: ReadonlySet<string> = new Set();
/** What Airflow runs. */
const DAGS = /(?:^|\/)(?:[\w-]*dags|plugins|airflow)(?:\/|$)/i;
const CONTAINER_TOOL = /^(?:pip|python|conda)$/;
const OF_SYSTEM = /^python3?-(?!(?:dev|pip|venv|setuptools|distutils|wheel|tk|all|minimal|full)$)/;
/** Projects that an image clones first: `pip install -e /opt/lab-kit`. */
const CLONED = /\s(?:-e|--editable)[ =](?:\/[\w.-]+)*\/([A-Za-z][\w.-]*)\/?(?=\s|$)/g;

/** Answers what is declared for a file: manifests from its folder up to the root, what they include, Dockerfiles and READMEs. */
export class Declarations {
  readonly #serving: Serving;
  readonly #manifests: ReadonlyMap<string, ManifestFact>;
  /** What scripts declare themselves in their comments (PEP 723). */
  readonly #blocks: ReadonlyMap<string, ManifestFact>;
  readonly #lockPaths: ReadonlySet<string>;
  readonly #isThere: (path: string) => boolean;
  readonly #byFolder = new Map<string, Declared>();
  /** Install commands of Dockerfiles and READMEs by the folder that they serve. */
  readonly #installs = new Map<string, InstallFact[]>();
  readonly #images = new Map<string, string[]>();
  /** Services that run the code of their own folders and no other. */
  readonly #ofDags = new Map<string, string[]>();
  readonly #workflows: InstallFact[] = [];
  readonly #projects = new Map<string, Set<string>>();

  /** @param told what Makefiles and scripts of the shell install */
  constructor(
    outlines: readonly Outline[],
    serving: Serving,
    lockPaths: ReadonlySet<string>,
    told: readonly InstallFact[] = [],
    isThere: (path: string) => boolean = () => true,
  ) {
    this.#isThere = isThere;
    this.#serving = serving;
    this.#lockPaths = lockPaths;
    const all = outlines.flatMap(({ path, kind, facts }): [string, ManifestFact, boolean][] =>
      facts.manifest ? [[path, facts.manifest, kind === 'python']] : [],
    );
    this.#manifests = new Map(all.flatMap(([path, one, isBlock]) => (isBlock ? [] : [[path, one]])));
    this.#blocks = new Map(all.flatMap(([path, one, isBlock]) => (isBlock ? [[path, one]] : [])));
    for (const outline of outlines) this.#addInstalls(outline);
    this.#workflows.push(...told);
    for (const { name, requirements } of this.#manifests.values()) {
      if (name === undefined) continue;
      const key = normaliseName(name);
      const asked = this.#projects.get(key) ?? new Set<string>();
      this.#projects.set(key, asked);
      for (const { group, normalized } of requirements) if (group === 'runtime') asked.add(normalized);
    }
  }

  /** What is declared for a file; the same object for all files of a folder that declare nothing themselves. */
  of(path: string): Declared {
    const folder = parent(path) ?? '';
    const block = this.#blocks.get(path);
    // Those who run it otherwise have the project's packages, so these count as well.
    if (block !== undefined) return this.#collect(path, folder, block);
    let found = this.#byFolder.get(folder);
    if (found === undefined) this.#byFolder.set(folder, (found = this.#collect(path, folder)));
    return found;
  }

  #addInstalls({ path, kind, facts }: Outline): void {
    if (kind === 'workflow') this.#workflows.push(...(facts.installs ?? []));
    else if (kind === 'dockerfile') {
      const folder = servedByImage(path);
      push(this.#installs, folder, facts.installs ?? []);
      push(
        this.#images,
        folder,
        (facts.image?.stages ?? []).map(({ image }) => image),
      );
    } else if (kind === 'compose' || kind === 'devcontainer') {
      push(this.#installs, servedByImage(path), facts.installs ?? []);
      // Variables take the values that stand beside them: `${IMAGE:-apache/airflow:2.10.0}`.
      for (const { image } of facts.containerConfig?.images ?? []) {
        const put = substitute(image, new Map());
        if ('text' in put)
          push(put.text.includes('airflow') ? this.#ofDags : this.#images, servedByImage(path), [put.text]);
      }
    } else if (facts.readme !== undefined) {
      const folder = (parent(path) ?? '').replace(/^(?:\.github|docs?)$/i, '');
      const commands = facts.readme.commands.flatMap(({ words, at }) => installOf(words, path, at) ?? []);
      push(this.#installs, folder, commands);
    }
  }

  #collect(path: string, folder: string, block?: ManifestFact): Declared {
    const into = new Collecting(this.#manifests, (file) => !this.#lockPaths.has(file) && this.#isThere(file));
    if (block !== undefined) into.manifest(block);
    let lock = false;
    for (const served of this.#serving.of(path)) {
      const manifest = this.#manifests.get(served);
      if (manifest !== undefined) into.manifest(manifest);
      lock ||= this.#lockPaths.has(served);
    }
    // What a lock file alone holds is not read.
    if (lock && into.manifests.length === 0) into.open = true;
    for (let at: string | undefined = folder; at !== undefined; at = parent(at)) {
      for (const install of this.#installs.get(at) ?? []) into.install(install);
      for (const image of this.#images.get(at) ?? []) into.image(image);
      if (DAGS.test(folder)) for (const image of this.#ofDags.get(at) ?? []) into.image(image);
    }
    const byWorkflow = new Map<string, Place>();
    for (const { requirements, at } of this.#workflows)
      for (const { normalized } of requirements) if (!byWorkflow.has(normalized)) byWorkflow.set(normalized, at);
    return {
      ...into.result(),
      byWorkflow,
      ofProject: (name) => this.#projects.get(name) ?? NOTHING,
      isProject: (name) => this.#projects.has(name),
    };
  }
}

function push<T>(into: Map<string, T[]>, key: string, more: readonly T[]): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, [...more]);
  else for (const one of more) known.push(one);
}

class Collecting {
  readonly manifests: ManifestFact[] = [];
  open = false;
  readonly #all: ReadonlyMap<string, ManifestFact>;
  readonly #isUnread: (path: string) => boolean;
  readonly #entries = new Map<string, Entry[]>();
  readonly #seen = new Set<string>();
  readonly #troubled: string[] = [];

  /** @param isUnread whether the repository holds a file that nobody reads */
  constructor(all: ReadonlyMap<string, ManifestFact>, isUnread: (path: string) => boolean) {
    this.#isUnread = isUnread;
    this.#all = all;
  }

  /** Includes are followed, each file once. */
  manifest(first: ManifestFact): void {
    const todo = [first];
    for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
      if (this.#seen.has(one.path)) continue;
      this.#seen.add(one.path);
      this.manifests.push(one);
      if (one.open === true) this.open = true;
      for (const requirement of one.requirements) this.#add(requirement, one);
      for (const { kind, what } of one.problems) {
        if (kind !== 'empty') this.#troubled.push(what.toLowerCase());
      }
      for (const { kind, resolved } of one.includes) {
        if (kind !== 'requirements') continue;
        const included = resolved === null ? undefined : this.#all.get(resolved);
        // A file that is not there, or not known as a manifest: what it names is not known.
        if (included === undefined) this.open = true;
        else todo.push(included);
      }
    }
  }

  install({ tool, command, requirements, files }: InstallFact): void {
    for (const requirement of requirements) {
      if (tool !== 'system') this.#add(requirement, null);
      // Of a system's packages those of Python are called so.
      else if (OF_SYSTEM.test(requirement.normalized)) this.#name(requirement.normalized.replace(OF_SYSTEM, ''));
    }
    for (const [, name = ''] of command.matchAll(CLONED)) this.#name(normaliseName(name));
    for (const file of files) {
      const manifest = this.#all.get(file);
      if (manifest !== undefined) this.manifest(manifest);
      // An environment under a name of its own (`conda env create -f lab.yml`) is not read; one that is not there has nothing.
      else if (/\.ya?ml$/i.test(file) && this.#isUnread(file)) this.open = true;
    }
  }

  #name(name: string): void {
    if (!this.#entries.has(name)) this.#entries.set(name, []);
  }

  image(image: string): void {
    for (const name of packagesOfImage(image)) {
      if (name === '*') this.open = true;
      else if (!this.#entries.has(name)) this.#entries.set(name, []);
    }
  }

  result(): Omit<Declared, 'byWorkflow' | 'ofProject' | 'isProject'> {
    const { manifests, open } = this;
    return { entries: this.#entries, manifests, open, troubled: this.#troubled.join('\n') };
  }

  #add(requirement: RequirementFact, manifest: ManifestFact | null): void {
    if (requirement.group === 'constraint') return;
    const { normalized, ecosystem } = requirement;
    const names =
      normalized === ''
        ? [nameOfSource(requirement)]
        : ecosystem === 'conda' && !CONTAINER_TOOL.test(normalized)
          ? [normalized, ...distributionsOfConda(normalized)]
          : [normalized];
    // `sam-2 @ git+https://…/sam2.git`: the module is often called like the repository.
    if (normalized !== '' && requirement.source.kind !== 'index') names.push(nameOfSource(requirement));
    // The whole distribution of conda: hundreds of packages.
    if (normalized === 'anaconda') this.open = true;
    for (const name of new Set(names)) push(this.#entries, name, [{ requirement, manifest }]);
  }
}

/** Such a folder holds what builds the image, the code lies beside it. */
const BUILD_FOLDER = /(?:^|\/)(?:install|build|setup|deploy(?:ment)?|infra|images?)$/i;

/** The images of a project often have a folder each below one: what they build is the project's, not the folder's. */
function servedByImage(path: string): string {
  const below = /^(.*?)(?:^|\/)(?:docker|dockerfiles?|containers?|\.devcontainer)\/[^/]+\/[^/]+$/i.exec(path);
  if (below !== null) return below[1] ?? '';
  const folder = servedFolder(path);
  return BUILD_FOLDER.test(folder) ? folder.replace(BUILD_FOLDER, '') : folder;
}

/** `git+https://github.com/owner/My_Tool.git`: most likely `my-tool`. */
function nameOfSource({ source }: RequirementFact): string {
  const text = source.kind === 'index' ? '' : source.kind === 'path' ? source.path : source.url;
  const [address = ''] = text.slice(0, 1_000).split(/[#?]/, 1);
  const ref = address.indexOf('@', Math.max(1, address.lastIndexOf('/') + 1));
  const path = (ref < 0 ? address : address.slice(0, ref)).replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '');
  const last = baseName(path);
  // `-e .`: what it asks for is declared beside it.
  if (/^\.{0,2}$/.test(last)) return '';
  // A wheel's version, Python and system follow its name (PEP 427), which has no hyphen itself.
  if (last.endsWith('.whl')) return normaliseName(last.split('-', 1)[0] ?? '');
  return last
    .replace(/(?:-\d[\w.]*)?(?:\.tar\.gz|\.zip)$/, '')
    .toLowerCase()
    .replace(/[-_.]+/g, '-');
}
