// The licences of the packages that are bundled: they ask that their notice goes along.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * One text with every bundled package, its version and its licence.
 * @param {string[]} inputs the paths of all bundled files, as esbuild's metafile names them
 */
export function bundledLicences(inputs) {
  const folders = new Set(inputs.flatMap((path) => packageFolder(path) ?? []));
  const parts = [...folders].map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    if (license === undefined && texts.length === 0)
      throw new Error(`${name} ${version} is bundled and names no licence`);
    const by = typeof author === 'string' ? author : author?.name;
    const head = `${name} ${version} (${license ?? 'see below'})${by === undefined ? '' : `\n${by}`}`;
    return { name, text: [head, ...texts].join('\n\n') };
  });
  const line = `\n\n${'-'.repeat(80)}\n`;
  const sorted = parts.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ text }) => text);
  return `reprolint is bundled with these packages:${line}${sorted.join(line)}\n`;
}

/** The folder of the package that a file belongs to; nothing for files of our own. */
function packageFolder(path) {
  if (!path.includes('node_modules/')) return undefined;
  let folder = dirname(path);
  // Some packages have further package.json files inside, without a name.
  while (!(existsSync(join(folder, 'package.json')) && isNamed(join(folder, 'package.json')))) folder = dirname(folder);
  return folder;
}

function isNamed(path) {
  const { name, version } = JSON.parse(readFileSync(path, 'utf8'));
  return name !== undefined && version !== undefined;
}
