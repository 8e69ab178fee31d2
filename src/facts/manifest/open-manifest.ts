import { baseName } from '../../api/index.js';
import type { FileFacts, ManifestFact, ManifestProblem, SuppressionFact } from '../../api/index.js';
import { findSuppressions } from '../suppressions/find-suppressions.js';
import { decodeText } from '../text/decode-text.js';
import { lfsPointer } from '../text/lfs-pointer.js';
import type { Reading, ReaderInput, UnreadableFact } from '../reader.js';
import { IndexedText } from './indexed-text.js';
import { maskConflicts } from './mask-conflicts.js';

/** A manifest's text, ready to be read, and what is known of the file so far. */
export interface OpenManifest {
  readonly text: IndexedText;
  /** What to parse: the text (same offsets, same lines), with merge-conflict markers turned into comments; the beginning of one that is too long. */
  readonly source: string;
  readonly unreadable: UnreadableFact[];
  readonly problems: ManifestProblem[];
  /** Bytes of a stretch; nothing where the file is not UTF-8: an edit there would mix two encodings. */
  span(start: number, end: number): { readonly span?: { readonly start: number; readonly end: number } };
}

const EMPTY = { requirements: [], includes: [], sources: [], problems: [] };

/** In characters. Nobody's environment is that long, and a broken file costs the parsers of YAML and TOML much more a line than a whole one. */
const LONGEST = 512 * 1024;

/**
 * Reads a manifest of one format: deals with what concerns the bytes (git-lfs pointers, encodings, merge conflicts,
 * suppressions) and hands the text to `read`. Whatever stays unreadable still counts as a manifest that declares
 * packages: one cause, one finding, and no second one that calls the manifest missing.
 */
export function openManifest(
  input: ReaderInput,
  format: ManifestFact['format'],
  read: (open: OpenManifest) => Omit<ManifestFact, 'path' | 'format'>,
): Reading {
  const { path } = input;
  const blank: ManifestFact = { path, format, declares: true, library: false, open: true, ...EMPTY };
  const pointer = lfsPointer(input.bytes);
  if (pointer !== undefined)
    return reading(new IndexedText(path, ''), { manifest: blank, lfsPointer: pointer }, [], []);
  const unreadable: UnreadableFact[] = [];
  const problems: ManifestProblem[] = [];
  const { text, isUtf8 } = decode(input, unreadable, problems);
  if (text === undefined)
    return reading(new IndexedText(path, ''), { manifest: blank, lfsPointer: null }, unreadable, []);
  const conflict = maskConflicts(text);
  if (conflict !== undefined)
    unreadable.push({
      reason: 'holds the markers of an unfinished merge ("<<<<<<<")',
      at: { path, line: conflict.line, column: 1 },
    });
  const whole = conflict?.masked ?? text.text;
  // A requirements file may hold a dozen hashes for each of its packages, and is read line by line.
  const isTooLong = whole.length > LONGEST && format !== 'requirements';
  if (isTooLong) {
    const reason = `is longer than ${LONGEST.toLocaleString('en-US')} characters: what stands behind them is not read`;
    unreadable.push({ reason, at: { path, line: 1, column: 1 } });
  }
  const open: OpenManifest = {
    text,
    source: isTooLong ? whole.slice(0, whole.lastIndexOf('\n', LONGEST) + 1) : whole,
    unreadable,
    problems,
    span: (start, end) => (isUtf8 ? { span: text.bytes(start, end) } : {}),
  };
  const found = read(open);
  // In a file that is broken anyway, what else looks wrong is most likely the same mistake.
  const kept = unreadable.length === 0 ? found.problems : found.problems.filter(({ kind }) => kind !== 'entry');
  const manifest: ManifestFact = {
    path,
    format,
    ...(unreadable.length > 0 ? { open: true } : {}),
    ...found,
    problems: kept,
  };
  const suppressions = text.text.includes('reprolint') ? findSuppressions(text, 'hash') : [];
  return reading(text, { manifest, lfsPointer: null }, unreadable, suppressions);
}

function decode(
  input: ReaderInput,
  unreadable: UnreadableFact[],
  problems: ManifestProblem[],
): { readonly text: IndexedText | undefined; readonly isUtf8: boolean } {
  const { path, bytes } = input;
  const decoded = decodeText(bytes);
  if ('text' in decoded) {
    const isUtf8 = decoded.encoding === 'utf-8';
    if (!isUtf8)
      problems.push({
        kind: 'encoding',
        what: 'the file is UTF-16, as PowerShell\'s ">" writes it: most tools on other machines cannot read it',
        help: `Save it as UTF-8; in PowerShell: "Set-Content -Encoding utf8 ${baseName(path)}".`,
        at: { path, line: 1, column: 1 },
        mend: { span: { start: 0, end: bytes.length }, text: decoded.text },
      });
    return { text: new IndexedText(path, decoded.text, { bytesBefore: decoded.bytesBefore }), isUtf8 };
  }
  unreadable.push({ reason: decoded.reason, at: { path, line: decoded.line, column: 1 } });
  // A Latin-1 letter in a comment hides no requirement from us; bytes that hold NUL are no text at all.
  if (bytes.includes(0)) return { text: undefined, isUtf8: false };
  return { text: new IndexedText(path, new TextDecoder('latin1').decode(bytes)), isUtf8: false };
}

/** Wraps facts as a reading: excerpts come from the text. */
export function reading(
  text: IndexedText,
  facts: Partial<FileFacts>,
  unreadable: readonly UnreadableFact[],
  suppressions: readonly SuppressionFact[],
): Reading {
  return {
    facts,
    unreadable,
    suppressions,
    detail: (place) => {
      if (place.line > text.lineStarts.length) return {};
      // 1, 1 without an end stands for the whole file: no line to show.
      if (place.line === 1 && place.column === 1 && place.endLine === undefined) return {};
      return { excerpt: text.line(place.line) };
    },
  };
}
