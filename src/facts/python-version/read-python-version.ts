import { textFileReader } from '../text/read-text-file.js';

/** Reads `.python-version` (pyenv, uv: versions, one a line) and `runtime.txt` (`python-3.11.4` for Heroku, `python-3.11` for Binder). */
export const readPythonVersion = textFileReader('hash', (source) => {
  const kind = source.path.endsWith('runtime.txt') ? ('runtime' as const) : ('python-version-file' as const);
  const found = [...source.text.slice(0, 5000).matchAll(/^[ \t]*([^\s#][^\s]*)/gm)].flatMap((match) => {
    const text = match[1] ?? '';
    const start = match.index + match[0].length - text.length;
    // runtime.txt may name R: `r-4.2-2023-01-01`. Names of pyenv's virtual environments are no versions.
    const isPython =
      kind === 'runtime' ? /^python-?\d/i.test(text) : /^(?:cpython-?|python-?)?[23](?:\.\d+)*$/i.test(text);
    return isPython ? [{ kind, text, at: source.place(start, start + text.length) }] : [];
  });
  return { facts: { pythonFile: found } };
});
