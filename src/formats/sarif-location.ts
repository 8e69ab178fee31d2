import type { Location, LogicalLocation, Region } from 'sarif';
import type { FindingCell, FindingPlace } from '../api/index.js';
import { pathUri } from './path-uri.js';
import { isWhole } from './place-name.js';
import { sarifText } from './sarif-text.js';

/** A place of a finding: the raw line of the file, and for notebooks the cell as a logical location. */
export function sarifLocation(place: FindingPlace): Location {
  const { path, cell } = place;
  return {
    physicalLocation: { artifactLocation: { uri: pathUri(path), uriBaseId: '%SRCROOT%' }, region: region(place) },
    ...(cell !== undefined && { logicalLocations: [cellLocation(path, cell)] }),
  };
}

function region(place: FindingPlace): Region {
  const { line, column, endLine, endColumn, cell, rawLine } = place;
  // In the file a cell's source is JSON, with other columns. A cell whose raw line nobody knows: the file.
  if (cell !== undefined || rawLine !== undefined) return { startLine: rawLine ?? 1, startColumn: 1 };
  if (isWhole(place)) return { startLine: 1, startColumn: 1 };
  return {
    startLine: line,
    startColumn: column,
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
  };
}

function cellLocation(path: string, { index, id, executionCount }: FindingCell): LogicalLocation {
  return {
    name: `cell ${index + 1}`,
    fullyQualifiedName: `${pathUri(path)}#cell-${index}`,
    kind: 'element',
    properties: {
      index,
      ...(id !== undefined && { id: sarifText(id) }),
      ...(executionCount !== undefined && { executionCount }),
    },
  };
}
