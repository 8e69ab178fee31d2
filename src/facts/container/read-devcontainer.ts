import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import type { FileFacts } from '../../api/index.js';
import { textFileReader } from '../text/read-text-file.js';
import { imageStage } from './stages.js';

const BUILD_KEYS = [['build'], ['dockerFile'], ['dockerfile'], ['dockerComposeFile']];

/** Reads a devcontainer.json (JSON with comments; containers.dev, "Dev Container metadata reference"). */
export const readDevcontainer = textFileReader('hash', (source) => {
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined || root?.type !== 'object') {
    const why = error === undefined ? 'expected an object' : words(printParseErrorCode(error.error));
    return { facts: {}, unreadable: [{ reason: `is not JSON: ${why}`, at: source.place(error?.offset ?? 0) }] };
  }
  const image = findNodeAtLocation(root, ['image']);
  const text: unknown = image?.value;
  const builds = BUILD_KEYS.some((key) => findNodeAtLocation(root, key) !== undefined);
  const config = { path: source.path, images: [], builds };
  if (image === undefined || typeof text !== 'string' || text === '') return { facts: { containerConfig: config } };
  const at = source.place(image.offset, image.offset + image.length);
  const facts: Partial<FileFacts> = {
    containerConfig: { ...config, images: [{ image: text, at }] },
    // What the container starts from, as a Dockerfile's FROM: the same rules hold. `${localEnv:X}` has no value here.
    image: { path: source.path, stages: [imageStage(text, at)] },
  };
  return { facts };
});

/** `CloseBraceExpected` in words for people: "close brace expected". */
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
