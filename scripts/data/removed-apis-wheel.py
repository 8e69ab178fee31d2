"""As removed-apis-probe.py, for packages too big to install: looks into the wheel given, without running anything.

    removed-apis-wheel.py WHEEL < entries.json
A module is there if its file is; a name if the module's file defines or imports it; an argument if the function (or the
class's __init__) has it; a method if its class (or a base in the same file) defines it. null: not told by this.
"""

import ast
import json
import sys
import zipfile

wheel = zipfile.ZipFile(sys.argv[1])
files = set(wheel.namelist())


def source(module):
    base = module.replace(".", "/")
    for path in (f"{base}.py", f"{base}/__init__.py"):
        if path in files:
            return ast.parse(wheel.read(path).decode("utf-8-sig", "replace"))
    return None


def names(body, depth=0):
    """What a module's body binds at top level, with the node that does."""
    found = {}
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
            found[node.name] = node
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                found[(alias.asname or alias.name).split(".")[0]] = node
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            for target in getattr(node, "targets", [getattr(node, "target", None)]):
                if isinstance(target, ast.Name):
                    found[target.id] = node
        elif isinstance(node, (ast.If, ast.Try)) and depth < 4:
            for part in ("body", "orelse", "finalbody"):
                found.update(names(getattr(node, part, []), depth + 1))
    return found


def follow(module, name, steps=0):
    """The definition of a name, through `from x import name`; True where it is bound but the file is elsewhere."""
    tree = source(module)
    if tree is None:
        return None
    node = names(tree.body).get(name)
    if isinstance(node, ast.ImportFrom) and steps < 6:
        package = module if f"{module.replace('.', '/')}/__init__.py" in files else module.rpartition(".")[0]
        for _ in range(node.level - 1):
            package = package.rpartition(".")[0]
        origin = ".".join(part for part in ((package if node.level else ""), node.module or "") if part)
        original = next((a.name for a in node.names if (a.asname or a.name) == name), name)
        return follow(origin, original, steps + 1) or True
    if node is None and steps < 6:
        package = module if f"{module.replace('.', '/')}/__init__.py" in files else module.rpartition(".")[0]
        for star in tree.body:
            if isinstance(star, ast.ImportFrom) and star.names[0].name == "*" and star.level == 1 and star.module:
                found = follow(f"{package}.{star.module}", name, steps + 1)
                if found:
                    return found
    if node is None and source(f"{module}.{name}") is not None:
        return True
    return node


def exists(entry):
    api, kind = entry["api"], entry["kind"]
    if kind == "module":
        return source(api) is not None
    owner, _, last = api.rpartition(".")
    if kind in ("attribute", "function"):
        return bool(follow(owner, last))
    if kind == "argument" and "receiver" not in entry:
        node = follow(owner, last)
        if isinstance(node, ast.ClassDef):
            node = next((n for n in node.body if isinstance(n, ast.FunctionDef) and n.name == "__init__"), None)
        if not isinstance(node, ast.FunctionDef):
            return None if node else False
        named = any(a.arg == entry["argument"] for a in [*node.args.args, *node.args.kwonlyargs])
        return named or (None if node.args.kwarg else False)
    if kind == "method":
        module, _, cls = owner.rpartition(".")
        node = follow(module, cls)
        if not isinstance(node, ast.ClassDef):
            return None
        own = any(isinstance(n, ast.FunctionDef) and n.name == last for n in node.body)
        return own or (None if node.bases else False)
    return None


print(json.dumps([exists(entry) for entry in json.load(sys.stdin)]))
