/** The last part of a path with "/" between its parts: the name of the file or folder. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
