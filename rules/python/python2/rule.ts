import { defineRule, wholeFile } from '../../../src/api/index.js';

export const rule = defineRule({
  id: 'python/python2',
  scope: 'file',
  kinds: ['notebook', 'python'],
  summary: 'Require code that Python 3 runs.',
  why: 'Python 2 ended in 2020: packages and images for it are hard to come by, and Python 3 stops at the first such line.',
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  needs: { file: ['syntax'] },
  messages: {
    code: ({ line, places }: { line: string; places: number }) => ({
      what: `"${line}" is Python 2${places === 1 ? '' : `, as at ${places - 1} more ${places === 2 ? 'place' : 'places'}`}`,
      help: 'Convert it to Python 3 (such as "print(x)" for "print x"), or say in the README and the manifest that Python 2.7 is needed.',
    }),
    kernel: ({ version }: { version: string }) => ({
      what: `the notebook was saved by Python "${version}"`,
      help: 'Run it with a Python 3 kernel and save it, or say in the README and the manifest that Python 2.7 is needed.',
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} files are written for Python 2 (here ${here})`,
      help: 'Convert them to Python 3 (such as "print(x)" for "print x"), or say in the README and the manifest that Python 2.7 is needed.',
    }),
    note: (data) =>
      'line' in data
        ? `"${data.line}"${data.places === 1 ? '' : ` and ${data.places - 1} more ${data.places === 2 ? 'place' : 'places'}`}`
        : `saved by Python "${data.version}"`,
  },
  *check({ file: { path, syntax }, problem }) {
    const places = syntax.errors.filter(({ kind }) => kind === 'python2');
    const [first, ...others] = places;
    const { version = '' } = syntax;
    if (first !== undefined) {
      const related = others.slice(0, 5).map(({ at, message }) => ({ ...at, note: message }));
      yield problem('code', { line: first.line, places: places.length }, first.at, { related });
    } else if (version.startsWith('2.')) yield problem('kernel', { version }, wholeFile(path));
  },
});
