"""edit.py EDIT FILE: one edit of a manifest as make.sh writes them."""

import re
import sys

edit, path = sys.argv[1:]
with open(path) as file:
    text = file.read()
is_table = "[tool.poetry.dependencies]" in text or "[packages]" in text
is_conda = path.endswith(".yml")
is_list = path.endswith(".in")


def entry(name, specifier=""):
    if is_table:
        return f'{name} = "{specifier or "*"}"\n'
    if is_conda:
        return f"  - {name} {specifier}".rstrip() + "\n"
    return f"{name}{specifier}\n" if is_list else f'  "{name}{specifier}",\n'


line = re.compile(r'^[ "-]*idna.*\n', re.M)
if edit == "added":
    text = line.sub(lambda found: found.group() + entry("zipp"), text)
elif edit == "raised":
    text = line.sub(entry("idna", ">=3.8"), text)
elif edit == "removed":
    text = re.sub(r'^[ "-]*attrs.*\n', "", text, flags=re.M)
elif edit == "respelled":
    # A comment and a blank line: no tool takes them for a change.
    text = "# what the study needs\n\n" + text
with open(path, "w") as file:
    file.write(text)
