import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openDisk } from '../../src/project/open-disk.js';
import { temporaryFolder } from './temporary-folder.js';

const text = (read: ReturnType<ReturnType<typeof openDisk>['read']>): string =>
  'bytes' in read ? new TextDecoder().decode(read.bytes) : `reason: ${read.reason}`;

/** As a user who may not do everything; only root can become one. */
function asNobody<T>(action: () => T): T {
  if (process.getuid?.() !== 0) return action();
  process.seteuid?.(65534);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}

test('regular files are read, whatever their names are', () => {
  const names = [
    'a.py',
    'sub/b.py',
    'a\nb',
    'a\\xffb',
    'a\\b',
    '\u202e',
    ' ',
    'é',
    '-rf',
    '\ufffd',
    '__proto__',
    'n'.repeat(255),
  ];
  const disk = openDisk(temporaryFolder(Object.fromEntries(names.map((name) => [name, `in ${name}`]))));
  for (const name of names) expect(text(disk.read(name, 1000))).toBe(`in ${name}`);
  expect(disk.list('')).toEqual({
    names: expect.arrayContaining([
      { name: 'sub', kind: 'directory' },
      { name: 'a\nb', kind: 'file' },
    ]),
  });
});

test('bytes that are not UTF-8 show as \\xNN and lead back to the file, with and without a listing before', () => {
  const folder = temporaryFolder({ 'x\\xff.py': 'literal' });
  const odd = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.py')]);
  writeFileSync(odd, 'latin-1');
  const inOddFolder = Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xed, 0xa0, 0x80])]);
  mkdirSync(inOddFolder);
  writeFileSync(Buffer.concat([inOddFolder, Buffer.from('/a.py')]), 'deep');
  for (const listFirst of [true, false]) {
    const disk = openDisk(folder);
    if (listFirst)
      expect(disk.list('')).toEqual({
        names: expect.arrayContaining([
          { name: 'caf\\xe9.py', kind: 'file' },
          { name: 'd\\xed\\xa0\\x80', kind: 'directory' },
        ]),
      });
    expect(text(disk.read('caf\\xe9.py', 100))).toBe('latin-1');
    expect(text(disk.read('x\\xff.py', 100))).toBe('literal');
    expect(text(disk.read('d\\xed\\xa0\\x80/a.py', 100))).toBe('deep');
    expect(disk.size('caf\\xe9.py')).toBe(7);
    expect(disk.list('d\\xed\\xa0\\x80')).toEqual({ names: [{ name: 'a.py', kind: 'file' }] });
    disk.write('caf\\xe9.py', new TextEncoder().encode('new'));
    expect(readFileSync(odd, 'utf8')).toBe('new');
    writeFileSync(odd, 'latin-1');
  }
});

test('what is no regular file has a reason, and nothing waits', async () => {
  const folder = temporaryFolder({ 'dir/x': '', 'big.ipynb': '' });
  execFileSync('mkfifo', [join(folder, 'fifo.ipynb')]);
  truncateSync(join(folder, 'big.ipynb'), 600e6);
  const server = createServer();
  await new Promise<void>((done) => server.listen(join(folder, 'socket.py'), done));
  const disk = openDisk(folder);
  const reasons: Record<string, string> = {
    'fifo.ipynb': 'is a named pipe, not a regular file',
    'socket.py': 'is a socket, not a regular file',
    dir: 'is a folder, not a file',
    'big.ipynb': 'is 600 MB, more than 200 MB',
    gone: 'is no longer there',
    'dir/x/y': 'is no longer there',
    'n/../dir/x': 'lies outside the project',
    '../x': 'lies outside the project',
    '/etc/passwd': 'lies outside the project',
    '': 'lies outside the project',
    'a\0b': 'lies outside the project',
    ['n'.repeat(300)]: 'lies too deep: its path is longer than the system allows',
  };
  for (const [path, reason] of Object.entries(reasons))
    expect([path, disk.read(path, 200e6)]).toEqual([path, { reason }]);
  expect(disk.list('fifo.ipynb')).toEqual({ reason: 'is no longer there' });
  await new Promise((done) => server.close(done));
});

test('no permission is told for files and folders', () => {
  const folder = temporaryFolder({ 'a.py': '', 'd/b.py': '' });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'a.py'), 0);
  chmodSync(join(folder, 'd'), 0);
  const disk = openDisk(folder);
  asNobody(() => {
    expect(disk.read('a.py', 100)).toEqual({ reason: 'may not be read (no permission)' });
    expect(disk.read('d/b.py', 100)).toEqual({ reason: 'may not be read (no permission)' });
    expect(disk.list('d')).toEqual({ reason: 'may not be read (no permission)' });
    expect(disk.size('d/b.py')).toBe(0);
  });
  chmodSync(join(folder, 'd'), 0o755);
});

