"""Hold the removed APIs (src/data/removed-apis) against the packages themselves.

For each line of removed-apis.plan.txt a virtual environment is made with `uv` (packages as of the date given, so that the
dependencies fit), the entries of that package are looked for (removed-apis-probe.py), and then for each entry:
present in the newest planned release before `removedIn`, absent from `removedIn` on, and absent from the newest release.

    node scripts/data/removed-apis-json.mjs > apis.json
    python3 scripts/data/check-removed-apis.py apis.json WORK_FOLDER [package ...]

Needs `uv` and the Pythons that the plan names (folder of interpreters in PYTHONS, default ~/.pyenv/versions).
Prints what does not hold (exit status 1), and what holds for an interval only: present before, absent in a later release than
`removedIn`, with `removedIn` itself not looked at. Answers are kept in WORK_FOLDER and not asked again.
"""

import collections
import concurrent.futures
import glob
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
PYTHONS = os.environ.get("PYTHONS", os.path.expanduser("~/.pyenv/versions"))


def key(version):
    """Versions of the plan are plain numbers; `latest` is above all."""
    return (9999,) if version == "latest" else tuple(int(n) for n in re.findall(r"\d+", version.split(".post")[0]))


def padded(version):
    return (key(version) + (0, 0, 0))[:4]


def interpreter(python):
    found = sorted(glob.glob(f"{PYTHONS}/{python}*/bin/python"), key=lambda p: key(p.split("/")[-3]))
    if not found:
        raise SystemExit(f"no Python {python} under {PYTHONS}")
    return found[-1]


def run(command, **more):
    return subprocess.run(command, capture_output=True, text=True, **more)


def make(folder, dist, version, python, date, extras):
    spec = dist if version == "latest" else f"{dist}=={version}"
    shutil.rmtree(folder, ignore_errors=True)
    if key(python) < (3, 8):  # old metadata that uv refuses to read: pip of that Python takes it
        made = run([interpreter(python), "-m", "venv", folder])
        if made.returncode == 0:
            made = run([f"{folder}/bin/python", "-m", "pip", "install", "-q", "--only-binary", ":all:", spec, *extras])
        if made.returncode != 0:
            made = run([f"{folder}/bin/python", "-m", "pip", "install", "-q", spec, *extras])
        return made
    made = run(["uv", "-q", "venv", "--clear", "--python", interpreter(python), folder])
    install = ["uv", "-q", "pip", "install", "--exclude-newer", date]
    for binary in (["--only-binary", ":all:"], []):
        if made.returncode == 0:
            made = run([*install, *binary, spec, *extras], env={**os.environ, "VIRTUAL_ENV": folder})
            if made.returncode == 0:
                return made
            if binary:
                made.returncode = 0
    made.returncode = 1
    return made


def look(work, dist, version, text, extras):
    """Unopened wheels: downloaded for the Python that `extras` begins with, read, and thrown away again."""
    folder = work / "wheels" / f"{dist}-{version}"
    folder.mkdir(parents=True, exist_ok=True)
    platforms = [f"--platform={p}" for p in ("manylinux1_x86_64", "manylinux2014_x86_64", "manylinux_2_28_x86_64", "any")]
    spec = dist if version == "latest" else f"{dist}=={version}"
    got = run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", *platforms,
               f"--python-version={extras[0]}", "-d", str(folder), spec])
    wheels = list(folder.glob("*.whl"))
    if not wheels:
        print(f"cannot download {spec}: {got.stderr.strip()[-200:]!r}", file=sys.stderr)
        return None
    done = run([sys.executable, str(HERE / "removed-apis-wheel.py"), str(wheels[0])], input=text)
    shutil.rmtree(folder)
    if done.returncode != 0:
        print(f"cannot read {wheels[0].name}: {done.stderr.strip()[-200:]!r}", file=sys.stderr)
        return None
    return json.loads(done.stdout)


