import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { FileFacts, InstallFact } from '../../api/index.js';
import { installOf } from '../installs/install-command.js';
import { splitCommands } from '../installs/split-commands.js';
import { textFileReader } from '../text/read-text-file.js';
import type { SourceText } from '../text/source-text.js';
import { imageStage } from './stages.js';

const COMMAND_KEYS = [
  'onCreateCommand',
  'updateContentCommand',
  'postCreateCommand',
  'postStartCommand',
  'postAttachCommand',
];
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
  const installs = commandInstalls(root, source);
  if (image === undefined || typeof text !== 'string' || text === '')
    return { facts: { containerConfig: config, installs } };
  const at = source.place(image.offset, image.offset + image.length);
  const facts: Partial<FileFacts> = {
    containerConfig: { ...config, images: [{ image: text, at }] },
    installs,
    // What the container starts from, as a Dockerfile's FROM: the same rules hold. `${localEnv:X}` has no value here.
    image: { path: source.path, stages: [imageStage(text, at)] },
  };
  return { facts };
});

/** What the commands that are run in a new container install: each a string, a list of words, or an object of such. */
function commandInstalls(root: Node, source: SourceText): readonly InstallFact[] {
  return COMMAND_KEYS.flatMap((key) => {
    const node = findNodeAtLocation(root, [key]);
    const commands = node?.type === 'object' ? (node.children ?? []).map(({ children }) => children?.[1]) : [node];
    return commands.flatMap((command) => (command === undefined ? [] : installsOf(command, source)));
  });
}

function installsOf(command: Node, source: SourceText): readonly InstallFact[] {
  const at = source.place(command.offset, command.offset + command.length);
  const value: unknown = getNodeValue(command);
  const lines =
    typeof value === 'string'
      ? splitCommands(value).map(({ words: found }) => found)
      : [Array.isArray(value) ? value : []];
  // They are run in the root of the repository, wherever this file lies.
  return lines.flatMap((line: readonly unknown[]) => installOf(line.filter(isText), 'x', at) ?? []);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** `CloseBraceExpected` in words for people: "close brace expected". */
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
