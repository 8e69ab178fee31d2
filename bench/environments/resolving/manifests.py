"""What a repository declares, read statically and apart from reprolint's own readers: which manifest serves which file, and its
entries as requirements of the package index."""
import ast, configparser, json, os, re, tomllib

CONTAINER = re.compile(r'(requirements?|reqs|\.?binder|\.devcontainer|docker|envs?|environments?|conda|ci)$', re.I)
NO_LIST = re.compile(r'(?:^|[-_. ])(apt|apk|yum|brew|system|npm|node|conda|r|julia|galaxy|ansible|functional|hardware|project|assignment|course|licen[cs]es?|constraints?)(?:[-_. ]|$)', re.I)
LIST = re.compile(r'(?:.*[-_. ])?(?:requirements?|reqs)(?:[-_. ].*)?\.(?:txt|in|pip|lock)$', re.I)
CONDA = re.compile(r'(?:.*[-_.])?(?:environment|(?:conda[-_]?)?env)(?:[-_.].*)?\.ya?ml$|conda(?:[-_](?!build).*)?\.ya?ml$', re.I)
LOCKS = {'poetry.lock', 'uv.lock', 'pdm.lock', 'Pipfile.lock', 'pixi.lock'}
NOT_PYTHON = re.compile(r'(python|pip|conda|nodejs|pandoc|git.*|make|cmake|gcc.*|gxx.*|quarto|r-.*|bioconductor-.*|lib.*|_.*|ca-certificates|openssl|zlib|xz|tk|sqlite|readline|ncurses|bzip2|cuda.*|cudnn.*|mkl(?!-)|blas|openblas|vc.*|vs2015.*|icu|jpeg|freetype|hdf5|ffmpeg|wget|curl|compilers|texlive.*|pthread.*|intel-openmp|wincertstore|ld_impl.*|icc_rt|winpty|qt|qt-main|sip|yaml|zeromq|expat|fontconfig|glib|gettext|pixman|cairo|harfbuzz|tbb|graphite2|pcre2?|krb5|lz4-c|zstd|brotli|giflib|llvm.*|nspr|nss|mysql.*|gst.*|gstreamer|xorg.*|alsa.*|dbus|lerc|lcms2|snappy|re2|abseil-cpp|aws-.*|arrow-cpp|grpc-cpp|c-ares|gflags|glog|orc|utf8proc|boost-cpp|double-conversion|eigen|tzcode|ucrt|m2w64-.*|msys2-.*|menuinst|proj|geos|kealib|poppler.*|postgresql|xerces-c|cfitsio|json-c|tiledb|uriparser|ncdu|unixodbc|nomkl|jq|tini|pango|fribidi|gdk-pixbuf|librsvg|atk.*|gtk\d|p7zip|zip|unzip|perl|openjdk|maven|rust|go|vim|tree|htop|tmux|nano|console_shortcut.*|font-.*|fonts-.*)$')


def norm(name):
    return re.sub(r'[-_.]+', '-', name).strip('-').lower()


class Manifest:
    """lines: requirements of the index; opaque: names of which an install brings something that cannot be told here (VCS, URLs,
    folders); open: more is declared than can be read; locked: what a lock file beside it holds."""
    def __init__(self, path):
        self.path, self.lines, self.opaque, self.python = path, [], [], None
        self.open = self.declares = False
        self.locked, self.includes, self.projects = set(), [], []

    @property
    def names(self):
        return {norm(re.match(r'[\w.-]*', one)[0]) for one in self.lines} | set(self.opaque)


def served(path):
    folder = os.path.dirname(path)
    while folder and CONTAINER.match(os.path.basename(folder)): folder = os.path.dirname(folder)
    return folder


