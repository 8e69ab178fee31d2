import { getStaticTOMLValue, ParseError, parseTOML } from 'toml-eslint-parser';
import type { AST } from 'toml-eslint-parser';
import { settingsBroken } from '../messages/settings-broken.js';
import type { ParseResult } from './parsed-settings.js';
import { PlaceMap } from './place-map.js';
import type { SettingsPath } from './place-map.js';

/** TOML as data with places: the whole file, of which the caller takes `tool.reprolint`. */
export function parseTomlSettings(file: string, text: string): ParseResult {
  const places = new PlaceMap(file, text);
  try {
    const program = parseTOML(text);
    for (const node of program.body[0].body) addNode(places, node, []);
    return { value: getStaticTOMLValue(program), places };
  } catch (error) {
    if (error instanceof ParseError) return { failure: settingsBroken('TOML', places.at(error.index), error.message) };
    const why = error instanceof RangeError ? 'it is nested too deeply' : 'it does not parse';
    return { failure: settingsBroken('TOML', file, why) };
  }
}

function addNode(places: PlaceMap, node: AST.TOMLTable | AST.TOMLKeyValue, above: SettingsPath): void {
  if (node.type === 'TOMLKeyValue') {
    addKeyValue(places, node, above);
    return;
  }
  const start = node.key.range[0];
  addWay(places, node.resolvedKey, start);
  for (const pair of node.body) addKeyValue(places, pair, node.resolvedKey);
}

function addKeyValue(places: PlaceMap, pair: AST.TOMLKeyValue, above: SettingsPath): void {
  const names = pair.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value));
  const path = [...above, ...names];
  addWay(places, path.slice(0, -1), pair.range[0]);
  places.set(path, { key: pair.key.range[0], value: pair.value.range[0] });
  addValue(places, pair.value, path);
}

function addValue(places: PlaceMap, value: AST.TOMLContentNode, path: SettingsPath): void {
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
