import table from './star-exports.json' with { type: 'json' };

/**
 * The names that `from MODULE import *` binds, by module, separated by spaces; `=OTHER` means those of the other module.
 * The table is made by scripts/star-exports.py from installed packages.
 */
export const STAR_EXPORTS: Readonly<Record<string, string>> = table;
