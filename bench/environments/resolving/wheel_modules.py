"""Which modules a distribution has: from the file lists (RECORD) of the wheels that uv's cache or an environment on this machine
holds, whichever release; where there is none, from reprolint's shipped table of imports and packages."""
import glob, json, os, re
from .manifests import norm

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, '..', '..', '..', 'src', 'data')
SHARED = re.compile(r'(google|azure|azureml|mpl_toolkits|ruamel|zope|backports|jaraco|opentelemetry|airflow|llama_index|nvidia|snowflake|pyannote|autogluon|sphinxcontrib|dbt|keyrings|dash_extensions)$')


def of_record(folder):
    found = set()
    try: lines = open(os.path.join(folder, 'RECORD'), encoding='utf-8', errors='replace').read().splitlines()
    except OSError: return found
    for line in lines:
        path = line.split(',')[0].strip('"')
        parts = path.split('/')
        if parts[0].endswith(('.dist-info', '.data', '.egg-info')) or parts[0] in ('..', '__pycache__'):
            if parts[0].endswith('.data') and len(parts) > 2 and parts[1] in ('purelib', 'platlib'): parts = parts[2:]
            else: continue
        if not re.search(r'\.(py|pyd|so|pyx|pyi|pth)$', parts[-1]) or parts[-1].endswith('.pth'): continue
        bare = [re.sub(r'\..*$', '', x) if n == len(parts) - 1 else x for n, x in enumerate(parts)]
        if bare[-1] == '__init__': bare.pop()
        if not bare: continue
        found.add(bare[0])
        if SHARED.match(bare[0]): found.update('.'.join(bare[:n]) for n in range(2, min(len(bare), 4) + 1))
    return {x for x in found if re.match(r'[A-Za-z_][\w.]*$', x)}


class WheelModules:
    def __init__(self, kept, folders):
        at = os.path.join(kept, 'wheel-modules.json')
        if os.path.exists(at): self.seen = {k: set(v) for k, v in json.load(open(at)).items()}
        else:
            self.seen = {}
            for pattern in folders:
                for folder in glob.glob(os.path.join(pattern, '*.dist-info')):
                    name = norm(re.sub(r'-[^-]*$', '', os.path.basename(folder)[:-10]))
                    self.seen.setdefault(name, set()).update(of_record(folder))
            with open(at, 'w') as out: json.dump({k: sorted(v) for k, v in self.seen.items()}, out)
        table = json.load(open(os.path.join(DATA, 'import-packages.json')))
        self.own = {x for line in table['own'] for x in line.split()}
        self.packages = {}
        for line in table['rows']:
            module, *rest = line.split()
            self.packages[module] = rest
        self.accepted = {line.split()[0]: line.split()[1:] for line in table['accepted']}
        self.elsewhere = {line.split()[0] for line in table['elsewhere']}
        self.templates = [x.split() for x in table['templates']]
        self.spaces = {x[0] for x in self.templates}
        self.listed = {}
        for module, rest in [*self.packages.items(), *self.accepted.items()]:
            for one in rest: self.listed.setdefault(one, set()).add(module)

    def known(self, name):
        return bool(self.seen.get(name)) or name in self.listed or name.replace('-', '_') in self.own or name in self.own

    def of(self, name):
        """Modules of a distribution, dotted ones for those of a shared namespace."""
        got = self.seen.get(name)
        # A wheel that holds nothing (a name kept for an old one) still stands for its own name.
        return (got or set()) | self.listed.get(name, set()) | (set() if got else {name.replace('-', '_'), name.replace('-', '')})

    def wanted(self, one):
        """What an import asks for, most telling first."""
        top = one.module.split('.')[0]
        if not SHARED.match(top): return [top]
        whole = [f'{one.module}.{x}' for x in one.names] + [one.module]
        parts = one.module.split('.')
        whole += ['.'.join(parts[:n]) for n in range(len(parts) - 1, 1, -1)]
        # A namespace below another is no module of anybody's.
        return [x for x in whole if x not in self.spaces] or [one.module]

    def gives(self, name, wanted):
        modules = self.of(name)
        lower = {x.lower() for x in modules} if not self.seen.get(name) else modules
        if any(x in modules or x in lower or x.lower() in lower and not self.seen.get(name) for x in wanted): return True
        for space, prefix in self.templates:
            if name.startswith(prefix) and any(x == f"{space}.{name[len(prefix):].replace('-', '_')}" or x == f"{space}.{name[len(prefix):].replace('-', '.')}" for x in wanted): return True
        return False

    def distributions(self, wanted):
        for one in wanted:
            if one in self.packages: return self.packages[one]
            if one in self.own: return [norm(one)]
        return []
