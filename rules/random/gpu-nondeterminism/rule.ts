import { defineRule } from '../../../src/api/index.js';

const SETTINGS = {
  torch: 'torch.use_deterministic_algorithms(True)',
  tensorflow: 'tf.config.experimental.enable_op_determinism()',
} as const;

export const rule = defineRule({
  id: 'random/gpu-nondeterminism',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require deterministic settings for work on a GPU.',
  why: 'Many operations on a GPU add in another order each time: the same seed gives other weights.',
  levels: { recommended: 'off', strict: 'off', paper: 'warning' },
  needs: { file: ['randomness'] },
  messages: {
    gpu: ({ call, setting }: { call: string; framework: 'torch' | 'tensorflow'; setting: string }) => ({
      what: `"${call}" may run on a GPU, where the same seed does not give the same numbers`,
      help: `Write "${setting}" beside the seed.`,
    }),
  },
  *check({ file: { randomness }, problem }) {
    const { gpu } = randomness;
    if (gpu === null) return;
    const { call, framework, at } = gpu;
    yield problem('gpu', { call, framework, setting: SETTINGS[framework] }, at);
  },
});
