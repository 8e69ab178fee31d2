import { baseName, folderOf, isInTree } from '../../../api/index.js';
import type { ReadmeFact, Tree } from '../../../api/index.js';

/** "Download the data from ...", "the data can be obtained at ...", "all data are provided in our Zenodo submission". */
const SPEAKS = [
  /\bdownload(?:ed|ing|s|able)?\b(?:[^.]{0,80}\b(?:data|datasets?|csv)\b|[^.\n]{0,80}\bfiles?\b)/,
  /\b(?:data|datasets?)\b[^.]{0,80}\b(?:download(?:ed|able)?|obtained|requested|available (?:at|from|on|here|upon)|can be (?:found|accessed))\b/,
  /\b(?:data|datasets?)\b[^.]{0,160}\b(?:provided|deposited|archived|hosted|stored|released|shared|accessible|found|come|comes|taken|from)\b[^.]{0,60}\b(?:zenodo|figshare|osf|dryad|dataverse|kaggle|synapse|gse\d+|physionet|google drive|dropbox|hugging ?face|uci)\b/,
];
/** Archives that hold data; Zenodo and DOIs stand in many a README for the code itself. */
const ARCHIVE =
  /^https?:\/\/(?:www\.)?(?:figshare\.com|osf\.io|datadryad\.org|dataverse\.|[^/]*dataverse\.|kaggle\.com\/(?:datasets|c|competitions|[^/]+\/[^/]+\/?$)|drive\.google\.com|dropbox\.com\/s|huggingface\.co\/datasets|archive\.ics\.uci\.edu|physionet\.org|openneuro\.org|synapse\.org|ncbi\.nlm\.nih\.gov\/geo)/i;
/** Scripts that fetch data, by their name. */
const FETCHES =
  /^(?:download|fetch|get|prepare|pull|setup)[-_]?(?:all|the|raw)?[-_]?(?:data|datasets?|files?|models?|weights|checkpoints?)\w*\.(?:sh|bash|py|bat|ps1|r|ipynb|jl|pl)$|^(?:download|fetch)\.(?:sh|bash|py|bat|ps1|r)$/i;
/** Rules by which a tool makes files from others; their outputs are not read. */
const WORKFLOW = /^(?:snakefile(?:\..+)?|.+\.smk|dvc\.yaml|.+\.nf|nextflow\.config|.+\.cwl|.+\.wdl)$/i;

/**
 * Whether something of the file's folder or of one above tells where the path comes from: a README, a script that fetches
 * data, the rules of a workflow.
 */
export function documentedBy(readmes: readonly ReadmeFact[], tree: Tree): (path: string) => boolean {
  const byFolder = new Map<string, { readonly text: string; readonly speaks: boolean }[]>();
  for (const { path, prose, codeBlocks, links } of readmes) {
    const code = codeBlocks
      .map(({ text }) => text)
      .join('\n')
      .slice(0, 20_000)
      .toLowerCase();
    const speaks =
      SPEAKS.some((words) => words.test(prose)) || links.some(({ target, image }) => !image && ARCHIVE.test(target));
    const folder = /^(?:docs|\.github)$/i.test(folderOf(path)) ? '' : folderOf(path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), { text: `${prose}\n${code}`, speaks }]);
  }
  const told = foldersThatTell(tree);
  return (path) => {
    const name = baseName(path).toLowerCase();
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      if (told.has(folder)) return true;
      for (const { text, speaks } of byFolder.get(folder) ?? [])
        if (speaks || (name.length > 4 && text.includes(name))) return true;
      if (folder === '') return false;
    }
  };
}

function foldersThatTell(tree: Tree): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { path, kind } of tree.entries) {
    const name = baseName(path);
    if (kind === 'file' && (FETCHES.test(name) || WORKFLOW.test(name)) && isInTree(tree, path)) {
      const folder = folderOf(path);
      folders.add(folder);
      // What lies in "scripts/" or "workflow/" works for the folder that holds it.
      if (/(?:^|\/)(?:scripts?|bin|tools|src|data|workflows?|rules|download|datasets?)$/i.test(folder))
        folders.add(folderOf(folder));
    }
  }
  return folders;
}
