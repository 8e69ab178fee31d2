import type { PipelineGraph } from './pipeline-graph.js';
import { writeDot } from './write-dot.js';
import type { GraphOrigin } from './write-json.js';
import { writeJson } from './write-json.js';
import { writeMermaid } from './write-mermaid.js';
import { writeText } from './write-text.js';

/** The formats of `reprolint graph`, by name. */
export const GRAPH_FORMATS: Readonly<Record<string, (graph: PipelineGraph, origin: GraphOrigin) => string>> = {
  text: writeText,
  mermaid: writeMermaid,
  dot: writeDot,
  json: writeJson,
};
