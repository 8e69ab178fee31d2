import { defineRule } from '../../../src/api/index.js';

/** Anaconda's own channels, however they are written. */
const DEFAULTS = /^(?:defaults|main|anaconda|pkgs\/main|https:\/\/repo\.anaconda\.com\/pkgs\/(?:main|r))\/?$/i;
const FORGE = /(?:^|\/)conda-forge(?:\/|$)/i;

export const rule = defineRule({
  id: 'deps/conda-channels',
  scope: 'file',
  summary: 'Require that a conda environment names its channels, and does not mix "defaults" with "conda-forge".',
  why: 'Without channels each machine takes its own ones, and packages of two channels that were built apart may not fit together.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  kinds: ['conda-env'],
  needs: { file: ['manifest'] },
  messages: {
    none: () => ({
      what: 'the environment names no channel, so each machine takes its own ones',
      help: 'Add "channels: [conda-forge, nodefaults]", or the channel that you install from.',
    }),
    mixed: ({ channels }: { channels: readonly string[] }) => ({
      what: `the environment mixes the channels ${channels.map((one) => `"${one}"`).join(' and ')}`,
      help: 'Keep one of the two: "conda-forge" with "nodefaults" has nearly everything.',
    }),
  },
  *check({ file: { path, manifest }, problem }) {
    const channels = manifest.sources.filter(({ kind }) => kind === 'channel');
    const packages = manifest.requirements.filter(({ ecosystem }) => ecosystem === 'conda');
    // The interpreter and pip are the same from every channel.
    const [first] = packages.filter(({ normalized }) => normalized !== 'python' && normalized !== 'pip');
    if (first === undefined) return;
    if (channels.length === 0) {
      yield problem('none', {}, { path, line: 1, column: 1 });
      return;
    }
    const defaults = channels.find(({ text }) => DEFAULTS.test(text));
    const forge = channels.find(({ text }) => FORGE.test(text));
    if (defaults === undefined || forge === undefined) return;
    yield problem('mixed', { channels: [forge.text, defaults.text] }, defaults.at, {
      related: [{ ...forge.at, note: `"${forge.text}"` }],
      atMost: 'info',
    });
  },
});
