import { pipelineGraph } from '../../src/graph/pipeline-graph.js';
import type { PipelineGraph } from '../../src/graph/pipeline-graph.js';
import { Pipeline } from '../../src/pipeline.js';
import type { ListingDisk } from '../../src/project/listing-disk.js';
import { memoryDisk } from '../../src/project/memory-disk.js';
import { notebook } from '../../src/testing/index.js';
import type { Project } from '../../src/testing/lint-project.js';

/** The graph of a project in memory. The value of a `.ipynb` is the code of its only cell. */
export async function graphOf(project: Project): Promise<PipelineGraph> {
  const files = Object.entries(project).map(([path, content]) => [
    path,
    path.endsWith('.ipynb') && typeof content === 'string' ? notebook(`# In [1]\n${content}\n`) : content,
  ]);
  return graphOn(memoryDisk(Object.fromEntries(files) as Project));
}

export async function graphOn(disk: ListingDisk): Promise<PipelineGraph> {
  const config = {
    settingsFile: null,
    preset: { value: 'recommended', source: 'test' },
    exclude: [],
    failOn: { value: 'error', source: 'test' },
    maxWarnings: null,
    plugins: [],
    rules: new Map(),
    signature: '',
    ruleFor: (): never => {
      throw new Error('no rule is run');
    },
  } as const;
  const pipeline = await Pipeline.prepare({ disk, config, rules: [], version: '0.0.0' });
  return pipelineGraph(pipeline.lineage(disk).lineage, pipeline.discovery.tree, () => true);
}

/** `from -> to: files` for each edge. */
export function arrows({ edges }: PipelineGraph): string[] {
  return edges.map(({ from, to, files }) => `${from} -> ${to}: ${files.join(' ')}`);
}
