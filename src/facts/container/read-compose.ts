import { isAlias, isMap, isScalar } from 'yaml';
import type { Document, Node, YAMLMap } from 'yaml';
import type { ContainerConfigFact } from '../../api/index.js';
import type { UnreadableFact } from '../reader.js';
import { parseYaml } from '../text/parse-yaml.js';
import { textFileReader } from '../text/read-text-file.js';
import type { SourceText } from '../text/source-text.js';

/** Longer compose files are not looked at behind this many characters. */
const MAX_LENGTH = 524_288;

/** Reads a compose file: the images of its services, and whether one is built (compose specification, "services"). */
export const readCompose = textFileReader('hash', (source) => {
  const parsed = parseYaml(source.text.slice(0, MAX_LENGTH), 'silent');
  if ('why' in parsed) return { facts: {}, unreadable: [{ reason: parsed.why, at: source.place(parsed.stoppedAt) }] };
  const { document } = parsed;
  const [error] = document.errors;
  if (error !== undefined) return { facts: {}, unreadable: [notYaml(error.message, error.pos[0], source)] };
  return { facts: { containerConfig: readServices(document, source) } };
});

function notYaml(message: string, offset: number, source: SourceText): UnreadableFact {
  const [first = message] = message.split('\n');
  return { reason: `is not YAML: ${first.replace(/ at line \d+, column \d+:?$/, '')}`, at: source.place(offset) };
}

function readServices(document: Document.Parsed, source: SourceText): ContainerConfigFact {
  const root = isMap(document.contents) ? document.contents : undefined;
  const services = mapAt(document, root, 'services');
  const images: { image: string; at: ContainerConfigFact['images'][number]['at'] }[] = [];
  const seen = new Set<number>();
  let builds = false;
  // What several services share stands beside them: `x-airflow-common: &airflow-common`.
  const shared = (root?.items ?? []).filter(({ key }) => isScalar(key) && String(key.value).startsWith('x-'));
  for (const pair of [...shared, ...(services?.items ?? [])]) {
    const service = resolve(document, pair.value);
    if (!isMap(service)) continue;
    if (service.has('build')) {
      // With `build`, `image` is the name that the result gets, not where it starts.
      builds = true;
      continue;
    }
    const image = resolve(document, service.get('image', true));
    if (!isScalar(image) || typeof image.value !== 'string' || image.value === '') continue;
    const [start, end] = image.range ?? [0, 0];
    if (seen.has(start)) continue;
    seen.add(start);
    images.push({ image: image.value, at: source.place(start, end) });
  }
  return { path: source.path, images, builds };
}

function mapAt(document: Document.Parsed, map: YAMLMap | undefined, key: string): YAMLMap | undefined {
  const value = resolve(document, map?.get(key, true));
  return isMap(value) ? value : undefined;
}

function resolve(document: Document.Parsed, node: unknown): Node | undefined {
  return isAlias(node) ? node.resolve(document) : (node as Node | undefined);
}
