import { textFileReader } from '../text/read-text-file.js';
import { runInstalls } from './run-installs.js';
import { readStages } from './stages.js';

/** Reads a Dockerfile or Containerfile: its build stages, and what it installs. */
export const readDockerfile = textFileReader('hash', (source) => ({
  facts: { image: { path: source.path, stages: readStages(source) }, installs: runInstalls(source) },
}));
