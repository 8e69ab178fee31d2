import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const now = 'from datetime import datetime, date\n';

testRule(rule, {
  passes: [
    { name: 'a log line', project: { 'a.py': `${now}print(datetime.now())\n` } },
    { name: 'the name of a file', project: { 'a.py': `${now}name = datetime.now().strftime("%Y")\nopen(name)\n` } },
    { name: 'measured time', project: { 'a.py': `${now}start = datetime.now()\nprint(datetime.now() - start)\n` } },
  ],
  fails: [
    {
      name: 'the end of a range',
      project: { 'a.py': `${now}import pandas as pd\ndays = pd.date_range("2020", date.today())\n` },
      problems: [{ id: 'clock', at: 'a.py:3:30', message: 'data depend on "date.today"' }],
    },
    {
      name: 'a column',
      project: { 'a.py': `${now}import pandas as pd\ndf = pd.DataFrame()\ndf["now"] = pd.Timestamp.now()\n` },
      problems: [{ id: 'clock', at: 'a.py:4:13' }],
    },
  ],
});
