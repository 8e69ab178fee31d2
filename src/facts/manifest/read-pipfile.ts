import { maskSecrets } from '../../messages/mask-secrets.js';
import type { Reader } from '../reader.js';
import { newCollected } from './collected.js';
import { pipfileHashes } from './content-hash/pipfile-hashes.js';
import { openManifest } from './open-manifest.js';
import { isDevGroup } from './requirement-group.js';
import type { Grouped } from './toml-requirement.js';
import { tableAppendPlace } from './toml-append-place.js';
import { readNamedRequirement } from './toml-requirement.js';
import { parseTomlTree, tomlAt, tomlEntries } from './toml-tree.js';

const NOT_GROUPS = new Set(['source', 'requires', 'pipenv', 'scripts']);

/** Reads a Pipfile of pipenv: packages, dev-packages and further categories, the Python it asks for, its indexes. */
export const readPipfile: Reader = (input) =>
  openManifest(input, 'pipfile', (open) => {
    const tree = parseTomlTree(open);
    const into = newCollected(open);
    for (const [name, table] of tree.entries) {
      if (NOT_GROUPS.has(name) || table.type !== 'table') continue;
      const group = name === 'packages' ? 'runtime' : isDevGroup(name) ? 'dev' : 'optional';
      const grouped: Grouped = group === 'runtime' ? { group } : { group, groupName: name };
      for (const [requirement, item] of table.entries)
        readNamedRequirement(open, requirement, item, grouped, into, (written) =>
          written.trim() === '*' ? '' : written.replace(/\s+/g, ''),
        );
    }
    for (const key of ['python_version', 'python_full_version']) {
      const python = tomlAt(tree, 'requires', key);
      if (python?.type === 'scalar')
        into.python = { text: String(python.value), at: open.text.place(python.start, python.end) };
    }
    const sources = tree.entries.get('source');
    for (const source of sources?.type === 'array' ? sources.items : [])
      for (const [key, url] of tomlEntries(source))
        if (key === 'url' && url.type === 'scalar')
          into.sources.push({
            kind: 'index',
            text: maskSecrets(String(url.value)),
            at: open.text.place(url.start, url.end),
          });
    const asked = input.want.has('lockContents') && open.unreadable.length === 0;
    const pipenv = asked ? pipfileHashes(tree) : undefined;
    const append = tableAppendPlace(open, tree.entries.get('packages'));
    return {
      ...into,
      declares: true,
      library: false,
      ...append,
      ...(pipenv === undefined ? {} : { lockHashes: { pipenv } }),
    };
  });
