import type { ManifestFact, Outline, ProjectFacts, ReadmeFact, Tree } from '../../api/index.js';
import { findContainers } from './containers.js';
import { findHome } from './home.js';
import { findReadmes } from './readmes.js';
import { findThirdParty } from './third-party.js';

export interface ProjectFactsInput {
  readonly outlines: readonly Outline[];
  readonly tree: Tree;
  readonly settingsFile: string | null;
}

/** The facts of the whole repository, made of outlines and the tree alone. */
export function projectFacts({ outlines, tree, settingsFile }: ProjectFactsInput): ProjectFacts {
  const manifests: readonly ManifestFact[] = outlines.flatMap(({ facts }) => facts.manifest ?? []);
  const readmes: readonly ReadmeFact[] = findReadmes(outlines, tree);
  return {
    home: findHome({ outlines, manifests, readmes, settingsFile }),
    readmes,
    manifests,
    locks: outlines.flatMap(({ facts }) => facts.lock ?? []),
    containers: findContainers(outlines, tree),
    thirdParty: findThirdParty(outlines, tree),
  };
}
