import { readFile } from 'node:fs/promises';

/** The rule's README. It lies beside the bundle in a package, and in rules/ in the source tree; a plug-in's rule has none here. */
export async function ruleDocumentation(id: string): Promise<string> {
  for (const place of [`./rules/${id}.md`, `../../rules/${id}/README.md`]) {
    try {
      return await readFile(new URL(place, import.meta.url), 'utf8');
    } catch {
      continue; // The other place, then.
    }
  }
  return `# ${id}\n`;
}
