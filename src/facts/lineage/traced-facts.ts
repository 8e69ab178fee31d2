import type { CellFact, FileUse, ModuleConstantsFact, Outline, Place } from '../../api/index.js';
import type { CodeEvent } from '../../python/calls/code-event.js';
import { traceCode } from '../../python/calls/trace-code.js';
import { text } from '../../python/constants/value.js';
import type { Value } from '../../python/constants/value.js';
import { literalSpan } from './literal-span.js';
import { localModule } from './local-module.js';
import { placeIn } from '../python/python-text.js';
import type { PythonText } from '../python/python-text.js';
import type { Locate } from '../removed/removed-collector.js';
import { isTelling } from './telling-calls.js';
import { UseCollector } from './use-collector.js';

export interface TracedInput {
  readonly path: string;
  readonly texts: readonly (PythonText & { readonly fact?: CellFact })[];
  readonly isScript: boolean;
  readonly ask: (path: string) => Outline | undefined;
  /** Others who want to hear of calls and references. */
  /** Only the constants are asked for. */
  readonly isForConstants?: boolean;
  readonly listeners?: readonly ((event: CodeEvent) => void)[];
  /** For fixes of the paths that are read. */
  readonly locate?: Locate;
}
export interface TracedFacts {
  readonly uses: readonly FileUse[];
  readonly constants: ModuleConstantsFact;
}

const MOST_CONSTANTS = 200;
/** Absolute paths as people's own machines have them. */
const OF_ONE_MACHINE =
  /^(?:\/(?:Users|home|Volumes|media|mnt)\/[^/\s]+|[A-Za-z]:[\\/]+[^\\/\s:*?"<>|]{2,})[^\n]{0,300}$/;

/** Follows the code of a script or notebook once, for all facts that rest on what it calls. */
export function tracedFacts({
  path,
  texts,
  isScript,
  ask,
  listeners = [],
  isForConstants = false,
  locate,
}: TracedInput): TracedFacts {
  const units = texts.filter(({ fact }) => fact?.tags.includes('skip-execution') !== true);
  const place = (event: CodeEvent): Place => {
    const unit = units[event.unit];
    return unit === undefined ? { path, line: 1, column: 1 } : placeIn(unit, event.node.start, event.node.end);
  };
  const collector = new UseCollector(place, (event, content) => {
    const unit = units[event.unit];
    return unit === undefined || locate === undefined ? undefined : literalSpan(unit, event.node, content, locate);
  });
  const known = new Map<string, ReadonlyMap<string, Value> | undefined>();
  const end = traceCode(
    units.map(({ module, fact }) => ({ module, mayFail: fact?.tags.includes('raises-exception') === true })),
    {
      file: isScript ? path : null,
      literals: OF_ONE_MACHINE,
      isTelling,
      isForConstants,
      constantsOf(module) {
        if (!known.has(module)) known.set(module, localConstants(module, path, ask));
        return known.get(module);
      },
    },
    (event) => {
      collector.add(event);
      for (const listener of listeners) listener(event);
    },
  );
  return { uses: collector.result(), constants: isScript ? constantsOf(end.names) : {} };
}

function localConstants(module: string, path: string, ask: TracedInput['ask']): ReadonlyMap<string, Value> | undefined {
  const outline = localModule(module, path, ask);
  const constants = outline?.facts.constants;
  if (constants === undefined) return undefined;
  return new Map(Object.entries(constants).map(([name, value]) => [name, text(value.text, value.isPath, value.soft)]));
}

/** Texts that the module's names hold at its end, and those of its classes. */
function constantsOf(names: ReadonlyMap<string, Value>): ModuleConstantsFact {
  const found: [string, ModuleConstantsFact[string]][] = [];
  const add = (name: string, value: Value): void => {
    if (value.kind === 'text' && found.length < MOST_CONSTANTS)
      found.push([name, { text: value.text, isPath: value.isPath, soft: value.soft }]);
  };
  for (const [name, value] of names)
    if (value.kind === 'class') for (const [inner, member] of value.members) add(`${name}.${inner}`, member);
    else add(name, value);
  return Object.fromEntries(found);
}
