/** `1 file`, `2 files`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** `2 errors, 1 warning`; levels without a finding are left out. "" when there is none at all. */
export function countLevels(levels: {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}): string {
  return [count(levels.errors, 'error'), count(levels.warnings, 'warning'), count(levels.infos, 'info')]
    .filter((part) => !part.startsWith('0 '))
    .join(', ');
}
