import type { InstallFact, PythonVersionFact } from '../../api/index.js';
import { installOf } from '../installs/install-command.js';
import { splitCommands } from '../installs/split-commands.js';
import { textFileReader } from '../text/read-text-file.js';
import type { SourceText } from '../text/source-text.js';

const MAX_LENGTH = 200_000;
const MOST = 200;

/**
 * Reads a GitHub workflow line by line for two things: the Python versions that it asks for (`python-version:`, alone or
 * as a list) and its install commands. YAML's finer points do not matter for either, and a full parse costs more than it tells.
 */
export const readWorkflow = textFileReader('hash', (source) => {
  const text = source.text.slice(0, MAX_LENGTH);
  return { facts: { pythonFile: versions(source, text), installs: installs(source, text) } };
});

function versions(source: SourceText, text: string): PythonVersionFact[] {
  const found: PythonVersionFact[] = [];
  const key =
    /^[ \t-]*["']?python(?:[-_]?version)?s?["']?[ \t]*:[ \t]*([^\n#]*)((?:\n[ \t]+-[ \t]*["']?[\d.]+["']?[ \t]*(?=\n|$))*)/gim;
  for (const match of text.matchAll(key)) {
    // `${{ matrix.python-version }}` is told by the matrix.
    if ((match[1] ?? '').includes('${{')) continue;
    for (const version of match[0]
      .slice(match[0].indexOf(':'))
      .matchAll(/(?<![\w.])[23]\.\d{1,2}(?:\.\d+)?(?![\w])/g)) {
      const start = match.index + match[0].indexOf(':') + version.index;
      if (found.length < MOST)
        found.push({ kind: 'workflow', text: version[0], at: source.place(start, start + version[0].length) });
    }
  }
  return found;
}

function installs(source: SourceText, text: string): InstallFact[] {
  const found: InstallFact[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (!/\binstall\b/.test(line)) continue;
    const [lead = ''] = /^[ \t-]*(?:run:)?[ \t]*/.exec(line) ?? [];
    const start = index + lead.length;
    for (const command of splitCommands(line.slice(lead.length))) {
      // A `run` at the root of the repository, wherever the workflow lies.
      const install = installOf(command.words, 'x', source.place(start + command.start, start + command.end));
      if (install !== undefined && found.length < MOST) found.push(install);
    }
  }
  return found;
}
