import type { ReadmeFact } from '../../../src/api/index.js';

// In each language: install, set up, requirements, prerequisites, dependencies, environment, getting started.
const HEADING = new RegExp(
  String.raw`(?<!\p{L})(?:install|set-?\s?up|setting up|requirement|prerequisite|pre-requisite|dependenc|environment|getting started|quick-?\s?start|build|docker|container|conda|mamba|binder|virtual ?env|venv|packages?(?!\p{L})|librar|software|how to use|local development|` +
    String.raw`instal|einricht|voraussetz|abhängigkeit|umgebung|schnellstart|pr[ée]-?requis|dépendance|environnement|démarrage|mise en place|requisit|dependencia|dependência|entorno|ambiente|configura|wymagania|zależno|vereist|afhankelijk|установ|зависимост|требовани|окружени|настройк)|` +
    '安装|安裝|环境|環境|依赖|依賴|相依|配置|部署|快速开始|快速開始|インストール|セットアップ|準備|必要|依存|導入|설치|환경|시작하기|준비|의존',
  'iu',
);

/** Programs that set something up, whatever they are told. */
const SETUP_PROGRAMS = new Set(
  `pip pip3 pipx conda mamba micromamba conda-lock poetry uv uvx pdm pipenv pixi hatch rye virtualenv venv pyenv easy_install
   docker docker-compose podman apptainer singularity make cmake nix nix-shell nix-build nix-env nix-channel guix devbox vagrant
   repo2docker jupyter-repo2docker apt apt-get yum dnf brew choco scoop winget apk npm yarn pnpm mvn gradle sbt cargo mise
   mkvirtualenv workon activate ansible-playbook just invoke tox nox devcontainer port source module`.split(/\s+/),
);

// In prose and code: it names a step of setting up, a file that declares packages, a Python version, or the packages.
const TOLD = new RegExp(
  String.raw`\b(?:pip3?|conda|mamba|poetry|uv|pdm|pipenv|apt|apt-get|brew|npm)\s+(?:install|sync|add|env|create)\b|install(?:s|ed|ing|ation|\.packages|_github)?\b|pkg\.(?:add|instantiate)|renv::restore|` +
    String.raw`\b(?:requirements[\w.-]{0,100}\.(?:txt|in)|environment[\w.-]{0,100}\.ya?ml|pyproject\.toml|pipfile|setup\.py|dockerfile|conda-lock\.yml|uv\.lock|poetry\.lock|renv\.lock|project\.toml|description file)\b|` +
    String.raw`\b(?:anaconda|miniconda|miniforge|virtual ?env(?:ironment)?s?|venv|docker|nvidia-docker|google colab|colab|mybinder|binder|codespaces?|kaggle kernels?)\b|` +
    String.raw`\bpython\s{0,9}(?:version\s{0,9})?(?:>=?|≥|==?)?\s{0,9}[23](?:\.\d+|\b)|\bpython[23]\b|` +
    String.raw`\b(?:python|following|required?|necessary|needed|r|julia|these|third-party|external)\s+(?:python\s+|r\s+)?(?:packages?|librar(?:y|ies)|modules?|dependenc(?:y|ies))\b|` +
    String.raw`\b(?:depends? on|dependenc(?:y|ies)|pre-?requisites?|requires? (?:the )?(?:python|numpy|pandas|jupyter|pytorch|tensorflow|scikit|matlab|r\b|julia))|` +
    '安装|安裝|依赖|依賴|インストール|설치',
  'iu',
);

/** Documents and services that hold the instructions, or the environment itself. */
const LINK =
  /(?:^|[/_-])(?:install|setup|set-up|getting[_-]?started|quick-?start|requirements|environment|prerequisites|dockerfile|contributing)[\w.-]{0,100}(?:$|[/#?])|mybinder\.org|\bbinder[\w.-]{0,100}\/v2\/|colab\.research\.google|colab\.google|codespaces|kaggle\.com\/(?:code|kernels)|deepnote\.com|jupyterlite|hub\.docker\.com|mybinder/i;

/** A README says how to get the environment: by a heading, a command, a sentence, or a link to where it is said. */
export function tellsSetup(readme: ReadmeFact): boolean {
  return (
    readme.headings.some(({ text }) => HEADING.test(text)) ||
    readme.commands.some(({ words }) => isSetup(words)) ||
    TOLD.test(readme.prose) ||
    readme.codeBlocks.some(({ text }) => TOLD.test(text.toLowerCase())) ||
    readme.links.some(({ target, text, image }) => (!image && HEADING.test(text)) || LINK.test(target))
  );
}

function isSetup(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word !== 'sudo' && !word.startsWith('-') && !/^\w+=/.test(word));
  const program = (words[at] ?? '').replace(/^.*\//, '');
  if (SETUP_PROGRAMS.has(program)) return true;
  return words.some((word) =>
    /^(?:install|setup|bootstrap|pip|venv|virtualenv|develop)$|(?:install|setup|bootstrap)[\w.-]{0,100}\.\w{1,20}$/i.test(
      word,
    ),
  );
}
