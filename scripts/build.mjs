// Builds dist/. The command line is CommonJS, since Node starts that fastest: one file of our own code, in which lazy
// imports stay lazy, and one file for each large package or table, read when it is first needed. The library is ES modules.
// Runtime packages are bundled, so that whoever installs reprolint installs nothing else.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { generateNotebooks } from '../bench/generate-notebooks.mjs';
import { bundledLicences } from './bundled-licences.mjs';
import { indexArrays } from './index-arrays.mjs';
import { pruneTypes } from './prune-types.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);
// --out DIR: tests build a copy of their own.
const at = process.argv.indexOf('--out');
const out = at < 0 ? 'dist' : process.argv[at + 1];
rmSync(out, { recursive: true, force: true });

/** Names this code: of all that the bundle is made of. Results that another build kept are not used. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'rules'])
    for (const name of readdirSync(folder, { recursive: true }).sort())
      if (/\.(ts|json)$/.test(name)) hash.update(`${folder}/${name}\0`).update(readFileSync(join(folder, name)));
  return hash.update(readFileSync('package-lock.json')).digest('hex');
}

const inputs = new Set();
async function build(options) {
  const { metafile } = await bundle(options);
  for (const input of Object.keys(metafile.inputs)) inputs.add(input);
}

const common = {
  bundle: true,
  absWorkingDir: root,
  platform: 'node',
  target: 'node20.19',
  // --readable: for profiles.
  minify: !process.argv.includes('--readable'),
  keepNames: false,
  legalComments: 'none',
  // cosmiconfig would bring the whole TypeScript compiler; no settings file of ours is ever code.
  external: ['typescript'],
  metafile: true,
  logLevel: 'warning',
};

/** A file of ours that goes into the bundle. */
const isOurs = (path) => /^(?:src|rules)[\\/]/.test(relative(root, path)) && !path.endsWith('.test.ts');
const indexed = indexArrays(join(root, 'tsconfig.json'), isOurs);
const arrays = {
  name: 'arrays',
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const contents = indexed(path);
      return contents === undefined ? undefined : { contents, loader: 'ts' };
    });
  },
};

