#!/usr/bin/env python3
"""Makes src/data/brought-before.json: which releases of a distribution brought another one along, where they differ.

    uv pip compile requirements.txt -o resolved.txt        # any number: uv keeps what it read of each release
    python3 brought-before.py "$(uv cache dir)"            # prints what it would write
    python3 brought-before.py --write "$(uv cache dir)"

Of each distribution in brought-along.json the needs of all final releases that uv's cache knows are compared, on Linux and
without extras. A need that some have and others lack is written with its ranges: "pytz<3", "tzdata>1.5<3" for what came after
1.5 and went with 3. Of releases between two that are known it is taken that they have it. Needs are left out as in
brought-along.py.
"""
import argparse
import importlib.util
import json
import pathlib
import re

from packaging.requirements import InvalidRequirement, Requirement
from packaging.version import InvalidVersion, Version

HERE = pathlib.Path(__file__).parent
TABLE = HERE.parents[1] / "src/data/brought-before.json"
SPEC = importlib.util.spec_from_file_location("brought_along", HERE / "brought-along.py")
ALONG = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(ALONG)
# What no code imports, or only the packaging of the package itself.
NEVER = re.compile(r"^(?:setuptools.*|wheel|pip|typing|enum34|futures|pathlib2?|dataclasses|contextvars|typing-extensions|eval-type-backport)$")
PYTHONS = ("3.7", "3.10", "3.12")


def unpack(data):
    """The first value of a file in MessagePack: lists, texts and small numbers are all that is needed."""
    at = 0

    def take(size):
        nonlocal at
        at += size
        return data[at - size : at]

    def value():
        kind = take(1)[0]
        if kind <= 0x7F:
            return kind
        if 0x90 <= kind <= 0x9F:
            return [value() for _ in range(kind & 15)]
        if 0xA0 <= kind <= 0xBF:
            return take(kind & 31).decode()
        if kind in (0xC0, 0xC2, 0xC3):
            return {0xC0: None, 0xC2: False, 0xC3: True}[kind]
        if kind in (0xD9, 0xDA, 0xDB):
            return take(int.from_bytes(take({0xD9: 1, 0xDA: 2, 0xDB: 4}[kind]), "big")).decode()
        if kind in (0xDC, 0xDD):
            return [value() for _ in range(int.from_bytes(take({0xDC: 2, 0xDD: 4}[kind]), "big"))]
        raise ValueError(kind)

    return value()


def needs(lines):
    found = set()
    for line in lines:
        try:
            one = Requirement(line)
        except InvalidRequirement:
            continue
        linux = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64", "extra": ""}
        if one.marker is None or any(
            one.marker.evaluate({**linux, "python_version": python, "python_full_version": f"{python}.9"}) for python in PYTHONS
        ):
            found.add(ALONG.norm(one.name))
    return found


def releases(cache):
    """Distribution -> release -> what it needs."""
    found = {}
    for path in pathlib.Path(cache).glob("wheels-v*/pypi/*/*.msgpack"):
        try:
            name, version, lines = unpack(path.read_bytes())[:3]
            release = Version(version)
        except (ValueError, IndexError, TypeError, InvalidVersion):
            continue
        if not release.is_prerelease and isinstance(lines, list):
            found.setdefault(ALONG.norm(name), {})[release] = needs(lines)
    return found


def ranges(known, need):
    """The last release without it and the first one without it again, both open; nothing where all agree."""
    found, start, lacking, before = [], None, None, False
    for release, all_needs in known:
        has = need in all_needs
        if has and not before:
            start = lacking
        if before and not has:
            found.append((start, release))
        if not has:
            lacking = release
        before = has
    if before:
        found.append((start, None))
    return [] if found == [(None, None)] else found


def show(need, start, end):
    cut = lambda release: ".".join(str(part) for part in release.release)
    return need + (f">{cut(start)}" if start else "") + (f"<{cut(end)}" if end else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = [row.split(":") for row in json.loads((HERE.parents[1] / "src/data/brought-along.json").read_text())["rows"]]
    table = {name for name, _ in rows}
    lines = []
    for name, by_release in sorted(releases(args.cache).items()):
        known = sorted(by_release.items())
        if name not in table or len(known) < 2:
            continue
        words = [
            show(need, *one)
            for need in sorted(set().union(*by_release.values()))
            if need in table and need != name and not ALONG.SKIPPED.search(need) and not NEVER.search(need)
            for one in ranges(known, need)
        ]
        if words:
            lines.append(f"{name}: {' '.join(words)}")
    print("\n".join(lines))
    print(f"{len(lines)} rows")
    if args.write:
        about = '"a: b<2": releases of a before 2 brought b along, later ones do not. Made by scripts/data/brought-before.py.'
        TABLE.write_text(json.dumps({"about": about, "rows": lines}, indent=1) + "\n")


if __name__ == "__main__":
    main()
