import { baseName } from '../../api/index.js';
import type { FileKind } from '../../api/index.js';

// README, README.md, readme.rst, README.zh-CN.md, README_install.txt, README.MD. A README.ipynb is a notebook, and a
// README.pdf or README.docx cannot be read (rules that ask whether there is any README look at the tree).
const README = /^readme(?:[._ -][^/]*)?$/i;
const TEXT_ENDING = /\.(?:md|markdown|mdown|mkdn?|rmd|qmd|rst|rest|txt|text|adoc|asciidoc|asc|org|html?)$/i;

/** Whether a path names a README that can be read, by its name alone. */
export function readmeKind(path: string): FileKind | undefined {
  const name = baseName(path);
  if (!README.test(name)) return undefined;
  return /^readme$/i.test(name) || TEXT_ENDING.test(name) ? 'readme' : undefined;
}
