import type { Failure } from '../messages/failure.js';
import { wrongGlob } from '../messages/wrong-glob.js';
import { globMatcher } from '../project/glob-matcher.js';
import type { SettingsPart } from './parse-settings.js';
import type { SettingsPath } from './place-map.js';
import { asList } from './settings-value.js';
import type { SettingsValue } from './settings-value.js';

const LONGEST = 500;
/** A glob is matched by a regular expression, whose time grows with the power of its stars: five in a name take seconds a path. */
const MOST = { starsInOneName: 3, starsInNames: 4, foldersOfAnyDepth: 2 };

/** Globs that cannot mean what was meant, with their places. The settings fit their schema. */
export function checkGlobs(part: SettingsPart, settings: SettingsValue): Failure[] {
  const failures: Failure[] = [];
  const check = (globs: string | readonly string[] | null | undefined, path: SettingsPath): void => {
    for (const [i, glob] of asList(globs).entries()) {
      const why = reason(glob);
      const at = [...part.base, ...path, ...(typeof globs === 'string' ? [] : [i])];
      if (why !== undefined) failures.push(wrongGlob(glob, why, part.places.where(at)));
    }
  };
  check(settings.exclude, ['exclude']);
  for (const [i, override] of asList(settings.overrides).entries()) check(override.files, ['overrides', i, 'files']);
  return failures;
}

function reason(glob: string): string | undefined {
  if (glob.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (glob.includes('\0')) return 'holds a NUL';
  if (glob.startsWith('!') && !glob.startsWith('!(')) return 'begins with "!": a list of globs only adds';
  if (glob.split('/').includes('..')) return 'leads out of the project';
  const tooMuch = tooMany(glob);
  if (tooMuch !== undefined) return tooMuch;
  try {
    globMatcher([glob])('a/b');
    return undefined;
  } catch {
    return 'cannot be read as a glob';
  }
}

function tooMany(glob: string): string | undefined {
  if (/[+*]\(/.test(glob)) return 'repeats a group with "+(" or "*("';
  // Behind the last slash "**" takes whatever is there: nothing to try.
  const parts = glob.replace(/\/\*\*\/?$/, '').split('/');
  const stars = parts.filter((part) => part !== '**').map((part) => part.split(/\*+/).length - 1);
  if (Math.max(0, ...stars) > MOST.starsInOneName) return `has more than ${MOST.starsInOneName} stars in one name`;
  const inAll = stars.reduce((sum, count) => sum + count, 0);
  if (inAll > MOST.starsInNames) return `has more than ${MOST.starsInNames} stars in its names`;
  return parts.length - stars.length > MOST.foldersOfAnyDepth
    ? `has more than ${MOST.foldersOfAnyDepth} times "**/"`
    : undefined;
}
