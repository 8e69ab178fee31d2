import { isUtf8 } from 'node:buffer';
import { DEEPEST } from './json-scanner.js';
import type { JsonTrouble } from './json-scanner.js';

/** Why a file is no notebook, and the byte that shows it. */
export interface WhyNot {
  /** Goes behind "this file". */
  readonly reason: string;
  readonly offset: number;
}

const MARKERS = ['<<<<<<< ', '=======', '>>>>>>> '];
const HTML = /^\s*<(?:!doctype\s+html|html|head|body|!--|\?xml)/i;

/** What can be told before the JSON is looked at: nothing in it, a web page, another encoding. */
export function whyNotByLook(bytes: Buffer): WhyNot | undefined {
  if (bytes.length === 0) return { reason: 'is empty', offset: 0 };
  const head = bytes.toString('latin1', 0, 512);
  if (HTML.test(head))
    return { reason: 'is an HTML page: the web page about the notebook was saved in place of the notebook', offset: 0 };
  if (/^\s*$/.test(head) && bytes.every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13)))
    return { reason: 'holds nothing but white space', offset: 0 };
  return undefined;
}

/** A UTF-8 byte order mark stands before the text. */
export function hasMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** `utf-16le` or `utf-16be`, by the byte order mark or by the NUL bytes that UTF-16 has around ASCII characters. */
export function utf16Kind(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x7b && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x7b)) return 'utf-16be';
  return undefined;
}

/** The first byte of the first line that is not UTF-8, or nothing. */
export function notUtf8(bytes: Buffer): WhyNot | undefined {
  if (isUtf8(bytes)) return undefined;
  // Line by line: a cut in the middle of a character would look like a fault.
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end + 1;
    if (stop >= bytes.length || !isUtf8(bytes.subarray(start, stop))) break;
    start = stop;
  }
  return { reason: 'is not UTF-8, in which a notebook must be encoded', offset: start };
}

/** Where merge-conflict markers begin a line. No JSON string holds a line end, so such a line is never a text of the notebook. */
export function conflictMarker(bytes: Buffer): WhyNot | undefined {
  const found = MARKERS.map((marker) => lineBeginningWith(bytes, marker)).filter((at) => at >= 0);
  if (found.length < 2) return undefined;
  return { reason: 'holds merge-conflict markers ("<<<<<<<", "=======", ">>>>>>>")', offset: Math.min(...found) };
}

function lineBeginningWith(bytes: Buffer, marker: string): number {
  if (bytes.toString('latin1', 0, marker.length) === marker) return 0;
  const at = bytes.indexOf(`\n${marker}`);
  return at < 0 ? -1 : at + 1;
}

/** A copy in which the markers and their side of the conflict are blank: what "ours" was. Offsets stay as they are. */
export function oursOnly(bytes: Buffer): Buffer {
  const ours = Buffer.from(bytes);
  let theirs = false;
  for (let start = 0; start < ours.length;) {
    const end = ours.indexOf(0x0a, start);
    const stop = end < 0 ? ours.length : end;
    const head = ours.toString('latin1', start, Math.min(stop, start + 8));
    const isMarker = MARKERS.some((marker) => head.startsWith(marker));
    // "|||||||" begins the common ancestor's side, which git writes on request.
    if (head.startsWith('=======') || head.startsWith('|||||||')) theirs = true;
    if (theirs || isMarker) ours.fill(0x20, start, stop);
    if (head.startsWith('>>>>>>> ')) theirs = false;
    start = stop + 1;
  }
  return ours;
}

/** In words, why the scanner gave up. */
export function whyNotJson(trouble: JsonTrouble, bytes: Buffer): WhyNot {
  const { message: expected, offset } = trouble;
  if (expected.startsWith('less than'))
    return { reason: `is nested more than ${DEEPEST.toLocaleString('en-US')} levels deep`, offset };
  // What follows the end is white space only where something is missing.
  if (bytes.toString('latin1', offset, offset + 64).trim() === '' && offset + 64 >= bytes.length)
    return { reason: 'ends in the middle of its JSON: it was cut off', offset };
  if (expected === 'the end of the file')
    return { reason: 'is not JSON: something follows the end of the notebook', offset };
  const byte = bytes[offset] ?? 0;
  const found = byte > 0x20 && byte < 0x7f ? `, found "${String.fromCharCode(byte)}"` : '';
  return { reason: `is not JSON: expected ${expected}${found}`, offset };
}
