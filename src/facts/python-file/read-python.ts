import type { ByteSpan, Place } from '../../api/index.js';
import { findComments } from '../../python/imports/find-comments.js';
import { readScriptBlock } from '../manifest/read-script-block.js';
import type { PlaceDetail, Reader, Reading } from '../reader.js';
import { scriptPython } from '../python/script-python.js';
import { findSuppressions } from '../suppressions/find-suppressions.js';
import { lfsPointer } from '../text/lfs-pointer.js';
import { SourceText } from '../text/source-text.js';
import { decodePython } from './decode-python.js';

/** Reads a Python script. */
export const readPython: Reader = ({ path, bytes, want, ask, detailOnly }): Reading => {
  const pointer = lfsPointer(bytes);
  if (pointer !== undefined)
    return { facts: { imports: [], lfsPointer: pointer }, unreadable: [], suppressions: [], detail: () => ({}) };
  const { text, bytesBefore, trouble } = decodePython(bytes);
  const source = new SourceText(path, text, { bytesBefore });
  if (detailOnly === true)
    return { facts: {}, unreadable: [], suppressions: [], detail: (place) => detail(source, place) };
  const comments = text.includes('reprolint') ? findComments(text) : [];
  const block = readScriptBlock(source);
  const facts = scriptPython(path, text, want, ask, (_unit, start, old) => spanOf(source, bytes, start, old));
  return {
    facts: block === undefined ? facts : { ...facts, manifest: block },
    unreadable: trouble === undefined ? [] : [{ reason: trouble.reason, at: { path, line: trouble.line, column: 1 } }],
    suppressions: findSuppressions(source, 'hash', comments),
    detail: (place) => detail(source, place),
  };
};

function detail(source: SourceText, { line }: Place): PlaceDetail {
  const excerpt = source.line(line);
  return excerpt === '' ? {} : { excerpt };
}

/** Nothing where the bytes are not that text: in a file that is not UTF-8. */
function spanOf(source: SourceText, bytes: Uint8Array, start: number, text: string): ByteSpan | undefined {
  const span = source.bytes(start, start + text.length);
  return Buffer.from(bytes.subarray(span.start, span.end)).toString() === text ? span : undefined;
}
