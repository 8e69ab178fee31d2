/** Tags that exist, of the images that data-science repositories start from most. They show the form, not the newest. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ['python', '3.11.9-slim'],
  ['ubuntu', '22.04'],
  ['debian', 'bookworm'],
  ['alpine', '3.20'],
  ['continuumio/miniconda3', '24.1.2-0'],
  ['continuumio/anaconda3', '2024.02-1'],
  ['condaforge/miniforge3', '24.3.0-0'],
  ['condaforge/mambaforge', '24.3.0-0'],
  ['mambaorg/micromamba', '1.5.8'],
  ['rocker/r-ver', '4.3.3'],
  ['rocker/rstudio', '4.3.3'],
  ['rocker/tidyverse', '4.3.3'],
  ['tensorflow/tensorflow', '2.15.0'],
  ['pytorch/pytorch', '2.2.2-cuda12.1-cudnn8-runtime'],
  ['nvidia/cuda', '12.2.2-runtime-ubuntu22.04'],
  ['julia', '1.10.3'],
  ['node', '20.12.2'],
]);

/** The image with a tag behind it as an example; with a digest's form where no tag of it is known here. */
export function exampleTag(name: string): string {
  const plain = name.replace(/^(?:docker\.io\/)?(?:library\/)?/, '');
  const tag = TAGS.get(plain) ?? (plain.startsWith('jupyter/') ? 'python-3.11.6' : undefined);
  return tag === undefined ? `${name}@sha256:<digest>` : `${name}:${tag}`;
}
