/** A value that survives JSON: everything that rules, reports and caches exchange. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
