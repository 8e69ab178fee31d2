import type { Result } from 'sarif';
import type { Finding, RelatedFinding } from '../api/index.js';
import { cellName, isWhole } from './place-name.js';
import { sarifLocation } from './sarif-location.js';
import { sarifLevel } from './sarif-rules.js';
import { sarifText, sentence } from './sarif-text.js';

/** GitHub keeps so many locations of a result. */
const MOST_RELATED = 100;

/** One finding as a SARIF result. */
export function sarifResult(finding: Finding, ruleIndex: number): Result {
  const { ruleId, level, confidence, fingerprint, related = [], scope } = finding;
  return {
    ruleId,
    ruleIndex,
    level: sarifLevel(level),
    message: { text: words(finding) },
    locations: [sarifLocation(finding)],
    ...(related.length > 0 && { relatedLocations: related.slice(0, MOST_RELATED).map(relatedLocation) }),
    // GitHub matches alerts by the second; its form there is hash:number.
    partialFingerprints: {
      'reprolint/v1': fingerprint,
      primaryLocationLineHash: fingerprint.includes(':') ? fingerprint : `${fingerprint}:1`,
    },
    properties: { confidence, scope },
  };
}

function words(finding: Finding): string {
  const cell = cellName(finding);
  const where = cell === undefined ? '' : ` (${cell}${isWhole(finding) ? '' : `, line ${finding.line}`})`;
  const what = sentence(`${sarifText(finding.message).replace(/\.$/, '')}${where}`);
  const help = sarifText(finding.help);
  return help === '' ? what : `${what} To mend it: ${sentence(help)}`;
}

function relatedLocation(place: RelatedFinding, index: number): object {
  const note = sarifText(place.note);
  const cell = cellName(place);
  const text = [note, cell === undefined ? '' : `(${cell})`].filter((part) => part !== '').join(' ');
  return { id: index + 1, ...sarifLocation(place), ...(text !== '' && { message: { text } }) };
}
