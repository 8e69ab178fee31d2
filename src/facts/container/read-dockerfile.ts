import { textFileReader } from '../text/read-text-file.js';
import { readStages } from './stages.js';

/** Reads a Dockerfile or Containerfile into its build stages. */
export const readDockerfile = textFileReader('hash', (source) => ({
  facts: { image: { path: source.path, stages: readStages(source) } },
}));
