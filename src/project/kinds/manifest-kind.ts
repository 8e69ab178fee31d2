import { baseName } from '../../api/index.js';
import type { FileKind } from '../../api/index.js';

const EXACT: Readonly<Record<string, FileKind>> = {
  'pyproject.toml': 'pyproject',
  'pixi.toml': 'pyproject',
  'setup.cfg': 'setup-cfg',
  'setup.py': 'setup-py',
  Pipfile: 'pipfile',
  'Pipfile.lock': 'lock',
  'uv.lock': 'lock',
  'poetry.lock': 'lock',
  'pdm.lock': 'lock',
  'pixi.lock': 'lock',
  'renv.lock': 'lock',
};
const LOCK =
  /(?:^|[.-])conda-lock\.ya?ml$|^conda-(?:linux|osx|win)-[\w-]+\.lock$|^pylock(?:\.[^.]+)?\.toml$|^pdm\.[\w-]+\.lock$|^(?:Julia)?Manifest(?:-v[\d.]+)?\.toml$/;
// requirements.txt, requirements-dev.txt, dev_requirements.in, requirements.lock (rye), constraints.txt.
const REQUIREMENTS = /^(?:.*[-_. ])?(?:requirements?|constraints?|reqs)(?:[-_. ].*)?\.(?:txt|in|pip|lock)$/i;
/** Lists of something that pip does not install, and words that make it prose. */
const OTHER_LIST =
  /(?:^|[-_. ])(?:apt|apk|yum|dnf|brew|system|sys|os|npm|node|conda|mamba|r|cran|julia|galaxy|ansible|functional|hardware|software|project|business|assignment|course|legal|licen[cs]es?)(?:[-_. ]|$)/i;
const IN_FOLDER = /(?:^|\/)(?:requirements?|reqs)\/[^/]+\.(?:txt|in|pip)$/i;
const NOT_IN_FOLDER = /^(?:readme|license|licence|changelog|notes?|todo|packages|apt.*|system.*)\b/i;
// environment.yml, environments.yml, environment-gpu.yaml, dev_environment.yml, env.yml, conda.yaml, conda-env.yml, py38-env.yml.
const CONDA =
  /^(?:.*[-_.])?environments?(?:[-_.].*)?\.ya?ml$|^(?:.*[-_.])?(?:conda[-_.]?)?env(?:[-_.].*)?\.ya?ml$|^conda(?:[-_.](?!build|forge|recipe|pkg|meta|smithy).*)?\.ya?ml$/i;
const CONDA_FOLDER = /(?:^|\/)(?:envs?|conda[-_]?envs?)\/[^/]+\.ya?ml$/i;
/** Docker's, and the list of pip packages that MLflow writes beside its conda.yaml. */
const NOT_CONDA = /compose|^python_env\.ya?ml$/i;

/**
 * Which kind of manifest or lock file a path names, by its name alone; nothing if none. A template's own files
 * (`{{ cookiecutter.name }}/setup.cfg`) are none until the template is filled in.
 */
export function manifestKind(path: string): FileKind | undefined {
  if (/\{\{|\{%/.test(path)) return undefined;
  const name = baseName(path);
  const exact = Object.hasOwn(EXACT, name) ? EXACT[name] : undefined;
  if (exact !== undefined) return exact;
  if (LOCK.test(name)) return 'lock';
  if (REQUIREMENTS.test(name)) return OTHER_LIST.test(name) ? undefined : 'requirements';
  if (IN_FOLDER.test(path)) return NOT_IN_FOLDER.test(name) || OTHER_LIST.test(name) ? undefined : 'requirements';
  if ((CONDA.test(name) || CONDA_FOLDER.test(path)) && !NOT_CONDA.test(name)) return 'conda-env';
  return undefined;
}
