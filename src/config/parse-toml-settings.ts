import { parse, TomlError } from 'smol-toml';
import { parseTOML } from 'toml-eslint-parser';
import type { AST } from 'toml-eslint-parser';
import { settingsBroken } from '../messages/settings-broken.js';
import type { ParseResult } from './parsed-settings.js';
import { PlaceMap } from './place-map.js';
import type { SettingsPath } from './place-map.js';

/** Deeper tables are none of ours; their places would take time with the square of the depth. */
const DEEPEST = 20;

/**
 * TOML as data with places: the whole file, of which the caller takes `tool.reprolint`. The value comes from smol-toml: the
 * other parser's own values write through a table that is called `__proto__`. The places come from its syntax tree.
 */
export function parseTomlSettings(file: string, text: string): ParseResult {
  const places = new PlaceMap(file, text);
  try {
    const value = parse(text);
    addPlaces(places, text);
    return { value, places };
  } catch (error) {
    if (error instanceof TomlError) {
      const [sentence = 'it does not parse'] = error.message.replace('Invalid TOML document: ', '').split('\n');
      return { failure: settingsBroken('TOML', `${file}:${error.line}:${error.column}`, sentence) };
    }
    const why = error instanceof RangeError ? 'it is nested too deeply' : 'it does not parse';
    return { failure: settingsBroken('TOML', file, why) };
  }
}

function addPlaces(places: PlaceMap, text: string): void {
  try {
    for (const node of parseTOML(text).body[0].body) addNode(places, node, []);
  } catch {
    // Places are a courtesy: without them a mistake is shown with the file's name alone.
  }
}

function addNode(places: PlaceMap, node: AST.TOMLTable | AST.TOMLKeyValue, above: SettingsPath): void {
  if (node.type === 'TOMLKeyValue') {
    addKeyValue(places, node, above);
    return;
  }
  if (node.resolvedKey.length > DEEPEST) return;
  addWay(places, node.resolvedKey, node.key.range[0]);
  for (const pair of node.body) addKeyValue(places, pair, node.resolvedKey);
}

function addKeyValue(places: PlaceMap, pair: AST.TOMLKeyValue, above: SettingsPath): void {
  const names = pair.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value));
  const path = [...above, ...names];
  if (path.length > DEEPEST) return;
  addWay(places, path.slice(0, -1), pair.range[0]);
  places.set(path, { key: pair.key.range[0], value: pair.value.range[0] });
  addValue(places, pair.value, path);
}

function addValue(places: PlaceMap, value: AST.TOMLContentNode, path: SettingsPath): void {
  if (path.length > DEEPEST) return;
  if (value.type === 'TOMLInlineTable') for (const pair of value.body) addKeyValue(places, pair, path);
  if (value.type !== 'TOMLArray') return;
  for (const [i, item] of value.elements.entries()) {
    places.set([...path, i], { key: item.range[0], value: item.range[0] });
    addValue(places, item, [...path, i]);
  }
}

/** Tables that are only named on the way: `[tool.reprolint.rules]` is the place of `tool` too, if nothing was before. */
function addWay(places: PlaceMap, path: SettingsPath, offset: number): void {
  for (let length = 1; length <= path.length; length++) places.setIfNew(path.slice(0, length), offset);
}
