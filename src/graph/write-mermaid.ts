import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import { drawn } from './drawn.js';
import type { PipelineGraph } from './pipeline-graph.js';

const SPECIAL = /[#"&<>`\\*%{}[\]()|;~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^[-+ ]|^\d+[.)](?=\s|$)|:\/\/|www\./gu;

/** The pipeline as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html): steps are boxes, files are rounded. */
export function writeMermaid(graph: PipelineGraph): string {
  const { steps, files, arrows, leftOut } = drawn(graph);
  const absent = files.filter(({ look }) => look === 'absent').map(({ id }) => id);
  return [
    'flowchart LR',
    ...(leftOut === 0 ? [] : [`  %% Steps that share no file with another and are not drawn: ${leftOut}.`]),
    ...steps.map(({ id, path }) => `  ${id}["${label(path)}"]`),
    ...files.map(({ id, path }) => `  ${id}(["${label(path)}"])`),
    ...arrows.map(({ from, to }) => `  ${from} --> ${to}`),
    ...(absent.length === 0
      ? []
      : ['  classDef absent stroke:#b00020,stroke-dasharray:4', `  class ${absent.join(',')} absent`]),
    '',
  ].join('\n');
}

/**
 * A label is read as Markdown with HTML in it, and the whole text is searched for directives (`%%{`): all that could be one of
 * these becomes Mermaid's own code for the character. An underscore between letters is none.
 */
function label(text: string): string {
  return escapeText(maskSecrets(text)).replace(SPECIAL, (found) => found.replace(/[^\p{L}\p{N}]/gu, codeOf));
}

function codeOf(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`;
}
