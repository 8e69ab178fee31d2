"""What a report of reprolint claims of the modules that code imports."""
import json, os, re, subprocess


class Claim:
    """kind: missing (nothing gives it), along (another package brings it), perhaps (one may), cell, local, none (no manifest)."""
    def __init__(self, finding, kind, modules):
        data = finding['data']
        self.kind, self.modules, self.packages = kind, modules, [x.lower() for x in data.get('packages', [])]
        self.level, self.rule, self.message = finding['level'], finding['ruleId'], finding['message']
        self.manifest = data.get('manifest')
        spots = [finding, *[x for x in finding.get('related', []) if x.get('note') == 'also here' or 'note' not in x]]
        self.paths = {x['path'] for x in spots}


def report_of(cli, root, kept, build):
    at = os.path.join(kept, 'report-%s-%s.json' % (build, os.path.basename(root)))
    if not os.path.exists(at):
        done = subprocess.run(['node', cli, '--root', '.', '--no-config', '--no-cache', '-f', 'json', '.'], cwd=root, capture_output=True)
        if done.returncode not in (0, 1): raise RuntimeError(done.stderr.decode('utf-8', 'replace')[-300:])
        slim = [x for x in json.loads(done.stdout)['findings'] if x['ruleId'] in RULES]
        with open(at, 'w') as out: json.dump(slim, out)
    return json.load(open(at))


RULES = {'deps/undeclared-import', 'deps/manifest-missing', 'deps/install-in-cell', 'deps/local-import-missing', 'deps/dead-package-name', 'deps/unreadable-manifest'}


def claims_of(findings):
    found = []
    for one in findings:
        data, rule = one['data'], one['ruleId']
        modules = [x.lstrip('.') for x in [data.get('module'), *(data.get('modules') or [])] if x]
        if rule == 'deps/undeclared-import':
            text = one['message']
            kind = 'along' if 'is only there because' in text else 'perhaps' if re.search(r'only if something else|could bring it|" does$|: only "', text) else 'missing'
        elif rule == 'deps/manifest-missing': kind = 'none'
        elif rule == 'deps/install-in-cell': kind = 'cell'
        elif rule == 'deps/local-import-missing': kind = 'local'
        else: continue
        if modules: found.append(Claim(one, kind, modules))
    return found
