import type { ImportFact } from '../../api/index.js';

/** Installed with every environment, or with what installs packages: nobody declares them. */
const ALWAYS: ReadonlySet<string> = new Set(['setuptools', 'pkg_resources', 'pip', 'wheel', 'ensurepip', 'site']);
/** Names that many distributions share: which one it is shows one level below, or by what is taken from it (`colour.Color`). */
const NAMESPACE =
  /^(?:colour|google|azure|azureml|mpl_toolkits|ruamel|zope|backports|jaraco|opentelemetry|airflow|llama_index|nvidia|snowflake|pyannote|autogluon|sphinxcontrib|dbt|keyrings)\b/;

/**
 * What to look up for an import, most telling first: `google.cloud.storage` and `google.cloud` for
 * `from google.cloud import storage`.
 */
export function lookups({ module, names }: Pick<ImportFact, 'module' | 'names'>): readonly string[] {
  // 20: nobody takes more parts of a namespace in one statement.
  return NAMESPACE.test(module) ? [...names.slice(0, 20).map((name) => `${module}.${name}`), module] : [module];
}

export function isAlwaysThere(top: string): boolean {
  return ALWAYS.has(top) || top.startsWith('_');
}
