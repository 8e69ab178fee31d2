// Names on the Python index under which nothing (or a stub that stops the installation) is found, and what is meant.
const MEANT: ReadonlyMap<string, string> = new Map([
  ['sklearn', 'scikit-learn'],
  ['skimage', 'scikit-image'],
  ['cv2', 'opencv-python'],
  ['pil', 'pillow'],
  ['pytorch', 'torch'],
  ['yaml', 'pyyaml'],
  ['dateutil', 'python-dateutil'],
  ['beautifulsoup', 'beautifulsoup4'],
  ['mysql-python', 'mysqlclient'],
]);
/** Modules of the standard library that no package is named after (held against the index): the installer stops. */
const NOWHERE: ReadonlySet<string> = new Set(
  'abc base64 bisect calendar cmath collections concurrent contextlib copy csv ctypes decimal difflib fractions gc getpass glob gzip hashlib heapq inspect io itertools json math operator os pickle platform pprint queue random re shutil signal smtplib socket sqlite3 string struct subprocess sys tarfile tempfile textwrap threading time timeit tkinter traceback types unittest urllib warnings xml zipfile zlib'.split(
    ' ',
  ),
);
/** Other ones: what stands on the index under the name is old, broken or something else. */
const STDLIB: ReadonlySet<string> = new Set(
  'ast datetime email functools html http logging multiprocessing ssl statistics'.split(' '),
);
/** conda's own channels hold these names: for them only what is nowhere counts. */
const NOT_IN_CONDA: ReadonlySet<string> = new Set(['sklearn', 'skimage', 'cv2']);

export interface DeadName {
  /** The package that is meant; null where nothing is to be installed. */
  readonly instead: string | null;
  readonly cause: 'other-name' | 'stand-in' | 'standard-library' | 'pkg-resources';
  /** Something may be installed under the name all the same. */
  readonly mayInstall: boolean;
}

/** What is wrong with a package's (normalised) name; nothing for names that packages have. */
export function deadName(name: string, specifier: string, ecosystem: 'pip' | 'conda'): DeadName | undefined {
  if (name === 'pkg-resources' && specifier === '==0.0.0')
    return { instead: null, cause: 'pkg-resources', mayInstall: false };
  // The first release did nothing but ask for scikit-learn, and still does; the later ones stop.
  if (name === 'sklearn' && ecosystem === 'pip' && specifier === '==0.0')
    return { instead: 'scikit-learn', cause: 'stand-in', mayInstall: true };
  const instead = MEANT.get(name);
  if (instead !== undefined && (ecosystem === 'pip' || NOT_IN_CONDA.has(name)))
    return { instead, cause: 'other-name', mayInstall: false };
  if (ecosystem === 'conda' || !(STDLIB.has(name) || NOWHERE.has(name))) return undefined;
  return { instead: null, cause: 'standard-library', mayInstall: !NOWHERE.has(name) };
}
