#!/usr/bin/env python3
"""Brings src/data/brought-along.json in line with what a resolver found.

    uv pip compile --no-strip-extras requirements.txt -o resolved/a.txt     # any number of manifests
    python3 brought-along.py resolved/*.txt                # prints what differs
    python3 brought-along.py --write resolved/*.txt

A row "a: b c" says that an install of a brings b and c. Rows of packages that no resolution has stay as they are; what a
row claims and a resolution lacks, directly or through others, is taken out; packages that a resolution has and the table
lacks are put in, unless they were resolved with an extra, whose part is not told apart. What nobody imports by name (compiled parts of CUDA, stubs of types), and what only old Pythons need, is left out.
"""
import argparse
import collections
import json
import pathlib
import re

TABLE = pathlib.Path(__file__).parents[2] / "src/data/brought-along.json"
SKIPPED = re.compile(
    r"^(?:nvidia-|types-|cuda-|jax-cuda|triton$)|-stubs$"
    # Parts of the standard library for Pythons that are older than the part.
    r"|^(?:backports-.*|importlib-.*|tomli|exceptiongroup|zipp|pkgutil-resolve-name|nest-asyncio2?)$"
)


def norm(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def read(paths):
    """Package -> what it brings directly, from the "# via" comments; and the packages that were asked for with an extra."""
    graph, extras = collections.defaultdict(set), set()
    for path in paths:
        current = None
        for line in pathlib.Path(path).read_text().splitlines():
            if entry := re.match(r"([A-Za-z0-9][\w.-]*)(?:\[.*\])?==", line):
                current = norm(entry[1])
                graph[current]
                if "[" in line:
                    extras.add(current)
            elif (via := re.match(r"\s+#\s+(?:via\s+)?(\S+)$", line)) and current and via[1] not in ("via", "-r"):
                if re.fullmatch(r"[A-Za-z0-9][\w.-]*(?:\[.*\])?", via[1]):
                    graph[norm(via[1].split("[")[0])].add(current)
    return graph, extras


def closure(graph, name):
    found, todo = set(), [name]
    while todo:
        for one in graph.get(todo.pop(), ()):
            if one not in found:
                found.add(one)
                todo.append(one)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("resolved", nargs="+")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    graph, extras = read(args.resolved)
    data = json.loads(TABLE.read_text())
    table = {name: words.split() for name, words in (row.split(":") for row in data["rows"])}
    checked = wrong = new = 0
    for name in sorted(graph):
        if SKIPPED.search(name):
            continue
        along = closure(graph, name)
        direct = sorted(one for one in graph[name] if not SKIPPED.search(one))
        if name in table:
            checked += 1
            lost = [one for one in table[name] if one not in along]
            if lost:
                wrong += 1
                print(f"{name} no longer brings {' '.join(lost)}")
            kept = [one for one in table[name] if one not in lost]
            known = closure(table, name) | set(kept)
            table[name] = kept + ([] if name in extras else [one for one in direct if one not in known])
        elif name not in extras:
            new += 1
            table[name] = direct
    print(f"{len(table)} rows, {checked} checked, {wrong} with something lost, {new} new")
    if args.write:
        data["rows"] = [f"{name}: {' '.join(words)}".rstrip() for name, words in sorted(table.items())]
        TABLE.write_text(json.dumps(data, indent=1) + "\n")


if __name__ == "__main__":
    main()
