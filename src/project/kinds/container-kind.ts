import { baseName } from '../../api/index.js';
import type { FileKind } from '../../api/index.js';

// What follows the word in `Dockerfile.gpu`, `Dockerfile-dev`, `Dockerfile_hw`. Endings of other kinds of file are none:
// a template (`Dockerfile.j2`) is no Dockerfile until it is filled in.
const OTHER_FILE =
  /\.(?:dockerignore|md|rst|txt|py|ipynb|r|sh|js|ts|json|ya?ml|toml|j2|jinja2?|tmpl|tpl|template|mustache|erb|ejs|in|bak|orig|swp|lock|log|html?)$|~$/i;
const DOCKERFILE = /^(?:dockerfile|containerfile)(?:[._-].+)?$|^.+\.(?:dockerfile|containerfile)$/i;
const COMPOSE = /^(?:docker-compose|compose)(?:[._-].+)?\.ya?ml$/i;
const DEVCONTAINER = /(?:^|\/)(?:\.devcontainer\/(?:[^/]+\/)?devcontainer\.json|\.devcontainer\.json)$/;

/** Which kind of container file a path names, by its name alone; nothing if none. */
export function containerKind(path: string): FileKind | undefined {
  const name = baseName(path);
  if (COMPOSE.test(name)) return 'compose';
  if (DEVCONTAINER.test(path)) return 'devcontainer';
  if (DOCKERFILE.test(name) && !OTHER_FILE.test(name)) return 'dockerfile';
  return undefined;
}
