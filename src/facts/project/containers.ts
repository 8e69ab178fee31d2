import type { Outline, ProjectFacts, Tree } from '../../api/index.js';
import { isInTree } from '../../api/index.js';

type Container = ProjectFacts['containers'][number];

const NIX = /(?:^|\/)(?:flake|shell|default|devenv)\.nix$/;
// `.def` is Apptainer's usual ending for a definition file.
const APPTAINER = /(?:^|\/)(?:Singularity|Apptainer)(?:[._-][^/]+)?$|\.def$/;
/** Files that repo2docker reads (repo2docker documentation, "Configuration files"), in `binder/` or `.binder/`. */
const BINDER_FOLDER =
  /^\.?binder\/(?:environment\.yml|requirements\.txt|Pipfile(?:\.lock)?|setup\.py|Project\.toml|REQUIRE|install\.R|DESCRIPTION|apt\.txt|default\.nix|runtime\.txt|Dockerfile|postBuild|start)$/;
/** Those of them that only repo2docker reads say "built by repo2docker" when they lie in the root too. */
const BINDER_ROOT = /^(?:postBuild|apt\.txt|runtime\.txt)$/;
const BINDER_LINK = /^https?:\/\/(?:[\w-]+\.)*(?:mybinder\.org|binder\.[\w.-]+|binderhub\.[\w.-]+)\/v2\//i;

/**
 * What rebuilds the environment, sorted by path. A Dockerfile without a stage rebuilds nothing; one that cannot be read
 * counts: that it cannot is a finding already, and "there is none" would be a second one for the same cause. A Binder link in a README counts as repo2docker where the root holds a manifest: Binder builds from that.
 */
export function findContainers(outlines: readonly Outline[], tree: Tree): readonly Container[] {
  const found = new Map<string, Container>();
  const add = (path: string, kind: Container['kind']): void => {
    if (!found.has(path)) found.set(path, { path, kind });
  };
  for (const { path, kind, facts } of outlines) {
    if (!isInTree(tree, path)) continue;
    if (kind === 'dockerfile' && facts.image?.stages.length !== 0) add(path, 'dockerfile');
    if (kind === 'devcontainer') add(path, 'devcontainer');
    const config = facts.containerConfig;
    if (kind === 'compose' && (config === undefined || config.builds || config.images.length > 0)) add(path, 'compose');
  }
  for (const { path, kind } of tree.entries) {
    if (kind === 'directory' || kind === 'other' || !isInTree(tree, path)) continue;
    if (NIX.test(path)) add(path, 'nix');
    else if (APPTAINER.test(path)) add(path, 'apptainer');
    else if (BINDER_FOLDER.test(path)) add(path.slice(0, path.indexOf('/')), 'binder');
    else if (BINDER_ROOT.test(path)) add(path, 'binder');
  }
  const linked = binderReadme(outlines);
  if (linked !== undefined) add(linked, 'binder');
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function binderReadme(outlines: readonly Outline[]): string | undefined {
  const rootManifest = outlines.some(
    ({ path, kind, facts }) => kind !== 'python' && facts.manifest !== undefined && !path.includes('/'),
  );
  if (!rootManifest) return undefined;
  return outlines.find(({ facts }) => facts.readme?.links.some(({ target }) => BINDER_LINK.test(target)))?.path;
}
