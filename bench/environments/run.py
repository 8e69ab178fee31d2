#!/usr/bin/env python3
"""Hold what reprolint says of missing packages against real environments.

    run.py --repos DIR... [--only OWNER/NAME ...] [--work DIR] [--keep] [--exclude-newer DATE]

DIRs hold the repositories of repositories.json, each in a folder OWNER+NAME at its commit. For each of them a virtual
environment is made of its own manifest (by uv, wheels only, so that no stranger's build script runs), and in it every
module that the code imports and that is not its own is imported, each in a fresh process outside of the repository.
reprolint reads the same repository; its findings must name exactly those whose import fails.

  agree      import works and nothing is said, or it fails and a finding names it
  brought    it works only because another declared package brings it along, and the finding says so, or that it may
  said       a finding says that it is missing, and the import works
  unsaid     the import fails, and no finding names it
Modules of the repository's own (a file or folder of that name is in the tree) are left out, and so are those that the
manifest serves no file for. Ends with 1 if anything is "said" or "unsaid" that repositories.json does not explain.
"""
import argparse, collections, json, os, re, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CLI = os.path.join(HERE, '..', '..', 'dist', 'reprolint.cjs')
# What a channel of conda calls otherwise than the package index.
FROM_CONDA = {'matplotlib-base': 'matplotlib', 'pytables': 'tables', 'pytorch': 'torch', 'opencv': 'opencv-python', 'python-graphviz': 'graphviz'}
NOT_FROM_INDEX = {'python', 'pip', 'nodejs', 'pandoc', 'git', 'make', 'gcc', 'graphviz', 'quarto', 'r-base'}
PROBE = """
import importlib, sys
try:
    importlib.import_module(sys.argv[1])
except ModuleNotFoundError as error:
    print('missing', error.name)
except BaseException as error:
    print('broken', type(error).__name__ + ': ' + str(error).split('\\n')[0][:120])
else:
    print('works', '')
"""


def ask(cli, folder, *more):
    done = subprocess.run(['node', cli, '--root', '.', '--no-config', *more, '.'], cwd=folder, capture_output=True)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode('utf-8', 'replace')[-300:])
    return json.loads(done.stdout)


def imported(outlines, root):
    """Modules from outside, dotted, with the places of their imports; the repository's own ones are left out."""
    found = collections.defaultdict(list)
    for outline in outlines:
        for one in outline['facts'].get('imports', []):
            if one['origin'] == 'outside' and not one['typing'] and served(outline['path'], root):
                found[one['module']].append((outline['path'], one['at']['line'], one['guarded'], one['optional']))
    return found


def served(path, root):
    return root == '' or path.startswith(root + '/')


def own_modules(folder):
    names = set()
    for base, folders, files in os.walk(folder):
        folders[:] = [one for one in folders if one != '.git']
        has = [re.sub(r'\..*', '', one) for one in files if re.search(r'\.(py|pyx|so|ipynb)$', one)]
        names.update(has)
        if any(one.endswith('.py') for one in files): names.update(os.path.relpath(base, folder).split(os.sep))
    return names


def requirements_of(outlines, manifest):
    """The entries that an install takes, as requirements of the package index; for conda, by the names that it has there."""
    facts = next(one['facts']['manifest'] for one in outlines if one['path'] == manifest)
    lines = []
    for one in facts['requirements']:
        name, version = one['normalized'], one['specifier']
        if one['group'] != 'runtime' or name == 'python': continue
        if one['ecosystem'] == 'conda':
            if name in NOT_FROM_INDEX: continue
            name = FROM_CONDA.get(name, name)
            version = re.sub(r'^=(?!=)([\w.]+?)(?:\.\*)?$', r'==\1.*', version)
        extras = '[%s]' % ','.join(one['extras']) if one['extras'] else ''
        lines.append(name + extras + version)
    return lines


def make_environment(entry, folder, outlines, where, newer):
    python = ['--python', entry['python']] if 'python' in entry else []
    quiet = {'check': True, 'capture_output': True, 'cwd': folder, 'text': True}
    subprocess.run(['uv', 'venv', '--no-project', '--no-config', *python, where], **quiet)
    manifest = entry['manifest']
    if not manifest.endswith('.txt'):
        listed = os.path.join(where, 'requirements.txt')
        with open(listed, 'w') as out: out.write('\n'.join(requirements_of(outlines, manifest)) + '\n')
    else:
        listed = manifest
    date = ['--exclude-newer', newer] if newer else []
    command = ['uv', 'pip', 'install', '--no-config', '--only-binary', ':all:', '--python', where, *date]
    skip = ['--overrides', write_overrides(entry, where)] if entry.get('overrides') else []
    done = subprocess.run([*command, *skip, '-r', listed], capture_output=True, cwd=folder, text=True)
    if done.returncode != 0: raise RuntimeError(done.stderr[-600:])


def write_overrides(entry, where):
    path = os.path.join(where, 'overrides.txt')
    with open(path, 'w') as out: out.write('\n'.join(entry['overrides']) + '\n')
    return path


