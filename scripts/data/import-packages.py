"""Make src/data/import-packages.json: which distributions provide a module of a given name.

Input
  --pigar      the database inside the `pigar` wheel (BSD-3-Clause, (c) pigar contributors): pip download --no-deps pigar
  --downloads  a list of downloads of Python packages, tab-separated, with a header that has the columns
               `name`, `month` (latest release) and one whose name starts with `rank`
  import-packages.hand.txt beside this file: what neither of them says rightly
Output: module -> distributions, best first, narrowed to widely used ones, so that a typosquat is never offered.

    python3 scripts/data/import-packages.py --pigar .db.sqlite3 --downloads pypi.tsv > src/data/import-packages.json
"""

import argparse
import collections
import json
import pathlib
import re
import sqlite3
import sys

HAND = pathlib.Path(__file__).with_name("import-packages.hand.txt")
# Families of generated bindings and type stubs: nobody imports them in an analysis, and they are a third of the list.
CLUTTER = re.compile(
    r"(tree-sitter-|mypy-boto3|types-boto3|types-aiobotocore|aws-cdk|volcengine|byteplus|pyobjc|tencentcloud|alibabacloud|aliyun|odoo|"
    r"trytond|pulumi|winrt|azure-mgmt|django-|edx-|xblock|collective-|plone-|products-|robotframework-|flake8-|"
    r"mkdocs-|colcon-|openbb-|vonage-|reflex-|livekit-|cdk-|cdktf-|csrd-|drf-|cmeel-|agent-|hatch-|mdformat-|esp-|oslo-|"
    r"apache-airflow-|llama-index-|opentelemetry-|openinference-|opentelemetry-instrumentation|google-cloud-[a-z-]+-beta)"
)
SECONDARY_RANK = 1500


def norm(name):
    """PEP 503 normalised name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_downloads(path):
    rank, newest = {}, ""
    with open(path, encoding="utf8") as lines:
        header = next(lines).rstrip("\n").split("\t")
        name_at, month_at = header.index("name"), header.index("month")
        rank_at = next(i for i, column in enumerate(header) if column.startswith("rank"))
        everything = set()
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) <= rank_at:
                continue
            everything.add(norm(cells[name_at]))
            newest = max(newest, cells[month_at])
            if cells[rank_at].isdigit():
                name = norm(cells[name_at])
                rank[name] = min(int(cells[rank_at]), rank.get(name, 10**9))
    return rank, newest, everything


def read_hand():
    sections, current = collections.defaultdict(list), None
    for line in HAND.read_text(encoding="utf8").splitlines():
        line = line.strip()
        if line.startswith("["):
            current = line.strip("[]")
        elif line and not line.startswith("#"):
            sections[current].append(line)
    pairs = lambda name: {k.strip(): v.strip() for k, v in (line.split(":", 1) for line in sections[name])}
    words = lambda name: set(" ".join(sections[name]).split())
    return (
        {k: v.split() for k, v in pairs("modules").items()},
        pairs("templates"),
        words("bare"),
        words("generic"),
        words("science"),
        pairs("elsewhere"),
        pairs("accepted"),
    )


def related(module, distribution):
    """Whether the distribution's name explains the module: pyserial -> serial; not pyranges -> graphs."""
    a = re.sub(r"[^a-z0-9]", "", module.lower())
    b = re.sub(r"[^a-z0-9]", "", distribution)
    if a in b or b in a:
        return True
    return any(a[i : i + 4] in b for i in range(len(a) - 3))


def candidates(path, rank):
    """Module -> popular distributions that ship it at top level, most downloaded first."""
    shipped = collections.defaultdict(set)
    db = sqlite3.connect(path)
    query = """select d.name, t.name from top_level_module_names t join distributions d on d.id = t.distribution_id"""
    for distribution, module in db.execute(query):
        distribution = norm(distribution)
        if distribution in rank and re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", module):
            shipped[distribution].add(module)
    found = collections.defaultdict(list)
    for distribution in sorted(shipped, key=rank.get):
        modules = shipped[distribution]
        own = any(norm(module) == distribution for module in modules)
        for module in modules:
            primary = norm(module) == distribution or (related(module, distribution) and len(module) > 2)
            alone = len(modules) == 1 and (len(next(iter(modules))) > 3 or rank[distribution] <= 3000)
            if primary or alone or (not own and rank[distribution] <= SECONDARY_RANK):
                found[module].append(distribution)
    return found, set(shipped)


def build(args):
    rank, month, everything = read_downloads(args.downloads)
    hand, templates, bare, generic, science, elsewhere, accepted = read_hand()
    for name in sorted(science - everything):
        print(f"not on the list at all: {name}", file=sys.stderr)
    widely = set(rank) | (science & everything)
    table, seen = candidates(args.pigar, rank)
    for distribution in widely - seen:  # modules unknown to the database: they take the distribution's own name
        if re.fullmatch(r"[a-z][a-z0-9-]*", distribution) and not re.match(r"types-|.*-stubs$", distribution):
            table.setdefault(distribution.replace("-", "_"), []).insert(0, distribution)
    for module in list(table):
        if module in generic or module in bare or any(CLUTTER.match(norm(module)) or CLUTTER.match(d) for d in table[module][:1]):
            del table[module]
    for module, providers in hand.items():
        kept = [p for p in providers if p in widely]
        for lost in set(providers) - set(kept):
            print(f"hand rule {module}: {lost} is not widely used", file=sys.stderr)
        rest = [p for p in table.get(module, []) if p not in kept] if "." not in module else []
        table[module] = kept + rest if kept else []
        if not table[module]:
            del table[module]
    own, rows = [], []
    for module, providers in sorted(table.items()):
        if len(providers) == 1 and providers[0] == norm(module) and module == module.lower():
            own.append(module)
        else:
            rows.append(" ".join([module, *providers[:6]]))
    prefixes = sorted(set(templates.values()), key=len, reverse=True)
    covered = set(own) | {word for row in rows for word in row.split()[1:]}
    spaced = collections.defaultdict(list)
    for name in sorted(widely):
        prefix = next((p for p in prefixes if name.startswith(p)), None)
        if prefix and name.replace("-", "_") not in covered and name not in covered and not name.startswith("azure-mgmt-"):
            spaced[prefix].append(name[len(prefix) :])
    return {
        "about": "Made by scripts/data/import-packages.py; not to be edited by hand.",
        "sources": [
            "pigar 2.2.0, its shipped database of top-level modules (BSD-3-Clause)",
            f"a list of downloads of Python packages, {month}",
            "scripts/data/import-packages.hand.txt",
        ],
        "own": pack(own),
        "rows": rows,
        "templates": [f"{k} {v}" for k, v in templates.items()],
        "spaced": [f"{k} {' '.join(v)}" for k, v in sorted(spaced.items())],
        "accepted": [f"{k} {v}" for k, v in sorted(accepted.items())],
        "bare": " ".join(sorted(bare)),
        "generic": " ".join(sorted(generic)),
        "elsewhere": [f"{k} {v}" for k, v in sorted(elsewhere.items())],
    }


def pack(names):
    """One line a first letter: names that are their distribution's own, separated by blanks."""
    lines = collections.defaultdict(list)
    for name in names:
        lines[name[0]].append(name)
    return [" ".join(words) for _, words in sorted(lines.items())]


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--pigar", required=True)
parser.add_argument("--downloads", required=True)
json.dump(build(parser.parse_args()), sys.stdout, indent=0, ensure_ascii=True)
print()
