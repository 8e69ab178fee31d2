import type { NotebookFact } from '../../api/index.js';

/**
 * The language of the kernel that Jupyter would start, in lower case. It is the one that the kernelspec names, whatever
 * `language_info` was left behind by another kernel. SageMath calls its language Python, but defines names and syntax of its own.
 */
export function kernelLanguage({ language, kernel }: Pick<NotebookFact, 'language' | 'kernel'>): string | undefined {
  if (kernel?.name !== undefined && /^sage/i.test(kernel.name)) return 'sage';
  return kernel?.language?.toLowerCase() ?? language;
}
