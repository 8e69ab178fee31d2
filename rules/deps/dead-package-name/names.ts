// Names on the Python index under which nothing (or a stub that stops the installation) is found, and what is meant.
const MEANT: ReadonlyMap<string, string> = new Map([
  ['sklearn', 'scikit-learn'],
  ['skimage', 'scikit-image'],
  ['cv2', 'opencv-python'],
  ['opencv', 'opencv-python'],
  ['python-opencv', 'opencv-python'],
  ['pil', 'pillow'],
  ['pytorch', 'torch'],
  ['yaml', 'pyyaml'],
  ['dateutil', 'python-dateutil'],
  ['dotenv', 'python-dotenv'],
  ['beautifulsoup', 'beautifulsoup4'],
  ['mysql-python', 'mysqlclient'],
  ['matplotlib-pyplot', 'matplotlib'],
]);
/** Of the standard library; a package of that name is not there, cannot be built, or is somebody's joke. */
const STDLIB: ReadonlySet<string> = new Set(
  'abc ast base64 bisect calendar cmath collections concurrent contextlib copy csv ctypes datetime decimal difflib email fractions functools gc getpass glob gzip hashlib heapq html http inspect io itertools json logging math multiprocessing operator os pickle platform pprint queue random re shutil signal smtplib socket sqlite3 ssl statistics string struct subprocess sys tarfile tempfile textwrap threading time timeit tkinter traceback types unittest urllib warnings xml zipfile zlib'.split(
    ' ',
  ),
);
/** conda's own channels hold these names: for them only what is nowhere counts. */
const NOT_IN_CONDA: ReadonlySet<string> = new Set(['sklearn', 'skimage', 'cv2']);

/** What is wrong with a package's (normalised) name: another name is meant, or nothing is to be installed. */
export function deadName(
  name: string,
  specifier: string,
  ecosystem: 'pip' | 'conda',
):
  { readonly instead: string | null; readonly cause: 'other-name' | 'standard-library' | 'pkg-resources' } | undefined {
  if (name === 'pkg-resources' && specifier === '==0.0.0') return { instead: null, cause: 'pkg-resources' };
  const instead = MEANT.get(name);
  if (instead !== undefined && (ecosystem === 'pip' || NOT_IN_CONDA.has(name))) return { instead, cause: 'other-name' };
  return ecosystem === 'pip' && STDLIB.has(name) ? { instead: null, cause: 'standard-library' } : undefined;
}
