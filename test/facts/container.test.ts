import { expect, test } from '@jest/globals';
import type { FileFacts, Outline, Tree } from '../../src/api/index.js';
import { splitImageReference } from '../../src/facts/container/image-reference.js';
import { readCompose } from '../../src/facts/container/read-compose.js';
import { readDevcontainer } from '../../src/facts/container/read-devcontainer.js';
import { readDockerfile } from '../../src/facts/container/read-dockerfile.js';
import { substitute } from '../../src/facts/container/substitute.js';
import { findContainers } from '../../src/facts/project/containers.js';
import type { Reader, Reading } from '../../src/facts/reader.js';
import { containerKind } from '../../src/project/kinds/container-kind.js';

const read = (reader: Reader, text: string | Uint8Array, path = 'Dockerfile'): Reading =>
  reader({
    path,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    want: new Set(),
    ask: () => undefined,
  });
const stages = (text: string): FileFacts['image']['stages'] => read(readDockerfile, text).facts.image?.stages ?? [];

test.each<[string, string | undefined]>([
  ['Dockerfile', 'dockerfile'],
  ['a/b/dockerfile', 'dockerfile'],
  ['Dockerfile.gpu', 'dockerfile'],
  ['Dockerfile-Local', 'dockerfile'],
  ['image-model.dockerfile', 'dockerfile'],
  ['Containerfile', 'dockerfile'],
  ['Dockerfile.dockerignore', undefined],
  ['Dockerfile.j2', undefined],
  ['dockerfile.md', undefined],
  ['Dockerfiles', undefined],
  ['compose.yaml', 'compose'],
  ['x/docker-compose.override.yml', 'compose'],
  ['docker-compose-dev.yaml', 'compose'],
  ['composer.yaml', undefined],
  ['.devcontainer/devcontainer.json', 'devcontainer'],
  ['.devcontainer/gpu/devcontainer.json', 'devcontainer'],
  ['.devcontainer.json', 'devcontainer'],
  ['devcontainer.json', undefined],
])('%s is a container file of kind %s', (path, kind) => {
  expect(containerKind(path)).toBe(kind);
});

test.each([
  ['python', { name: 'python' }],
  ['python:3.11', { name: 'python', tag: '3.11' }],
  ['localhost:5000/a/b', { name: 'localhost:5000/a/b' }],
  ['localhost:5000/a/b:1', { name: 'localhost:5000/a/b', tag: '1' }],
  ['a:1@sha256:ab', { name: 'a', tag: '1', digest: 'sha256:ab' }],
  ['a@sha256:ab', { name: 'a', digest: 'sha256:ab' }],
  [':', { name: '' }],
])('the parts of %s', (text, parts) => {
  expect(splitImageReference(text)).toEqual(parts);
});

test.each<[string, string | undefined]>([
  ['a-$X', 'a-1'],
  ['a-${X}b', 'a-1b'],
  ['${N:-d}', 'd'],
  ['${E:-d}${E-d}', 'd'],
  ['${X:+yes}${N:+no}', 'yes'],
  ['${N:-${X}}', '1'],
  ['${N:-${M:-${X}}}', '1'],
  ['${X:?must}', '1'],
  ['\\$X', '$X'],
  ['$N', undefined],
  ['${X#a}', undefined],
  ['${X', undefined],
  ['$', undefined],
])('%s with X=1 and E empty', (text, expected) => {
  const put = substitute(
    text,
    new Map([
      ['X', '1'],
      ['E', ''],
    ]),
  );
  expect('text' in put ? put.text : undefined).toBe(expected);
});

test('stages, names, build arguments and places', () => {
  const found = stages('ARG V=3.11\nFROM --platform=$P python:${V}-slim AS Base\nFROM base\nFROM scratch\nFROM $W\n');
  expect(found.map(({ base, image, name }) => [base, image, name])).toEqual([
    ['image', 'python:3.11-slim', 'Base'],
    ['stage', 'base', undefined],
    ['scratch', 'scratch', undefined],
    ['unresolved', '$W', undefined],
  ]);
  expect(found[0]).toMatchObject({
    tag: '3.11-slim',
    written: 'python:${V}-slim',
    at: { path: 'Dockerfile', line: 2, column: 20, endLine: 2, endColumn: 36 },
  });
});

