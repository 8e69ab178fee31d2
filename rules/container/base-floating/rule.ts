import { defineRule } from '../../../src/api/index.js';
import { exampleTag } from './example-tag.js';

/** Of Docker's own images these alone have a dash in their names. */
const OFFICIAL = new Set(
  'r-base eclipse-temurin eclipse-mosquitto hello-world nats-streaming open-liberty ibm-semeru-runtimes express-gateway php-zendserver docker-dev rocket-chat websphere-liberty'.split(
    ' ',
  ),
);

/** `team-base`: no registry holds such a name, so it is built beforehand, from a file that has a base of its own. */
function isBuiltHere(name: string): boolean {
  return /^[\w.-]+$/.test(name) && /[-_]/.test(name) && !OFFICIAL.has(name);
}

export const rule = defineRule({
  id: 'container/base-floating',
  scope: 'file',
  summary: 'Require a tag other than "latest", or a digest, for every base image.',
  why: 'An image without a tag is another one next year: another Python, another system under it.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  kinds: ['dockerfile', 'devcontainer'],
  needs: { file: ['image'] },
  messages: {
    noTag: ({ image, example }: { image: string; example: string }) => ({
      what: `the base image "${image}" has no tag: each build may start from another one`,
      help: `Write which release to start from, such as "${example}".`,
    }),
    latest: ({ image, example }: { image: string; example: string }) => ({
      what: `the base image "${image}" changes with each release`,
      help: `Write which release to start from instead of "latest", such as "${example}".`,
    }),
  },
  *check({ file, problem }) {
    for (const { base, image, tag, digest, at } of file.image.stages) {
      // An earlier stage and scratch have no releases; a variable without a value is for whoever builds to say.
      if (base !== 'image' || digest !== undefined) continue;
      const name = tag === undefined ? image : image.slice(0, -tag.length - 1);
      if (isBuiltHere(name)) continue;
      if (tag === undefined) yield problem('noTag', { image, example: exampleTag(name) }, at);
      else if (tag === 'latest') yield problem('latest', { image, example: exampleTag(name) }, at);
    }
  },
});
