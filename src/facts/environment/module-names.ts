import type { ImportFact } from '../../api/index.js';

/** Installed with every environment, or with what installs packages: nobody declares them. */
const ALWAYS: ReadonlySet<string> = new Set(['setuptools', 'pkg_resources', 'pip', 'wheel', 'ensurepip', 'site']);
/** Names that many distributions share: which one it is shows one level below, or by what is taken from it (`colour.Color`). */
const NAMESPACE =
  /^(?:colour|google|azure|azureml|mpl_toolkits|ruamel|zope|backports|jaraco|opentelemetry|airflow|llama_index|nvidia|geoarrow|earthkit|ecmwf|databricks|snowflake|pyannote|autogluon|sphinxcontrib|dbt|keyrings)\b/;

/**
 * What to look up for an import, most telling first: `google.cloud.storage` and `google.cloud` for
 * `from google.cloud import storage`.
 */
export function lookups({ module, names }: Pick<ImportFact, 'module' | 'names'>): readonly string[] {
  // 20: nobody takes more parts of a namespace in one statement.
  return NAMESPACE.test(module) ? [...names.slice(0, 20).map((name) => `${module}.${name}`), module] : [module];
}

/** What lies in packages whose names people give to folders of their own too. */
const PARTS: ReadonlyMap<string, RegExp> = new Map([
  ['dataset', /^(?:chunked|database|table|types|util)$/],
  [
    'datasets',
    /^(?:arrow_\w+|builder|combine|commands|config|data_files|dataset_dict|distributed|download|exceptions|features|filesystems|fingerprint|formatting|hub|info|inspect|io|iterable_dataset|keyhash|load|metric|naming|packaged_modules|parallel|search|splits|streaming|table|tasks|utils)$/,
  ],
]);

/** `datasets.gaussian` is no part of the package `datasets`, but of a folder that somebody called so. */
export function isOfAFolder(module: string): boolean {
  const [top = '', part] = module.split('.', 2);
  return part !== undefined && PARTS.get(top)?.test(part) === false;
}

export function isAlwaysThere(top: string): boolean {
  return ALWAYS.has(top) || top.startsWith('_');
}
