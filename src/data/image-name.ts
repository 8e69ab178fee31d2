/** The name of a container image without its tag and digest: `ghcr.io:443/owner/tool` of `ghcr.io:443/owner/tool:1.2@sha256:...`. */
export function imageName(image: string): string {
  const [named = ''] = image.split('@', 1);
  // A colon before the last slash belongs to the host.
  const tag = named.indexOf(':', named.lastIndexOf('/') + 1);
  return tag < 0 ? named : named.slice(0, tag);
}
