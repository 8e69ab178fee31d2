/** The folder of a path that is relative to the root: '' for what lies in the root itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
