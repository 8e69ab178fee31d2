#!/usr/bin/env python3
"""Answers `create --dry-run --json …` as conda does, from a table.

conda-lock asks a solver (conda, mamba, micromamba) for releases; none of them comes from PyPI, and neither does a channel.
What the lock file looks like, and the hash in it, are conda-lock's own work: all that matters here.
"""

import json
import re
import sys

RELEASES = {"idna": "3.7", "attrs": "24.3.0"}
actions = []
for word in sys.argv[1:]:
    name = re.split(r"[ =<>\[]", word)[0]
    if name not in RELEASES:
        continue
    version = RELEASES[name]
    file = f"{name}-{version}-pyhd8ed1ab_0.conda"
    actions.append(
        {
            "name": name,
            "version": version,
            "fn": file,
            "url": f"https://conda.anaconda.org/conda-forge/noarch/{file}",
            "md5": "0" * 32,
            "sha256": "0" * 64,
            "depends": [],
            "constrains": [],
            "channel": "https://conda.anaconda.org/conda-forge/noarch",
            "subdir": "noarch",
            "timestamp": 0,
        }
    )
print(json.dumps({"success": True, "actions": {"FETCH": actions, "LINK": actions}}))
