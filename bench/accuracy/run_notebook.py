#!/usr/bin/env python3
"""What one process of execute.py does: runs one notebook from the top in one of these ways, and writes what happened.

    run_notebook.py strict|hash|random|time|loose NOTEBOOK RESULT.json
"""
import ast, collections, hashlib, json, os, re, signal, sys, time

CELL_SECONDS, NOTEBOOK_SECONDS = 10, 60
ENV_NAMES = {'spark', 'sc', 'sqlContext', 'dbutils', 'displayHTML', 'google'}
BODY_MAGIC = re.compile(r'^%%(time|capture|prun)\b[^\n]*')


class CellTimeout(Exception):
    pass


def cells_of(path):
    with open(path, encoding='utf-8') as f:
        nb = json.load(f)
    cells = nb['cells'] if 'cells' in nb else nb['worksheets'][0]['cells']
    text = lambda c: c.get('source', c.get('input', ''))
    return nb, [(c['cell_type'], t if isinstance(t := text(c), str) else ''.join(t)) for c in cells]


def new_shell():
    from IPython.core.interactiveshell import InteractiveShell
    os.environ.setdefault('MPLBACKEND', 'module://matplotlib_inline.backend_inline')
    sys.path.insert(0, '')
    shell = InteractiveShell.instance()
    shell.enable_gui = lambda *a, **k: None
    sys.modules['__main__'].__dict__.update({'__name__': '__main__'})
    signal.signal(signal.SIGALRM, lambda *_: (_ for _ in ()).throw(CellTimeout()))
    return shell


NOISE = [(re.compile(r'0x[0-9a-f]{6,}'), '0x'), (re.compile(r'\x1b\[[0-9;]*m'), ''), (re.compile(r'/[\w./-]*/execute-\w+'), ''),
         # Interactive figures are numbered so.
         (re.compile(r'(?<=["\'])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=["\'])'), '')]
CLOCKED = re.compile(r'it/s|s/it|\d%\||CPU times|Wall time|[nuµm]?s ± ')


def normal(text):
    """Without addresses, colours, progress bars and measured times."""
    lines = [line.rsplit('\r', 1)[-1] for line in text.split('\n')]
    text = '\n'.join('' if CLOCKED.search(line) else line for line in lines)
    for pattern, by in NOISE:
        text = pattern.sub(by, text)
    return text


def outcome_of(error):
    out = {'outcome': type(error).__name__}
    if isinstance(error, NameError) and error.name: out['name'] = error.name
    if isinstance(error, ModuleNotFoundError) and error.name: out['module'] = error.name
    if isinstance(error, FileNotFoundError):
        found = re.search(r"'([^']+)'|(\S+) (?:not found|does not exist)", str(error))
        if error.filename or found: out['file'] = str(error.filename or found.group(1) or found.group(2))
    return out


def hold_still(what):
    """Chance: every generator that starts from nothing starts from one number. Time: the clock stands."""
    import random, numpy
    if what == 'random':
        random.seed(1); numpy.random.seed(1)
        real = numpy.random.default_rng
        numpy.random.default_rng = lambda seed=None: real(1 if seed is None else seed)
        os.urandom = lambda n: b'1' * n
    if what == 'time':
        for name in ('time', 'perf_counter', 'process_time', 'monotonic'): setattr(time, name, lambda: 1e9)
        still = time.gmtime(0)
        time.localtime = time.gmtime = lambda *_: still


def watch_lines(number_of):
    """The lines that run, by cell; number_of tells the cell of a file name that code was compiled under."""
    ran, watch = collections.defaultdict(set), sys.monitoring
    def saw(code, line):
        i = number_of(code.co_filename)
        if i is not None: ran[i].add(line)
        return watch.DISABLE
    watch.use_tool_id(3, 'execute')
    watch.register_callback(3, watch.events.LINE, saw)
    watch.set_events(3, watch.events.LINE)
    return ran


def picture(data):
    bytes_ = data.get('image/png')
    return bytes_ and hashlib.sha1(bytes_.encode() if isinstance(bytes_, str) else bytes_).hexdigest()


