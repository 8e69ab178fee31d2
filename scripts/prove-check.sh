#!/usr/bin/env bash
# Breaks, in a clone of the last commit, each thing that "npm run check" is there to notice, and runs the step that must
# notice it. Each line says what held.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
git clone -q "$root" "$scratch/clone" && cd "$scratch/clone" || exit 2
if [ -d "$root/node_modules" ]; then ln -s "$root/node_modules" node_modules; else npm ci --no-audit --no-fund >/dev/null || exit 2; fi
node scripts/build.mjs --types || exit 2
passed=0
failed=0
# notices NAME PATTERN STEP...: with the change that was just made, the step fails and says so; then the change is undone.
notices() {
  local name=$1 pattern=$2 code=0
  shift 2
  if git diff --quiet && [ -z "$(git status --porcelain --ignored=no)" ] && [ ! -e broken ]; then
    echo "failed  $name: nothing was changed"
    failed=$((failed + 1))
    return
  fi
  "$@" >"$scratch/out" 2>&1 || code=$?
  if [ "$code" != 0 ] && grep -qE -e "$pattern" "$scratch/out"; then
    passed=$((passed + 1))
    echo "held    $name"
  else
    failed=$((failed + 1))
    echo "failed  $name (exit $code; the output should match $pattern)"
    tail -20 "$scratch/out" | cut -c1-200 | sed 's/^/        /'
  fi
  git reset -q --hard && git clean -qfd -e node_modules && rm -f broken
}
# passes NAME STEP...: without a change the step passes, or what follows would prove nothing.
passes() {
  local name=$1
  shift
  if "$@" >"$scratch/out" 2>&1; then
    passed=$((passed + 1))
    echo "held    unbroken: $name"
  else
    failed=$((failed + 1))
    echo "failed  unbroken: $name"
    tail -20 "$scratch/out" | cut -c1-200 | sed 's/^/        /'
  fi
}
lines() { for i in $(seq "$1"); do echo "// $i"; done; }

passes 'docs in step' node scripts/docs.mjs --check
passes 'package contents' node scripts/check-package.mjs
passes 'versions, direction, lock file' env NODE_OPTIONS=--experimental-vm-modules npx jest test/architecture test/package/lock-file
passes 'size, direction, types of a rule' npx eslint src/messages src/formats/count.ts src/engine/finalize.ts rules/docs/readme-missing scripts

for file in src/messages/failure-text.ts rules/docs/readme-missing/rule.ts scripts/docs.mjs test/architecture.test.ts; do
  lines 301 >>$file
  notices "$file above 300 lines" max-lines npx eslint $file
done
sed -i "1i import { openDisk } from '../project/open-disk.js';" src/formats/count.ts
notices 'a format that imports the disk' 'reprolint/direction' npx eslint src/formats/count.ts
sed -i "1i import { readFileSync } from 'node:fs';" rules/docs/readme-missing/rule.ts
notices 'a rule that imports node:fs' 'reprolint/direction' npx eslint rules/docs/readme-missing/rule.ts
sed -i "1i import { run } from '../cli/run.js';" src/engine/finalize.ts
notices 'an engine that imports the command line' 'reprolint/direction' npx eslint src/engine/finalize.ts
echo 'export const wrong: number = "";' >>src/version.ts
notices 'a type error' 'TS2322' npx tsc --noEmit -p .
echo 'export   const   loose=1' >>src/version.ts
notices 'loose format' 'Code style issues' npx prettier --check src/version.ts
sed -i '/readme-missing/d' rules/index.ts
notices 'rules/index.ts without a rule' 'not in step' node scripts/docs.mjs --check
mkdir -p rules/docs/zz-new && cp rules/docs/readme-missing/rule.ts rules/docs/zz-new/
notices 'a rule that rules/index.ts does not list' 'not in step' node scripts/docs.mjs --check
sed -i '/docs\/readme-missing/s/error/warning/' README.md
notices 'a rule table with another level' 'not in step' node scripts/docs.mjs --check
sed -i 's/^  "files": \[/  "files": [ "src",/' package.json
notices 'a package that ships its source' 'would ship src/' node scripts/check-package.mjs
sed -i 's/^  "files": \[/  "files": [ "!dist\/testing.js",/' package.json
notices 'a package without an entry' 'would lack dist/testing.js|dist/testing' node scripts/check-package.mjs
sed -i 's|./dist/types/src/testing/index.d.ts|./dist/types/testing.d.ts|' package.json
notices 'exports that name no file' 'testing' node scripts/check-package.mjs
touch broken && mv dist/lib/yaml.cjs "$scratch/"
notices 'a build that lacks a part' 'Cannot find module|yaml' node scripts/check-package.mjs
mv "$scratch/yaml.cjs" dist/lib/
sed -i 's/"version": "0/"version": "9/' package.json
notices 'a version that the CHANGELOG does not know' 'expect' env NODE_OPTIONS=--experimental-vm-modules npx jest test/architecture -t 'the version'
sed -i 's/"yaml": "/"yaml": "^/' package.json
notices 'a dependency that is not pinned' 'expect' env NODE_OPTIONS=--experimental-vm-modules npx jest test/architecture -t 'pinned'
sed -i '/"node_modules\/@esbuild\/darwin-arm64"/,/^    },/d' package-lock.json
notices "a lock file without another platform's package" 'darwin-arm64' env NODE_OPTIONS=--experimental-vm-modules npx jest test/package/lock-file

echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
