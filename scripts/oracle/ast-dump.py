"""Prints CPython's own syntax tree of each file named on standard input, one JSON object a line.

A tree is a list of words, parents before children, in the form that canonical.mjs gives to reprolint's tree.
Without arguments only a hash and a count are printed; with `--full` the words themselves.
"""

import ast
import hashlib
import io
import json
import sys
import tokenize

sys.setrecursionlimit(20_000)


def place(node, lines, words):
    # Columns of ASCII text are the same in bytes and in UTF-16 units; other files are compared without places.
    if lines is not None and isinstance(node, (ast.expr, ast.stmt)):
        words.append(f"{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}")


def constant(node, words, exact):
    value = node.value
    if isinstance(value, str):
        words.append("str " + (json.dumps(value) if exact else ""))
    elif value is None:
        words.append("none")
    elif value is Ellipsis:
        words.append("ellipsis")
    else:
        words.append(type(value).__name__)


def walk(root, words, lines, exact):
    stack = [root]
    while stack:
        item = stack.pop()
        if item is None:
            words.append("-")
        elif isinstance(item, list):
            words.append(f"[{len(item)}")
            stack.extend(reversed(item))
        elif isinstance(item, ast.Constant):
            words.append("Constant")
            place(item, lines, words)
            constant(item, words, exact)
        elif isinstance(item, ast.AST):
            words.append(type(item).__name__)
            if isinstance(item, (ast.JoinedStr, ast.FormattedValue)):
                lines_inside = None
            else:
                lines_inside = lines
            place(item, lines_inside, words)
            fields = [
                getattr(item, name)
                for name in item._fields
                if name not in ("type_comment", "type_ignores", "kind")
            ]
            stack.extend(reversed(fields))
        else:
            words.append(str(item))


def describe(path, full, places):
    with open(path, "rb") as file:
        data = file.read()
    row = {"path": path, "bytes": len(data)}
    text = None
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = data.decode(encoding)
        if encoding not in ("utf-8", "utf-8-sig"):
            row["text"] = text
        tree = ast.parse(data)
    except Exception as error:  # whatever CPython says: the file is not accepted
        row["error"] = f"{type(error).__name__}: {error}"[:200]
        # What is no text at all cannot be handed to a parser of text.
        row["undecodable"] = text is None or isinstance(error, UnicodeError)
        return row
    words = []
    exact = "\\N{" not in text
    lines = True if places and text.isascii() and "\f" not in text else None
    row["exact"] = exact
    row["places"] = lines is not None
    walk(tree, words, lines, exact)
    row["words"] = len(words)
    row["names"] = sum(isinstance(node, ast.Name) for node in ast.walk(tree))
    if full:
        row["dump"] = words
    else:
        row["hash"] = hashlib.sha1("\n".join(words).encode("utf-8", "surrogatepass")).hexdigest()
    return row


def main():
    full = "--full" in sys.argv
    places = "--places" in sys.argv
    for line in sys.stdin:
        path = line.rstrip("\n")
        if path:
            print(json.dumps(describe(path, full, places)), flush=True)


main()
