import { defineRule } from '../../src/api/index.js';
import type { AnyRule, Level } from '../../src/api/index.js';

const levels = (recommended: Level, strict: Level, paper: Level): AnyRule['levels'] => ({ recommended, strict, paper });
const common = { summary: 'Ask for something.', why: 'It stops.', messages: {}, check: () => [] };

/** One rule of each sort that settings can meet. */
export const sampleRules: readonly AnyRule[] = [
  defineRule({
    ...common,
    id: 'docs/readme',
    scope: 'project',
    levels: levels('error', 'error', 'error'),
    needs: { project: [] },
  }),
  defineRule({
    ...common,
    id: 'nb/order',
    scope: 'file',
    kinds: ['notebook'],
    levels: levels('warning', 'error', 'warning'),
    aliases: ['nb/sequence'],
    needs: { file: [] },
    options: {
      most: { type: 'integer', default: 3, minimum: 1, maximum: 9, description: 'How many.' },
      strictly: { type: 'boolean', default: false, description: 'Whether.' },
      mode: { type: 'string', default: 'all', enum: ['all', 'some'], description: 'Which.' },
      names: { type: 'array', items: { type: 'string' }, default: ['a'], description: 'What.' },
    },
  }),
  defineRule({
    ...common,
    id: 'nb/quiet',
    scope: 'file',
    kinds: ['notebook'],
    levels: levels('off', 'off', 'info'),
    needs: { file: [] },
  }),
  defineRule({
    ...common,
    id: 'deps/never',
    scope: 'file',
    kinds: ['requirements'],
    levels: levels('off', 'off', 'off'),
    needs: { file: [] },
  }),
];
