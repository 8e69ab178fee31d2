"""clean-runs.py FILE: runs the small notebooks of FILE (test/fixtures/clean-runs.json) in IPython, cell by cell up to the first
exception, and writes back which name a NameError or an UnboundLocalError complained of, and in which cell. Needs IPython.

`open` in the file, written by hand: a static look cannot be sure of the name, or does not follow code that far.
"""

import contextlib
import io
import json
import re
import sys

from IPython.core.interactiveshell import InteractiveShell

SAID = re.compile(r"(?:name|variable) '(\w+)'")


def raised_by(shell, cells):
    shell.reset()
    for index, cell in enumerate(cells):
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            result = shell.run_cell(cell, store_history=True)
        error = result.error_before_exec or result.error_in_exec
        if error is not None:
            said = SAID.search(str(error)) if isinstance(error, NameError) else None
            return {'name': said.group(1), 'cell': index} if said else None
    return None


path = sys.argv[1]
with open(path, encoding='utf-8') as file:
    notebooks = json.load(file)
shell = InteractiveShell.instance()
for notebook in notebooks:
    notebook['raised'] = raised_by(shell, notebook['cells'])
with open(path, 'w', encoding='utf-8') as file:
    json.dump(notebooks, file, indent=1)
    file.write('\n')
