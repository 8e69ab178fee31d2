import { defaultLoaders } from 'cosmiconfig';
import { parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { settingsBroken } from '../messages/settings-broken.js';
import type { ParseResult } from './parsed-settings.js';
import { PlaceMap } from './place-map.js';
import type { SettingsPath } from './place-map.js';

/** JSON settings: cosmiconfig's data loader for the value (it knows no `$import`; only its explorer does), and the places. */
export function parseJsonSettings(file: string, text: string): ParseResult {
  const places = new PlaceMap(file, text);
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  if (root !== undefined) addPlaces(places, root);
  try {
    return { value: defaultLoaders['.json'](file, text) as unknown, places };
  } catch {
    const offset = errors[0]?.offset;
    const what =
      offset !== undefined && offset >= text.trimEnd().length ? 'it ends too early' : 'it does not parse here';
    return { failure: settingsBroken('JSON', offset === undefined ? file : places.at(offset), what) };
  }
}

function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch {
    // Nested too deeply for the tolerant parser: then mistakes are shown with the file's name alone.
    return undefined;
  }
}

function addPlaces(places: PlaceMap, root: Node): void {
  places.set([], { key: root.offset, value: root.offset });
  const todo: { readonly path: SettingsPath; readonly node: Node }[] = [{ path: [], node: root }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { path, node } = next;
    for (const [i, child] of (node.children ?? []).entries()) {
      const [key, value] = child.type === 'property' ? (child.children ?? []) : [child, child];
      if (key === undefined || value === undefined) continue;
      const below = [...path, child.type === 'property' ? String(key.value) : i];
      places.set(below, { key: key.offset, value: value.offset });
      todo.push({ path: below, node: value });
    }
  }
}
