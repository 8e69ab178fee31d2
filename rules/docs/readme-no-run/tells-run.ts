import { baseName } from '../../../src/api/index.js';
import type { ReadmeFact } from '../../../src/api/index.js';

// In each language: run, use, reproduce, example, demo, steps.
const HEADING = new RegExp(
  String.raw`(?<!\p{L})(?:run(?!\p{L})|running|usage|using|use of|how[ -]to|getting started|quick-?\s?start|reproduc(?!ibility)|replicat|execut|launch|example|demo|tutorial|train(?:ing)?(?!\p{L}|\s+data)|evaluat(?:e|ing)(?!\p{L})|inference|workflow|pipeline|instructions?|steps?(?!\p{L})|step \d|notebooks?(?!\p{L})|scripts?(?!\p{L})|commands?|test(?:s|ing)?(?!\p{L})|working with the code|play with|try it|` +
    String.raw`benutzung|verwendung|ausführ|nutzung|anleitung|beispiel|utilisation|exécu|lancer|lancement|exemple|démarrage|uso(?!\p{L})|utiliza|utilizzo|ejecu|execu|esecu|eseguire|ejemplo|exemplo|esempio|cómo|como (?:usar|executar|rodar)|użyci|uruchom|gebruik|запуск|использовани|пример|инструкци)|` +
    '使用|运行|運行|用法|执行|執行|复现|重現|示例|快速开始|快速開始|步骤|步驟|训练|訓練|命令|使い方|実行|使用方法|手順|再現|サンプル|사용|실행|예제|시작하기',
  'iu',
);

/** Programs that only prepare: whatever else stands first in a command runs something. */
const PREPARES = new Set(
  `pip pip3 pipx conda mamba micromamba conda-lock easy_install virtualenv venv pyenv git cd mkdir cp mv rm ln chmod export set
   source wget curl unzip tar gunzip apt apt-get yum dnf brew choco scoop winget apk pacman echo cat ls pwd which touch activate
   deactivate workon mkvirtualenv direnv module pre-commit nvidia-smi gdown ssh scp rsync code vim nano open exit .`.split(
    /\s+/,
  ),
);
const WRAPPERS = new Set(['sudo', 'time', 'nohup', 'env', 'exec']);
/** Subcommands of tools that prepare and run alike. */
const PREPARING_WORDS =
  /^(?:install|add|sync|lock|init|pull|build|login|download|create|update|export|shell|config|list|ps|images|develop|use|push|version|--version|-V|--help|-h|setup|nbextension|labextension|kernelspec)$/;
const PYTHON = /^(?:python|py|ipython)[\d.]*$/;
const PREPARING_MODULES = new Set([
  'pip',
  'venv',
  'virtualenv',
  'ensurepip',
  'ipykernel',
  'ipykernel.kernelspec',
  'conda',
]);

// A sentence that sends the reader to a notebook or script, or names one (whether it is there is another rule's question).
const TOLD = new RegExp(
  String.raw`\b(?:run|runs|running|re-?run|open|execute|executing|launch|start|use|using|see|view|work through|step through|browse|play with|explore)\b[^.!?]{0,60}\b(?:notebooks?|scripts?|code|pipeline|file|program|cells?|analysis|experiments?|simulations?|example|\S{1,40}\.(?:py|ipynb|r|rmd|sh|jl|m))\b|` +
    String.raw`\b(?:notebooks?|scripts?|code|figures?|results?) (?:can|may|should|must|could) be (?:run|executed|reproduced|opened|viewed|recreated|generated|used|replicated)\b|` +
    String.raw`\b(?:each|every|the|these|all) (?:\.ipynb files?|notebooks?|scripts?)\b[^.!?]{0,80}\b(?:generates?|produces?|reproduces?|creates?|plots?|computes?|makes?|contains?|performs?|runs?|shows?)\b|` +
    String.raw`\b(?:to (?:run|reproduce|replicate|recreate|execute|start|train|launch)|run all|jupyter (?:notebook|lab)\s|run in order|in the following order)\b|` +
    String.raw`[\w)\]-]\.(?:ipynb|py|rmd|qmd|jl|sh)(?![\w/])|` +
    '运行|運行|执行|執行|実行|실행',
  'iu',
);

const HOSTED =
  /mybinder\.org|\bbinder[\w.-]{0,100}\/v2\/|colab\.research\.google|colab\.google|kaggle\.com\/(?:code|kernels|notebooks)|deepnote\.com|jupyterlite|\/lab\/index\.html|codespaces|nbviewer|gesis\.org|paperspace|studiolab|\.(?:ipynb|py|rmd|qmd|sh|jl|r)(?:$|[#?])/i;

/**
 * A README says how to run something: by a command that does, a section that tells, a link to a notebook or to a
 * service that runs one, code to type, or by naming a notebook or script of the repository.
 */
export function tellsRun(readme: ReadmeFact, runnable: readonly string[]): boolean {
  return (
    readme.headings.some(({ text }) => HEADING.test(text)) ||
    readme.commands.some(({ words }) => isRun(words)) ||
    TOLD.test(readme.prose) ||
    readme.links.some(({ target }) => HOSTED.test(target)) ||
    readme.codeBlocks.some(({ language }) => /^\W*(?:python|py|pycon|ipython|r|julia|matlab)\b/.test(language)) ||
    namesOne(readme, runnable)
  );
}

function isRun(words: readonly string[]): boolean {
  const rest = words.slice(words.findIndex((word) => !WRAPPERS.has(word) && !/^\w+=/.test(word)));
  const [program = '', ...given] = rest;
  const name = program.replace(/^.*\//, '');
  if (PREPARES.has(name)) return name === 'conda' && given[0] === 'run';
  if (!PYTHON.test(name)) return !PREPARING_WORDS.test(given.find((word) => !word.startsWith('-')) ?? '');
  if (given[0] === '-m') return !PREPARING_MODULES.has(given[1] ?? '');
  return given.length > 0 && !given.some((word) => PREPARING_WORDS.test(word));
}

/** The README names a notebook or script of the repository, in a sentence, a list or a drawn tree. */
function namesOne(readme: ReadmeFact, runnable: readonly string[]): boolean {
  const text = [readme.prose, ...readme.codeBlocks.map((block) => block.text.toLowerCase())].join('\n');
  return runnable.some((path) => text.includes(baseName(path).toLowerCase()));
}
