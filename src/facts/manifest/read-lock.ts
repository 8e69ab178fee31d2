import { baseName } from '../../api/index.js';
import type { LockFormat } from '../../api/index.js';
import { decodeText } from '../text/decode-text.js';
import { IndexedText } from './indexed-text.js';
import type { Reader, UnreadableFact } from '../reader.js';
import { maskConflicts } from './mask-conflicts.js';
import { readLockContents } from '../locks/read-lock-contents.js';
import { lfsPointer } from '../text/lfs-pointer.js';
import { reading } from './open-manifest.js';

const FORMATS: readonly (readonly [RegExp, LockFormat])[] = [
  [/^uv\.lock$/, 'uv'],
  [/^poetry\.lock$/, 'poetry'],
  [/^pdm(?:\.[\w-]+)?\.lock$/, 'pdm'],
  [/^Pipfile\.lock$/, 'pipenv'],
  [/(?:^|[.-])conda-lock\.ya?ml$|^conda-.*\.lock$/, 'conda-lock'],
  [/^pylock(?:\.[^.]+)?\.toml$/, 'pylock'],
  [/^pixi\.lock$/, 'pixi'],
  [/^renv\.lock$/, 'renv'],
  [/^(?:Julia)?Manifest(?:-v[\d.]+)?\.toml$/, 'julia'],
];

/** Recognises a lock file by its name and sees that it is whole text; reads what it fixes for who asks. */
export const readLock: Reader = (input) => {
  const { path, bytes } = input;
  const name = baseName(path);
  const format = FORMATS.find(([pattern]) => pattern.test(name))?.[1] ?? 'uv';
  const facts = { lock: { path, format }, lfsPointer: lfsPointer(bytes) ?? null };
  const unreadable: UnreadableFact[] = [];
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) unreadable.push({ reason: decoded.reason, at: { path, line: decoded.line, column: 1 } });
  const text = new IndexedText(path, 'text' in decoded ? decoded.text : '');
  const conflict = maskConflicts(text);
  if (conflict !== undefined)
    unreadable.push({
      reason: 'holds the markers of an unfinished merge ("<<<<<<<")',
      at: { path, line: conflict.line, column: 1 },
    });
  if (!input.want.has('lockContents') || unreadable.length > 0 || facts.lfsPointer !== null)
    return reading(text, facts, unreadable, []);
  const { contents, unreadable: why } = readLockContents(text, format);
  if (why !== undefined) unreadable.push(why);
  return reading(text, contents === undefined ? facts : { ...facts, lockContents: contents }, unreadable, []);
};
