import type { OutputPathFact } from '../../api/index.js';
import type { RawCell } from './raw-notebook.js';

/** What all such paths hold, as JSON writes them: most notebooks hold none of it in their outputs. */
const NEEDLES = ['/Users/', '/home/', '\\\\Users\\\\'];
/** Names that images and hosts give everybody: they are nobody's. */
const NOBODY =
  /^(?:jovyan|user|users?name|you(?:r_?name)?|ubuntu|ec2-user|azureuser|runner|runneradmin|studio-lab-user|sagemaker-user|vscode|codespace|datalab|docker|root|admin|Public|Shared|Default|site|app|conda|jupyter|linuxbrew|node|nvidia|opc|repl|rstudio|share|src|work|workspace|www)$/i;
/** From the drive or the slash on, to the end of the path. JSON doubles backslashes, and Python's messages have doubled them before. */
const PATH =
  /^((?:[A-Za-z]:(?:\/|(?:\\\\){1,2})Users(?:\/|(?:\\\\){1,2})|\/(?:Users|home)\/))([^\s/\\"'<>:;,()[\]{}]{1,64})((?:\/|(?:\\\\){1,2})[^\s"'<>:;,()[\]{}\\]{0,200}(?:(?:\\\\){1,2}[^\s"'<>:;,()[\]{}\\]{1,100}){0,20})?/;
/** A path does not begin in the middle of an address or of a longer path; a colour of the terminal and an escape of JSON are no part of it. */
const WITHIN = /[\w.~%/\\-]$/;
const BESIDE = /(?:\\u001b\[[\d;]{0,20}m|(?:^|[^\\])(?:\\\\)*\\[bfnrt])$/;
const MOST = 1000;
const LONGEST = 400;

/** The saved outputs that show a path in somebody's home: the first of each cell, with the name of that person left out. */
export function outputPaths(bytes: Buffer, cells: readonly RawCell[]): OutputPathFact[] {
  const hits = [...new Set(NEEDLES.flatMap((needle) => hitsOf(bytes, needle)))].sort((a, b) => a - b);
  if (hits.length === 0) return [];
  const found: OutputPathFact[] = [];
  let next = 0;
  cells.forEach(({ outputs }, cell) => {
    if (outputs === undefined) return;
    while ((hits[next] ?? Infinity) < outputs.start) next++;
    for (; (hits[next] ?? Infinity) < outputs.end; next++) {
      const masked = maskedAt(bytes, hits[next] ?? 0);
      if (masked === undefined) continue;
      found.push({ cell, masked });
      return;
    }
  });
  return found;
}

function hitsOf(bytes: Buffer, needle: string): number[] {
  const hits: number[] = [];
  for (let at = bytes.indexOf(needle); at >= 0 && hits.length < MOST; at = bytes.indexOf(needle, at + 1)) hits.push(at);
  return hits;
}

/** The path around a hit, which may have a drive's letter before it. */
function maskedAt(bytes: Buffer, hit: number): string | undefined {
  const text = bytes.toString('utf8', hit, hit + LONGEST);
  // One byte a character is right for what stands before: only ASCII is looked for.
  const before = bytes.toString('latin1', Math.max(0, hit - 40), hit);
  for (const drive of [/[A-Za-z]:(?:\\\\)?$/.exec(before)?.[0] ?? '', '']) {
    const match = PATH.exec(drive + text);
    const ahead = before.slice(0, before.length - drive.length);
    if (match === null || (WITHIN.test(ahead) && !BESIDE.test(ahead))) continue;
    const [, home = '', name = '', rest = ''] = match;
    // A cluster has groups first: `/home/lab/first.last/...`.
    const inGroup = rest.replace(/^\/[A-Za-z]+\.[A-Za-z]+(?=\/|$)/, '/***');
    return NOBODY.test(name) ? undefined : `${home}***${inGroup}`.replace(/(?:\\\\){1,2}/g, '\\');
  }
  return undefined;
}
