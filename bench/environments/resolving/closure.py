"""What a fresh install of a list brings, by `uv pip compile`; kept in a folder by the hash of what was asked."""
import glob, hashlib, json, os, re, subprocess, tempfile
from .manifests import norm

MOST_TRIES = 8
NAME = r'([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)'
LACKING = re.compile(
    NAME + r' was not found in the (?:cache|package registry)|(?:Because|all versions of|only)\s+' + NAME
    + r'(?:(?:==|>=|<=|<|>)\S+)?[^\n]*? (?:has|have|is|are|there is) no (?:usable )?(?:wheels|versions|version)')


def norm_words(text):
    return re.sub(r'[A-Za-z0-9][\w.-]*', lambda x: norm(x[0]), text)


class Resolver:
    """uv: its command; offline: only what uv's cache holds; limit: seconds for each call."""
    def __init__(self, uv, kept, offline, limit, cache, locks):
        self.uv, self.kept, self.offline, self.limit, self.locks = uv, kept, offline, limit, locks
        os.makedirs(kept, exist_ok=True)
        # Asked for one by one, each name that the cache lacks would cost a call.
        pages = glob.glob(os.path.join(cache, 'simple-*', 'pypi', '*.rkyv')) if offline else []
        self.cached = {os.path.basename(x)[:-5] for x in pages}

    def closure(self, lines, python=None):
        """{"packages": name -> version, "graph": name -> what it brings directly, "unknown": names that nothing is known of, "how"}"""
        lines = sorted(set(lines))
        key = hashlib.sha256(json.dumps([lines, python, self.offline, 4]).encode()).hexdigest()[:24]
        at = os.path.join(self.kept, key + '.json')
        if os.path.exists(at): return self.fill(json.load(open(at)))
        found = self.resolve([x for x in lines if self.is_cached(x)], python)
        found['unknown'] = sorted(set(found['unknown']) | {name_of(x) for x in lines if not self.is_cached(x)})
        with open(at, 'w') as out: json.dump({'asked': lines, **found}, out)
        return self.fill(found)

    def is_cached(self, line):
        return not self.offline or name_of(line) in self.cached

    def fill(self, found):
        """What the index does not tell, lock files of other projects may: a lock holds what each package needs."""
        todo, left = list(found['unknown']), set()
        while todo:
            name = todo.pop()
            if name in found['packages']: continue
            if name not in self.locks: left.add(name); continue
            found['packages'][name] = 'of a lock'
            found['graph'].setdefault(name, sorted(self.locks[name]))
            todo += self.locks[name]
        found['unknown'] = sorted(left)
        return found

    def resolve(self, lines, python):
        if not lines: return {'packages': {}, 'graph': {}, 'unknown': [], 'how': 'empty'}
        tries = [(lines, python, 'as declared')] if python else []
        tries += [(lines, None, 'as declared'), ([loose(x) for x in lines], None, 'without versions')]
        for asked, version, how in tries:
            found = self.ask(asked, version)
            if found: return {**found, 'how': how}
        # Each by itself: what two of them together bring is at least what each brings.
        whole = {'packages': {}, 'graph': {}, 'unknown': [], 'how': 'apart'}
        for one in lines:
            found = self.by_itself(one)
            if not found: whole['unknown'].append(name_of(one)); continue
            whole['packages'].update(found['packages'])
            for name, along in found['graph'].items(): whole['graph'][name] = sorted(set(whole['graph'].get(name, [])) | set(along))
            whole['unknown'] += found['unknown']
        whole['unknown'] = sorted(set(whole['unknown']))
        return whole

    def by_itself(self, line):
        at = os.path.join(self.kept, 'one-' + re.sub(r'[^\w.,=<>!~\[\]-]', '_', line)[:120] + '.json')
        if os.path.exists(at): return json.load(open(at))
        found = self.ask([line], None) or self.ask([loose(line)], None)
        with open(at, 'w') as out: json.dump(found, out)
        return found

    def ask(self, lines, python):
        without = []
        for _ in range(MOST_TRIES):
            code, text, error = self.run(lines, python, without)
            if code == 0: return {**read(text), 'unknown': without}
            # A release that has no wheel for this Python: the newest that has one stands for it.
            pinned = [x for x in lines if loose(x) != x and re.search(r'(?<![\w.-])%s(?![\w-]|\.\w)' % re.escape(name_of(x)), norm_words(error))]
            if pinned:
                lines = [loose(x) if x in pinned else x for x in lines]
                continue
            lacking = [norm(x) for pair in LACKING.findall(error) for x in pair if x]
            fresh = [x for x in dict.fromkeys(lacking) if x not in without]
            if not fresh:
                self.last = error
                return None
            without += fresh
            lines = [x for x in lines if name_of(x) not in without]
        return None

    def run(self, lines, python, without):
        with tempfile.TemporaryDirectory() as at:
            asked, excluded = os.path.join(at, 'asked.in'), os.path.join(at, 'excluded.txt')
            with open(asked, 'w') as out: out.write('\n'.join(lines) + '\n')
            with open(excluded, 'w') as out: out.write('\n'.join(without) + '\n')
            command = [self.uv, 'pip', 'compile', '--no-config', '--only-binary', ':all:', '--no-header', '--quiet', '--no-python-downloads', asked]
            if without: command += ['--excludes', excluded]
            if self.offline: command.append('--offline')
            if python: command += ['--python-version', python]
            try: done = subprocess.run(command, capture_output=True, text=True, timeout=self.limit, cwd=at)
            except subprocess.TimeoutExpired: return 1, '', 'timed out'
            return done.returncode, done.stdout, done.stderr


def name_of(line):
    return norm(re.match(r'[\w.-]+', line)[0])


def loose(line):
    found = re.match(r'([\w.-]+)\s*(\[[^\]]*\])?[^;]*(;.*)?$', line)
    return ''.join(x or '' for x in found.groups())


def read(text):
    packages, graph, current = {}, {}, None
    for line in text.splitlines():
        entry = re.match(r'([A-Za-z0-9][\w.-]*)(?:\[.*\])?==(\S+)', line)
        via = re.match(r'\s+#\s+(?:via\s+)?([A-Za-z0-9][\w.-]*)(?:\[.*\])?(?:\s*\(.*\))?$', line)
        if entry:
            current = norm(entry[1])
            packages[current] = entry[2]
            graph.setdefault(current, [])
        elif via and current and via[1] != 'via': graph.setdefault(norm(via[1]), []).append(current)
    return {'packages': packages, 'graph': graph}


def along(graph, names):
    """All that the names bring, themselves not among them unless one brings another."""
    found, todo = set(), list(names)
    while todo:
        for one in graph.get(todo.pop(), ()):
            if one not in found:
                found.add(one)
                todo.append(one)
    return found
