import type { FindingPlace } from '../api/index.js';
import { escapeText } from '../messages/escape-text.js';
import { maskSecrets } from '../messages/mask-secrets.js';

/** A path for people: escaped, credentials masked. */
export function shownPath(path: string): string {
  return escapeText(maskSecrets(path));
}

/** The cell of a place: `cell 6 In [9]`; nothing outside notebooks. People count from 1, as ruff and nbQA do; the report's index from 0. */
export function cellName({ cell }: FindingPlace): string | undefined {
  if (cell === undefined) return undefined;
  const name = `cell ${cell.index + 1}`;
  return cell.executionCount === undefined ? name : `${name} In [${cell.executionCount}]`;
}

/** 1, 1 without an end stands for the whole file or cell (contract). */
export function isWhole(place: FindingPlace): boolean {
  return place.line === 1 && place.column === 1 && place.endLine === undefined && place.endColumn === undefined;
}

/** Where in the file: `3:5`, `cell 6 In [9] 3:5`, `cell 6`; "" for the whole file. */
export function spotName(place: FindingPlace): string {
  const cell = cellName(place);
  const position = isWhole(place) ? undefined : `${place.line}:${place.column}`;
  return [cell, position].filter((part) => part !== undefined).join(' ');
}

/** `src/a.py:3:5`, `nb.ipynb cell 6 In [9] 3:5`, `README.md` for the whole file. */
export function placeName(place: FindingPlace): string {
  const spot = spotName(place);
  const path = shownPath(place.path);
  if (spot === '') return path;
  return place.cell === undefined ? `${path}:${spot}` : `${path} ${spot}`;
}
