#!/usr/bin/env python3
"""Hold what reprolint says of undeclared imports against what a resolver makes of the manifests: no environment is installed.

    resolve.py --repos DIR... --cli 'dist/reprolint.cjs' --build NAME [--work DIR] [--uv uv] [--offline] [--limit SECONDS]
               [--only OWNER+NAME ...] [--show KIND ...]

DIRs hold repositories, a folder each. For each file the manifests from its folder up to the root are read statically, each list is
resolved by `uv pip compile` (wheels only; where that has no answer without versions, then each entry by itself), and each
top-level import of the repository's own code is looked up in the modules of what was resolved: from the file lists of wheels in uv's
cache, else from the shipped table. --offline asks the cache alone: what it lacks counts as unknown, and nothing is claimed that
rests on it. Answers are kept below --work by the hash of what was asked, reports by --build.

  right    a finding says what is so       false   a finding says that it is missing or undeclared, and an install gives it
  missed   an install lacks it, and neither a finding nor an install command names it (imports under `try` and own modules apart)
  named    a finding says that it is missing, and a README, Dockerfile or script installs it
  open     cannot be told: the list is not whole, or nothing is known of an entry
  quiet    only another package brings it along, and no finding says so
Precision: right / (right + false); recall: right and missing / (those + missed).
"""
import argparse, collections, json, os, re, subprocess, sys, tempfile
from resolving.claims import claims_of, report_of
from resolving.closure import Resolver
from resolving.locks import needs_of_locks
from resolving.judge import Repository, verdict
from resolving.manifests import norm
from resolving.wheel_modules import DATA, WheelModules


def conda_names():
    """conda's name -> the index's ones."""
    back = {}
    for line in re.search(r'`\n(.*?)`', open(os.path.join(DATA, 'conda-names.ts')).read(), re.S)[1].splitlines():
        if ': ' not in line: continue
        name, rest = line.split(': ')
        for one in rest.replace(' !', '').split(): back.setdefault(norm(one), []).append(name)
    return back


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--repos', required=True, nargs='+')
    parser.add_argument('--cli', required=True)
    parser.add_argument('--build', required=True, help='a name for this build: its reports are kept under it')
    parser.add_argument('--work', default=os.path.join(tempfile.gettempdir(), 'reprolint-resolve'))
    parser.add_argument('--uv', default='uv')
    parser.add_argument('--offline', action='store_true')
    parser.add_argument('--limit', type=float, default=20)
    parser.add_argument('--only', nargs='*', default=[])
    parser.add_argument('--show', nargs='*', default=['false', 'false?', 'missed', 'named'])
    parser.add_argument('--json', help='all rows, for comparing two builds')
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    cache = subprocess.run([options.uv, 'cache', 'dir', '--color', 'never'], capture_output=True, text=True).stdout.strip()
    modules = WheelModules(options.work, [os.path.join(cache, 'archive-v0', '*'), *[os.path.join(x, 'site-packages') for x in sys.path if x.endswith('lib')]])
    locks = needs_of_locks(options.repos, options.work)
    resolver = Resolver(options.uv, os.path.join(options.work, 'resolved'), options.offline, options.limit, cache, locks)
    conda, counts, kept, repositories, whole = conda_names(), collections.Counter(), [], 0, 0
    for parent in options.repos:
        for name in sorted(os.listdir(parent)):
            root = os.path.join(os.path.abspath(parent), name)
            if not os.path.isdir(root) or '+' not in name or options.only and name not in options.only: continue
            try:
                one = Repository(root, resolver, modules, conda)
                if not one.manifests: continue
                rows = list(one.rows(claims_of(report_of(os.path.abspath(options.cli), root, options.work, options.build))))
            except Exception as error:
                print('%s: %r' % (name, error), file=sys.stderr)
                continue
            repositories += 1
            whole += any(not x.open and not x.unknown for x in rows)
            for row in rows:
                what, why = verdict(row)
                claim = next((x for x in row.said if x.kind in ('missing', 'along', 'perhaps', 'local')), None)
                level = claim.level if claim else '-'
                counts[what, level, row.state] += 1
                place = row.places[0]
                kept.append({'repository': name, 'verdict': what, 'level': level, 'kind': claim.kind if claim else '', 'module': row.module, 'state': row.state, 'by': row.by[:4], 'why': why, 'unknown': row.unknown[:12],
                             'blind': row.blind[:6], 'manifests': list(row.key), 'place': '%s:%s%d' % (place.path, 'cell %d:' % place.cell if place.cell is not None else '', place.line), 'optional': row.optional, 'message': claim.message if claim else '', 'how': sorted(row.how)})
    if options.json:
        with open(options.json, 'w') as out: json.dump(kept, out, indent=0)
    report(kept, options.show, repositories, whole)


def tally_of(kept):
    """A finding may stand for several lists and modules: it counts once, and as false if it is so anywhere."""
    rank, worst, others = ['right', 'open', 'named', 'false?', 'false'], {}, collections.Counter()
    for row in kept:
        key = row['repository'], row['level'], row['message']
        if not row['message'] or row['verdict'] not in rank: others[row['verdict'], row['level']] += 1
        elif key not in worst or rank.index(row['verdict']) > rank.index(worst[key]): worst[key] = row['verdict']
    return others + collections.Counter((verdict_, key[1]) for key, verdict_ in worst.items())


def report(kept, show, repositories, whole):
    for what in show:
        for row in kept:
            if row['verdict'] == what:
                print('%s %s %s: %s (%s) %s; %s [%s] %s' % (what, row['level'], row['repository'], row['module'], row['state'], row['why'], row['place'], ', '.join(row['manifests'][:3]), '; '.join(row['how'])))
    tally = tally_of(kept)
    print('%d repositories with a manifest, %d with a list that is known whole; %d imports' % (repositories, whole, len(kept)))
    for what in ('right', 'false', 'false?', 'named', 'missed', 'open', 'quiet', 'silent'):
        print('%-7s' % what, ' '.join('%s %d' % (level, n) for (verdict_, level), n in sorted(tally.items()) if verdict_ == what))
    for level in ('error', 'warning', 'info'):
        right, false = tally['right', level], tally['false', level]
        if right + false: print('precision of %s: %d of %d (%.3f)' % (level, right, right + false, right / (right + false)))
    found = sum(row['verdict'] == 'right' and row['state'] == 'absent' for row in kept)
    missed = tally['missed', '-']
    if found + missed: print('recall: %d of %d (%.3f)' % (found, found + missed, found / (found + missed)))


if __name__ == '__main__':
    main()
