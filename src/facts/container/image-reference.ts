/** The parts of an image reference: `registry:5000/team/name:tag@sha256:...`. */
export interface ImageReference {
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/**
 * Splits an image reference (the grammar of github.com/distribution/reference): the digest follows the first "@", the
 * tag the last ":" behind the last "/", since a registry may have a port. An empty tag or digest counts as none.
 */
export function splitImageReference(text: string): ImageReference {
  const at = text.indexOf('@');
  const rest = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? '' : text.slice(at + 1);
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
  const name = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? '' : rest.slice(colon + 1);
  return { name, ...(tag === '' ? {} : { tag }), ...(digest === '' ? {} : { digest }) };
}
