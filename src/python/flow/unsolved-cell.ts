import type { NameEvent } from '../scopes/name-event.js';
import type { FlowCell } from './name-flow.js';

/** What nbgrader leaves where it took a solution out, as it comes and as most courses set it. */
const STUB = /\bYOUR (?:CODE|ANSWER) HERE\b|\braise NotImplementedError\b/i;

/** What courses without nbgrader leave: "# Write your code here", "### START CODE HERE ###". */
const PROMPT =
  /#[^\n#]*\b(?:your (?:own )?(?:code|solution|answer|implementation) (?:goes )?(?:here|below)|start code here|(?:write|put|insert|add|enter|type|place) (?:in )?your (?:own )?(?:code|solution|answer|implementation)\b)/i;
const MOST_LINES = 1000;
const MOST_PROMPTS = 20;
/** A solution that lies in a file of its own, and that whoever gives up loads into the cell. */
const LOADABLE = /^[ \t]*#\s*%load\s+\S/m;

/** Whether comments ask whoever does an exercise to write code here, and nothing is written there yet. */
export function asksForCode(source: string): boolean {
  if (!source.includes('#') || !PROMPT.test(source)) return false;
  const lines = source.split('\n', MOST_LINES);
  const prompts = lines.flatMap((line, i) => (PROMPT.test(line) ? [i] : []));
  return prompts.slice(0, MOST_PROMPTS).some((prompt) => isBare(lines, prompt));
}

/**
 * The prompt has a line of its own. Nothing but the head of the block stands before it, and what comes behind gives a result
 * back or belongs to something further out; blank lines and comments apart.
 */
function isBare(lines: readonly string[], prompt: number): boolean {
  const line = lines[prompt] ?? '';
  if (!/^\s*#/.test(line)) return false;
  const before = lines.slice(0, prompt).findLast(isCode);
  if (
    before !== undefined &&
    indentOf(before) >= indentOf(line) &&
    !/^\s*(?:import|from)\b|"{3}\s*$|'{3}\s*$/.test(before)
  )
    return false;
  const next = lines.slice(prompt + 1).find(isCode);
  if (next === undefined || /^\s*(?:return|pass|raise)\b|^\s*\.\.\./.test(next)) return true;
  const head = before === undefined ? Infinity : indentOf(before);
  return indentOf(next) <= Math.min(head, indentOf(line) - 1);
}

function isCode(line: string): boolean {
  return /^\s*[^\s#]/.test(line);
}

function indentOf(line: string): number {
  return line.search(/\S|$/);
}

/**
 * Whether the cell is one of an assignment that still waits for its solution: with it, whoever takes the assignment binds names
 * that the notebook as it was handed out does not have, and that cells further down (the tests above all) read.
 */
export function isUnsolved({ isSolution, module, scope, executionCount }: FlowCell): boolean {
  if (isSolution === true) return STUB.test(module.source) || !scope.events.some(({ op }) => op === 'bind');
  // Where it was run, the solution stands below the words that asked for it.
  if (executionCount !== null) return false;
  return module.body.length === 0
    ? LOADABLE.test(module.source) || asksForCode(module.source)
    : asksForCode(module.source);
}

/** A cell for papermill's parameters that gives none of them a value: whoever runs the notebook does. */
export function isFilledFromOutside({ tags, scope }: FlowCell): boolean {
  return tags.includes('parameters') && !scope.events.some(({ op }) => op === 'bind');
}

/** Names may come into being in it that nobody can know. */
export const UNSOLVED: NameEvent = {
  op: 'open',
  name: 'a cell that is filled in from outside',
  start: 0,
  end: 0,
  flags: 0,
  loopEnd: -1,
  attr: null,
  value: null,
};
