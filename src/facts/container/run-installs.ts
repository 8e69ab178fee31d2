import { DockerfileParser } from 'dockerfile-ast';
import type { InstallFact } from '../../api/index.js';
import { installOf } from '../installs/install-command.js';
import { splitCommands } from '../installs/split-commands.js';
import type { SourceText } from '../text/source-text.js';

const MAX_LENGTH = 524_288;

/** What the `RUN` lines of a Dockerfile install. May throw what the parser throws. */
export function runInstalls(source: SourceText): InstallFact[] {
  if (!/\binstall\b|\bconda\b|\badd\b/.test(source.text)) return [];
  const text = source.text.slice(0, MAX_LENGTH);
  const found: InstallFact[] = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    if (instruction.getKeyword() !== 'RUN') continue;
    const { start, end } = instruction.getRange();
    const offset = ({ line, character }: typeof start): number => (source.lineStarts[line] ?? 0) + character;
    const from = offset(start) + 'RUN'.length;
    // `RUN --mount=type=cache,target=/root/.cache pip install x`
    const run = text.slice(from, offset(end)).replace(/^(?:\s+--\w+=\S+)+/, (options) => ' '.repeat(options.length));
    for (const command of splitCommands(run)) {
      // `RUN ["pip", "install", "x"]`
      const words = command.words.map((word) =>
        word.replace(/^\[|(?<![\],])[\],]+$/g, (mark) => (/^\s*\[/.test(run) ? '' : mark)),
      );
      const install = installOf(
        words.filter((word) => word !== ''),
        source.path,
        source.place(from + command.start, from + command.end),
      );
      if (install !== undefined) found.push(install);
    }
  }
  return found;
}
