import type { Place } from './place.js';

export interface ImageFact {
  readonly path: string;
  readonly stages: readonly StageFact[];
}
export interface StageFact {
  /** After `ARG` defaults before the first FROM were put in: `python:3.11-slim`. */
  readonly image: string;
  /** As written: `python:${PY}`. */
  readonly written: string;
  readonly name?: string;
  readonly tag?: string;
  readonly digest?: string;
  /** `scratch`, an earlier stage of the file, or a variable that nothing in the file gives a value. */
  readonly base: 'image' | 'scratch' | 'stage' | 'unresolved';
  readonly at: Place;
}
/** Something else that rebuilds an environment: compose, devcontainer. `image` is what it starts from, where it says so. */
export interface ContainerConfigFact {
  readonly path: string;
  readonly images: readonly { readonly image: string; readonly at: Place }[];
  readonly builds: boolean;
}
