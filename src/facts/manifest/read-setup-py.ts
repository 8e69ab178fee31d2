import type { IncludeFact } from '../../api/index.js';
import type { Reader } from '../reader.js';
import { newCollected } from './collected.js';
import { openManifest } from './open-manifest.js';
import { resolveInside } from './resolve-inside.js';

const REQUIREMENTS_FILE = /(['"])([\w./-]{0,200}requirements[\w./-]{0,200}\.(?:txt|in))\1/gi;

/**
 * Recognises a setup.py: it declares packages when it calls `setup(...)` and speaks of requirements. Which ones is in its Python, which is not read
 * here; the requirements files whose names it holds are taken to be what it installs.
 */
export const readSetupPy: Reader = (input) =>
  openManifest(input, 'setup-py', (open) => {
    const { text, source } = open;
    const includes: IncludeFact[] = [];
    for (const match of source.matchAll(REQUIREMENTS_FILE)) {
      const name = match[2] ?? '';
      const start = match.index + 1;
      includes.push({
        kind: 'requirements',
        text: name,
        resolved: resolveInside(text.path, name),
        at: text.place(start, start + name.length),
      });
    }
    const library = /\bsetup\s*\(/.test(source);
    // One that only compiles an extension names no package.
    const declares =
      library && (includes.length > 0 || /install_requires|tests_require|extras_require|\bpbr\b/.test(source));
    return { ...newCollected(open), includes, declares, library };
  });
