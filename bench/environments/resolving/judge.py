"""Decides for each list of a repository and each module what an install of it gives, and holds reprolint's claims against that."""
import os, re
from .closure import along
from .manifests import Manifest, decode, find_manifests, norm, read_list, served
from .imports import STANDARD, imports_of, own_modules, told_installs, tree_of


# Tools beside the code, and parts for other systems: what they bring is theirs.
HARMLESS = set('''pytest-cov pytest-xdist pytest-mock pytest-asyncio pytest-runner coverage pywinpty pywin32 appnope flit mypy pylint pre-commit nbstripout jupytext-config
pipdeptree typos mkl mkl-fft mkl-random mkl-service numpy-base nb-conda nb-conda-kernels jupyter-nbextensions-configurator qtconsole testpath asn1crypto gmp olefile
gpustat httptools mkdocs mkdocs-material mkdocs-gen-files mkdocs-literate-nav mkdocs-material-extensions mkdocstrings mkdocstrings-python simplegeneric line-profiler
memory-profiler bumpversion bump2version twine tox nox pur codecov coveralls sphinx-autobuild pydocstyle pep8 pyflakes flake8-bugbear zc-lockfile nose funcy tqdm-stubs
wordcloud-cli emoji ephem docopt funcsigs gdown unidecode xmltodict rfc3339-validator pyreadline pyreadline3 colorlog titlecase haversine jellyfish fuzzywuzzy
python-levenshtein ftfy lru-dict toposort ty ruff zstandard pyinstaller pyyaml-env-tag mergedeep'''.split())


class Row:
    """verdict: right, false, missed, open (cannot be told)"""
    def __init__(self, **all): self.__dict__.update(all)


class Repository:
    def __init__(self, root, resolver, modules, conda_names):
        self.root, self.resolver, self.modules = root, resolver, modules
        self.files = tree_of(root)
        self.manifests = find_manifests(root, self.files, conda_names)
        by_path = {x.path: x for x in self.manifests}
        self.by_path = by_path
        self.conda = conda_names
        self.regular, self.own = own_modules(self.files)

    def serving(self, path):
        folder, found = os.path.dirname(path), []
        while True:
            found += [x for x in self.manifests if served(x.path) == folder]
            if not folder: return found
            folder = os.path.dirname(folder)

    def whole(self, serving):
        """With what the lists include."""
        found, todo, open_ = [], list(serving), False
        while todo:
            one = todo.pop(0)
            if one in found: continue
            found.append(one)
            for each in one.includes:
                path = os.path.normpath(os.path.join(os.path.dirname(one.path), each.strip().strip('"\'').split('#egg')[0]))
                if path in self.by_path: todo.append(self.by_path[path])
                else:
                    full = os.path.join(self.root, path)
                    other = Manifest(path)
                    if os.path.isfile(full) and not path.startswith('..'):
                        read_list(decode(open(full, 'rb').read()), other)
                    else: other.open = True
                    self.by_path[path] = other
                    todo.append(other)
        return found

    def given(self, serving):
        """direct, brought (both sets of distributions), and names of which nothing is known."""
        direct, brought, unknown, open_, locked, how = set(), set(), set(), False, set(), set()
        for one in self.whole(serving):
            open_ = open_ or one.open
            locked |= {y for x in one.locked for y in [x, *self.conda.get(x, [])]}
            direct |= {norm(re.match(r'[\w.-]*', x)[0]) for x in one.lines} | set(one.opaque)
            # What "pip freeze" and an export of conda print holds all that its entries need.
            frozen = len(one.lines) >= 30 and sum('==' in x for x in one.lines) >= 0.9 * len(one.lines)
            if not frozen: unknown |= set(one.opaque)
            if frozen: how.add('frozen'); continue
            if one.lines:
                found = self.resolver.closure(one.lines, one.python)
                how.add(found['how'])
                unknown |= set(found['unknown']) - HARMLESS
                brought |= set(found['packages'])
        # A lock is all that an install brings.
        if len(locked) > 10: unknown = set()
        return direct, brought - direct, unknown, open_, locked, how

    def rows(self, claims):
        groups = {}
        for path in self.files:
            if not re.search(r'\.(py|pyw|ipynb)$', path): continue
            if declares_itself(os.path.join(self.root, path)): continue
            serving = self.serving(path)
            if not serving: continue
            key = tuple(x.path for x in serving)
            groups.setdefault(key, (serving, []))[1].append(path)
        told = None
        for key, (serving, paths) in groups.items():
            direct, brought, unknown, open_, locked, how = self.given(serving)
            wanted = {}
            for path in paths:
                for one in imports_of(self.root, path):
                    top = one.module.split('.')[0]
                    if top in STANDARD or top.startswith('_') or not re.match(r'\w+$', top): continue
                    # Parts of ROS, GIS programs and the like come with a system, not with a list.
                    if top in self.modules.elsewhere: continue
                    wanted.setdefault(tuple(self.modules.wanted(one)) if '.' in self.modules.wanted(one)[0] else (top,), []).append(one)
            seen = set()
            for want, places in wanted.items():
                top = want[0].split('.')[0]
                is_own = top in self.own
                by = sorted(x for x in direct if self.modules.gives(x, want))
                by_others = sorted(x for x in brought if self.modules.gives(x, want))
                by_lock = sorted(x for x in locked if self.modules.gives(x, want))
                said = [x for x in claims if self.matches(x, want, key, {y.path for y in places})]
                state = 'direct' if by else 'brought' if by_others else 'locked' if by_lock else 'absent'
                blind = sorted(x for x in direct | brought if not self.modules.known(x) and x not in unknown and not re.match('nvidia-|types-|cuda-', x))
                if told is None: told = told_installs(self.root, self.files)
                names = {top.lower().replace('_', '-'), *self.modules.distributions(want)}
                at = {x.path for x in places}
                # A cell installs for its own notebook.
                named = sorted(f for f, words in told.items() if words & names and (not f.endswith('.ipynb') or at <= {f}))
                plain = [x for x in places if not x.guarded]
                yield Row(key=key, module=want[0], top=top, state=state, by=by or by_others or by_lock, said=said, own=is_own, regular=top in self.regular, open=open_, unknown=sorted(unknown),
                          blind=blind, named=named, places=plain or places, guarded=not plain, optional=all(x.optional or x.guarded for x in places), how=how)

    def matches(self, claim, want, key, paths):
        top = want[0].split('.')[0]
        packages = set(self.modules.distributions(want))
        # Of a shared namespace the part is what counts.
        full = [x for x in want if x.count('.') == want[0].count('.') or x.count('.') == want[0].count('.') - 1 and x.count('.') > 1] if '.' in want[0] else want
        hit = any(x.split('.')[0] == top and ('.' not in want[0] or any(w == x or w.startswith(x + '.') and x.count('.') > 1 for w in full)) for x in claim.modules)
        if not hit: hit = bool(packages & set(claim.packages[:1])) and claim.kind != 'cell' and '.' not in want[0]
        hit = hit or any(norm(x) in claim.packages for x in want if '.' in x)
        if not hit: return False
        if claim.manifest is not None and claim.kind in ('missing', 'along', 'perhaps'): return claim.manifest in key and bool(claim.paths & paths or served(claim.manifest) == served(key[0]))
        return bool(claim.paths & paths) or claim.kind in ('cell', 'none')


