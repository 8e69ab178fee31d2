import type { PathText } from '../../api/index.js';

/** What NumPy adds to a name that does not end so. Source: the reference of `numpy.save` and `numpy.savez`. */
const ENDINGS: Readonly<Record<string, string>> = {
  'numpy.save': '.npy',
  'numpy.savez': '.npz',
  'numpy.savez_compressed': '.npz',
};

/** The path under which a call really saves; a name whose end is not known may have its ending. */
export function savedAs(call: string, path: PathText): PathText {
  const ending = ENDINGS[call];
  if (ending === undefined || path.text.endsWith('*') || path.text.endsWith(ending)) return path;
  return { ...path, text: path.text + ending, path: path.path + ending };
}
