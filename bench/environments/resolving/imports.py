"""Every import of the repository's own Python files and notebooks, by CPython's parser; the repository's own modules; what its texts
tell a reader to install."""
import ast, json, os, re, sys, warnings

warnings.simplefilter('ignore')
OLD = set('''distutils imp asyncore asynchat smtpd aifc audioop cgi cgitb chunk crypt imghdr mailcap msilib nis nntplib ossaudiodev pipes
sndhdr spwd sunau telnetlib uu xdrlib lib2to3 asyncio dummy_threading formatter parser symbol macpath binhex
__builtin__ __future__ ConfigParser Queue StringIO cStringIO cPickle urllib2 urlparse httplib HTMLParser Cookie cookielib SocketServer
BaseHTTPServer SimpleHTTPServer CGIHTTPServer Tkinter tkMessageBox tkFileDialog tkFont tkSimpleDialog ttk commands md5 sha sets thread dummy_thread
anydbm whichdb dumbdbm dbhash gdbm bsddb copy_reg repr xmlrpclib SimpleXMLRPCServer DocXMLRPCServer robotparser htmlentitydefs htmllib sgmllib
exceptions UserDict UserList UserString new popen2 rfc822 mimetools MimeWriter multifile compiler user string_io _winreg winreg msvcrt winsound Carbon itertools'''.split())
ALWAYS = {'setuptools', 'pkg_resources', 'pip', 'wheel', 'ensurepip', 'site', 'google_colab'}
STANDARD = set(sys.stdlib_module_names) | OLD | ALWAYS
PYTHON_CELLS = re.compile(r'%%(time|timeit|capture|prun|python3?|memit|matplotlib|skip|notify|wandb)\b')
LOST = {ImportError, ModuleNotFoundError}


class One:
    __slots__ = ('module', 'names', 'path', 'line', 'cell', 'guarded', 'optional')

    def __init__(self, module, names, path, line, cell, guarded, optional):
        self.module, self.names, self.path, self.line, self.cell, self.guarded, self.optional = module, names, path, line, cell, guarded, optional


def cell_source(text):
    lines = text.split('\n')
    first = next((n for n, x in enumerate(lines) if x.strip()), None)
    if first is None: return ''
    if lines[first].lstrip().startswith('%%'):
        if not PYTHON_CELLS.match(lines[first].lstrip()): return ''
        lines[first] = ''
    out, dropped = [], False
    for line in lines:
        bare = line.lstrip()
        if dropped or re.match(r'[%!?]|[\w.]+\?+\s*$|\w+(\s*,\s*\w+)*\s*=\s*[!%]', bare):
            dropped = line.rstrip().endswith('\\')
            line = line[:len(line) - len(bare)] + 'pass'
        out.append(line)
    return '\n'.join(out)


def sources(root, path):
    """(cell index or None, text) of a file."""
    data = open(os.path.join(root, path), 'rb').read()
    if not path.endswith('.ipynb'): return [(None, data.decode('utf-8-sig', 'replace'))]
    try: book = json.loads(data.decode('utf-8-sig', 'replace'))
    except ValueError: return []
    language = str(((book.get('metadata') or {}).get('kernelspec') or {}).get('language') or ((book.get('metadata') or {}).get('language_info') or {}).get('name') or 'python')
    if language.lower() not in ('python', 'python3', 'python2', 'ipython', 'sage', 'pyspark'): return []
    cells = book.get('cells') or [c for sheet in book.get('worksheets') or [] for c in sheet.get('cells', [])]
    found = []
    for n, cell in enumerate(cells):
        if not isinstance(cell, dict) or cell.get('cell_type') != 'code': continue
        text = cell.get('source', cell.get('input', ''))
        found.append((n, cell_source(''.join(text) if isinstance(text, list) else str(text))))
    return found


