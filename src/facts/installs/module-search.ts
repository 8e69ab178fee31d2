import type { ModuleSearchFact } from '../../api/index.js';

/** What brings files along while the code runs. */
const FETCHES =
  /\bgit\s+clone\b|^[ \t]*%%(?:writefile|file|cython|bash|sh)\b|[!%\s"'](?:wget|curl|gdown|unzip|tar|svn|aria2c)\s|\burlretrieve\(|\bdrive\.mount\(|\bZipFile\(|\bimport\s+(?:kaggle|gdown)\b|get_ipython\(\)\.system|["']\/(?:kaggle\/|content\/)/m;
// A working folder of one machine is none on another: the kernel stays where it was.
const EDITS =
  /\bsys\.path\b|\bpath\.(?:append|insert)\(|chdir\((?!\s*r?["'](?:\/(?:home|Users)\/|[A-Za-z]:|~))|^[ \t]*%?cd\s+(?!["']?(?:\/(?:home|Users)\/|[A-Za-z]:[\\/]|~))|PYTHONPATH|import_ipynb|nbimporter|addsitedir|^[ \t]*%run\b|importlib/m;
const CLONES = /\bgit\s+clone\b/;
/** `sys.path.append(...)` up to the end of its line. */
const PATHS = /\bsys\.path(?:\.(?:append|insert|extend)\(|\s*(?:\+?=|\[[^\]\n]{0,200}\]\s*=))([^\n]{0,300})/g;
/** An absolute path, a home folder, or what only the machine knows. */
const OUTSIDE = /["'](?:\/|~|[A-Za-z]:[\\/]|\\\\)|expanduser|\benviron\b|getenv|\bhome\(\)|["']\$/i;

/** A relative path, or one made of the file's own. A variable may hold anything. */
const INSIDE = /["']|__file__|getcwd|dirname|abspath|\bcwd\b/;

/** `%%writefile lab.py`, its short name, and what code writes under a plain name. */
const WRITES =
  /^[ \t]*%%(?:writefile|file)[ \t]+(?:-a[ \t]+)?["']?([\w./-]{1,200}\.py)\b|\bPath\(["']([\w./-]{1,200}\.py)["']\)\.write_|\bopen\(["']([\w./-]{1,200}\.py)["'],\s*(?:mode\s*=\s*)?["'][wax]/gm;

/** What the texts of one file say of where modules come from. Regular expressions on the text: a hint, no proof. */
export function moduleSearch(sources: readonly string[]): ModuleSearchFact {
  let fetches = false;
  let clones = false;
  let outside = false;
  let edits = false;
  const writes: string[] = [];
  for (const source of sources) {
    fetches ||= FETCHES.test(source);
    clones ||= source.includes('clone') && CLONES.test(source);
    edits ||= EDITS.test(source);
    if (source.includes('.py'))
      for (const [, cell, text, file] of source.matchAll(WRITES)) writes.push(cell ?? text ?? file ?? '');
    if (!outside && source.includes('sys.path'))
      outside = [...source.matchAll(PATHS)].some(([, added = '']) => OUTSIDE.test(added) || !INSIDE.test(added));
  }
  return { fetches, outside, edits, ...(clones ? { clones } : {}), ...(writes.length === 0 ? {} : { writes }) };
}