def probe(where, module):
    with tempfile.TemporaryDirectory() as empty:
        env = {'PATH': os.environ['PATH'], 'HOME': empty, 'MPLBACKEND': 'agg', 'TF_CPP_MIN_LOG_LEVEL': '3'}
        python = os.path.join(where, 'bin', 'python')
        try:
            done = subprocess.run([python, '-I', '-c', PROBE, module], capture_output=True, text=True, cwd=empty, env=env, timeout=180)
        except subprocess.TimeoutExpired:
            return 'broken', 'no end within 180 s'
    last = [line for line in done.stdout.splitlines() if re.match(r'(works|missing|broken) ', line)]
    return tuple(last[-1].split(' ', 1)) if last else ('broken', 'the process ended with %d' % done.returncode)


def said_of(findings):
    """What each finding claims of a module, by its first part."""
    said = collections.defaultdict(set)
    for one in findings:
        rule, data = one['ruleId'], one['data']
        names = [data['module']] if data.get('module') else []
        if rule in ('deps/undeclared-import', 'deps/manifest-missing'):
            names += data.get('modules', [])
            by = 'by' in data and re.search('brings it along|could bring it', one['message'])
            kind = 'perhaps' if by and re.search('only if|could bring it', one['message']) else 'brought' if by else 'missing'
        elif rule in ('deps/local-import-missing', 'deps/install-in-cell'): kind = rule
        elif rule == 'python/removed-api': kind, names = 'gone', [name.split('(')[0] for name in data['apis']]
        else: continue
        for name in names: said[name if kind == 'gone' else name.lstrip('.').split('.')[0]].add(kind)
        if rule == 'deps/install-in-cell':
            for name in data.get('modules', []): said[name.split('.')[0]].add(kind)
    return said


def judge(module, outcome, detail, said):
    top = module.split('.')[0]
    claims = said.get(top, set())
    if outcome == 'missing' and detail.split('.')[0] == top:
        if claims == {'brought'}: return 'unsaid', 'said to be there'
        # The package is there, and the module is one that it once had.
        claims = claims - {'gone'} if detail == top else claims | {k for name, k in gone(said) if (module + '.').startswith(name + '.')}
        return ('agree' if claims else 'unsaid'), ', '.join(sorted(claims))
    if outcome == 'missing': return 'broken', 'needs "%s"' % detail
    if outcome == 'broken': return 'broken', detail
    if claims & {'brought', 'perhaps'}: return 'brought', ''
    return ('said', 'missing') if 'missing' in claims else ('agree', '')


def gone(said):
    return [(name, 'gone') for name, kinds in said.items() if 'gone' in kinds]


def compare(entry, options):
    repository = entry['repository']
    name = repository.replace('/', '+')
    folder = next(path for path in (os.path.join(os.path.abspath(one), name) for one in options.repos) if os.path.isdir(path))
    where = os.path.join(options.work, name)
    shutil.rmtree(where, ignore_errors=True)
    outlines = ask(options.cli, folder, '--debug=facts')
    findings = ask(options.cli, folder, '--format', 'json')['findings']
    root = os.path.dirname(entry['manifest'])
    own, said = own_modules(folder), said_of(findings)
    modules = {name: at for name, at in imported(outlines, root).items() if name.split('.')[0] not in own}
    try:
        make_environment(entry, folder, outlines, where, options.exclude_newer)
        rows = []
        for module in sorted(modules):
            outcome, detail = probe(where, module)
            rows.append((module, outcome, *judge(module, outcome, detail, said), modules[module]))
    finally:
        if not options.keep: shutil.rmtree(where, ignore_errors=True)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--repos', required=True, nargs='+')
    parser.add_argument('--cli', default=CLI)
    parser.add_argument('--only', nargs='*', default=[])
    parser.add_argument('--work', default=os.path.join(tempfile.gettempdir(), 'reprolint-environments'))
    parser.add_argument('--keep', action='store_true', help='leave the environments for a look')
    parser.add_argument('--exclude-newer', help='take no release from after this date: the same environment another day')
    options = parser.parse_args()
    options.work, options.cli = os.path.abspath(options.work), os.path.abspath(options.cli)
    os.makedirs(options.work, exist_ok=True)
    unexplained = 0
    details = []
    print('| repository | modules | import works | fails | agree | brought along | said, works | unsaid, fails | cannot be told |')
    print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
    for entry in json.load(open(os.path.join(HERE, 'repositories.json'))):
        if options.only and entry['repository'] not in options.only: continue
        rows = compare(entry, options)
        count = collections.Counter(verdict for _, _, verdict, _, _ in rows)
        works = sum(outcome == 'works' for _, outcome, *_ in rows)
        fails = sum(outcome == 'missing' for _, outcome, *_ in rows)
        print('| %s | %d | %d | %d | %d | %d | %d | %d | %d |' % (entry['repository'], len(rows), works, fails, *(count[k] for k in ('agree', 'brought', 'said', 'unsaid', 'broken'))), flush=True)
        for module, outcome, verdict, detail, places in rows:
            if verdict == 'agree' and outcome == 'works': continue
            why = entry.get('explained', {}).get(module)
            if verdict in ('said', 'unsaid') and why is None: unexplained += 1
            path, line, guarded, optional = places[0]
            how = ' guarded' if guarded else ' optional' if optional else ''
            details.append('%s: %s %s (%s%s) %s:%d%s%s' % (entry['repository'], module, outcome, verdict, ' ' + detail if detail else '', path, line, how, ': ' + why if why else ''))
    print('\n'.join(['', *details]))
    sys.exit(1 if unexplained else 0)


if __name__ == '__main__':
    main()
