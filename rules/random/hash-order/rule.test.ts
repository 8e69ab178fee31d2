import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

testRule(rule, {
  passes: [
    { name: 'sorted', project: { 'a.py': 'print(sorted(set("ab"))[0])\n' } },
    { name: 'asked for a member', project: { 'a.py': 'known = set("ab")\nprint("a" in known, len(known))\n' } },
  ],
  fails: [
    {
      name: 'a list of a set, by position',
      project: { 'a.py': 'first = list(set("ab"))[0]\n' },
      problems: [{ id: 'set', at: 'a.py:1:14', help: 'Write "sorted(set("ab"))".' }],
    },
  ],
});
