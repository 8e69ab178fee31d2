"""Reads a JSON list of file contents on stdin; prints what pip's own parser makes of each, as JSON.

Run it with a Python that has pip >= 25 installed. Nothing is installed or downloaded.
"""

import json
import os
import sys
import tempfile

from pip._internal.exceptions import PipError
from pip._internal.req.constructors import install_req_from_editable, install_req_from_line
from pip._internal.req.req_file import get_line_parser, preprocess

os.environ.clear()
os.chdir(tempfile.mkdtemp())


def source_of(req):
    link = req.link
    if link is None:
        return "index"
    if link.is_vcs:
        return "vcs"
    return "path" if link.scheme == "file" else "url"


def describe(req, editable, hashed):
    return {
        "kind": "requirement",
        "name": req.req.name if req.req is not None else "",
        "extras": sorted(req.extras),
        "specifier": sorted(str(s) for s in req.req.specifier) if req.req is not None else [],
        "marker": req.markers is not None,
        "source": source_of(req),
        "editable": editable,
        "hashed": hashed,
    }


def read_line(parser, line):
    try:
        args, opts = parser(line)
    except Exception as error:  # OptionParsingError, a bad hash
        return {"kind": "problem", "why": str(getattr(error, "msg", error)).strip()}
    try:
        if args:
            return describe(install_req_from_line(args), False, bool(opts.hashes))
        if opts.editables:
            return describe(install_req_from_editable(opts.editables[0]), True, False)
    except (PipError, ValueError) as error:
        return {"kind": "problem", "why": str(error).split("\n")[0][:200]}
    if opts.requirements:
        return {"kind": "include", "what": "requirements", "text": opts.requirements[0]}
    if opts.constraints:
        return {"kind": "include", "what": "constraints", "text": opts.constraints[0]}
    return {"kind": "options", "sources": sum(len(x or []) for x in ([opts.index_url] if opts.index_url else [], opts.extra_index_urls, opts.find_links, opts.trusted_hosts))}


def main():
    parser = get_line_parser(None)
    answers = []
    for content in json.load(sys.stdin):
        answers.append([dict(read_line(parser, line), line=line) for _, line in preprocess(content)])
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
