import { expect, test } from '@jest/globals';
import { rule as undefinedName } from '../../rules/notebook/undefined-name/rule.js';
import { rule as savedError } from '../../rules/notebook/saved-error/rule.js';
import { rule as syntaxError } from '../../rules/python/syntax-error/rule.js';
import { lintProject, notebook } from '../../src/testing/index.js';

const NAME_ERROR = "# Error: NameError: name 'x' is not defined\n";
const FAILURE = '# Error: TypeError: no\n';
const all = [undefinedName, savedError, syntaxError];

test.each([
  ['a name that no cell defines', `# In [1]\nx\n# In [2]\nx\n${NAME_ERROR}`, []],
  ['a name of a function that is called', `# In [1]\ndef f():\n    x\n# In [2]\nf()\n${NAME_ERROR}`, []],
  ['a cell that Python cannot parse', '# In [1]\nx = = 1\n# Error: SyntaxError: invalid syntax\n', []],
  ['a name that was not there then and is now', `# In [1]\nx = 1\n# In [2]\nx\n${NAME_ERROR}`, [1]],
  ['only what no other finding names', `# In [1]\nx\n${NAME_ERROR}# In [2]\n1 / 0\n${FAILURE}`, [1]],
])('a saved traceback is told where no other finding names its cause: %s', async (_, cells, told) => {
  const { findings } = await lintProject({ 'a.ipynb': notebook(cells) }, { rules: all });
  const saved = findings.filter(({ ruleId }) => ruleId === 'notebook/saved-error');
  expect(saved.map(({ cell }) => cell?.index)).toEqual(told);
  expect(findings.length).toBeGreaterThan(0);
});

test('where the rule that would name the cause is off, the traceback is told', async () => {
  const { findings } = await lintProject(
    { 'a.ipynb': notebook(`# In [1]\nx\n${NAME_ERROR}`) },
    { rules: [savedError] },
  );
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['notebook/saved-error']);
});