def find_manifests(root, files, conda_names):
    found = []
    for path in files:
        name, above = os.path.basename(path), os.path.basename(os.path.dirname(path))
        if re.search(r'\{\{|\{%', path): continue
        if name == 'pyproject.toml': reader = read_pyproject
        elif name == 'pixi.toml': reader = lambda text, into: read_pixi(tomllib.loads(text), into, conda_names)
        elif name == 'setup.cfg': reader = read_setup_cfg
        elif name == 'setup.py': reader = read_setup_py
        elif name == 'Pipfile': reader = read_pipfile
        elif name in LOCKS or name.endswith('conda-lock.yml'): reader = read_lock
        elif (LIST.match(name) or re.match(r'(requirements?|reqs)$', above) and re.search(r'\.(txt|in|pip)$', name)) and not NO_LIST.search(name): reader = read_list
        elif (CONDA.match(name) or re.match(r'envs?$', above) and re.search(r'\.ya?ml$', name)) and 'compose' not in name and not name.startswith('python_env'):
            reader = lambda text, into: read_conda(text, into, conda_names)
        else: continue
        one = Manifest(path)
        try:
            text = decode(open(os.path.join(root, path), 'rb').read())
            reader(text, one)
        except Exception as error:  # what cannot be read declares something unknown
            one.open = one.declares = True
            one.why = repr(error)[:100]
        if one.declares or one.locked: found.append(one)
    return found


def decode(data):
    if data[:2] in (b'\xff\xfe', b'\xfe\xff'): return data.decode('utf-16', 'replace')
    return data.decode('utf-8-sig', 'replace')


def add(into, text, conda=None):
    """One line of pip's."""
    text = re.sub(r'(^|\s)#.*$', '', text).strip()
    if not text: return
    text = re.split(r'\s--(?:hash|global-option|install-option|config-settings)', text)[0].strip(' \\')
    into.declares = True
    at = re.match(r'([A-Za-z0-9][\w.-]*)\s*(\[[^\]]*\])?\s*@\s*(\S+)', text)
    if at: into.opaque.append(norm(at[1])); return
    if re.match(r'(git|hg|svn|bzr)\+|https?:|file:|\.{0,2}/|\.$|[A-Za-z]:\\', text) or text.endswith(('.whl', '.tar.gz', '.zip')):
        egg = re.search(r'#egg=([\w.-]+)', text) or re.search(r'/([\w.-]+?)(?:\.git)?(?:@[^/]*)?(?:[#?].*)?$', text)
        if re.match(r'\.{0,2}/?(\[.*\])?$', text): into.projects.append(text); return
        into.opaque.append(norm(re.sub(r'-\d.*', '', egg[1])) if egg else 'url')
        return
    exported = re.match(r'([A-Za-z0-9][\w.-]*)=([\w.]+)=\S+$', text)
    if exported: add_conda(into, '%s=%s' % (exported[1], exported[2]), conda or {}); return
    entry = re.match(r'([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(\[[^\]]*\])?\s*\(?\s*((?:[<>=!~]=?=?\s*[\w.*+!-]+\s*,?\s*)*)\)?\s*(;.*)?$', text)
    if not entry: into.open = True; return
    name, extras, version, marker = entry.groups()
    version = re.sub(r'\s', '', version or '').strip(',')
    if version.startswith('=') and not version.startswith('=='): version = '=' + version
    into.lines.append('%s%s%s%s' % (name, extras or '', version, ' ' + marker if marker else ''))


def read_list(text, into):
    for line in re.sub(r'\\\r?\n', ' ', text).splitlines():
        line = line.strip()
        option = re.match(r'(-r|--requirement|-c|--constraint|-e|--editable|-\S+)[ =]*(.*)$', line)
        if not option: add(into, line)
        elif option[1] in ('-r', '--requirement'): into.includes.append(option[2].split(' #')[0].strip()); into.declares = True
        elif option[1] in ('-e', '--editable'): add(into, option[2])


