/** Names under which Python kernels are installed by default, by Jupyter, by a platform or by another kernel's package. */
const USUAL_PYTHON =
  /^(?:i?python[23]?|xpython(?:-raw)?|pyodide|pysparkkernel|pyspark[23]?|python3?-spark|synapse_pyspark|apache_toree_\w+|sage(?:math)?(?:-[\d.]+)?|sos|calysto_\w+|bpython|coconut)$/i;
/** What environment managers and editors make of an environment's name. */
const ENVIRONMENT = /^conda-(?:env|root|base)-|\bv?env\b|[0-9a-f]{24}|[[\]/\\]|\.venv/i;

/**
 * The kernel name is one of an environment of its machine. Python's usual names are few and known, so any other is; other
 * languages have many kernels, so there only a name that an environment manager made.
 */
export function isMachineName(name: string, language: string): boolean {
  if (language.includes('python')) return !USUAL_PYTHON.test(name);
  return ENVIRONMENT.test(name);
}
