import type { PythonError } from './ast.js';

/** A tab for eight spaces, `"C:\Users"`, bytes of any kind, `global x` below a use of `x`. */
const TAKEN = /^(?:tabs and spaces are mixed|the escape `|bytes can hold|`global )/;

/** Whether Python 2 lets the text pass: in code that is Python 2 anyway it is no error of its own. */
export function python2Takes({ kind, message }: PythonError): boolean {
  return kind === 'python2' || TAKEN.test(message);
}