def run_strict(cells, still):
    from IPython.utils.capture import capture_output
    shell, outputs, shown, files, at = new_shell(), {}, [], {}, None
    # The first code that runs under a name that IPython gives stands in the cell that is being run.
    ran = watch_lines(lambda name: files.setdefault(name, at) if name.startswith('<ipython-input') else None)
    if still: hold_still(still)
    shell.showtraceback = lambda *a, **k: shown.append(sys.exc_info()[1])
    shell.showsyntaxerror = lambda *a, **k: shown.append(sys.exc_info()[1])
    for i, (kind, text) in enumerate(cells):
        if kind != 'code' or not text.strip(): continue
        shown.clear()
        at = i
        signal.alarm(CELL_SECONDS)
        try:
            with capture_output() as got:
                result = shell.run_cell(text, store_history=True)
        finally:
            signal.alarm(0)
        parts = [got.stdout] + [picture(p.data) or json.dumps({k: v for k, v in p.data.items() if k in ('text/plain', 'image/svg+xml') and 'text/html' not in p.data or k == 'text/html'}, default=str) for p in got.outputs]
        outputs[i] = [normal(p) for p in parts]
        error = result.error_before_exec or result.error_in_exec or next((e for e in shown if e), None)
        if error: return {'strict': {**outcome_of(error), 'cell': i}, 'outputs': outputs}
    sys.monitoring.set_events(3, 0)
    spans = {i: line_spans(ast.parse(shell.transform_cell(cells[i][1]))) for i in ran}
    return {'strict': {'outcome': 'OK'}, 'outputs': outputs, 'names': [], 'ran': {str(i): joined(lines, spans[i]) for i, lines in sorted(ran.items())}}


class StandIn:
    """Takes part in nearly everything; loops over it run once."""
    def __init__(self, *a, **k): pass
    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__') or name.startswith('_repr_') or name.startswith('_ipython'): raise AttributeError(name)
        return StandIn()
    def __iter__(self): return iter([StandIn()])
    def __len__(self): return 1
    def __enter__(self): return StandIn()
    def __exit__(self, *a): return False
    def __int__(self): return 1
    def __float__(self): return 1.0
    def __index__(self): return 1
    def __setitem__(self, *a): pass
    def __delitem__(self, *a): pass
    def __contains__(self, _): return True
    def __hash__(self): return 1
    def __format__(self, _): return ''


for _name in 'call getitem add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow matmul rmatmul and rand or ror xor rxor neg pos invert abs lt le gt ge eq ne round'.split():
    setattr(StandIn, '__%s__' % _name, lambda self, *a, **k: StandIn())


def bound_in(node):
    """The names that a statement binds in the notebook's own scope."""
    names, todo = [], [node]
    while todo:
        n = todo.pop()
        if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.append(n.name); continue
        if isinstance(n, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)): continue
        if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store): names.append(n.id)
        if isinstance(n, ast.alias) and n.name != '*': names.append((n.asname or n.name).split('.')[0])
        todo += ast.iter_child_nodes(n)
    return names


def line_spans(tree):
    spans = {}
    for n in ast.walk(tree):
        if isinstance(n, ast.stmt):
            body = getattr(n, 'body', None)
            end = max(n.lineno, body[0].lineno - 1) if isinstance(body, list) and body else n.end_lineno
            for line in range(n.lineno, end + 1): spans[line] = (n.lineno, end)
    return spans


def joined(lines, spans):
    full = set()
    for line in lines:
        a, b = spans.get(line, (line, line))
        full.update(range(a, b + 1))
    out = []
    for line in sorted(full):
        if out and out[-1][1] == line - 1: out[-1][1] = line
        else: out.append([line, line])
    return out