class Walk(ast.NodeVisitor):
    def __init__(self, path, cell):
        self.path, self.cell, self.found, self.guarded, self.optional = path, cell, [], 0, 0

    def visit_Import(self, node):
        for one in node.names: self.add(one.name, [], node)

    def visit_ImportFrom(self, node):
        if node.level == 0 and node.module: self.add(node.module, [x.name for x in node.names], node)

    def add(self, module, names, node):
        self.found.append(One(module, names, self.path, node.lineno, self.cell, self.guarded > 0, self.optional > 0))

    def visit_Try(self, node):
        self.guarded += 1
        self.generic_visit(node)
        self.guarded -= 1
    visit_TryStar = visit_Try

    def visit_If(self, node):
        typing = 'TYPE_CHECKING' in ast.dump(node.test)
        self.guarded += typing
        self.optional += 1
        self.generic_visit(node)
        self.guarded -= typing
        self.optional -= 1

    def visit_FunctionDef(self, node):
        self.optional += 1
        self.generic_visit(node)
        self.optional -= 1
    visit_AsyncFunctionDef = visit_FunctionDef


def imports_of(root, path):
    found = []
    for cell, text in sources(root, path):
        walk = Walk(path, cell)
        try:
            walk.visit(ast.parse(text))
            found += walk.found
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            # Python 2 or broken: by line, and what stands indented counts as optional.
            bare = re.sub(r'(\'\'\'|""").*?(\1|\Z)', lambda x: '\n' * x[0].count('\n'), text, flags=re.S)
            for n, line in enumerate(bare.split('\n'), 1):
                plain = re.match(r'(\s*)import\s+([\w., ]+?)(?:\s*[#;].*)?$', line)
                dotted = re.match(r'(\s*)from\s+([A-Za-z_][\w.]*)\s+import\s+([\w, ]*)', line)
                if plain:
                    for one in plain[2].split(','):
                        word = one.split()
                        if word: found.append(One(word[0], [], path, n, cell, bool(plain[1]), bool(plain[1])))
                elif dotted: found.append(One(dotted[2], re.findall(r'\w+', dotted[3]), path, n, cell, bool(dotted[1]), bool(dotted[1])))
    return found


def tree_of(root):
    files = []
    for base, folders, names in os.walk(root):
        folders[:] = [x for x in folders if x not in ('.git', 'node_modules', 'site-packages', '.venv', 'venv', '__pycache__', '.ipynb_checkpoints')]
        files += [os.path.relpath(os.path.join(base, x), root).replace(os.sep, '/') for x in names]
    return sorted(files)


def own_modules(files):
    """Names that an import may mean, wherever in the tree they lie: modules and packages, and what is only called so."""
    regular, names = set(), set()
    for path in files:
        folder, name = os.path.split(path)
        stem = re.match(r'([^./]+)\.(?:py|pyx|pyi|ipynb|so|pyd|c|cpp|f90|f|rs)$|([^./]+)\..*\.(?:so|pyd)$', name)
        if not stem: continue
        if not name.endswith('.ipynb'): names.update(x for x in folder.split('/') if x)
        names.add(stem[1] or stem[2])
        if name == '__init__.py': regular.add(os.path.basename(folder))
        elif name.endswith(('.py', '.pyx', '.so', '.pyd')): regular.add(stem[1] or stem[2])
    return regular, names


def told_installs(root, files):
    """Words on lines that install something: file -> words. A reader of README may do what it says."""
    told = {}
    for path in files:
        name = os.path.basename(path)
        if not re.search(r'(?i)readme|dockerfile|install|\.ya?ml$|\.sh$|\.md$|\.rst$|\.ipynb$|makefile|\.cfg$|\.def$|\.bat$', name): continue
        full = os.path.join(root, path)
        try:
            if os.path.getsize(full) > 8_000_000: continue
            text = open(full, 'rb').read().decode('utf-8', 'replace')
        except OSError: continue
        if 'install' not in text: continue
        text = re.sub(r'\\\r?\n|\\\\\\n', ' ', text)
        words = set()
        for line in re.findall(r'(?:pip[23]?|conda|mamba|easy_install|apt-get|apt|uv|poetry|pdm)["\', ]+(?:pip +)?(?:-\S+ +)*(?:install|add|["\']install["\'])([^\n]*)', text):
            words |= {re.sub(r'[-_.]+', '-', x).strip('-').lower() for x in re.findall(r'[A-Za-z][\w.-]*', line)}
        if words: told[path] = words
    return told
