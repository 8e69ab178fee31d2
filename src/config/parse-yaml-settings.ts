import { defaultLoaders } from 'cosmiconfig';
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { tooDeepAt, tooDeepBlockAt } from '../api/index.js';
import { settingsBroken } from '../messages/settings-broken.js';
import type { ParseResult } from './parsed-settings.js';
import { PlaceMap } from './place-map.js';
import type { SettingsPath } from './place-map.js';

/** YAML settings: cosmiconfig's data loader for the value (never its explorer, which runs files), `yaml` for the places. */
export function parseYamlSettings(file: string, text: string): ParseResult {
  const places = new PlaceMap(file, text);
  const deep = tooDeepAt(text) ?? tooDeepBlockAt(text);
  if (deep !== undefined) return { failure: settingsBroken('YAML', places.at(deep), 'it is nested too deeply') };
  try {
    const value: unknown = defaultLoaders['.yaml'](file, text);
    addPlaces(places, text);
    return { value: value ?? undefined, places };
  } catch (error) {
    const offset = offsetOf(error);
    return { failure: settingsBroken('YAML', offset === undefined ? file : places.at(offset), sentenceOf(error)) };
  }
}

function offsetOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('mark' in error)) return undefined;
  const { mark } = error;
  const isMark = typeof mark === 'object' && mark !== null && 'position' in mark && typeof mark.position === 'number';
  return isMark ? Number(mark.position) : undefined;
}

function sentenceOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  if (typeof error === 'object' && error !== null && 'reason' in error && typeof error.reason === 'string')
    return error.reason;
  return 'it does not parse';
}

function addPlaces(places: PlaceMap, text: string): void {
  let root: Node | null;
  try {
    root = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }).contents;
  } catch {
    // Places are a courtesy: without them a mistake is shown with the file's name alone.
    return;
  }
  const todo: { readonly path: SettingsPath; readonly node: unknown }[] = [{ path: [], node: root }];
  if (root?.range) places.set([], { key: root.range[0], value: root.range[0] });
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { path, node } = next;
    // What an alias repeats keeps the alias's place: going through aliases could take for ever.
    if (isAlias(node)) continue;
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const below = [...path, String(pair.key.value)];
        const key = pair.key.range?.[0] ?? 0;
        places.set(below, { key, value: startOf(pair.value) ?? key });
        todo.push({ path: below, node: pair.value });
      }
    } else if (isSeq(node)) {
      for (const [i, item] of node.items.entries()) {
        const value = startOf(item) ?? 0;
        places.set([...path, i], { key: value, value });
        todo.push({ path: [...path, i], node: item });
      }
    }
  }
}

function startOf(node: unknown): number | undefined {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return undefined;
  return node.range?.[0];
}
