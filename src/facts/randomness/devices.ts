import type { RandomnessFact } from '../../api/index.js';
import type { Call } from '../../python/ast.js';
import type { CallEvent } from '../../python/calls/code-event.js';
import type { PythonText } from '../python/python-text.js';

type Shown = (
  unit: number,
  node: Call,
) => { readonly call: string; readonly at: RandomnessFact['loaders'][number]['at'] };
interface Seen {
  readonly unit: number;
  readonly node: Call;
}

const DETERMINISTIC =
  /use_deterministic_algorithms|cudnn\.deterministic|enable_op_determinism|TF_DETERMINISTIC_OPS|TF_CUDNN_DETERMINISTIC|set_deterministic|deterministic\s*=\s*True/;

const LOADER = /^torch\.utils\.data\.(?:\w+\.)?DataLoader$/;
const TO_CUDA = /^torch\..*\.cuda$/;
const KERAS_FIT = /^(?:tensorflow\.)?keras\..*\.fit$/;

/** Whether a call of that name alone may be one of those looked at here. */
export function mayBeDevice(name: string): boolean {
  return LOADER.test(name) || TO_CUDA.test(name) || name === 'torch.device' || KERAS_FIT.test(name);
}

/** Loaders with workers, and what runs on a GPU. */
export class Devices {
  private readonly loaders = new Map<Call, Seen>();
  private torch: Seen | undefined;
  private tensorflow: Seen | undefined;

  add(event: CallEvent): void {
    const { name, keywords, node, unit, reach } = event;
    if (node.kind !== 'Call' || reach === 'never') return;
    const seen = { unit, node };
    if (LOADER.test(name)) {
      const workers = keywords.get('num_workers');
      const has = workers !== undefined && !(workers.kind === 'plain' && workers.value === 0);
      if (has && !keywords.has('worker_init_fn') && !keywords.has('generator') && !event.spread)
        this.loaders.set(node, seen);
    }
    if (TO_CUDA.test(name) || (name === 'torch.device' && textOf(event).includes('cuda'))) this.torch ??= seen;
    if (KERAS_FIT.test(name)) this.tensorflow ??= seen;
  }

  result(shown: Shown, texts: readonly PythonText[]): Pick<RandomnessFact, 'loaders' | 'gpu'> {
    const loaders = [...this.loaders.values()].map(({ unit, node }) => shown(unit, node));
    const framework = this.torch === undefined ? 'tensorflow' : 'torch';
    const seen = this.torch ?? this.tensorflow;
    if (seen === undefined || texts.some(({ module }) => DETERMINISTIC.test(module.source)))
      return { loaders, gpu: null };
    return { loaders, gpu: { framework, ...shown(seen.unit, seen.node) } };
  }
}

function textOf({ args }: CallEvent): string {
  const [first] = args;
  if (first?.kind === 'text') return first.text;
  return first?.kind === 'oneOf' ? first.options.map((one) => (one.kind === 'text' ? one.text : '')).join(' ') : '';
}
