import type { PythonVersionFact } from '../../api/index.js';
import { textFileReader } from '../text/read-text-file.js';

/** Reads tox.ini for the Python versions in its list of environments: `envlist = py38, py{39,310}-lint`. */
export const readTox = textFileReader('hash', (source) => {
  const found: PythonVersionFact[] = [];
  const list = /^envlist[ \t]*=[^\n]*(?:\n[ \t]+[^\n]*)*/m.exec(source.text.slice(0, 100_000));
  if (list !== null) {
    // `py3{8,9}` and `py{38,39}` are taken apart by their numbers.
    for (const match of list[0].matchAll(/\bpy(\d)?\{([\d,]+)\}|\bpy(\d{2,3})\b/g)) {
      const versions =
        match[3] === undefined ? (match[2] ?? '').split(',').map((one) => (match[1] ?? '') + one) : [match[3]];
      const start = list.index + match.index;
      for (const text of versions)
        found.push({ kind: 'tox', text: `py${text}`, at: source.place(start, start + match[0].length) });
    }
  }
  return { facts: { pythonFile: found } };
});
