/** What one read gave: the bytes, or why not, in words for people ("is 600 MB, more than 200 MB"). */
export type ReadResult = { readonly bytes: Uint8Array } | { readonly reason: string };

/** The file system seam: the real disk, or a project in memory. Paths are relative to the root, as in `Place`. */
export interface Disk {
  /**
   * Reads a regular file inside the root; follows links only while they stay inside it, waits for no pipe, reads at most `limit`
   * bytes. Never throws.
   * With `into`, the bytes may lie in there, if they fit: whoever hands it in knows when it is free again.
   */
  read(path: string, limit: number, into?: Uint8Array): ReadResult;
  /** Replaces a file's content atomically (same folder, fsync, rename), keeping its mode. Throws an Error whose message names the file. */
  write(path: string, bytes: Uint8Array): void;
  /** Makes a file in a folder that is there. Throws an Error whose message names the file, if there is one of that name too. */
  create(path: string, bytes: Uint8Array): void;
}
