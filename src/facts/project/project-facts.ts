import type { ManifestFact, Outline, ProjectFacts, ReadmeFact, Tree } from '../../api/index.js';
import { environmentFact } from '../environment/environment.js';
import { findContainers } from './containers.js';
import { dvcOuts } from './data-stores/dvc-outs.js';
import { findDvc } from './data-stores/find-dvc.js';
import { findPointers } from './data-stores/find-pointers.js';
import { findEnvSecrets } from './find-env-secrets.js';
import { findHome } from './home.js';
import { findLineage } from './lineage/find-lineage.js';
import { loadedScripts } from './loaded-scripts.js';
import { findMissingIncludes } from './missing-includes.js';
import { once } from './once.js';
import { findReadmes } from './readmes.js';
import { servingManifests } from './serving-manifests.js';
import { findThirdParty } from './third-party.js';
import { findUnserved } from './unserved.js';

export interface ProjectFactsInput {
  readonly outlines: readonly Outline[];
  readonly tree: Tree;
  readonly settingsFile: string | null;
  /** The bytes of a small file of the tree that no reader is for; nothing if it cannot be read. */
  readonly peek: (path: string) => Uint8Array | undefined;
}

/** The facts of the whole repository, made of outlines and the tree alone. */
export function projectFacts({ outlines, tree, settingsFile, peek }: ProjectFactsInput): ProjectFacts {
  const manifests: readonly ManifestFact[] = outlines.flatMap(
    // What a script declares in its comments serves that script alone.
    ({ kind, facts }) => (kind === 'python' ? [] : (facts.manifest ?? [])),
  );
  const readmes: readonly ReadmeFact[] = findReadmes(outlines, tree);
  const locks = outlines.flatMap(({ facts }) => facts.lock ?? []);
  const thirdParty = findThirdParty(outlines, tree);
  const lineage = findLineage({ outlines, tree, madeByDvc: dvcOuts(tree, peek) });
  const lfsPointers = once(() => findPointers({ outlines, lineage, tree, peek }));
  const loaded = once(() => loadedScripts(outlines));
  const dvc = once(() => findDvc(tree, peek));
  const envSecrets = once(() => findEnvSecrets(tree, peek));
  return {
    home: findHome({ outlines, manifests, readmes, settingsFile }),
    readmes,
    manifests,
    locks,
    containers: findContainers(outlines, tree),
    thirdParty,
    missingIncludes: findMissingIncludes(manifests, tree),
    unserved: findUnserved(withoutBlocks(thirdParty, outlines), servingManifests(manifests, locks, outlines)),
    environment: environmentFact({ outlines, tree, manifests, locks, peek }),
    lineage,
    get loadedScripts() {
      return loaded();
    },
    // Read from the disk: only for who asks.
    get lfsPointers() {
      return lfsPointers();
    },
    get dvc() {
      return dvc();
    },
    get envSecrets() {
      return envSecrets();
    },
  };
}

/** Scripts that declare what they import in their own comments need no manifest beside them. */
function withoutBlocks(
  thirdParty: ProjectFacts['thirdParty'],
  outlines: readonly Outline[],
): ProjectFacts['thirdParty'] {
  const own = new Set(
    outlines.flatMap(({ path, kind, facts }) => (kind === 'python' && facts.manifest !== undefined ? [path] : [])),
  );
  return own.size === 0 ? thirdParty : thirdParty.filter(({ path }) => !own.has(path));
}