def declares_itself(path):
    """A script with a list of its own (PEP 723) is held against that alone."""
    return path.endswith('.py') and b'\n# /// script' in b'\n' + open(path, 'rb').read(4096)


def verdict(row):
    """(verdict, why) of what reprolint says of a module."""
    asserted = [x for x in row.said if x.kind in ('missing', 'along', 'perhaps')]
    others = [x for x in row.said if x.kind in ('local', 'cell', 'none')]
    incomplete = row.open or row.unknown or row.blind
    if asserted:
        claim = asserted[0]
        if row.state == 'direct': return 'false', 'is declared, as ' + ', '.join(row.by)
        if claim.kind == 'missing':
            if row.state == 'brought' and 'without versions' in row.how: return 'open', 'newer releases bring it'
            if row.state != 'absent': return 'false', 'comes along with the list, from ' + ', '.join(row.by[:3]) if row.state == 'brought' else 'the lock has ' + ', '.join(row.by[:3])
            if row.regular: return 'false?', 'a file or folder of that name is in the tree'
            if row.named: return 'named', 'installed by ' + ', '.join(row.named[:3])
            return ('right', '') if not row.unknown and not row.open else ('open', 'nothing is known of ' + ', '.join(row.unknown[:4]))
        if claim.kind == 'along':
            if row.state in ('brought', 'locked'): return 'right', ''
            return ('false', 'nothing brings it along') if not row.unknown and not row.open and 'frozen' not in row.how else ('open', 'nothing is known of ' + ', '.join(row.unknown[:4]))
        return 'right', ''
    local = [x for x in others if x.kind == 'local']
    if local: return ('false', 'is declared or brought, by ' + ', '.join(row.by[:3])) if row.state in ('direct', 'brought') and not row.own else ('right', 'local')
    if row.state == 'brought' and not row.own and not row.guarded and not row.named and row.top not in ('IPython', 'markdown') : return ('quiet', 'brought by the list and no word of it') 
    # What runs a notebook brings it.
    if row.top in ('IPython', 'ipykernel', 'google') and any(x.path.endswith('.ipynb') for x in row.places): return 'silent', ''
    if row.state != 'absent' or row.own or row.guarded: return 'silent', ''
    if others: return 'silent', ''
    if row.named: return 'silent', 'named'
    if row.open: return 'open', 'the list is open'
    flat = re.sub('[-_]', '', row.top.lower())
    if any(flat in re.sub('[-_]', '', x) for x in [*row.blind, *row.unknown]): return 'open', 'a package of that name, its modules unknown'
    if row.unknown: return 'open', 'missed? nothing is known of ' + ', '.join(row.unknown[:4])
    return 'missed', ('modules of %s unknown' % ', '.join(row.blind[:4])) if row.blind else ''