test('links are followed inside the root only', () => {
  const outside = temporaryFolder({ 'secret.py': 'secret' });
  const folder = temporaryFolder(
    { 'real/a.py': 'inside', '.git/config': 'token' },
    {
      'in.py': 'real/a.py',
      'dir-in': 'real',
      out: outside,
      'out.py': join(outside, 'secret.py'),
      'up.py': `../${outside.split('/').at(-1) ?? ''}/secret.py`,
      'passwd.py': '/etc/passwd',
      'zero.py': '/dev/zero',
      'proc.py': '/proc/self/environ',
      'none.py': 'nowhere',
      'self.py': 'self.py',
      'git.md': '.git/config',
      'dir.py': 'real',
    },
  );
  const disk = openDisk(folder);
  expect(text(disk.read('in.py', 100))).toBe('inside');
  expect(text(disk.read('dir-in/a.py', 100))).toBe('inside');
  for (const path of ['out.py', 'up.py', 'passwd.py', 'zero.py', 'proc.py'])
    expect([path, disk.read(path, 100)]).toEqual([path, { reason: 'is a link that leads out of the project' }]);
  expect(disk.read('out/secret.py', 100)).toEqual({ reason: 'lies behind a link that leads out of the project' });
  expect(disk.read('none.py', 100)).toEqual({ reason: 'is a link to a name that does not exist' });
  expect(disk.read('self.py', 100)).toEqual({ reason: 'is a link that leads in a circle' });
  expect(disk.read('git.md', 100)).toEqual({ reason: 'is a link into git’s own folder' });
  expect(disk.read('dir.py', 100)).toEqual({ reason: 'is a folder, not a file' });
  expect(disk.follow('in.py')).toEqual({ path: 'real/a.py', kind: 'file' });
});

test('a write replaces the file whole, keeps its mode, and leaves nothing else', () => {
  const folder = temporaryFolder({ 'sub/a.ipynb': 'old' });
  const path = join(folder, 'sub/a.ipynb');
  chmodSync(path, 0o4750);
  linkSync(path, join(folder, 'second-name'));
  openDisk(folder).write('sub/a.ipynb', new TextEncoder().encode('new'));
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o7777).toBe(0o4750);
  expect(readFileSync(join(folder, 'second-name'), 'utf8')).toBe('old');
  expect(readdirSync(join(folder, 'sub'))).toEqual(['a.ipynb']);
});

test('what cannot be written says so, names the file, and leaves everything as it was', () => {
  const outside = temporaryFolder({ 'a.py': 'theirs' });
  const folder = temporaryFolder({ 'd/a.py': 'old' }, { 'link.py': 'd/a.py', 'out.py': join(outside, 'a.py') });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'd'), 0o555);
  const disk = openDisk(folder);
  const bytes = new TextEncoder().encode('new');
  expect(() => asNobody(() => disk.write('d/a.py', bytes))).toThrow('"d/a.py" may not be written (no permission)');
  expect(() => disk.write('link.py', bytes)).toThrow('"link.py" is a link, so it is not written');
  expect(() => disk.write('out.py', bytes)).toThrow('"out.py" is a link');
  expect(() => disk.write('d', bytes)).toThrow('"d" is a folder');
  expect(() => disk.write('none', bytes)).toThrow('"none" is no longer there');
  expect(readFileSync(join(folder, 'd/a.py'), 'utf8')).toBe('old');
  expect(readFileSync(join(outside, 'a.py'), 'utf8')).toBe('theirs');
  expect(readdirSync(join(folder, 'd'))).toEqual(['a.py']);
  chmodSync(join(folder, 'd'), 0o755);
});

test('a file is made only where nothing is, and only inside the root', () => {
  const folder = temporaryFolder({ 'a.py': 'x', 'b/c.py': '' });
  symlinkSync('nowhere', join(folder, 'link'));
  symlinkSync('/tmp', join(folder, 'out'));
  const disk = openDisk(folder);
  const bytes = Buffer.from('new');
  disk.create('b/new', bytes);
  expect(readFileSync(join(folder, 'b/new'), 'utf8')).toBe('new');
  for (const path of ['a.py', 'b', 'b/new', 'link']) expect(() => disk.create(path, bytes)).toThrow('is there already');
  for (const path of ['../x', 'out/reprolint-x', 'no/x']) expect(() => disk.create(path, bytes)).toThrow(path);
  expect(readFileSync(join(folder, 'a.py'), 'utf8')).toBe('x');
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  expect(existsSync('/tmp/reprolint-x')).toBe(false);
});

test('an interrupt between writes leaves whole files and no temporary one', async () => {
  const names = Array.from({ length: 40 }, (_, i) => `f${i}.ipynb`);
  const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, 'old'.repeat(1000)])));
  const script = join(folder, 'write.mjs');
  execFileSync('node_modules/.bin/esbuild', [
    'src/project/open-disk.ts',
    '--bundle',
    '--platform=node',
    '--format=esm',
    `--outfile=${join(folder, 'disk.mjs')}`,
    '--log-level=error',
  ]);
  writeFileSync(
    script,
    `import { openDisk } from './disk.mjs';
     const disk = openDisk(${JSON.stringify(folder)});
     const bytes = new TextEncoder().encode('new'.repeat(1000000));
     process.on('SIGINT', () => process.exit(130));
     console.log('go');
     const next = (i) => { disk.write('f' + (i % 40) + '.ipynb', bytes); setImmediate(next, i + 1); };
     next(0);`,
  );
  const child = spawn(process.execPath, [script], { env: { ...process.env, NODE_OPTIONS: '' } });
  await new Promise((go) => child.stdout.once('data', go));
  await new Promise((later) => setTimeout(later, 60));
  child.kill('SIGINT');
  const code = await new Promise((done) => child.once('exit', done));
  expect(code).toBe(130);
  expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  for (const name of names) expect([3000, 3000000]).toContain(statSync(join(folder, name)).size);
});

test('nothing is written through a link that leads out', () => {
  const outside = temporaryFolder({ 'a.py': 'theirs' });
  const folder = temporaryFolder({ 'd/a.py': 'ours' });
  const disk = openDisk(folder);
  symlinkSync(outside, join(folder, 'e'));
  expect(() => disk.write('e/a.py', new Uint8Array())).toThrow(
    '"e/a.py" lies behind a link that leads out of the project',
  );
  expect(existsSync(join(outside, 'a.py'))).toBe(true);
});
