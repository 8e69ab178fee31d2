import { decodeText } from '../text/decode-text.js';

/** A script's text, and why Python itself would not read it, if so. */
export interface DecodedPython {
  readonly text: string;
  readonly bytesBefore: number;
  readonly trouble?: { readonly reason: string; readonly line: number };
}

/** PEP 263: a comment in the first or second line. */
const CODING = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/**
 * Decodes a script as Python does: UTF-8, or what a coding line says (PEP 263). What Python would refuse is decoded as well
 * as can be, and said. Never throws.
 */
export function decodePython(bytes: Uint8Array): DecodedPython {
  const decoded = decodeText(bytes);
  if ('text' in decoded) {
    const { text, bytesBefore, encoding } = decoded;
    if (encoding === 'utf-8') return { text, bytesBefore };
    return { text, bytesBefore, trouble: { reason: 'is encoded in UTF-16, which Python does not read', line: 1 } };
  }
  const label = codingLabel(bytes);
  const text = label === undefined ? undefined : decodeAs(bytes, label);
  if (text !== undefined && !text.includes('\0')) return { text, bytesBefore: 0 };
  const says =
    label === undefined ? 'and no coding line names another encoding' : `though its coding line says "${label}"`;
  const reason = decoded.reason.includes('NUL') ? decoded.reason : `${decoded.reason}, ${says}`;
  return { text: Buffer.from(bytes).toString('latin1'), bytesBefore: 0, trouble: { reason, line: decoded.line } };
}

function codingLabel(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 400))
    .toString('latin1')
    .split(/\r\n|\r|\n/, 2);
  for (const line of head) {
    const label = CODING.exec(line)?.[1];
    if (label !== undefined) return label;
    // Code in the first line: the second is then an ordinary comment.
    if (!/^[ \t\f]*(?:#|$)/.test(line)) return undefined;
  }
  return undefined;
}

/** Windows-1252 from 0x80 to 0x9f; elsewhere it is Latin-1. Node 20's own decoder takes the one for the other. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  const name = label.toLowerCase().replace(/_/g, '-');
  const isLatin = /^(?:latin-?1|iso-?8859-?1|l1|cp819)(?:-(?:unix|dos|mac))?$/.test(name);
  const isWindows = /^(?:cp-?1252|windows-?1252)$/.test(name);
  if (isLatin || isWindows) {
    const text = Buffer.from(bytes).toString('latin1');
    return isLatin ? text : text.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
  }
  try {
    // Python's spelling that the WHATWG's list of labels does not have: cp1251.
    return new TextDecoder(name.replace(/^cp-?125(\d)$/, 'windows-125$1'), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
