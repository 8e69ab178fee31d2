#!/usr/bin/env bash
# Runs the GitHub Action under act, on this machine and without containers, from a release tag's tree made of the last
# commit: annotations, outputs, step summary, SARIF, levels that fail, hostile inputs. Each line says what held.
# Wants git, Node, npm (or node_modules) and act on the PATH; checks with actionlint, zizmor and check-jsonschema where they are.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
if ! command -v act >/dev/null; then
  echo 'act is not on the PATH: "go install github.com/nektos/act@latest" builds it into $(go env GOPATH)/bin' >&2
  exit 2
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_CACHE_HOME=$scratch/cache XDG_CONFIG_HOME=$scratch/config GIT_CONFIG_GLOBAL=$scratch/gitconfig GIT_CONFIG_NOSYSTEM=1
mkdir -p "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME/act"
: >"$XDG_CONFIG_HOME/act/actrc"
git config --global user.name tester
git config --global user.email tester@example.invalid
git config --global init.defaultBranch main

git clone -q "$root" "$scratch/reprolint" || exit 2
cd "$scratch/reprolint" || exit 2
tag=v$(node -p 'require("./package.json").version')
git tag -d "$tag" >/dev/null 2>&1
if [ -d "$root/node_modules" ]; then ln -s "$root/node_modules" node_modules; else npm ci --no-audit --no-fund >/dev/null || exit 2; fi
node scripts/release-tag.mjs "$tag" || exit 2

# A repository of a user: the action lies in ./.reprolint as the tag has it, the study in ./study.
mkdir -p "$scratch/user/.github/workflows" "$scratch/user/.reprolint" && cd "$scratch/user" && git init -q
git -C "$scratch/reprolint" archive "$tag" | tar -x -C .reprolint
mv .reprolint/examples/churn-study study
cp -r study ./-study
rm -r .reprolint/{src,rules,test,bench,examples,docs,scripts,.github} 2>/dev/null
cat >.github/workflows/prove.yml <<'YAML'
name: prove
on: push
permissions: {}
jobs:
  prove:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: { persist-credentials: false }
      - id: plain
        uses: ./.reprolint
        with: { root: study, sarif-file: out.sarif, fail-on: none }
      - id: strict
        continue-on-error: true
        uses: ./.reprolint
        with: { root: study, fail-on: warning }
      - id: dash
        uses: ./.reprolint
        with: { paths: '-study', fail-on: none }
      - id: several
        uses: ./.reprolint
        with:
          fail-on: none
          paths: |
            study/churn.ipynb
            -study/README.md
      - id: shell
        continue-on-error: true
        uses: ./.reprolint
        with: { paths: '$(touch pwned-paths) `touch pwned-tick`; touch pwned-semicolon' }
      - id: command
        continue-on-error: true
        uses: ./.reprolint
        with: { root: "no\n::add-mask::study\n::set-env name=PWNED::yes" }
      - id: option
        continue-on-error: true
        uses: ./.reprolint
        with: { paths: "--fix\n--allow-plugins" }
      - id: nowhere
        continue-on-error: true
        uses: ./.reprolint
        with: { root: no/such/folder }
      - id: output
        uses: ./.reprolint
        with: { root: study, sarif-file: "a\nexit-code=7.sarif", fail-on: none }
      - if: always()
        env: { STEPS: '${{ toJSON(steps) }}', SUMMARY: '${{ github.step_summary }}' }
        run: |
          echo "$STEPS" >"$PROOF/steps.json"
          cp out.sarif "$PROOF/"
          git status --porcelain >"$PROOF/changed"
          ls -A >"$PROOF/listing"
YAML
git add -A -f && git commit -qm user
proof=$scratch/proof
mkdir "$proof"
act push -P ubuntu-latest=-self-hosted --no-cache-server --env PROOF="$proof" -W .github/workflows/prove.yml --json >"$proof/log.json" 2>"$proof/err"
code=$?

