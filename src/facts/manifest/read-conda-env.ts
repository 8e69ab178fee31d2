import { baseName } from '../../api/index.js';
import type { ManifestFact, RequirementFact } from '../../api/index.js';
import type { Pair, Scalar } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import { maskSecrets } from '../../messages/mask-secrets.js';
import type { Reader } from '../reader.js';
import { condaAppendPlace } from './append-place.js';
import type { Collected } from './collected.js';
import { addEntryProblem, newCollected } from './collected.js';
import { condaFact, parseCondaSpec, partCount } from './conda-spec.js';
import type { OpenManifest } from './open-manifest.js';
import { openManifest } from './open-manifest.js';
import { pipLines } from './pip-lines.js';
import { readPipLine } from './read-pip-line.js';
import { groupOfPath } from './requirement-group.js';
import { pipFact } from './requirement-fact.js';
import { resolveInside } from './resolve-inside.js';
import type { YamlTree } from './yaml-tree.js';
import { parseYamlTree } from './yaml-tree.js';

/** Reads a conda environment file: packages, the nested pip list, channels, prefix. YAML that is something else declares nothing. */
export const readCondaEnv: Reader = (input) =>
  openManifest(input, 'conda-env', (open) => {
    const into = newCollected(open);
    const isEnvironment = /^(?:["']?dependencies["']?|channels)\s*:/m.test(open.source);
    // `conda/values.yml` is a guess by its folder: whatever it holds, it is no environment.
    if (!isEnvironment && !/^environment\.ya?ml$/i.test(baseName(input.path)))
      return { ...into, declares: false, library: false };
    const tree = parseYamlTree(open);
    let prefix: ManifestFact['prefix'];
    let declares = open.unreadable.length > 0;
    let last: { readonly start: number; readonly end: number } | undefined;
    for (const { key, value } of isMap(tree.root) ? tree.root.items : []) {
      if (!isScalar(key)) continue;
      const node = tree.follow(value);
      if (key.value === 'dependencies') {
        declares = true;
        last = readDependencies(open, tree, node, into);
      } else if (key.value === 'channels') readChannels(open, node, into);
      else if (key.value === 'prefix' && isScalar(node)) prefix = prefixOf(open, key, node);
    }
    const requirements = withExportedPins(into.requirements);
    if (!declares && open.source.trim() === '')
      into.problems.push({
        kind: 'empty',
        what: 'the file is empty',
        help: 'Write the environment into it ("conda env export --from-history" prints one), or delete it.',
        at: { path: input.path, line: 1, column: 1 },
      });
    const hasSelectors = /#\s*\[[^\]\n]{1,60}\]/.test(open.source);
    return {
      ...into,
      requirements,
      declares,
      library: false,
      ...condaAppendPlace(open, last),
      ...(prefix === undefined ? {} : { prefix }),
      ...(hasSelectors ? { selectors: true } : {}),
    };
  });

/** Gives the stretch of the last package that conda installs. */
function readDependencies(
  open: OpenManifest,
  tree: YamlTree,
  list: unknown,
  into: Collected,
): { readonly start: number; readonly end: number } | undefined {
  if (!isSeq(list)) {
    if (isScalar(list) && list.value === null) return undefined;
    const at = open.text.place(isScalar(list) || isMap(list) ? (list.range?.[0] ?? 0) : 0);
    addEntryProblem(into, {
      what: '"dependencies" is no list',
      help: 'Write one package a line, each behind "- ".',
      at,
    });
    return undefined;
  }
  let last: { readonly start: number; readonly end: number } | undefined;
  for (const item of list.items) {
    const node = tree.follow(item);
    if (isScalar(node)) {
      readSpec(open, node, into);
      if (node === item && node.range) last = { start: node.range[0], end: node.range[1] };
    } else if (isMap(node)) for (const pair of node.items) readPipList(open, tree, pair, into);
  }
  return last;
}

/** `- pip: [...]`; lists of other tools (`npm:`) are theirs. */
function readPipList(open: OpenManifest, tree: YamlTree, { key, value }: Pair, into: Collected): void {
  const list = tree.follow(value);
  if (!isScalar(key) || key.value !== 'pip' || !isSeq(list)) return;
  for (const line of list.items) if (isScalar(line)) readPip(open, line, into);
}

function readSpec(open: OpenManifest, node: Scalar, into: Collected): void {
  const { start, end, isPlain } = stretch(open, node);
  const at = open.text.place(start, end);
  const spec = typeof node.value === 'string' ? parseCondaSpec(node.value) : undefined;
  if (spec === undefined) {
    const shown = maskSecrets(open.source.slice(start, Math.min(end, start + 300))).slice(0, 80);
    addEntryProblem(into, {
      what: `"${shown}" is no package that conda takes`,
      help: 'Write "name=1.2.3", one a line.',
      at,
    });
    return;
  }
  if (spec.name === 'python') into.python ??= { text: spec.specifier, at };
  if (spec.channel !== undefined) into.sources.push({ kind: 'channel', text: maskSecrets(spec.channel), at });
  into.requirements.push(condaFact(spec, { ...groupOf(open), at, ...(isPlain ? open.span(start, end) : {}) }));
}

/** conda hands the nested list to pip as a requirements file. */
function readPip(open: OpenManifest, node: Scalar, into: Collected): void {
  if (typeof node.value !== 'string') return;
  const { start, end, isPlain } = stretch(open, node);
  const at = open.text.place(start, end);
  for (const line of pipLines(node.value)) {
    const entry = readPipLine(line.text);
    if (entry.kind === 'requirement') {
      const { parsed, editable, hashed } = entry;
      const span = isPlain && line.text === node.value ? open.span(start + entry.start, start + entry.end) : {};
      into.requirements.push(pipFact(parsed, { ...groupOf(open), editable, hashed, at, ...span }));
    } else if (entry.kind === 'include')
      into.includes.push({
        kind: entry.what,
        text: entry.text,
        resolved: resolveInside(open.text.path, entry.text),
        at,
      });
    else if (entry.kind === 'options')
      for (const { kind, text } of entry.sources) into.sources.push({ kind, text, at });
    else addEntryProblem(into, { what: entry.what, help: entry.help, at });
  }
}

function readChannels(open: OpenManifest, list: unknown, into: Collected): void {
  for (const item of isSeq(list) ? list.items : []) {
    if (!isScalar(item) || typeof item.value !== 'string') continue;
    const { start, end } = stretch(open, item);
    into.sources.push({ kind: 'channel', text: maskSecrets(item.value), at: open.text.place(start, end) });
  }
}

/** The whole line is what a fix takes away. */
function prefixOf(open: OpenManifest, key: Scalar, value: Scalar): NonNullable<ManifestFact['prefix']> {
  const start = key.range?.[0] ?? 0;
  const end = value.range?.[1] ?? start;
  const lineEnd = open.source.indexOf('\n', end);
  return {
    text: maskSecrets(String(value.value)),
    at: open.text.place(start, end),
    ...open.span(start, lineEnd < 0 ? open.source.length : lineEnd + 1),
  };
}

/**
 * `conda env export` writes every package with "=", most with three parts: there `pytz=2021.1` is exact too. By hand,
 * `pandas=1.3` means any 1.3.
 */
function withExportedPins(requirements: readonly RequirementFact[]): readonly RequirementFact[] {
  const conda = requirements.filter(({ ecosystem }) => ecosystem === 'conda');
  const isExport =
    conda.length >= 8 &&
    conda.every(({ specifier }) => /^=[^=<>*,|]+$/.test(specifier)) &&
    conda.filter(({ specifier, build }) => build !== undefined || partCount(specifier) >= 3).length >= conda.length / 2;
  return isExport
    ? requirements.map((fact) => (fact.ecosystem === 'conda' ? { ...fact, exact: true } : fact))
    : requirements;
}

function groupOf(open: OpenManifest): Pick<RequirementFact, 'group' | 'groupName'> {
  const grouped = groupOfPath(open.text.path);
  // `conda/…` and `environment-docs.yml` say what they are for; an environment file is no constraints file.
  return grouped.group === 'constraint' ? { group: 'runtime' } : grouped;
}

/** Where a scalar's characters stand, without quotes, and whether they stand there as they are meant. */
function stretch(
  open: OpenManifest,
  node: Scalar,
): { readonly start: number; readonly end: number; readonly isPlain: boolean } {
  const [start, end] = node.range ?? [0, 0, 0];
  const quote = open.source.charAt(start);
  const inner = quote === '"' || quote === "'" ? { start: start + 1, end: end - 1 } : { start, end };
  return { ...inner, isPlain: open.source.slice(inner.start, inner.end) === node.value };
}
