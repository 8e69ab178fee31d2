import type { Json } from '../api/index.js';
import { safeJson } from '../formats/safe-json.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import type { PipelineGraph } from './pipeline-graph.js';

export interface GraphOrigin {
  readonly version: string;
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** The pipeline for programs, as schema/graph.schema.json has it. */
export function writeJson(graph: PipelineGraph, { version, unreadable }: GraphOrigin): string {
  return safeJson(
    masked({
      schemaVersion: 1,
      tool: { name: 'reprolint', version },
      root: '.',
      steps: graph.steps.map(({ path, kind, group, reads, writes }) => ({ path, kind, group, reads, writes })),
      files: graph.files.map(({ path, where, fetched, documented, madeBy, readBy }) => ({
        path,
        where,
        fetched,
        documented,
        madeBy,
        readBy,
      })),
      edges: graph.edges.map(({ from, to, files }) => ({ from, to, files })),
      cycles: graph.cycles,
      shared: graph.shared.map(({ path, steps }) => ({ path, steps })),
      unreadable: unreadable.map(({ path, reason }) => ({ path, reason })),
    }),
  );
}

function masked(value: unknown): Json {
  if (typeof value === 'string') return maskSecrets(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item)]));
  return value as Json;
}