passed=0
failed=0
held() { # held NAME COMMAND...
  local name=$1
  shift
  if "$@" >"$scratch/out" 2>&1; then
    passed=$((passed + 1))
    echo "held    $name"
  else
    failed=$((failed + 1))
    echo "failed  $name"
    sed 's/^/        /' "$scratch/out" | head -60
  fi
}
# steps EXPRESSION: a JavaScript expression over the steps' outcomes and outputs (s), the annotations (a) and all lines of the log (l).
steps() {
  PROOF=$proof node -e '
    const { readFileSync } = require("node:fs");
    const at = process.env.PROOF;
    const s = JSON.parse(readFileSync(`${at}/steps.json`, "utf8"));
    const l = readFileSync(`${at}/log.json`, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
    const a = l.filter(({ command }) => ["error", "warning", "notice"].includes(command)).map((x) => ({ ...x, step: x.stepID?.[0], file: x.kvPairs?.file }));
    const value = new Function("s", "a", "l", "return " + process.argv[1])(s, a, l);
    if (!value) { for (const [id, step] of Object.entries(s)) console.log(id, JSON.stringify(step)); for (const x of a) console.log(x.step, x.command, x.file, x.arg); process.exit(1); }
  ' "$1"
}
echo "act $(act --version | tail -1), node $(node --version)"
if ! [ -e "$proof/steps.json" ]; then
  echo "act ended with $code and the workflow did not reach its end:"
  tail -20 "$proof/log.json" "$proof/err"
  exit 1
fi
held 'the workflow passes where no step fails for good' [ "$code" = 0 ]
held 'warnings are annotated at files of the workspace' steps 'a.some((x) => x.step === "plain" && x.command === "warning" && x.file === "study/churn.ipynb" && Number(x.kvPairs.line) > 1)'
held 'no annotation names a file that is not there' steps 'a.filter((x) => x.step === "plain").every((x) => x.file === undefined || x.file.startsWith("study/"))'
held 'outputs: exit-code 0, counts, the SARIF file' steps 's.plain.outcome === "success" && s.plain.outputs["exit-code"] === "0" && /^\d+$/.test(s.plain.outputs.errors) && Number(s.plain.outputs.warnings) > 0 && /^\d+$/.test(s.plain.outputs.infos) && s.plain.outputs["sarif-file"] === "out.sarif"'
held 'as many annotations as findings' steps '["error", "warning"].every((level) => Number(s.plain.outputs[`${level}s`]) === a.filter((x) => x.step === "plain" && x.command === level).length)'
held 'SARIF 2.1.0 was written, with paths from the workspace' node -e 'const log = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")); const uris = log.runs[0].results.flatMap((r) => r.locations.map((x) => x.physicalLocation.artifactLocation.uri)); console.log(uris); if (log.version !== "2.1.0" || uris.length === 0 || !uris.every((uri) => uri.startsWith("study/"))) process.exit(1)' "$proof/out.sarif"
held 'a step summary was written' steps 'l.some(({ command, content }) => command === "summary" && /## reprolint/.test(content))'
held 'fail-on: warning fails the step, and says so' steps 's.strict.outcome === "failure" && s.strict.outputs["exit-code"] === "1"'
held 'a path that begins with "-" is a path' steps 's.dash.outcome === "success" && a.some((x) => x.step === "dash" && x.file === "-study/churn.ipynb") && !a.some((x) => x.step === "dash" && x.file?.startsWith("study/"))'
held 'several paths, one a line' steps 's.several.outputs["exit-code"] === "0" && a.some((x) => x.step === "several" && x.file === "study/churn.ipynb") && !a.some((x) => x.step === "several" && x.file === "-study/churn.ipynb")'
held 'shell text is a path that does not exist' steps 's.shell.outcome === "failure" && s.shell.outputs["exit-code"] === "2" && a.some((x) => x.step === "shell" && x.arg.includes("touch pwned"))'
held 'and was not run' bash -c "! grep -q pwned '$proof/listing'"
held 'options as paths are paths' steps 's.option.outputs["exit-code"] === "2" && a.some((x) => x.step === "option" && x.arg.includes("--fix"))'
held 'a workflow command in an input is not run' steps 's.command.outputs["exit-code"] === "2" && !l.some(({ command }) => ["add-mask", "set-env"].includes(command))'
held 'a root that does not exist is named' steps 's.nowhere.outcome === "failure" && s.nowhere.outputs["exit-code"] === "2" && a.some((x) => x.step === "nowhere" && x.command === "error" && x.arg.includes("no/such/folder"))'
held 'a line end in a file name sets no other output' steps 's.output.outputs["exit-code"] === "0" && s.output.outputs["sarif-file"] === "a\nexit-code=7.sarif"'
held 'no file of the repository was changed' bash -c "! grep -v '^?? ' '$proof/changed'"

# A level that fails without continue-on-error fails the workflow.
printf 'name: fails\non: push\npermissions: {}\njobs:\n  fails:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: ./.reprolint\n        with: { root: study, fail-on: warning }\n' >.github/workflows/fails.yml
git add -A && git commit -qm fails
held 'without continue-on-error the workflow fails' bash -c '! act push -P ubuntu-latest=-self-hosted --no-cache-server -W .github/workflows/fails.yml --json'

# The tag's tree has the build, which actionlint looks for where a workflow uses "./".
cd "$scratch/reprolint" && git checkout -q "$tag" || exit 2
for tool in actionlint zizmor check-jsonschema; do command -v $tool >/dev/null || echo "        ($tool is not on the PATH: left out)"; done
command -v zizmor >/dev/null && held 'zizmor finds nothing in action.yml and the workflows' zizmor --offline --no-progress action.yml .github
command -v actionlint >/dev/null && held 'actionlint finds nothing in the workflows' actionlint
if command -v check-jsonschema >/dev/null; then
  held 'action.yml is valid' check-jsonschema --builtin-schema vendor.github-actions action.yml
  held 'the workflows are valid' bash -c 'check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml'
fi

echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
