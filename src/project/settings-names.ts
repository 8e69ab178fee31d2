/** Files that hold nothing but our settings, in the root. */
export const SETTINGS_FILES = ['.reprolintrc', '.reprolintrc.json', '.reprolintrc.yaml', '.reprolintrc.yml'] as const;
/** Files that belong to others and may hold a part with our settings. */
export const SHARED_FILES = ['package.json', 'pyproject.toml'] as const;

const SCRIPT_ENDINGS = ['js', 'cjs', 'mjs', 'ts', 'cts', 'mts'];
/** Settings that would be programs: named and refused. Other tools' files (`.config.js`, `.config/config.*`) are not ours. */
export const SETTINGS_SCRIPTS: readonly string[] = ['.reprolintrc', 'reprolint.config', '.config/reprolintrc'].flatMap(
  (stem) => SCRIPT_ENDINGS.map((ending) => `${stem}.${ending}`),
);

/** Larger settings are somebody's attempt to keep us busy. In bytes. */
export const LARGEST_SETTINGS = 1e6;
/** A package.json or pyproject.toml of a large project may be longer. */
export const LARGEST_SHARED_FILE = 10e6;
