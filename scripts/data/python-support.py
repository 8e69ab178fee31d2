"""Make src/data/python-support.json: which Python versions a release of a package can be installed on.

Asks the index that pip is configured with, through pip itself, one page a package of python-support.packages.txt: the
names of the files (wheel tags), their `requires-python`, and whether they were withdrawn. Looks at CPython 3 on Linux
x86_64; wheels for musl and for free-threaded builds are left out.

    python3 scripts/data/python-support.py > src/data/python-support.json        (any pip from 22 on)
"""

import datetime
import json
import pathlib
import re
import sys

from pip._internal.commands.index import IndexCommand
from pip._internal.index.collector import parse_links
from pip._internal.models.link import Link
from pip._vendor.packaging.specifiers import InvalidSpecifier, SpecifierSet
from pip._vendor.packaging.utils import canonicalize_name
from pip._vendor.packaging.version import InvalidVersion, Version

LIST = pathlib.Path(__file__).with_name("python-support.packages.txt")
MINORS = range(4, 17)
LINUX = re.compile(r"(?:manylinux[a-z0-9_]*|linux)_x86_64$")
SDIST = re.compile(r"\.(?:tar\.gz|zip|tar\.bz2|tgz)$")


def allowed(requires):
    """The minor versions of Python 3 that `requires-python` admits."""
    try:
        spec = SpecifierSet(requires or "")
    except InvalidSpecifier:
        return list(MINORS)
    return [m for m in MINORS if spec.contains(f"3.{m}.0") or spec.contains(f"3.{m}.30")]


def wheel_minors(python, abi, platform):
    """The minor versions that a wheel's tags admit; `*` upwards for abi3 and pure wheels. None where it is not for us."""
    platforms = platform.split(".")
    pure = "any" in platforms
    if not pure and not any(LINUX.search(p) for p in platforms):
        return None
    found = set()
    for tag in python.split("."):
        match = re.fullmatch(r"(cp|py)3(\d*)", tag)
        if not match:
            continue
        minor = int(match[2] or 0)
        upwards = match[1] == "py" or "abi3" in abi
        if match[1] == "cp" and not upwards and abi.endswith("t"):
            continue
        found.update(m for m in MINORS if m >= minor) if upwards else found.add(minor)
    return found


def read(name, collector):
    releases, compiled = {}, False
    for location in collector.search_scope.get_index_urls_locations(name):
        page = collector.fetch_response(Link(location))
        for link in parse_links(page) if page else ():
            file = link.filename
            if link.is_yanked:
                continue
            if file.endswith(".whl"):
                parts = file[:-4].split("-")
                if len(parts) < 5 or canonicalize_name(parts[0]) != canonicalize_name(name):
                    continue
                version, tags = parts[1], parts[-3:]
                compiled = compiled or tags[2] != "any"
            elif SDIST.search(file):
                stem = SDIST.sub("", file)
                version, tags = stem[len(name) + 1 :], None
                if canonicalize_name(stem[: len(name)]) != canonicalize_name(name):
                    continue
            else:
                continue
            try:
                parsed = Version(version)
            except InvalidVersion:
                continue
            if parsed.is_prerelease:
                continue
            release = releases.setdefault(parsed, {"allowed": set(), "wheels": set(), "sdist": False})
            admits = allowed(link.requires_python)
            release["allowed"].update(admits)
            if tags is None:
                release["sdist"] = True
            else:
                release["wheels"].update((wheel_minors(*tags) or set()) & set(admits))
    return releases, compiled


def table(releases, compiled):
    """Rows `version first last wheel-first wheel-last`, one where something changes; `-` for no upper end, `s` for source only."""
    rows, last = [], None
    for version in sorted(releases):
        release = releases[version]
        if not release["allowed"]:
            row = "x"  # nothing for Python 3
        else:
            admits, wheels = sorted(release["allowed"]), sorted(release["wheels"])
            if not wheels and not compiled:
                wheels = admits  # pure Python from source: builds everywhere
            top = lambda minors: "-" if minors[-1] == MINORS[-1] else str(minors[-1])
            row = f"{admits[0]} {top(admits)} " + (f"{wheels[0]} {top(wheels)}" if wheels else "s s")
        if row != last:
            rows.append(f"{version} {row}")
            last = row
    return rows


def main():
    names = " ".join(line for line in LIST.read_text().splitlines() if not line.startswith("#")).split()
    command = IndexCommand("index", "the configured index")
    options, _ = command.parse_args(["versions", names[0]])
    packages = {}
    with command.main_context():
        session = command._build_session(options)
        collector = command._build_package_finder(options, session, ignore_requires_python=True)._link_collector
        for name in names:
            releases, compiled = read(name, collector)
            if not releases:
                print(f"nothing found for {name}", file=sys.stderr)
                continue
            packages[name] = {"newest": str(max(releases)), "rows": table(releases, compiled)}
    about = "Made by scripts/data/python-support.py; not to be edited by hand."
    json.dump({"about": about, "asked": str(datetime.date.today()), "packages": packages}, sys.stdout, indent=0)
    print()


main()
