#!/usr/bin/env bash
# Runs both hooks under the real pre-commit, from a clone of the last commit with a release tag: installs them, blocks bad
# commits, lets good ones through. Everything happens in a temporary folder; each line says what held.
# Wants git, Node and npm; takes pre-commit from the PATH, or else installs it by pip into the temporary folder.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PRE_COMMIT_HOME=$scratch/cache GIT_CONFIG_GLOBAL=$scratch/gitconfig GIT_CONFIG_NOSYSTEM=1
git config --global user.name tester
git config --global user.email tester@example.invalid
git config --global init.defaultBranch main
if ! command -v pre-commit >/dev/null; then
  echo "pre-commit is not on the PATH: installing it by pip"
  python3 -m venv "$scratch/venv" && "$scratch/venv/bin/pip" -q install pre-commit || exit 2
  PATH=$scratch/venv/bin:$PATH
fi
passed=0
failed=0
# held NAME EXPECTED-EXIT PATTERN COMMAND...: the exit code is that, and the output matches (or, with !PATTERN, does not).
held() {
  local name=$1 expected=$2 pattern=$3 code=0 fine=yes
  shift 3
  "$@" >"$scratch/out" 2>&1 || code=$?
  [ "$code" = "$expected" ] || fine=no
  case $pattern in
    !*) grep -qE -e "${pattern#!}" "$scratch/out" && fine=no ;;
    *) grep -qE -e "$pattern" "$scratch/out" || fine=no ;;
  esac
  if [ "$fine" = yes ]; then
    passed=$((passed + 1))
    echo "held    $name"
  else
    failed=$((failed + 1))
    echo "failed  $name (exit $code, expected $expected; output should match $pattern)"
    sed 's/^/        /' "$scratch/out"
  fi
}

echo "pre-commit $(pre-commit --version), node $(node --version), npm $(npm --version)"
git clone -q "$root" "$scratch/reprolint" || exit 2
cd "$scratch/reprolint" || exit 2
tag=v$(node -p 'require("./package.json").version')
git tag -d "$tag" >/dev/null 2>&1
if [ -d "$root/node_modules" ]; then ln -s "$root/node_modules" node_modules; else npm ci --no-audit --no-fund >/dev/null || exit 2; fi
node scripts/release-tag.mjs "$tag" || exit 2
held 'main holds no build output' 0 '!^dist/' git ls-tree -r --name-only HEAD
held 'the tag holds the build' 0 '^dist/action.cjs$' git ls-tree -r --name-only "$tag"
held 'the tag holds no scripts and no dependencies' 0 '!ependencies|"scripts"' git show "$tag:package.json"
held 'the manifest is valid' 0 '!.' pre-commit validate-manifest .pre-commit-hooks.yaml

mkdir "$scratch/study" && cd "$scratch/study" && git init -q
notebook() { # notebook COUNT COUNT: two cells with these execution counts
  printf '{"cells":[{"cell_type":"code","execution_count":%s,"id":"a","metadata":{},"outputs":[],"source":["x = 1"]},{"cell_type":"code","execution_count":%s,"id":"b","metadata":{},"outputs":[],"source":["x"]}],"metadata":{"kernelspec":{"name":"python3","display_name":"Python 3","language":"python"},"language_info":{"name":"python","version":"3.11.4"}},"nbformat":4,"nbformat_minor":5}\n' "$1" "$2"
}
config() { # config ARGS: both hooks, the first with these arguments
  printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks:\n      - id: reprolint\n%s      - id: reprolint-project\n' \
    "$scratch/reprolint" "$tag" "$1" >.pre-commit-config.yaml
}
config ''
printf '# Study\n\nA short study of how the yield of a field follows its rain.\n\n## Install\n\n```sh\npip install -r requirements.txt\n```\n\n## Run\n\n```sh\njupyter execute a.ipynb\n```\n' >README.md
echo 'numpy==2.1.3' >requirements.txt
notebook 1 2 >a.ipynb
git add -A
# Nothing may be fetched: the registry is a port where nobody listens.
held 'a good project passes both hooks, installed without a registry' 0 'changed files.*Passed' \
  env npm_config_registry=http://127.0.0.1:9 pre-commit run --all-files
held 'the second run as well' 0 'whole project.*Passed' pre-commit run --all-files
held 'pre-commit install' 0 'installed at' pre-commit install
held 'a good commit goes through' 0 'whole project.*Passed' git commit -m good

printf '<<<<<<< HEAD\n{}\n=======\n' >bad.ipynb
git add bad.ipynb
held 'a notebook with conflict markers is blocked' 1 'bad\.ipynb.* error +engine/unreadable' git commit -m bad
held 'and no commit was made' 0 '^good$' git log -1 --format=%s
notebook 1 2 >bad.ipynb
git add bad.ipynb
held 'mended, it goes through' 0 'changed files.*Passed' git commit -m mended

notebook 2 1 >a.ipynb
git add a.ipynb
held 'a warning lets the commit through' 0 'changed files.*Passed' git commit -m warned
config '        args: [--fail-on=warning, --]
'
notebook 3 1 >a.ipynb
git add a.ipynb .pre-commit-config.yaml
held 'with --fail-on=warning it blocks' 1 'notebook/out-of-order' git commit -m bad
notebook 2 1 >a.ipynb
git add a.ipynb
echo '# a word' >>requirements.txt
git add requirements.txt
held 'only what concerns the changed files is reported' 0 '!out-of-order' git commit -m other
git rm -q --cached README.md && mv README.md aside
held 'the project hook sees what no changed file shows' 1 'docs/readme-missing' pre-commit run reprolint-project
mv aside README.md && git add README.md

config ''
mkdir -p .devcontainer requirements
for name in README.md README.rst README.txt README.adoc README.org README requirements.txt requirements-dev.txt requirements.in requirements/base.pip \
  environment.yml conda-lock.yml Dockerfile Dockerfile.gpu app.dockerfile Containerfile compose.yaml .devcontainer/devcontainer.json \
  pyproject.toml setup.cfg setup.py Pipfile Pipfile.lock poetry.lock uv.lock pdm.lock script.py window.pyw a.ipynb; do
  [ -e "$name" ] || echo '{}' >"$name"
  git add "$name"
  held "the file hook takes $name" 0 '!no files to check' bash -c "pre-commit run reprolint --files '$name' || true"
done
printf '\x89PNG\r\n\x1a\n\0\0' >plot.png
git add plot.png
held 'and leaves plot.png' 0 'no files to check' pre-commit run reprolint --files plot.png
git reset -q --hard
config ''
git add .pre-commit-config.yaml
for name in --fix --allow-plugins; do
  echo text >"./$name"
  git add -- "./$name"
done
notebook 2 1 >a.ipynb
git add a.ipynb
held 'files named --fix and --allow-plugins are no options' 0 'changed files.*Passed' pre-commit run --all-files
config '        args: []
'
git add .pre-commit-config.yaml
held 'not even without the "--"' 0 'changed files.*Passed' pre-commit run --all-files
config '        exclude: ^nothing
'
git add .pre-commit-config.yaml
held 'nor with an exclude of their own' 0 'changed files.*Passed' pre-commit run --all-files
held 'and nothing was fixed' 0 '"execution_count":2' cat a.ipynb
git reset -q --hard
held 'try-repo' 0 'changed files.*Passed' pre-commit try-repo --ref "$tag" "$scratch/reprolint" reprolint --all-files
held 'try-repo, the whole project' 0 'whole project.*Passed' pre-commit try-repo --ref "$tag" "$scratch/reprolint" reprolint-project --all-files

echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
