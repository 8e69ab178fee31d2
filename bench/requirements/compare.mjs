/**
 * Compares our reading of requirements files with pip's own parser: on the lines of odd-lines.txt, the files of
 * odd-files.json and all requirements files below the folders given.
 *
 *   node bench/requirements/compare.mjs PYTHON [folder...]
 *
 * PYTHON is an interpreter whose pip is 25 or later. Prints each difference; ends with 1 if there is an unexplained one.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import { build } from 'esbuild';

const here = import.meta.dirname;
const [python = 'python3', ...folders] = process.argv.slice(2);

/** Why pip and we differ, where we mean to. */
const EXPLAINED = [
  [/^[^#]*\$\{[A-Z0-9_]+\}/, 'a variable: pip puts in what the environment holds, we cannot know it'],
  [/--global-option/, 'pip 25 dropped it, older ones take it'],
  [/^(?:-e|--edit\w*)[ =]?\s*["']?(?:\.|lib|\.\.?\/lib)/, 'pip looks whether the folder is there', 'path'],
  [/^numpy===$/, '"===" and nothing: packaging takes it, nothing can satisfy it'],
  [/^-e b @|^\.a$|^numpy\\pandas$/, 'pip looks whether the path is there', 'path'],
  [/#egg=\w+\[/, 'extras in "#egg=": older versions of pip take them'],
  [/^[\w-]+(?:\[.*\])? ?@ ?\S*\.whl$/, "a wheel's file name tells its version: we keep it"],
  [/^[\w.]+ ?@ ?(?![a-z+]+:\/\/)/, '"name @ path": packaging calls every text behind "@" a URL'],
  [/^(?!b @|@)\S*\/|^[\w.~]*\/|^[A-Z]:[\\/]|^\.\.?(?:\[|$)/, 'pip looks whether the path is there', 'path'],
];

async function ours() {
  const result = await build({
    stdin: {
      contents: "export * from './pip-lines.ts'; export * from './read-pip-line.ts';",
      resolveDir: join(here, '../../src/facts/manifest'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`);
}

function* requirementsBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') yield* requirementsBelow(path);
    else if (entry.isFile() && /requirements[^/]*\.(?:txt|in)$/i.test(entry.name)) yield path;
  }
}

function view(entry) {
  if (entry.kind === 'requirement') {
    const { name, extras, specifier, marker, source } = entry.parsed;
    const specifiers = specifier === '' ? [] : specifier.split(',');
    const { editable, hashed } = entry;
    return {
      kind: 'requirement',
      name,
      extras: extras.map(norm).sort(),
      specifier: specifiers.sort(),
      marker: marker !== undefined,
      source: source.kind,
      editable,
      hashed,
    };
  }
  if (entry.kind === 'include') return { kind: 'include', what: entry.what, text: entry.text };
  return entry.kind === 'options' ? { kind: 'options', sources: entry.sources.length } : { kind: 'problem' };
}
const norm = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');

function pipView({ line: _line, why: _why, ...rest }) {
  return rest.extras === undefined ? rest : { ...rest, extras: rest.extras.map(norm).sort() };
}

/** What pip finds out by looking at the disk is explained only where we said: a path. */
function fits(view, source) {
  return source === undefined || view?.source === source;
}

const { pipLines, readPipLine } = await ours();
const contents = [
  ...readFileSync(join(here, 'odd-lines.txt'), 'utf8').split('\n'),
  ...JSON.parse(readFileSync(join(here, 'odd-files.json'), 'utf8')),
  ...folders.flatMap((folder) => [...requirementsBelow(folder)].flatMap((path) => decode(readFileSync(path)))),
];
function decode(bytes) {
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(bytes)];
  } catch {
    return [];
  }
}
const asked = spawnSync(python, [join(here, 'ask_pip.py')], {
  input: JSON.stringify(contents),
  encoding: 'utf8',
  maxBuffer: 2 ** 30,
});
if (asked.status !== 0) throw new Error(asked.stderr);
let lines = 0;
let unexplained = 0;
let explained = 0;
for (const [index, theirs] of JSON.parse(asked.stdout).entries()) {
  const mine = [...pipLines(contents[index])].map((line) => ({ line: line.text, view: view(readPipLine(line.text)) }));
  for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
    lines++;
    const left = JSON.stringify({ line: mine[i]?.line, ...sorted(mine[i]?.view ?? {}) });
    const right = JSON.stringify({
      line: theirs[i]?.line,
      ...sorted(theirs[i] === undefined ? {} : pipView(theirs[i])),
    });
    if (left === right) continue;
    const why = EXPLAINED.find(
      ([pattern, , source]) => pattern.test(mine[i]?.line ?? '') && fits(mine[i]?.view, source),
    )?.[1];
    if (why !== undefined) explained++;
    else unexplained++;
    if (why === undefined || process.env.ALL)
      console.log(`${why ?? 'DIFFERS'}\n  ours ${left}\n  pip  ${right} ${theirs[i]?.why ?? ''}`);
  }
}
function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
console.log(`${lines} lines, ${unexplained} unexplained differences, ${explained} explained`);
process.exitCode = unexplained > 0 ? 1 : 0;