class Loose:
    def __init__(self, cells):
        self.cells, self.shell, self.ns = cells, new_shell(), None
        self.ns, self.names, self.ran, self.spans = self.shell.user_ns, [], {}, {}
        self.mocked, self.star, self.doubt, self.ever = False, False, set(), set()
        self.shell.showtraceback = lambda *a, **k: self.failures.append(sys.exc_info()[1])
        self.trees = [self.parse(i, text) if kind == 'code' else None for i, (kind, text) in enumerate(cells)]
        self.binds = [set().union(*map(bound_in, tree.body)) if tree else set() for tree in self.trees]

    def parse(self, i, text):
        body = BODY_MAGIC.match(text)
        source = '\n' + text[body.end() + 1:] if body else text
        try:
            return ast.parse(self.shell.transform_cell(source), '<cell %d>' % i)
        except (SyntaxError, ValueError, RecursionError):
            return None

    def run(self):
        self.ran = watch_lines(lambda name: int(name[6:-1]) if name.startswith('<cell ') else None)
        end = time.monotonic() + NOTEBOOK_SECONDS - 5
        for i, tree in enumerate(self.trees):
            kind, text = self.cells[i]
            if kind != 'code' or not text.strip(): continue
            if tree is None:
                self.mocked = True; self.doubt.update(re.findall(r'\w+', text)); continue
            self.spans[i] = line_spans(tree)
            for k, node in enumerate(tree.body):
                if time.monotonic() > end: return
                self.statement(i, node, k == len(tree.body) - 1)
        return

    def statement(self, i, node, last):
        single = last and isinstance(node, ast.Expr)
        wrapped = ast.Interactive([node]) if single else ast.Module([node], [])
        code = compile(wrapped, '<cell %d>' % i, 'single' if single else 'exec', flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        for _ in range(40):
            self.failures = []
            signal.alarm(CELL_SECONDS)
            try:
                waits = eval(code, self.ns)
                if waits is not None and hasattr(waits, '__await__'):
                    import asyncio
                    asyncio.new_event_loop().run_until_complete(waits)
                error = next((e for e in self.failures if e), None)
            except BaseException as e:
                error = e
            finally:
                signal.alarm(0)
            bound = set(bound_in(node))
            if error is None:
                self.ever |= bound
                if self.mocked: self.doubt |= {n for n in bound if n not in self.ns}
                return
            if isinstance(error, NameError) and not isinstance(error, UnboundLocalError) and error.name and self.note(i, error):
                self.ns[error.name] = StandIn(); continue
            if isinstance(error, SystemExit): return
            self.mocked = True
            if isinstance(node, ast.ImportFrom) and any(a.name == '*' for a in node.names) or '%run' in ast.unparse(node) or "'run'" in ast.unparse(node): self.star = True
            for name in bound:
                self.doubt.add(name)
                self.ns.setdefault(name, StandIn())
            return

    def note(self, i, error):
        frames, tb = [], error.__traceback__
        while tb:
            frames.append((tb.tb_frame.f_code.co_filename, tb.tb_lineno)); tb = tb.tb_next
        if not frames or not frames[-1][0].startswith('<cell '): return False
        name, origin, line = error.name, int(frames[-1][0][6:-1]), frames[-1][1]
        if name in self.ns: return False
        here = [n for f, n in frames if f == '<cell %d>' % i]
        tail = [k for k, b in enumerate(self.binds) if name in b]
        kind = 'env' if name in ENV_NAMES else 'bound_before' if name in self.ever else 'same_cell_later' if i in tail else 'later_cell' if any(k > i for k in tail) else 'never_bound'
        label = {'cell': i, 'line': here[-1] if here else line, 'name': name, 'kind': kind}
        if origin != i: label['originCell'] = origin
        if self.star or name in self.doubt: label['tainted'] = True
        if not self.mocked: label['pure'] = True
        self.names.append(label)
        self.mocked = True
        return True


def worker(mode, path, out):
    _, cells = cells_of(path)
    sys.stdout = sys.stderr = open(os.devnull, 'w')
    os.chdir(os.path.dirname(os.path.abspath(path)))
    if mode == 'loose':
        run = Loose(cells); run.run()
        sys.monitoring.set_events(3, 0)
        result = {'names': run.names, 'ran': {str(i): joined(lines, run.spans.get(i, {})) for i, lines in sorted(run.ran.items()) if lines}}
    else:
        result = run_strict(cells, mode if mode in ('random', 'time') else None)
    with open(out, 'w') as f: json.dump(result, f, default=str)
    os._exit(0)


if __name__ == '__main__':
    worker(*sys.argv[1:4])
