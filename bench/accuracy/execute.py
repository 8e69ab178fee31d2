#!/usr/bin/env python3
"""Run notebooks for real and write what happened, one JSON line each, in the form of labels-dev.jsonl (README.md tells the fields).

    execute.py --repos DIR --out labels.jsonl [--per-repo 12] [--wrap 'unshare -rn'] [--home DIR] [--only SUBSTRING]
    score.py --labels labels.jsonl --repos DIR --cmd ...

DIR holds repositories, each in a folder OWNER+NAME. It must be run by a Python (3.12 or newer) that has IPython and what the notebooks
import; compile its packages first (python -m compileall), where the box cannot be written to. Only Python 3 notebooks are taken, up to
--per-repo of each repository, spread evenly over its sorted list. Every run is a fresh process in a fresh copy of the repository. It runs
the code that it finds: put a box without network around each process with --wrap (a prefix of its command line; the environment
variable BOX names the only folder that it has to write to). Notebooks that are in the output already are not run again.

The runs of a notebook, each from the top:
  strict   cell by cell until the first exception; when it ends well, once more, and the outputs of the two are compared
  hash, random, time   twice each, only if they differ: sets have one order; generators that nobody seeds start from one number; the clock
           stands. What is the same then differed by that: `other`, `random`, `time`; what still differs is `unread`
  loose    where it does not end well, statement by statement past exceptions: what a failed statement would have bound, and a name that is
           missing, is replaced by a stand-in that can be called, indexed and looped over; the missing names are what we are after
"""
import argparse, json, os, re, shlex, shutil, signal, subprocess, sys, tempfile, time

from run_notebook import NOTEBOOK_SECONDS, cells_of

RUNNER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'run_notebook.py')


def is_python3(nb, cells):
    meta = nb.get('metadata', {})
    spec, info = meta.get('kernelspec', {}), meta.get('language_info', {})
    language = str(spec.get('language') or info.get('name') or 'python').lower()
    if 'python' not in language or spec.get('name', '') in ('python2', 'ir', 'julia') or str(info.get('version', '3')).startswith('2'):
        return False
    code = '\n'.join(text for kind, text in cells if kind == 'code')
    return bool(code.strip()) and not re.search(r'^\s*print\s+[\w"\']', code, re.M)


def run_once(mode, repo, path, wrap, home_from=''):
    base = '/dev/shm' if os.path.isdir('/dev/shm') else None
    with tempfile.TemporaryDirectory(prefix='execute-', dir=base) as box:
        copy = os.path.join(box, 'project')
        shutil.copytree(repo, copy, symlinks=True, ignore=shutil.ignore_patterns('.git'))
        out, home = os.path.join(box, 'result.json'), os.path.join(box, 'home')
        shutil.copytree(home_from, home) if home_from else os.mkdir(home)
        env = {'PATH': os.path.dirname(sys.executable) + ':/usr/bin:/bin', 'HOME': home, 'TMPDIR': home, 'LANG': 'C.UTF-8', 'OMP_NUM_THREADS': '1', 'OPENBLAS_NUM_THREADS': '1', 'BOX': box, 'PYTHONWARNINGS': 'ignore'}
        if mode in ('random', 'time', 'hash'): env['PYTHONHASHSEED'] = '0'
        command = shlex.split(wrap) + [sys.executable, RUNNER, mode, os.path.join(copy, path), out]
        child = subprocess.Popen(command, cwd=copy, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            child.wait(NOTEBOOK_SECONDS + 15)
        except subprocess.TimeoutExpired:
            pass
        try: os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError: pass
        child.wait()
        try:
            with open(out) as f: return json.load(f)
        except (OSError, ValueError):
            return {'strict': {'outcome': 'Killed'}, 'names': [], 'ran': {}, 'outputs': {}}


def varies(run, a, has_sets):
    """The cells that differ between two clean runs, each with what has to be held still for it to stay the same."""
    b = run('strict')
    if b['strict']['outcome'] != 'OK': return {}
    differ = lambda x, y: {k for k in x['outputs'] if x['outputs'][k] != y['outputs'].get(k)}
    open_, why = differ(a, b), {}
    # With the generators held the hashes are held too, so what hashing explains is taken out first.
    for mode in ['hash'] * has_sets + ['random', 'time']:
        if not open_: break
        same = open_ - differ(run(mode), run(mode))
        for k in same: why[k] = 'other' if mode == 'hash' else mode
        open_ -= same
    return {**why, **{k: 'unread' for k in open_}}


def label(repos, name, path, wrap, home_from):
    repo = os.path.join(repos, name)
    run = lambda mode: run_once(mode, repo, path, wrap, home_from)
    first = run('strict')
    strict = first['strict']
    # What takes too long tells nothing, and would take as long again.
    rest = first if strict['outcome'] == 'OK' else run('loose') if strict['outcome'] != 'Killed' else {}
    line = {'repo': name.replace('+', '/', 1), 'path': path, 'strict': strict, 'names': rest.get('names', []), 'ran': rest.get('ran', {})}
    if strict['outcome'] == 'OK':
        _, cells = cells_of(os.path.join(repo, path))
        found = varies(run, first, any('set' in text for kind, text in cells if kind == 'code'))
        line['varies'] = {k: v for k, v in sorted(found.items(), key=lambda p: int(p[0]))}
    return line


def chosen(repo, most):
    paths = []
    for folder, dirs, files in os.walk(repo):
        dirs[:] = sorted(d for d in dirs if not d.startswith('.') and d not in ('node_modules', '_build'))
        for f in files:
            path = os.path.join(folder, f)
            if not f.endswith('.ipynb'): continue
            try:
                if is_python3(*cells_of(path)): paths.append(os.path.relpath(path, repo).replace(os.sep, '/'))
            except (ValueError, KeyError, OSError, IndexError, TypeError, AttributeError):
                continue
    paths.sort()
    return paths if len(paths) <= most else [paths[i * len(paths) // most] for i in range(most)]


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument('--repos', required=True); a.add_argument('--out', required=True); a.add_argument('--per-repo', type=int, default=12)
    a.add_argument('--wrap', default=''); a.add_argument('--home', default='', help='copied as the home of each run: caches that are slow to make'); a.add_argument('--only', default=''); a.add_argument('--list', action='store_true')
    a = a.parse_args()
    done = set()
    if os.path.exists(a.out):
        with open(a.out) as f: done = {(d['repo'], d['path']) for d in map(json.loads, f)}
    for name in sorted(os.listdir(a.repos)):
        for path in chosen(os.path.join(a.repos, name), a.per_repo):
            if a.only not in name + '/' + path or (name.replace('+', '/', 1), path) in done: continue
            if a.list: print(name, path); continue
            start = time.time()
            line = label(a.repos, name, path, a.wrap, a.home)
            with open(a.out, 'a') as f: f.write(json.dumps(line, separators=(',', ':')) + '\n')
            print('%5.1f s' % (time.time() - start), line['strict'], line.get('varies', ''), len(line['names']), name, path, flush=True)


if __name__ == '__main__':
    main()