def add_conda(into, text, conda_names):
    text = re.sub(r'\s+#.*$', '', text).strip().strip('"\'')
    text = text.split('::')[-1]
    entry = re.match(r'([\w.-]+)\s*(\[[^\]]*\])?\s*(.*)$', text)
    if not entry: return
    name, version = norm(entry[1]), entry[3].strip().strip('"\'')
    into.declares = True
    if name == 'python':
        told = re.search(r'[=~]=?\s*(\d\.\d+)', version)
        if told: into.python = told[1]
        return
    if name in ('anaconda',): into.open = True
    if NOT_PYTHON.match(name): return
    version = re.split(r'[ =]+(?=[\w*]+$)', version)[0] if re.match(r'=?=?[\w.]+=[\w*]+$', version) else version
    version = re.sub(r'^=(?!=)([\w.]+?)(?:\.\*)?$', r'==\1.*', version.replace(' ', ''))
    if not re.match(r'((?:[<>=!~]=?[\w.*]+,?)*)$', version): version = ''
    for one in conda_names.get(name, [name])[:1]: into.lines.append(one + version)


def read_conda(text, into, conda_names):
    inside, pip = False, None
    for raw in text.splitlines():
        line = re.sub(r'(^|\s)#.*$', '', raw).rstrip()
        if not line.strip(): continue
        if re.match(r'\S', line) and not line.startswith('-'):
            inside, pip = re.match(r'dependencies\s*:', line) is not None, None
            continue
        item = re.match(r'(\s*)-\s+(.*)$', line)
        if not inside or not item: continue
        depth, what = len(item[1]), item[2].strip()
        if re.match(r'pip\s*:', what): pip = depth; continue
        if pip is not None and depth > pip:
            what = what.strip('"\'')
            read_list(what, into)
        else:
            pip = None
            add_conda(into, what, conda_names)


def poetry_range(text):
    if not isinstance(text, str): return ''
    parts = []
    for one in text.split('||')[0].split(','):
        one = one.strip()
        caret = re.match(r'\^(\d+)(?:\.(\d+))?(?:\.(\d+))?', one)
        if caret:
            a, b, c = (int(x or 0) for x in caret.groups())
            top = f'{a + 1}' if a else f'0.{b + 1}' if b or caret[3] is None else f'0.0.{c + 1}'
            parts.append(f'>={one[1:]},<{top}')
        elif re.match(r'~\d', one): parts.append('>=' + one[1:])
        elif re.match(r'\d', one): parts.append('==' + one)
        elif re.match(r'[<>=!~]', one): parts.append(one)
    return ','.join(parts)


def table_of(into, table):
    for name, value in table.items():
        if name.lower() == 'python': into.python = python_of(value if isinstance(value, str) else ''); continue
        for one in value if isinstance(value, list) else [value]:
            into.declares = True
            extras = ''
            if isinstance(one, dict):
                if {'git', 'path', 'url', 'file'} & set(one): into.opaque.append(norm(name)); continue
                if one.get('extras'): extras = '[%s]' % ','.join(one['extras'])
                one = one.get('version', '')
            into.lines.append(name + extras + poetry_range(one))


def python_of(text):
    told = re.search(r'(?:>=|==|~=|\^|~)\s*(3\.\d+)', text or '')
    return told[1] if told else None


def read_pyproject(text, into):
    data = tomllib.loads(text)
    project, tool = data.get('project', {}), data.get('tool', {})
    into.python = python_of(project.get('requires-python', ''))
    lists = [project.get('dependencies', []), *project.get('optional-dependencies', {}).values(),
             *[[x for x in g if isinstance(x, str)] for g in data.get('dependency-groups', {}).values()],
             *tool.get('pdm', {}).get('dev-dependencies', {}).values(), tool.get('uv', {}).get('dev-dependencies', [])]
    for one in lists:
        for line in one: add(into, line)
    dynamic = project.get('dynamic', [])
    if 'dependencies' in dynamic:
        files = tool.get('setuptools', {}).get('dynamic', {}).get('dependencies', {}).get('file', [])
        if not files: into.open = into.declares = True
        for one in [files] if isinstance(files, str) else files: into.includes.append(one); into.declares = True
    poetry = tool.get('poetry', {})
    for table in [poetry.get('dependencies', {}), poetry.get('dev-dependencies', {}), *[g.get('dependencies', {}) for g in poetry.get('group', {}).values()]]:
        table_of(into, table)
    for key in ('dependencies', 'pypi-dependencies'): table_of(into, tool.get('pixi', {}).get(key, {}))
    for env in tool.get('hatch', {}).get('envs', {}).values():
        for line in env.get('dependencies', []) if isinstance(env, dict) else []: add(into, line)


