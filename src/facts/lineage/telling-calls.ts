import { fileApis } from '../../data/file-apis.js';

/** Names already judged; the calls of a repository have few different ones. */
const judged = new Map<string, boolean>();
const MOST = 20_000;
/** Commands, paths, and draws of chance: where these happen, each round and each call counts. */
const ALSO =
  /^(?:os\.(?:system|popen|chdir)|subprocess\.|pathlib\.Path\.|\?\.(?:system|extractall))|rand|seed|shuffle|sample|permut|choice|split|manual/i;

/** Whether a call of that name may have to do with files or chance. */
export function isTelling(name: string): boolean {
  const known = judged.get(name);
  if (known !== undefined) return known;
  const is = fileApis(name).length > 0 || ALSO.test(name);
  if (judged.size < MOST) judged.set(name, is);
  return is;
}
