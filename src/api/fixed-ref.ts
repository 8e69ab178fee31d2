/** A tag of a release: `v1.2`, `1.2.0rc1`, `release-3`, `2021-05-01`. A branch rarely has a number. */
const TAG = /^v?(?:\d+\.)*\d\w*$|\d[._-]\d|[-_/]v?\d+$/i;

/** Whether what stands behind the `@` of a repository's URL is a commit or a tag, and no branch; a variable may be either. */
export function isFixedRef(ref: string | null): boolean {
  return ref !== null && (/^[0-9a-f]{7,64}$/i.test(ref) || TAG.test(ref) || ref.includes('${'));
}
