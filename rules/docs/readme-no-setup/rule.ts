import { defineRule, isStub, wholeFile } from '../../../src/api/index.js';
import { setupCommand } from './setup-command.js';
import { tellsSetup } from './tells-setup.js';

/** A document of its own, which a visitor sees beside the README. */
const DOCUMENT =
  /^(?:docs?\/)?(?:install|installation|installing|setup|getting[ _-]?started|quick-?start|requirements)(?:\.(?:md|rst|adoc|org|html))?$/i;

export const rule = defineRule({
  id: 'docs/readme-no-setup',
  scope: 'project',
  summary: 'Require the README to say how to set the project up.',
  why: 'Who does not know which Python and which packages to install stops before the first line runs.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { project: ['readmes', 'manifests', 'locks', 'thirdParty'] },
  messages: {
    noSetup: ({ command, manifests }: { command: string | null; manifests: number }) => ({
      what: 'the README does not say how to set the project up',
      help: help(command, manifests),
    }),
  },
  *check({ project: { readmes, manifests, locks, thirdParty }, tree, problem }) {
    const [first] = readmes;
    // A missing or a stub README is reported as such: one cause, one finding.
    if (first === undefined || isStub(readmes)) return;
    // Nothing beyond the standard library: there is nothing to set up.
    const declaring = manifests.filter(({ requirements }) => requirements.length > 0);
    if (thirdParty.length === 0 && declaring.length === 0) return;
    if (readmes.some(tellsSetup) || tree.entries.some(({ path }) => DOCUMENT.test(path))) return;
    const command = setupCommand(manifests, locks) ?? null;
    yield problem('noSetup', { command, manifests: declaring.length }, wholeFile(first.path));
  },
});

function help(command: string | null, manifests: number): string {
  if (command !== null) return `Add a section "## Setup" with "${command}".`;
  if (manifests > 0)
    return 'Add a section "## Setup" that names the Python version and says which manifest to install for what.';
  return 'Add a section "## Setup" that names the Python version and what to install; best with a "requirements.txt" and "pip install -r requirements.txt".';
}
