import type { ChanceSignsFact, ChanceStep, ModuleChanceFact } from '../../api/index.js';
import type { Call, Module, Node, Stmt } from '../ast.js';
import type { CallEvent, CodeEvent } from '../calls/code-event.js';
import { traceCode } from '../calls/trace-code.js';
import { definitionNames, isMainBlock } from './definition-names.js';
import type { DefinitionNames } from './definition-names.js';
import { isOutputCall } from './output-calls.js';
import { reachOutput } from './output-reach.js';
import { isLayer, randomUse } from './random-use.js';
import { isChanging, isFixedSeed } from './seeding.js';

/** Without one of these a file neither draws nor seeds; whoever imports others may lead to one that does. */
const MAY_MATTER =
  /rand|seed|sample|shuffle|torch|keras|tensorflow|sklearn|scipy|jax|rvs|networkx|imblearn|gensim|umap|^[ \t]*(?:from[ \t]+\.|%run\b)/m;
/** Not indented, and no definition or import. */
const AT_IMPORT = /^(?!def |class |from |import |#|async |@)\S.*(?:seed|rand|shuffle|sample|set_state)/m;
const TRAINS = /\.backward\(|\.fit\(|\.fit_generator\(|train_on_batch|\.minimize\(|Trainer\(|GradientTape/;
const LOADS = /\.(?:load_state_dict|load_weights|load_from_checkpoint)$/;
const OTHER_IMPORT =
  /^[ \t]*(?:from|import)[ \t]+(?!(?:numpy|pandas|matplotlib|seaborn|plotly|cv2|PIL|os|sys|re|json|time|math|typing|pathlib|collections|datetime|itertools|functools|argparse|logging|requests|tqdm|yaml|csv|glob|copy|warnings|pickle|string|io|abc|dataclasses|__future__)\b)\w/m;
const MOST_STEPS = 400;
/** Draws that are told apart when they are followed. */
const BITS = 31;

export interface ChanceUnit {
  readonly module: Module;
  /** The index of the cell; not there for a script. */
  readonly cell?: number;
}
interface Found {
  readonly step: ChanceStep;
  readonly node: Node;
  readonly unit: number;
}

/**
 * What a file means for chance elsewhere: which of its functions draw or seed, one step after the other. A run of the file
 * as a script (`if __name__ == "__main__"`) is not part of it: who imports it does not come by there.
 */
export function moduleChance(units: readonly ChanceUnit[], path: string | null): ModuleChanceFact {
  return new ModuleChance(units).run(path);
}

export function signsOfChance(source: string): ChanceSignsFact {
  return { speaks: MAY_MATTER.test(source) || OTHER_IMPORT.test(source), atImport: AT_IMPORT.test(source) };
}

class ModuleChance {
  private readonly units: readonly ChanceUnit[];
  private readonly names: readonly DefinitionNames[];
  private readonly found: Map<Node, Found>;
  private readonly changing: Set<Node>;
  private readonly outputs: Set<Node>;

  constructor(units: readonly ChanceUnit[]) {
    this.units = units;
    this.names = units.map(({ module }) => definitionNames(module.body));
    this.found = new Map();
    this.changing = new Set();
    this.outputs = new Set();
  }

  run(path: string | null): ModuleChanceFact {
    const options = { file: path, literals: null, isForCallers: true, constantsOf: (): undefined => undefined };
    const bodies = this.units.map(({ module }) => ({ module, mayFail: false }));
    traceCode(bodies, options, (event) => this.add(event));
    const shown = this.shown();
    const steps = new Map<string, ChanceStep[]>();
    // A function is come by in many ways: what it does stands in the order of its text.
    const inOrder = [...this.found.values()].sort((a, b) => a.unit - b.unit || a.node.start - b.node.start);
    for (const { step, node, unit } of inOrder) {
      const key = this.names[unit]?.at(node.start) ?? '';
      const known = steps.get(key) ?? [];
      steps.set(key, known);
      known.push(step.kind === 'draw' ? { ...step, shown: shown.has(node) } : step);
    }
    const trains = this.units.some(({ module }) => TRAINS.test(module.source));
    return { trains, steps: Object.fromEntries(steps), offers: Object.fromEntries(offers(this.units)) };
  }

  private add(event: CodeEvent): void {
    const known = this.found.get(event.node)?.step;
    const isSure = event.reach === 'always';
    if (event.reach === 'never' || (known !== undefined && !(isSure && known.kind === 'call' && known.perhaps))) return;
    // A function stands where it is defined: its calls are not those of the block that calls it.
    if (this.names[event.unit]?.isMain(event.node.start) === true) return;
    if (event.kind === 'import') this.note(event, { kind: 'import', name: event.name });
    if (event.kind === 'magic' && event.name === 'run') this.note(event, { kind: 'import', name: `%${event.text}` });
    if (event.kind === 'call' && event.node.kind === 'Call') this.addCall(event, event.node, isSure);
  }

  private addCall(event: CallEvent, node: Call, isSure: boolean): void {
    const { name } = event;
    if (isChanging(name)) this.changing.add(node);
    if (isOutputCall(name, event.keywords.keys())) this.outputs.add(node);
    if (event.isLocal) return this.note(event, { kind: 'call', name: name.slice(2), own: true, perhaps: !isSure });
    if (LOADS.test(name)) return this.note(event, { kind: 'load' });
    const use = randomUse(event);
    if (use === undefined) {
      if (name.includes('.') && !name.startsWith('?') && !isFamiliar(name))
        this.note(event, { kind: 'call', name, own: false, perhaps: !isSure });
    } else if (use.role === 'seed') {
      const fixed = isFixedSeed(node, use.seed, event, this.changing);
      this.note(event, { kind: 'seed', generators: use.generators, fixed });
      // Under a condition that rests on what callers hand over: no claim.
    } else if (!isSure) return;
    else if (use.role !== 'generator' || !isFixedSeed(node, use.seed, event, this.changing))
      this.note(event, this.drawStep(event.unit, node, name, use));
  }

  private drawStep(
    unit: number,
    node: Call,
    name: string,
    use: Exclude<ReturnType<typeof randomUse>, undefined | { role: 'seed' }>,
  ): ChanceStep {
    const { module, cell } = this.units[unit] ?? {};
    const isGenerator = use.role === 'generator';
    return {
      kind: 'draw',
      call: (module?.source.slice(node.func.start, node.func.end) ?? '').replace(/\s+/g, ' ').slice(0, 80),
      generator: use.generator,
      weak: !isGenerator && use.weak,
      isLayer: isLayer(name),
      later: !isGenerator && use.later,
      shown: false,
      line: module?.lines.positionAt(node.start).line ?? 1,
      ...(cell === undefined ? {} : { cell }),
    };
  }

  private note({ node, unit }: CodeEvent, step: ChanceStep): void {
    if (this.found.size < MOST_STEPS) this.found.set(node, { step, node, unit });
  }

  private shown(): ReadonlySet<Node> {
    const draws = [...this.found.values()].filter(({ step }) => step.kind === 'draw');
    if (draws.length === 0 || this.outputs.size === 0) return new Set();
    const bits = new Map<Node, number>(draws.map(({ node }, i) => [node, 1 << Math.min(i, BITS - 1)]));
    const texts = this.units.map(({ module: { body, source } }) => ({
      body: body.filter((statement) => !isMainBlock(statement)),
      source,
    }));
    const shown = reachOutput({ draws: bits, outputs: this.outputs, isNotebook: false, texts });
    return new Set(draws.flatMap(({ node }) => (((bits.get(node) ?? 0) & shown) === 0 ? [] : [node])));
  }
}

/** Modules of no repository's own. */
function isFamiliar(name: string): boolean {
  return /^(?:numpy|pandas|matplotlib|seaborn|plotly|cv2|PIL|os|sys|re|json|time|math|random|pathlib|collections|datetime|itertools|functools|argparse|logging|torch|torchvision|tensorflow|keras|sklearn|scipy|text|list|dict|file)\./.test(
    name,
  );
}

/** `from .train import train` in a package's `__init__.py`: who imports the package finds it there. */
function* offers(units: readonly ChanceUnit[]): Generator<[string, string]> {
  for (const { module } of units)
    for (const statement of module.body)
      if (statement.kind === 'ImportFrom')
        for (const { name, asname } of statement.names) yield [asname ?? name, dotted(statement, name)];
}

function dotted({ level, module }: Extract<Stmt, { kind: 'ImportFrom' }>, name: string): string {
  const from = `${'.'.repeat(level)}${module ?? ''}`;
  return from === '' || from.endsWith('.') ? `${from}${name}` : `${from}.${name}`;
}
