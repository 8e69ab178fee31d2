import type { Disk, TreeEntry } from '../api/index.js';

export type NameKind = TreeEntry['kind'];
/** One name in a folder. */
export interface ListedName {
  /** Bytes that are not UTF-8 stand as `\xNN`. */
  readonly name: string;
  readonly kind: NameKind;
}
export type Listing = { readonly names: readonly ListedName[] } | { readonly reason: string };
/** Where a link leads, all links on the way followed: a path inside the root, or why there is none, in words for people. */
export type LinkEnd = { readonly path: string; readonly kind: NameKind } | { readonly reason: string };

/** A disk that can also be walked: what discovery needs. Paths are relative to the root, "" is the root itself. */
export interface ListingDisk extends Disk {
  /** The names in a real folder (no link is followed to it), in any order. Never throws. */
  list(folder: string): Listing;
  /** Bytes of a regular file; 0 for anything else, or if it is gone. Never throws. */
  size(path: string): number;
  /** Never throws. */
  follow(link: string): LinkEnd;
  /** What git tracks, where somebody says so; the real disk says nothing, and discovery reads git's index. */
  readonly tracked?: readonly string[];
}
