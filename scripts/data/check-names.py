#!/usr/bin/env python3
"""Holds the names in hand-written tables against a list of the names on the Python index.

    python3 check-names.py NAMES.tsv     # one distribution a line, its name first

Prints names that should be on the index and are not, and names that should not be there and are.
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).parents[2]
# conda's own packages: what an environment.yml names besides, with what they bring.
CONDA_ONLY = {"python-graphviz"}


def norm(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def table(path, mark="const table = `"):
    text = (ROOT / path).read_text()
    return text.split(mark, 1)[1].split("`", 1)[0].strip().splitlines()


def main():
    with open(sys.argv[1], encoding="utf-8", errors="replace") as lines:
        index = {norm(line.split("\t", 1)[0].strip()) for line in lines}
    rows = json.loads((ROOT / "src/data/brought-along.json").read_text())["rows"]
    there = {
        "brought-along": {word for row in rows for word in row.replace(":", " ").split()} - CONDA_ONLY,
        "conda-names": {row.split(":")[0] for row in table("src/data/conda-names.ts")},
        "held-back": {row.split()[0].rstrip(":") for row in table("src/data/held-back.ts")},
    }
    images = (ROOT / "src/data/provided-by-image.ts").read_text()
    there["provided-by-image"] = {w for part in re.findall(r"'([a-z0-9 -]{10,})'", images) for w in part.split()}
    dead = (ROOT / "rules/deps/dead-package-name/names.ts").read_text()
    there["dead-package-name, what is meant"] = set(re.findall(r"\['[^']+', '([^']+)'\]", dead))
    nowhere = dead.split("const NOWHERE", 1)[1].split(");", 1)[0]
    gone = set(re.search(r"'([^']+)'\.split|'([^']+)'\s*\.split", nowhere).group(0).split("'")[1].split())
    failed = False
    for name, words in there.items():
        lost = sorted(word for word in words if norm(word) not in index)
        failed |= bool(lost)
        print(f"{name}: {len(words)} names, not on the index: {' '.join(lost) or 'none'}")
    found = sorted(gone & index)
    print(f"dead-package-name, nowhere: {len(gone)} names, on the index: {' '.join(found) or 'none'}")
    sys.exit(1 if failed or found else 0)


if __name__ == "__main__":
    main()
