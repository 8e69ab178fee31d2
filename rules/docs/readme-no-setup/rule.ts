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
    noSetup: ({ command }: { command: string | null }) => ({
      what: 'the README does not say how to set the project up',
      help:
        command === null
          ? 'Add a section "## Setup" that names the Python version and what to install; best with a "requirements.txt" and "pip install -r requirements.txt".'
          : `Add a section "## Setup" with "${command}".`,
    }),
  },
  *check({ project: { readmes, manifests, locks, thirdParty }, tree, problem }) {
    const [first] = readmes;
    // A missing or a stub README is reported as such: one cause, one finding.
    if (first === undefined || isStub(readmes)) return;
    // Nothing beyond the standard library: there is nothing to set up.
    if (thirdParty.length === 0 && !manifests.some(({ requirements }) => requirements.length > 0)) return;
    if (readmes.some(tellsSetup) || tree.entries.some(({ path }) => DOCUMENT.test(path))) return;
    yield problem('noSetup', { command: setupCommand(manifests, locks) ?? null }, wholeFile(first.path));
  },
});
