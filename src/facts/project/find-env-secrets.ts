import { isInTree } from '../../api/index.js';
import type { EnvSecretFact, Tree } from '../../api/index.js';

/** `.env`, `.env.local`, `prod.env`; templates such as `.env.example` are meant to be shared. */
const ENV_FILE =
  /(?:^|\/)(?:\.env(?:\.(?:local|prod|production|dev|development|staging|secret|private))?|[\w-]+\.env)$/i;
const TEMPLATE = /example|sample|template|dist|default|test|dummy|\{\{/i;
/** What a name of a key or password holds, as a word of its own: `DB_PASSWORD`, `AWS_SECRET_ACCESS_KEY`. */
const SECRET_NAME =
  /(?:^|_)(?:key|keys|token|tokens|secret|secrets|pass|password|passwd|passphrase|pwd|credential|credentials|auth|dsn)(?:_|$)|apikey|authkey/i;
/** Nothing, a word that stands for a value, a number, or another variable. */
const NO_VALUE =
  /^(?:$|[<${*]|your|my[-_]|x{3}|change|replace|insert|todo|none$|null$|true$|false$|example|dummy|test$|secret$|password$|\d{1,5}$)/i;
/** `postgres://user:password@host/db` */
const WITH_PASSWORD = /^\w[\w+.-]{0,20}:\/\/[^\s/:@]{0,200}:[^\s/@<${*]{3,200}@/;
const MOST_FILES = 100;
const MOST_LINES = 2000;

/** The first line of each `.env` file of the repository that sets a key or a password. Values are not kept. */
export function findEnvSecrets(tree: Tree, peek: (path: string) => Uint8Array | undefined): EnvSecretFact[] {
  const files = tree.entries.filter(
    ({ path, kind, size }) =>
      kind === 'file' && size > 0 && ENV_FILE.test(path) && !TEMPLATE.test(path) && isInTree(tree, path),
  );
  return files.slice(0, MOST_FILES).flatMap(({ path }) => {
    const bytes = peek(path);
    const lines = bytes === undefined ? [] : new TextDecoder().decode(bytes).split('\n', MOST_LINES);
    const index = lines.findIndex(setsSecret);
    const name = nameIn(lines[index]);
    return name === undefined ? [] : [{ path, line: index + 1, name }];
  });
}

function nameIn(line: string | undefined): string | undefined {
  return /^\s*(?:export\s+)?([A-Za-z_][\w.-]{0,100})\s*=/.exec(line ?? '')?.[1];
}

function setsSecret(line: string): boolean {
  const name = nameIn(line.slice(0, 1000));
  if (name === undefined) return false;
  const value = line
    .slice(line.indexOf('=') + 1, 1000)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return WITH_PASSWORD.test(value) || (SECRET_NAME.test(name) && !NO_VALUE.test(value));
}
