// Builds dist/: a small entry, chunks that load when they are needed, the rules' pages, types. Runtime packages are
// bundled, so that whoever installs reprolint installs nothing else.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);
// --out DIR: tests build a copy of their own.
const at = process.argv.indexOf('--out');
const out = at < 0 ? 'dist' : process.argv[at + 1];
rmSync(out, { recursive: true, force: true });

const result = await build({
  entryPoints: {
    reprolint: 'src/cli/reprolint.ts',
    index: 'src/index.ts',
    testing: 'src/testing/index.ts',
    action: 'src/cli/action-entry.ts',
  },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  // cosmiconfig would bring the whole TypeScript compiler; no settings file of ours is ever code.
  external: ['typescript'],
  // Bundled CommonJS packages call require() of Node's own modules.
  banner: {
    js: "import{createRequire as reprolintRequire}from'node:module';const require=reprolintRequire(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});
for (const family of readdirSync('rules', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  for (const name of readdirSync(`rules/${family.name}`)) {
    mkdirSync(`${out}/rules/${family.name}`, { recursive: true });
    if (existsSync(`rules/${family.name}/${name}/README.md`)) cpSync(`rules/${family.name}/${name}/README.md`, `${out}/rules/${family.name}/${name}.md`);
  }
}
// The shebang must stay the first line, before the banner.
const entry = readFileSync(`${out}/reprolint.js`, 'utf8');
writeFileSync(`${out}/reprolint.js`, `#!/usr/bin/env node\n${entry.replace(/^#!.*\n/, '')}`);
chmodSync(`${out}/reprolint.js`, 0o755);
if (process.argv.includes('--types')) execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
if (process.argv.includes('--meta')) writeFileSync('.tmp-meta.json', JSON.stringify(result.metafile));