/** Packages and tables that only some runs need: each a file of its own. */
const APART = ['yaml', 'toml-eslint-parser', 'smol-toml', 'jsonc-parser', 'dockerfile-ast', 'cosmiconfig', 'diff'];
const apart = {
  name: 'apart',
  setup(builder) {
    builder.onResolve({ filter: /^[@\w]/ }, ({ path }) =>
      APART.includes(path) ? { path: `./lib/${fileName(path)}`, external: true } : undefined,
    );
    builder.onResolve({ filter: /^table:/ }, ({ path }) => ({
      path: path.replace('table:', './lib/'),
      external: true,
    }));
    builder.onResolve({ filter: /\.json$/ }, ({ path, resolveDir }) => {
      const source = join(resolveDir, path);
      tables.add(source);
      return { path: basename(path), namespace: 'table' };
    });
    // A table is read when something is looked up in it for the first time.
    builder.onLoad({ filter: /.*/, namespace: 'table' }, ({ path }) => ({
      contents: `${readLazily(`table:${path}`)} export default ${LAZY_TABLE};`,
      loader: 'js',
    }));
    // A plug-in may be an ES module: the one import() that must stay one.
    builder.onLoad({ filter: /src\/config\/import-plugin\.ts$/ }, () => ({
      contents: "export const importPlugin = new Function('url', 'return import(url)');",
      loader: 'js',
    }));
    // A linter starts no process: commander's own sub-commands would, and loading the module costs the start.
    builder.onResolve({ filter: /^(node:)?child_process$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    builder.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}', loader: 'js' }));
  },
};
const tables = new Set();
const readLazily = (file) => `let table; const read = () => (table ??= require('${file}'));`;
/** Stands for the table that `read` gives, and reads it at its first use. */
const LAZY_TABLE = `new Proxy({}, { get: (_, key) => read()[key], has: (_, key) => key in read(), ownKeys: () => Reflect.ownKeys(read()),
  getOwnPropertyDescriptor: (_, key) => Object.getOwnPropertyDescriptor(read(), key) })`;
const fileName = (name) => `${name.replace(/^@/, '').replace('/', '-')}.cjs`;

await build({
  ...common,
  entryPoints: {
    reprolint: 'src/cli/reprolint.ts',
    warm: 'src/cli/warm.ts',
    cli: 'src/cli/main.ts',
    action: 'src/cli/action-entry.ts',
  },
  outdir: out,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  plugins: [
    {
      name: 'entry',
      setup: (builder) =>
        builder.onResolve({ filter: /^\.\/main\.js$/ }, ({ importer }) =>
          /(reprolint|warm)\.ts$/.test(importer) ? { path: './cli.cjs', external: true } : undefined,
        ),
    },
    apart,
    arrays,
  ],
  // A lazy import of a file of ours is a require(): import() would start Node's ES module loader.
  supported: { 'dynamic-import': false },
  define: {
    'import.meta.url': 'reprolintUrl',
    'performance.now': 'reprolintNow',
    REPROLINT_BUILD: JSON.stringify(sourceHash()),
  },
  // Node loads what stands behind `performance` when it is first asked for, which takes as long as linting a notebook.
  banner: {
    js: "const reprolintUrl=require('node:url').pathToFileURL(__filename).href,reprolintNow=()=>Number(process.hrtime.bigint())/1e6;",
  },
});
// The bundle is read as ASCII. esbuild leaves other characters as they are in regular expressions and in String.raw, which
// makes such expressions here; there an escape means the same.
const bundlePath = join(out, 'cli.cjs');
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
writeFileSync(bundlePath, readFileSync(bundlePath, 'utf8').replace(/[^\0-\x7f]/g, escaped));
for (const name of APART) {
  // As require() finds it; where a package has a default export only, that is what Node's import gives too.
  const contents = `const all = require('${name}'); module.exports = typeof all.default === 'function' && Object.keys(all).length === 1 ? all.default : all;`;
  await build({
    ...common,
    stdin: { contents, resolveDir: root },
    outfile: `${out}/lib/${fileName(name)}`,
    format: 'cjs',
    // jsonc-parser's main hides its parts.
    mainFields: ['module', 'main'],
  });
}
for (const table of tables) cpSync(table, join(out, 'lib', basename(table)));
// What V8 compiles in a usual run, kept for whoever runs this build with this Node (see src/cli/load-cli.ts). The run is of
// plain notebooks, not of examples/, which has something of everything: what is kept is read at every start.
const plain = join(mkdtempSync(join(tmpdir(), 'reprolint-build-')), 'plain');
generateNotebooks(plain, 10);
execFileSync(process.execPath, [join(out, 'warm.cjs'), '--root', plain, '--no-config', '--no-cache'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
rmSync(join(plain, '..'), { recursive: true });
rmSync(join(out, 'warm.cjs'));

await build({
  ...common,
  entryPoints: { index: 'src/index.ts', testing: 'src/testing/index.ts' },
  outdir: out,
  format: 'esm',
  splitting: true,
  plugins: [arrays],
  chunkNames: 'chunks/[name]-[hash]',
  // As above: jsonc-parser's main hides its parts.
  mainFields: ['module', 'main'],
  // Bundled CommonJS packages call require() of Node's own modules.
  banner: {
    js: "import{createRequire as reprolintRequire}from'node:module';const require=reprolintRequire(import.meta.url);",
  },
});

for (const family of readdirSync('rules', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  mkdirSync(`${out}/rules/${family.name}`, { recursive: true });
  for (const name of readdirSync(`rules/${family.name}`)) {
    const page = `rules/${family.name}/${name}/README.md`;
    if (existsSync(page)) cpSync(page, `${out}/rules/${family.name}/${name}.md`);
  }
}
writeFileSync(`${out}/LICENSES.txt`, bundledLicences([...inputs]));
chmodSync(`${out}/reprolint.cjs`, 0o755);
if (process.argv.includes('--types')) {
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--outDir', join(relative(root, out) || out, 'types')], {
    stdio: 'inherit',
  });
  pruneTypes(`${out}/types`, ['src/index.d.ts', 'src/testing/index.d.ts']);
  writeFileSync(`${out}/types/package.json`, '{ "type": "module" }\n');
}
