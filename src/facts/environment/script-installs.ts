import type { InstallFact, Tree } from '../../api/index.js';
import { isInTree } from '../../api/index.js';
import { installOf } from '../installs/install-command.js';
import { splitCommands } from '../installs/split-commands.js';
import { SourceText } from '../text/source-text.js';

/** Files by which people set a project up: `make install`, `bash scripts/setup_env.sh`. */
const SETUP_FILE =
  /(?:^|\/)(?:(?:GNU)?makefile|justfile|(?:[\w-]*[-_])?(?:setup|install|bootstrap|build|init|env|environment|deps|dependencies|requirements|prepare|provision|create|post-?create)(?:[-_.][\w-]+)?\.(?:sh|bash))$/i;
const MOST_FILES = 40;
const MOST = 400;

/**
 * What Makefiles and scripts of the shell install. Such a file is no manifest, and which of its lines is run is not known:
 * what it installs is told, not taken for declared. Read from the disk only where somebody asks.
 */
export function findScriptInstalls(tree: Tree, peek: (path: string) => Uint8Array | undefined): readonly InstallFact[] {
  const paths = tree.entries
    .filter(
      ({ path, kind }) => kind !== 'directory' && kind !== 'other' && SETUP_FILE.test(path) && isInTree(tree, path),
    )
    .map(({ path }) => path)
    .slice(0, MOST_FILES);
  const found: InstallFact[] = [];
  for (const path of paths) {
    const bytes = peek(path);
    if (bytes !== undefined) found.push(...installsIn(new SourceText(path, new TextDecoder().decode(bytes))));
  }
  return found;
}

function installsIn(source: SourceText): readonly InstallFact[] {
  const found: InstallFact[] = [];
  // A line that goes on is one with the next.
  for (const { 0: line, index } of source.text.matchAll(/(?:\\\r?\n|[^\n])+/g)) {
    if (found.length >= MOST) break;
    if (!/\binstall\b|\badd\b/.test(line) || /^\s*#/.test(line)) continue;
    const [lead = ''] = /^[\s@-]*/.exec(line) ?? [];
    for (const command of splitCommands(line.slice(lead.length))) {
      const start = index + lead.length;
      const install = installOf(command.words, 'x', source.place(start + command.start, start + command.end));
      if (install !== undefined && install.tool !== 'system') found.push(install);
    }
  }
  return found;
}
