import type { ReadmeFact } from '../../api/index.js';
import { textFileReader } from '../text/read-text-file.js';
import { ReadmeDraft } from './readme-draft.js';
import { readmeFormat } from './readme-format.js';
import { scanAsciidoc } from './scan-asciidoc.js';
import { scanHtml } from './scan-html.js';
import { scanMarkdown } from './scan-markdown.js';
import { scanOrg } from './scan-org.js';
import { scanPlainText } from './scan-plain-text.js';
import { scanRst } from './scan-rst.js';

/**
 * What is read of a README, in UTF-16 units. Parsers of markup have corners that cost more than their input is long, and
 * GitHub itself shows no more than the first 500 KiB (GitHub documentation, "About READMEs").
 */
const MAX_LENGTH = 524_288;

const SCANNERS: Readonly<Record<ReadmeFact['format'], (text: string, draft: ReadmeDraft) => void>> = {
  markdown: scanMarkdown,
  rst: scanRst,
  asciidoc: scanAsciidoc,
  org: scanOrg,
  html: (text, draft) => scanHtml(text, 1, draft),
  text: scanPlainText,
};

/** Reads a README in Markdown, reStructuredText, AsciiDoc, Org, HTML or plain text, by its name. */
export const readReadme = textFileReader('html', (source) => {
  const format = readmeFormat(source.path);
  const draft = new ReadmeDraft(source);
  SCANNERS[format](source.text.slice(0, MAX_LENGTH), draft);
  return { facts: { readme: draft.finish(format) } };
});
