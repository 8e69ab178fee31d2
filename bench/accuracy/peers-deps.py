#!/usr/bin/env python3
"""What deptry, fawltydeps and reprolint say is imported and not declared, side by side.

    python3 peers-deps.py --repos DIR [--repos DIR] --only NAMES.txt --read NAMES.txt --ours 'node dist/reprolint.cjs' [--bin FOLDER]

DIR holds one folder a repository (OWNER+NAME). All of --only are run with each tool, as its documentation says for a whole
project; those of --read are compared module by module. Prints one line a repository and, for --read, the modules that only
the others name. `--json FILE` keeps everything.
"""
import argparse
import collections
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

LIMIT = 180  # seconds a tool has for a repository


def run(command, folder):
    """(exit code or None, stdout, stderr)"""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace", timeout=LIMIT)
        return done.returncode, done.stdout, done.stderr
    except subprocess.TimeoutExpired:
        return None, "", "timed out"


def outcome(code, err, report):
    if report is not None:
        return "ok"
    if code is None:
        return "timeout"
    lines = [line for line in err.strip().splitlines() if line.strip()]
    kind = "traceback" if "Traceback" in err else "no report"
    return f"{kind}: {lines[-1][:100] if lines else code}"


def deptry(folder, bin):
    with tempfile.TemporaryDirectory() as at:
        out = pathlib.Path(at) / "report.json"
        code, _, err = run([f"{bin}deptry", ".", "--no-ansi", "-o", str(out)], folder)
        report = json.loads(out.read_text()) if out.exists() else None
    found = collections.defaultdict(set)
    for one in report or []:
        if one["error"]["code"] in ("DEP001", "DEP003"):
            found[one["module"].split(".")[0]].add(one["location"]["file"])
    return outcome(code, err, report), found


def fawltydeps(folder, bin):
    code, out, err = run([f"{bin}fawltydeps", "--check-undeclared", "--json"], folder)
    try:
        report = json.loads(out)
    except ValueError:
        report = None
    found = collections.defaultdict(set)
    for one in (report or {}).get("undeclared_deps") or []:
        for place in one["references"]:
            source = place.get("source", place) if isinstance(place, dict) else place
            found[one["name"].split(".")[0]].add(str(source.get("path") if isinstance(source, dict) else source))
    return outcome(code, err, report), found


def ours(folder, command):
    code, out, err = run([*shlex.split(command), "--root", ".", "--no-config", "--format", "json"], folder)
    try:
        report = json.loads(out)
    except ValueError:
        report = None
    found = collections.defaultdict(set)
    for one in (report or {}).get("findings", []):
        if one["ruleId"].startswith("deps/"):
            data = one.get("data", {})
            for module in [data.get("module"), *data.get("modules", [])]:
                if module:
                    found[str(module).split(".")[0]].add(one["path"])
    return outcome(code, err, report), found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repos", action="append", required=True)
    parser.add_argument("--only", required=True)
    parser.add_argument("--read", required=True)
    parser.add_argument("--ours", required=True)
    parser.add_argument("--bin", default="", help="folder of deptry and fawltydeps, with / at its end")
    parser.add_argument("--json")
    args = parser.parse_args()
    names = pathlib.Path(args.only).read_text().split()
    read = set(pathlib.Path(args.read).read_text().split())
    tools = {
        "reprolint": lambda folder: ours(folder, args.ours),
        "deptry": lambda folder: deptry(folder, args.bin),
        "fawltydeps": lambda folder: fawltydeps(folder, args.bin),
    }
    kept, totals = {}, {name: collections.Counter() for name in tools}
    for name in names:
        folder = next((p for p in (pathlib.Path(d) / name for d in args.repos) if p.is_dir()), None)
        if folder is None:
            sys.exit(f"{name} is in none of the folders")
        results = {tool: look(folder) for tool, look in tools.items()}
        for tool, (state, found) in results.items():
            totals[tool][state.split(":")[0]] += 1
            totals[tool]["modules"] += len(found)
            if name in read:
                totals[tool]["modules of those read"] += len(found)
        print(name, *(f"{tool}: {state}, {len(found)}" for tool, (state, found) in results.items()), sep=" | ", flush=True)
        kept[name] = {tool: {"state": state, "found": {m: sorted(p)[:5] for m, p in found.items()}} for tool, (state, found) in results.items()}
        if name in read:
            mine = set(results["reprolint"][1])
            for tool in ("deptry", "fawltydeps"):
                print(f"    only {tool}:", " ".join(sorted(set(results[tool][1]) - mine)) or "-")
    for tool, counts in totals.items():
        print(tool, dict(counts))
    if args.json:
        pathlib.Path(args.json).write_text(json.dumps(kept, indent=1))


if __name__ == "__main__":
    main()
