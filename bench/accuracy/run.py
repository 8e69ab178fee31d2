#!/usr/bin/env python3
"""Precision and recall of reprolint and of three peers on notebooks whose real outcome is known.

    run.py --repos DIR [--reprolint 'node dist/reprolint.cjs'] [--only reprolint,ruff,nborder,reproguard]

DIR holds the repositories of repos-dev.json at their commits, each in a folder OWNER+NAME (README.md says how to lay them out).
The peers are looked for on the PATH: pip install ruff nborder reproguard. Each is asked for the same thing: names that a clean
run would miss (ruff F821, nborder NB102 and NB201, reproguard NB004 and NB005); score.py judges all alike. What a peer could not be run
on, or not within its time (a minute a notebook, ten a repository), counts as no finding there, and is counted.
"""
import argparse, collections, json, os, re, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
LABELS = os.path.join(HERE, 'labels-dev.jsonl')


def finding(path, cell, line, name):
    return {'ruleId': 'notebook/undefined-name', 'level': 'error', 'confidence': 'high', 'path': path, 'cell': {'index': cell}, 'line': line, 'data': {'name': name}}


def line_of(folder, path, cell, name):
    """The first line of a cell that holds the name: for a peer that says no line."""
    try:
        with open(os.path.join(folder, path), encoding='utf-8') as f:
            source = json.load(f)['cells'][cell]['source']
        lines = (source if isinstance(source, str) else ''.join(source)).split('\n')
        return next((i + 1 for i, text in enumerate(lines) if re.search(r'\b%s\b' % re.escape(name), text)), 1)
    except (OSError, ValueError, LookupError, TypeError):
        return 1


def nborder(folder, notebooks, failed):
    """One notebook at a time: a cell that it cannot parse ends its whole run. Only those that have labels: the others are not judged."""
    for path in notebooks:
        try:
            run = subprocess.run(['nborder', 'check', '--select', 'NB102,NB201', '--output-format', 'json', '--exit-zero', path], cwd=folder, capture_output=True, timeout=60)
            found = json.loads(run.stdout)['diagnostics']
        except (subprocess.TimeoutExpired, ValueError) as error:
            failed.append('%s (%s)' % (path, type(error).__name__))
            continue
        for d in found:
            quoted = re.search(r'`([^`]+)`', d['message'])
            if quoted:
                yield finding(path, d['cell_index'], d['line'], quoted.group(1))


def reproguard(folder, _notebooks, _failed):
    run = subprocess.run(['reproguard', 'scan', '.', '-f', 'json', '-o', '-', '--no-execute', '--no-privacy'], cwd=folder, capture_output=True, timeout=600)
    for i in json.loads(run.stdout)['issues']:
        at = i['location'] or {}
        if i['code'] in ('NB004', 'NB005') and at.get('cell'):
            cell = at['cell'] - 1
            yield finding(at['path'], cell, at.get('line') or line_of(folder, at['path'], cell, i['evidence']), i['evidence'])


def labelled():
    """The notebooks that have labels, by the folder of their repository."""
    by = collections.defaultdict(list)
    with open(LABELS, encoding='utf-8') as lines:
        for label in map(json.loads, lines):
            by[label['repo'].replace('/', '+')].append(label['path'])
    return by


def peer_reports(make, repos, out):
    failed = []
    for name, notebooks in sorted(labelled().items()):
        if not os.path.isdir(os.path.join(repos, name)):
            continue
        # A copy: a peer may write into what it looks at.
        with tempfile.TemporaryDirectory() as scratch:
            copy = shutil.copytree(os.path.join(repos, name), os.path.join(scratch, 'r'), symlinks=True)
            try:
                findings = list(make(copy, notebooks, failed))
            except (subprocess.TimeoutExpired, ValueError, KeyError) as error:
                failed.append('%s (%s)' % (name, type(error).__name__))
                findings = []
        with open(os.path.join(out, name + '.json'), 'w') as f:
            json.dump({'findings': findings}, f)
    return failed


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument('--repos', required=True)
    a.add_argument('--reprolint', default='node %s --root . --no-config --format json' % os.path.join(ROOT, 'dist/reprolint.cjs'))
    a.add_argument('--only', default='reprolint,ruff,nborder,reproguard')
    a.add_argument('--show', default='0', help="print this many of each tool's wrong and missed ones")
    a = a.parse_args()
    score = [sys.executable, os.path.join(HERE, 'score.py'), '--labels', LABELS, '--show', a.show]
    for tool in a.only.split(','):
        print('== ' + tool, flush=True)
        if tool == 'reprolint':
            subprocess.run(score + ['--repos', a.repos, '--cmd', a.reprolint])
        elif not shutil.which(tool):
            print('not on the PATH: pip install ' + tool)
        elif tool == 'ruff':
            subprocess.run(score + ['--repos', a.repos, '--ruff'])
        else:
            with tempfile.TemporaryDirectory() as out:
                failed = peer_reports({'nborder': nborder, 'reproguard': reproguard}[tool], a.repos, out)
                subprocess.run(score + ['--reports', out])
                print('could not be run on %d of them%s' % (len(failed), ': ' + ', '.join(failed) if failed else ''), flush=True)


if __name__ == '__main__':
    main()
