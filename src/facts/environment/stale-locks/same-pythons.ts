import { satisfies } from '@renovatebot/pep440';

const MINORS = ['2.7', ...Array.from({ length: 21 }, (_, minor) => `3.${minor}`), '4.0'];
const RELEASES = MINORS.flatMap((minor) => [`${minor}.0`, `${minor}.2`, `${minor}.30`]);

/** Whether two specifiers admit the same releases of Python. What is not understood is taken to. */
export function samePythons(a: string, b: string): boolean {
  try {
    return RELEASES.every((release) => satisfies(release, a) === satisfies(release, b));
  } catch {
    return true;
  }
}
