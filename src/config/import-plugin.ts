/** Imports a module by its URL, which runs it. A file of its own, since the CommonJS build must keep this import as it is. */
export async function importPlugin(url: string): Promise<unknown> {
  return (await import(url)) as unknown;
}
