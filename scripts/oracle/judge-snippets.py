"""Reads {"scripts": [text], "cells": [text]} and writes for each text what CPython's compiler says of it, or null.

Cells are compiled as IPython does it: statement by statement, with `await` allowed outside of functions.
"""
import ast
import json
import sys
import warnings

warnings.simplefilter('ignore')


def refusal(code, flags=0):
    try:
        compile(code, 'text', 'exec', flags=flags, dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return str(error)
    return None


def cell_refusal(text):
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError) as error:
        return str(error)
    said = (refusal(ast.Module([node], []), ast.PyCF_ALLOW_TOP_LEVEL_AWAIT) for node in body)
    return next((one for one in said if one is not None), None)


asked = json.load(sys.stdin)
json.dump(
    {'scripts': [refusal(text) for text in asked['scripts']], 'cells': [cell_refusal(text) for text in asked['cells']]},
    sys.stdout,
)