def ask(work, line, entries):
    dist, version, python, date, *extras = line.split()
    text = json.dumps(entries)
    probe = (HERE / "removed-apis-probe.py").read_text()
    stamp = hashlib.sha1((line + text + probe).encode()).hexdigest()[:12]
    kept = work / "answers" / f"{dist}-{version}-{stamp}.json"
    if kept.exists():
        return dist, version, json.loads(kept.read_text())
    if python == "wheel":
        answers = look(work, dist, version, text, extras)
        if answers is not None:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(json.dumps(answers))
        return dist, version, answers
    folder = str(work / "envs" / f"{dist}-{version}")
    mark = pathlib.Path(f"{folder}/ok")  # holds the line that it was made for
    if not mark.exists() or mark.read_text() != line:
        made = make(folder, dist, version, python, date, extras)
        if made.returncode != 0:
            print(f"cannot install {line}: {made.stderr.strip()[-200:]!r}", file=sys.stderr)
            return dist, version, None
        mark.write_text(line)
    done = run([f"{folder}/bin/python", str(HERE / "removed-apis-probe.py")], input=text, cwd=work, timeout=900)
    try:
        answers = json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        print(f"no answer from {line}: {done.stderr.strip()[-300:]!r}", file=sys.stderr)
        return dist, version, None
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(answers))
    return dist, version, answers


def show(entry):
    more = f"({entry['argument']}={'|'.join(entry.get('values', []))[:20]})" if "argument" in entry else ""
    return entry["api"] + more + (f"(*{entry['positional']})" if "positional" in entry else "")


def judge(entry, seen):
    """Nothing where the claim holds, else what was seen: versions with + (there), - (not there) or ? (cannot tell)."""
    removed, back = padded(entry["removedIn"]), padded(entry["backIn"]) if "backIn" in entry else None
    before = [s for v, s in seen if padded(v) < removed]
    after = [s for v, s in seen if padded(v) >= removed and (back is None or padded(v) < back)]
    again = [s for v, s in seen if back is not None and padded(v) >= back]
    # A wheel that is only looked into, or an environment in which something else is missing, may not answer: `?`.
    told = [s for s in before if s is not None][-1:] == [True] and set(after) - {None} == {False}
    holds = told and all(s is True for s in again)
    at = [s for v, s in seen if padded(v) == removed]
    if holds and at == [False] and before[-1] is True:
        return None
    line = " ".join(f"{v}{'+' if s else '-' if s is False else '?'}" for v, s in seen)
    return ("interval only: " if holds else "WRONG: ") + f"{show(entry)} removed in {entry['removedIn']}: {line}"


def main(apis, work, *only):
    work = pathlib.Path(work).resolve()
    work.mkdir(parents=True, exist_ok=True)
    entries = collections.defaultdict(list)
    for entry in json.loads(pathlib.Path(apis).read_text()):
        entries[entry["package"]].append(entry)
    plan = [line for line in (HERE / "removed-apis.plan.txt").read_text().splitlines() if line and line[0] != "#"]
    plan = [line for line in plan if (not only or line.split()[0] in only) and line.split()[0] in entries]
    seen = collections.defaultdict(dict)
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        for dist, version, answers in pool.map(lambda line: ask(work, line, entries[line.split()[0]]), plan):
            if answers is not None:
                seen[dist][version] = answers
    count = collections.Counter()
    for dist, listed in entries.items():
        if (only and dist not in only) or dist == "python":
            continue
        versions = sorted(seen[dist], key=padded)
        for at, entry in enumerate(listed):
            said = judge(entry, [(v, seen[dist][v][at]) for v in versions])
            count[said.split(":")[0] if said else "hold"] += 1
            if said:
                print(f"{dist}: {said}")
    if not only or "python" in only:
        listed = entries["python"]
        answers = {}
        for python in ("3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13"):
            done = run([interpreter(python + "."), str(HERE / "removed-apis-probe.py")], input=json.dumps(listed))
            answers[python] = json.loads(done.stdout.strip().splitlines()[-1])
        for at, entry in enumerate(listed):
            said = judge(entry, [(v, answers[v][at]) for v in answers])
            count[said.split(":")[0] if said else "hold"] += 1
            if said:
                print(f"python: {said}")
    print(f"{count['hold']} hold, {count['interval only']} hold for an interval, {count['WRONG']} do not")
    return 1 if count["WRONG"] else 0


sys.exit(main(*sys.argv[1:]))
