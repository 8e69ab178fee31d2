import type { InstallFact } from '../../api/index.js';
import type { Call, Node } from '../../python/ast.js';
import { walkWhere } from '../../python/walk-where.js';
import { placeIn } from '../python/python-text.js';
import type { PythonText } from '../python/python-text.js';
import { installOf } from './install-command.js';
import { splitCommands } from './split-commands.js';

/** A word of each command that is looked for. */
const PROGRAMS = /install|conda|mamba|\b(?:uv|poetry|pdm|pixi|pipenv|apk|pacman)\b/g;
/** One of `uv add`, `poetry add`, `pdm add`, `pixi add` by its last letter: words of their own would cost every text double. */
const MAY_INSTALL = /install|conda|[vymi] add\b|\bapt\b/;
const INSTALLERS = new Set(['pip', 'conda', 'mamba', 'micromamba', 'uv']);
const SHELL_MAGICS = new Set(['sx', 'system', 'bash', 'sh', 'script']);
/** `if 'google.colab' in sys.modules:`, `if IN_COLAB:`, `if find_spec('shap') is None:` */
const QUESTION = /colab|kaggle|binder|sagemaker|sys\.modules|find_spec|find_loader|environ|ON_|IN_/i;
const RUNNERS = /^(?:system|popen|run|call|check_call|check_output|Popen|getoutput|main|run_line_magic|system_raw)$/;

/** Install commands in Python texts: magics, shell lines and cells, `os.system("pip install ...")`. Only statements in which the word stands are gone through. */
export function cellInstalls(texts: readonly PythonText[]): InstallFact[] {
  return texts.flatMap((text) => {
    if (!MAY_INSTALL.test(text.module.source)) return [];
    const found: InstallFact[] = [];
    const add = (command: string, start: number): void => {
      for (const one of splitCommands(command)) {
        const at = placeIn(text, start + one.start, start + one.end);
        const install = installOf(one.words, text.path, at);
        if (install !== undefined) found.push(install);
      }
    };
    // Parents come first: what stands in one of these is known when it is met.
    const questions: Node[] = [];
    walkWhere(text.module, PROGRAMS, (node) => {
      if (isQuestion(node, text)) questions.push(node);
      const before = found.length;
      readNode(node, text, add, found);
      if (questions.some(({ start, end }) => node.start > start && node.start < end))
        found.push(...found.splice(before).map((one): InstallFact => ({ ...one, asked: true })));
    });
    return found;
  });
}

/** Is it there? Which platform is this? */
function isQuestion(node: Node, { module }: PythonText): boolean {
  if (node.kind === 'If') return QUESTION.test(module.source.slice(node.test.start, node.test.end));
  return node.kind === 'ExceptHandler';
}

function readNode(
  node: Node,
  text: PythonText,
  add: (command: string, start: number) => void,
  found: InstallFact[],
): void {
  if (node.kind === 'ShellCommand') add(node.command, node.commandStart);
  else if (node.kind === 'LineMagic') {
    if (INSTALLERS.has(node.name)) {
      // The name stands right before its arguments; its own offset is that of the command.
      const words = splitCommands(`${node.name} ${node.args}`)[0]?.words ?? [];
      const install = installOf(words, text.path, placeIn(text, node.nameStart, node.argsStart + node.args.length));
      if (install !== undefined) found.push(install);
    } else if (SHELL_MAGICS.has(node.name)) add(node.args, node.argsStart);
  } else if (node.kind === 'CellMagic') {
    if (SHELL_MAGICS.has(node.name)) add(node.bodyText, node.bodyStart);
  } else if (node.kind === 'Call') addCall(node, text, found);
}

/** `os.system("pip install x")`, `subprocess.check_call([sys.executable, "-m", "pip", "install", "x"])`. */
function addCall(node: Call, text: PythonText, found: InstallFact[]): void {
  const name = node.func.kind === 'Attribute' ? node.func.attr : node.func.kind === 'Name' ? node.func.id : '';
  if (!RUNNERS.test(name)) return;
  const [first] = node.args;
  if (first === undefined) return;
  const at = placeIn(text, node.start, node.end);
  const commands: (readonly string[])[] = [];
  if (first.kind === 'Constant' && typeof first.value === 'string')
    for (const { words } of splitCommands(first.value)) commands.push(words);
  else if (first.kind === 'List' || first.kind === 'Tuple') {
    const words = first.elts.map((item) =>
      item.kind === 'Constant' && typeof item.value === 'string' ? item.value : '{}',
    );
    // `pip.main(["install", "x"])`
    commands.push(name === 'main' ? ['pip', ...words] : words);
  }
  for (const words of commands) {
    const install = installOf(words, text.path, at);
    if (install !== undefined) found.push(install);
  }
}
