import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import { drawn } from './drawn.js';
import type { PipelineGraph } from './pipeline-graph.js';

const LOOKS = { made: '', given: ', style=filled, fillcolor="#eeeeee"', absent: ', style=dashed, color="#b00020"' };

/** The pipeline in Graphviz's language (https://graphviz.org/doc/info/lang.html): steps are boxes, files are notes. */
export function writeDot(graph: PipelineGraph): string {
  const { steps, files, arrows, leftOut } = drawn(graph);
  return [
    'digraph pipeline {',
    ...(leftOut === 0 ? [] : [`  // Steps that share no file with another and are not drawn: ${leftOut}.`]),
    '  rankdir=LR;',
    '  node [fontname="Helvetica"];',
    ...steps.map(({ id, path }) => `  ${id} [shape=box, style=bold, label="${label(path)}"];`),
    ...files.map(({ id, path, look }) => `  ${id} [shape=note${LOOKS[look]}, label="${label(path)}"];`),
    ...arrows.map(({ from, to }) => `  ${from} -> ${to};`),
    '}',
    '',
  ].join('\n');
}

/** In a quoted string a backslash and a quote end or change something, and a label reads `&...;` as in HTML. */
function label(text: string): string {
  return escapeText(maskSecrets(text)).replace(/&/g, '&amp;').replace(/[\\"]/g, '\\$&');
}
