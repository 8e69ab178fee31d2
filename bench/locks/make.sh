#!/usr/bin/env bash
# bench/locks/make.sh: writes test/fixtures/locks/ anew with the real tools. Needs uv and the package index; nothing else.
# For each tool: one fresh project with its lock, then the same lock beside a manifest with one edit. What the tool itself
# says of each (its own check of the lock) is written to verdicts.json, and the tests hold the rule against that.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../test/fixtures/locks
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Releases are pinned, and so is the day up to which packages count: the locks come out the same each time.
export UV_EXCLUDE_NEWER=${UV_EXCLUDE_NEWER:-2025-01-15T00:00:00Z}
# What this machine says of indexes would end up in the files.
unset PIP_FIND_LINKS PIP_NO_INDEX PIP_INDEX_URL PIP_EXTRA_INDEX_URL UV_INDEX UV_INDEX_URL UV_DEFAULT_INDEX UV_EXTRA_INDEX_URL UV_FIND_LINKS UV_NO_INDEX
rm -rf "$out" && mkdir -p "$out"
: >"$work/verdicts"

# tool NAME SPEC...: an environment of its own for each tool, with today's release of what it needs itself.
tool() {
  local name=$1
  shift
  env -u UV_EXCLUDE_NEWER uv venv --quiet --python 3.11 "$work/$name"
  env -u UV_EXCLUDE_NEWER uv pip install --quiet --python "$work/$name/bin/python" "$@"
}

# cases NAME MANIFEST LOCK CHECK...: one folder for each edit; CHECK is run in a copy of it and tells by its exit code.
cases() {
  local name=$1 manifest=$2 lock=$3
  shift 3
  local edit
  for edit in fresh added raised removed respelled; do
    local to=$out/$name/$edit
    mkdir -p "$to"
    cp -R "$work/$name-project/." "$to/"
    rm -rf "$to"/.venv "$to"/.pdm-python "$to"/.gitignore "$to"/.python-version
    python3 "$here/edit.py" "$edit" "$to/$manifest"
    test "$1" != unknown || continue
    cp -R "$to" "$work/checked"
    local verdict=stale
    if (cd "$work/checked" && "$@") >"$work/log" 2>&1; then verdict=fresh; fi
    echo "$name/$edit $verdict" >>"$work/verdicts"
    rm -rf "$work/checked"
  done
  test -s "$out/$name/fresh/$lock"
}

# lock NAME COMMAND...: runs the tool in its project.
lock() {
  local name=$1
  shift
  (cd "$work/$name-project" && "$@") >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}

project() {
  mkdir -p "$work/$1-project"
  cat >"$work/$1-project/$2"
}

# Poetry asks the index by its plain pages only where it is named: so it works with any mirror.
index='[[tool.poetry.source]]
name = "index"
url = "https://pypi.org/simple/"
priority = "primary"
'
pep621='[project]
name = "study"
version = "1.0"
requires-python = ">=3.11"
dependencies = [
  "idna>=3.4,<3.8",
  "attrs<25",
]
'
poetry='[tool.poetry]
name = "study"
version = "1.0"
description = ""
authors = []
package-mode = false

[tool.poetry.dependencies]
python = "^3.11"
idna = ">=3.4,<3.8"
attrs = "<25"

'"$index"

project uv pyproject.toml <<<"$pep621"
tool uv uv==0.13.9
lock uv "$work/uv/bin/uv" lock
cases uv pyproject.toml uv.lock "$work/uv/bin/uv" lock --check

project poetry1 pyproject.toml <<<"$poetry"
tool poetry1 'poetry==1.8.5'
lock poetry1 "$work/poetry1/bin/poetry" lock
cases poetry1 pyproject.toml poetry.lock "$work/poetry1/bin/poetry" check --lock

project poetry2 pyproject.toml <<<"$pep621
[tool.poetry]
package-mode = false

$index"
tool poetry2 'poetry==2.5.1'
lock poetry2 "$work/poetry2/bin/poetry" lock
cases poetry2 pyproject.toml poetry.lock "$work/poetry2/bin/poetry" check --lock

# PDM hashes otherwise since 2.17. What the two need is pinned where a newer release broke them.
for name in pdm-2.12 pdm; do
  project $name pyproject.toml <<<"$pep621"
  if test $name = pdm; then tool pdm 'pdm==2.29.3' 'hishel[httpx]<2' 'unearth<0.19'; else tool pdm-2.12 'pdm==2.12.4' 'resolvelib<1.1' 'virtualenv<20.29'; fi
  (cd "$work/$name-project" && "$work/$name/bin/pdm" config --local python.use_venv false && "$work/$name/bin/pdm" use -f "$work/$name/bin/python") >"$work/log" 2>&1
  lock $name "$work/$name/bin/pdm" lock
  rm -f "$work/$name-project/pdm.toml"
  cases $name pyproject.toml pdm.lock "$work/$name/bin/pdm" lock --check
done

project pipenv Pipfile <<'END'
[[source]]
name = "pypi"
url = "https://pypi.org/simple"
verify_ssl = true

[packages]
idna = ">=3.4,<3.8"
attrs = "<25"

[requires]
python_version = "3.11"
END
tool pipenv 'pipenv==2026.10.3'
export PIPENV_IGNORE_VIRTUALENVS=1 PIPENV_YES=1 WORKON_HOME=$work/pipenv-envs
lock pipenv "$work/pipenv/bin/pipenv" --python "$work/pipenv/bin/python" lock
cases pipenv Pipfile Pipfile.lock "$work/pipenv/bin/pipenv" verify

# Neither of these can be asked whether it is fresh.
requirements='idna>=3.4,<3.8
attrs<25
'
project pip-compile requirements.in <<<"$requirements"
tool pip-compile pip-tools==7.5.1 'pip<25.3'
lock pip-compile "$work/pip-compile/bin/pip-compile" --quiet --strip-extras requirements.in
cases pip-compile requirements.in requirements.txt unknown

project uv-compile requirements.in <<<"$requirements"
lock uv-compile "$work/uv/bin/uv" pip compile --python-version 3.11 requirements.in -o requirements.txt
cases uv-compile requirements.in requirements.txt unknown

project pylock pyproject.toml <<<"$pep621"
lock pylock "$work/uv/bin/uv" export --no-emit-project -o pylock.toml
rm "$work/pylock-project/uv.lock"
cases pylock pyproject.toml pylock.toml unknown

project conda-lock environment.yml <<'END'
channels:
  - conda-forge
dependencies:
  - idna >=3.4,<3.8
  - attrs <25
platforms:
  - linux-64
  - osx-64
END
tool conda-lock 'conda-lock==4.0.3'
echo '{}' >"$work/names.yml"
lock_conda() {
  "$work/conda-lock/bin/conda-lock" lock --conda "$here/conda-stand-in.py" \
    --pypi_to_conda_lookup_file "file://$work/names.yml" -f environment.yml "$@"
}
is_fresh_conda() { lock_conda --check-input-hash 2>&1 | grep -q "already locked for \['linux-64', 'osx-64'\]"; }
lock conda-lock lock_conda
cases conda-lock environment.yml conda-lock.yml is_fresh_conda

python3 - "$work/verdicts" >"$out/verdicts.json" <<'END'
import json, sys
print(json.dumps(dict(line.split() for line in open(sys.argv[1])), indent=2))
END
cat "$out/verdicts.json"