def read_pixi(data, into, conda_names):
    for part in [data, *data.get('feature', {}).values(), *data.get('target', {}).values()]:
        table_of(into, part.get('pypi-dependencies', {}))
        for name, version in part.get('dependencies', {}).items():
            add_conda(into, name + (version if isinstance(version, str) and re.match('[<>=~!]', version) else ''), conda_names)


def read_setup_cfg(text, into):
    parser = configparser.RawConfigParser(strict=False)
    parser.read_string(text)
    if parser.has_option('options', 'install_requires'):
        value = parser.get('options', 'install_requires')
        if value.strip().startswith('file:'): into.includes += value.split(':', 1)[1].split(','); into.declares = True
        else:
            for line in re.split(r'[\n]|(?<!\d),(?=\s*[A-Za-z])', value): add(into, line)
    if parser.has_section('options.extras_require'):
        for _, value in parser.items('options.extras_require'):
            for line in value.splitlines(): add(into, line)


def read_setup_py(text, into):
    tree = ast.parse(text)
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name): names.setdefault(node.targets[0].id, node.value)

    # What is added later, under whatever condition, is declared too.
    later = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ('append', 'extend') and isinstance(node.func.value, ast.Name) and node.args: later.setdefault(node.func.value.id, []).append(node.args[0])
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name): later.setdefault(node.target.id, []).append(node.value)

    def value(node, depth=0):
        if isinstance(node, ast.Name) and node.id in later:
            more = [value(x, depth + 1) for x in later[node.id]]
            return value(names[node.id], depth + 1) + [y for x in more for y in ([x] if isinstance(x, str) else x)]
        if depth > 8: raise ValueError
        if isinstance(node, ast.Name): return value(names[node.id], depth + 1)
        if isinstance(node, ast.BinOp): return value(node.left, depth + 1) + value(node.right, depth + 1)
        if isinstance(node, (ast.List, ast.Tuple)): return [y for x in node.elts for y in ([value(x, depth + 1)] if not isinstance(x, ast.Starred) else value(x.value, depth + 1))]
        if isinstance(node, ast.Dict): return [y for x in node.values for y in value(x, depth + 1)]
        return ast.literal_eval(node)
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and getattr(node.func, 'id', getattr(node.func, 'attr', '')) == 'setup'): continue
        for key in node.keywords:
            if key.arg is None: into.open = into.declares = True
            if key.arg in ('install_requires', 'extras_require', 'tests_require', 'requires'):
                try:
                    got = value(key.value)
                    for line in got.splitlines() if isinstance(got, str) else got:
                        add(into, line)
                except Exception:
                    into.open = into.declares = True
            if key.arg == 'python_requires' and isinstance(key.value, ast.Constant): into.python = python_of(str(key.value.value))


def read_pipfile(text, into):
    data = tomllib.loads(text)
    for key in ('packages', 'dev-packages'): table_of(into, data.get(key, {}))
    into.python = data.get('requires', {}).get('python_version')


def read_lock(text, into):
    if into.path.endswith('Pipfile.lock'):
        data = json.loads(text)
        into.locked = {norm(x) for key in ('default', 'develop') for x in data.get(key, {})}
    elif into.path.endswith(('.yml', 'pixi.lock')):
        into.locked = {norm(x) for x in re.findall(r'^\s*(?:- )?name:\s*(\S+)', text, re.M)}
        into.locked |= {norm(x) for x in re.findall(r'/([A-Za-z0-9][\w.-]*?)-\d[^/\s]*\.(?:conda|tar\.bz2|whl)', text)}
    else:
        into.locked = {norm(x['name']) for x in tomllib.loads(text).get('package', [])}
