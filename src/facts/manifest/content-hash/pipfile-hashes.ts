import { normalizeName } from '../parse-requirement.js';
import type { TomlItem, TomlTable } from '../toml-tree.js';
import { hashesOf } from './hashes-of.js';
import type { JsonInput } from './python-json.js';

const SECTIONS: ReadonlySet<string> = new Set([
  ...['source', 'packages', 'dev-packages', 'requires', 'scripts', 'pipfile', 'pipenv', 'default', 'develop'],
]);
/** What is assumed where a Pipfile names no source; the second by releases of before 2018. */
const DEFAULT_SOURCES = ['https://pypi.org/simple', 'https://pypi.python.org/simple'];

/**
 * The hashes that releases of pipenv give a Pipfile. They differ in whether further categories count and whether names are
 * normalised first. Source: `Pipfile.get_hash` of plette, `calculate_hash` of pipenv 2026, `pipfile.api` in older ones.
 */
export function pipfileHashes(tree: TomlTable): readonly string[] | undefined {
  const own = tree.entries.get('source');
  const sources: readonly JsonInput[] = own === undefined ? DEFAULT_SOURCES.map(defaultSource) : [own];
  const categories = [...tree.entries].filter(([name, item]) => !SECTIONS.has(name) && item.type === 'table');
  const inputs = sources.flatMap((source) =>
    [plain, normalised].flatMap((names) =>
      [[], categories].map((more): JsonInput => {
        const requires = tree.entries.get('requires') ?? new Map<string, JsonInput>();
        return new Map<string, JsonInput>([
          [
            '_meta',
            new Map<string, JsonInput>([
              ['sources', source],
              ['requires', requires],
            ]),
          ],
          ['default', names(tree.entries.get('packages'))],
          ['develop', names(tree.entries.get('dev-packages'))],
          ...more.map(([name, item]) => [name, names(item)] as const),
        ]);
      }),
    ),
  );
  return hashesOf(inputs, true);
}

function defaultSource(url: string): JsonInput {
  return [
    new Map<string, JsonInput>([
      ['name', 'pypi'],
      ['url', url],
      ['verify_ssl', TRUE],
    ]),
  ];
}

const TRUE: TomlItem = { type: 'scalar', value: true, start: 0, end: 4, inner: 0 };

function plain(item: TomlItem | undefined): JsonInput {
  return item ?? new Map<string, JsonInput>();
}

function normalised(item: TomlItem | undefined): JsonInput {
  return new Map(item?.type === 'table' ? [...item.entries].map(([name, one]) => [normalizeName(name), one]) : []);
}