test('what is no instruction, and FROM without an image, is no stage', () => {
  expect(stages('FROM\nFROM \nFROM --platform=\nFLY away\n=\n')).toEqual([]);
  expect(stages('FROM a:1\nRUN <<EOF\nFROM evil\nEOF\nRUN x \\\n# comment\nFROM evil\n')).toHaveLength(1);
  expect(stages('')).toEqual([]);
});

test.each([
  ['continuations', `FROM a\nRUN x ${'\\\n'.repeat(50_000)}`, 1],
  ['stages', Array.from({ length: 2_000 }, (_, i) => `FROM s${i} AS s${i + 1}\n`).join(''), 2_000],
  ['names', `FROM ${'a'.repeat(50_000)}!:${':'.repeat(20_000)}@\n`, 1],
  ['expansions', `FROM ${'${A:-'.repeat(50_000)}\n`, 1],
  ['prototypes', 'FROM __proto__ AS constructor\n', 1],
])('hostile %s', (_name, text, count) => {
  const start = performance.now();
  expect(stages(text)).toHaveLength(count);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('bytes that are no text are unreadable, a git-lfs pointer is told', () => {
  expect(read(readDockerfile, new Uint8Array([70, 10, 0xff, 0xfe])).unreadable).toEqual([
    { reason: 'is not UTF-8', at: { path: 'Dockerfile', line: 2, column: 1 } },
  ]);
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`;
  expect(read(readDockerfile, pointer).facts).toEqual({ lfsPointer: { oid: 'a'.repeat(64), size: 12 } });
});

test('compose: images of services, aliases, builds', () => {
  const text =
    'x-a: &a\n  image: postgres:16\nservices:\n  db: *a\n  web: {build: ., image: me}\n  c:\n    image: redis\n';
  const { facts, unreadable } = read(readCompose, text, 'compose.yaml');
  expect(unreadable).toEqual([]);
  expect(facts.containerConfig).toMatchObject({ builds: true });
  expect(facts.containerConfig?.images.map(({ image, at }) => [image, at.line])).toEqual([
    ['postgres:16', 2],
    ['redis', 7],
  ]);
});

test.each([
  ['services: [broken\n', 'is not YAML:'],
  ['a: b: c\n', 'is not YAML:'],
])('compose that is no YAML: %j', (text, reason) => {
  expect(read(readCompose, text, 'compose.yaml').unreadable[0]?.reason).toContain(reason);
});

test.each([
  '',
  'null\n',
  '- a\n',
  'services: 3\n',
  'services: [1, null]\n',
  'services: {a: null, b: {image: 3}}\n',
  '__proto__: {services: {}}\n',
])('compose that says little: %j', (text) => {
  expect(read(readCompose, text, 'compose.yaml')).toMatchObject({
    unreadable: [],
    facts: { containerConfig: { images: [] } },
  });
});

test('compose whose aliases multiply costs nothing', () => {
  const levels = Array.from(
    { length: 24 },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`,
  );
  const start = performance.now();
  read(readCompose, `a0: &a0 x\n${levels.join('')}services: *a24\n`, 'compose.yaml');
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('a dev container: comments, trailing commas, build', () => {
  const { facts } = read(readDevcontainer, '{\n // x\n "image": "a:1",\n}', '.devcontainer.json');
  expect(facts.containerConfig).toMatchObject({
    images: [{ image: 'a:1', at: { line: 3, column: 11 } }],
    builds: false,
  });
  expect(facts.image?.stages[0]).toMatchObject({ base: 'image', tag: '1' });
  const built = read(readDevcontainer, '{"build": {"dockerfile": "D"}}', '.devcontainer.json').facts;
  expect(built.containerConfig).toMatchObject({ images: [], builds: true });
  expect(built.image).toBe(undefined);
});

test.each(['{"image": ', '[]', '', '['.repeat(100_000)])('a dev container that is no JSON object: %.9j', (text) => {
  expect(read(readDevcontainer, text, '.devcontainer.json').unreadable).toHaveLength(1);
});

test('what is not tracked is not in the tree', () => {
  const tree: Tree = {
    hasIndex: true,
    entries: ['flake.nix', 'shell.nix'].map((path) => ({
      path,
      kind: 'file',
      size: 1,
      ignored: false,
      tracked: path === 'shell.nix',
    })),
  };
  const none: Outline[] = [];
  expect(findContainers(none, tree)).toEqual([{ path: 'shell.nix', kind: 'nix' }]);
});
