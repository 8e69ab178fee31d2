import type { Document, Node, ParsedNode, YAMLMap } from 'yaml';
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import { parseYaml } from '../text/parse-yaml.js';
import type { OpenManifest } from './open-manifest.js';

/** Resolving an alias walks the document: a file that needs more of them is an attack. */
const MOST_ALIASES = 20;

/** A YAML document of a manifest, walked node by node: nothing is expanded, so no bomb goes off. */
export interface YamlTree {
  readonly root: Node | null;
  /** The node that an alias stands for; other nodes stay as they are. */
  follow(node: unknown): unknown;
}

/**
 * Parses a YAML manifest. Mistakes are reported as unreadable with the line; the library goes on behind most of them, so
 * the rest is read. A key that stands twice and an alias of nothing are mistakes too (conda's reader stops there).
 */
export function parseYamlTree(open: OpenManifest): YamlTree {
  const document = attempt(open);
  if (document === undefined) return { root: null, follow: (node) => node };
  let left = MOST_ALIASES;
  return {
    root: document.contents,
    follow: (node) => (isAlias(node) && left-- > 0 ? node.resolve(document) : node),
  };
}

function attempt(open: OpenManifest): Document.Parsed | undefined {
  const tell = (reason: string, offset: number): void => {
    if (open.unreadable.length === 0) open.unreadable.push({ reason, at: open.text.place(offset) });
  };
  const parsed = parseYaml(open.source, 'error');
  if ('why' in parsed) {
    tell(parsed.why, parsed.stoppedAt);
    return undefined;
  }
  const { document } = parsed;
  const [error] = document.errors;
  if (error !== undefined) tell(`is not YAML: ${plainWords(error.message)}`, error.pos[0]);
  const mistake = findMistake(document.contents);
  if (mistake !== undefined) tell(`is not YAML: ${mistake.what}`, mistake.offset);
  return document;
}

function plainWords(message: string): string {
  const [first = ''] = message.split('\n');
  return (first.charAt(0).toLowerCase() + first.slice(1)).replace(/; please use .*$/, '').slice(0, 200);
}

function findMistake(contents: ParsedNode | null): { readonly what: string; readonly offset: number } | undefined {
  const anchors = new Set<string>();
  const waiting: unknown[] = [contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isAlias(node)) {
      if (!anchors.has(node.source))
        return {
          what: `nothing above is named "&${node.source.slice(0, 80)}", which "*" asks for`,
          offset: node.range?.[0] ?? 0,
        };
      continue;
    }
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    if (isPair(node)) waiting.push(node.value, node.key);
    else if (isMap(node)) {
      const twice = repeatedKey(node);
      if (twice !== undefined) return twice;
      // Last in, first out: the document's order.
      for (let i = node.items.length - 1; i >= 0; i--) waiting.push(node.items[i]);
    } else if (isSeq(node)) for (let i = node.items.length - 1; i >= 0; i--) waiting.push(node.items[i]);
  }
  return undefined;
}

function repeatedKey(map: YAMLMap): { readonly what: string; readonly offset: number } | undefined {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || key.value === '<<') continue;
    if (seen.has(key.value))
      return { what: `the key "${key.value.slice(0, 80)}" stands twice`, offset: key.range?.[0] ?? 0 };
    seen.add(key.value);
  }
  return undefined;
}
